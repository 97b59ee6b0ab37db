import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pack, unpack } from '../../estimates/packed.ts'
import { estimate } from './stores.ts'
import { anyEstimate } from './transfer/made.ts'

describe('packed estimates', () => {
  it('come back as they were, whatever their ids begin with', () => {
    const rows = fc.array(fc.tuple(anyEstimate, fc.string({ maxLength: 3 })))
    fc.assert(
      fc.property(rows, (pairs) => {
        const counted = { event: 'made-up-war', party: null, measure: 'killed', group: 'people' } as const
        const before = pairs.map(([row, id]) => ({ ...row, id, ...counted }))
        expect(unpack(pack(before), counted)).toEqual(before)
      }),
    )
  })

  it('are a third as long as they were: that is what they are packed for', () => {
    const rows = Array.from({ length: 200 }, (_, day) =>
      estimate(`own-${crypto.randomUUID()}`, { asOf: new Date(day * 86_400_000).toISOString().slice(0, 10) }),
    )
    expect(JSON.stringify(pack(rows)).length).toBeLessThan(JSON.stringify(rows).length / 3)
  })
})
