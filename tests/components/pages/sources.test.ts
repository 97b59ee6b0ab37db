import { expect, it } from 'vitest'
import { creditedRows, summarise } from '../../../components/pages/sources/sources.ts'
import type { Listed } from '../../../estimates/list.ts'
import { REPEATS } from '../../../estimates/repeats.ts'
import { estimate } from '../../comparison/made.ts'

const row = (more: object, origin: Listed['origin'] = 'base'): Listed => {
  const made = estimate(1, more)
  return { estimate: made, origin, hidden: false, original: null }
}

it('sums up who counted, the most first, and tells who repeats whom only in the counts where they do', () => {
  const { by, of, event, party, measure } = REPEATS[0]!
  const rows = [
    row({ by, event, party, measure, kind: 'leak', asOf: '2023' }),
    row({ by: 'Z', event, asOf: '2022-05' }),
    row({ by: 'Z', event: 'quake', kind: 'academic', asOf: '2022-04-30' }),
  ]
  expect(summarise(rows)).toEqual([
    { by: 'Z', kinds: ['ngo', 'academic'], rows: 2, events: 2, latest: '2022-05', repeats: [] },
    { by, kinds: ['leak'], rows: 1, events: 1, latest: '2023', repeats: [of] },
  ])
  expect(summarise([row({ by, event: 'quake' })])[0]!.repeats).toEqual([])
})

it.each([
  [{ by: 'A' }, 1],
  [{ via: 'V' }, 2],
  [{ by: 'A', via: 'V' }, 1],
  [null, null],
])('credits the rows that came with Recount alone: %o', (rows, count) => {
  const credit = { name: 'n', for: 'f', licence: 'l', link: 'https://a.example/', rows }
  expect(
    creditedRows(credit, [row({ by: 'A', via: 'V' }), row({ by: 'B', via: 'V' }), row({ by: 'A', via: 'V' }, 'own')]),
  ).toBe(count)
})
