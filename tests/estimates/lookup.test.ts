import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { baseVersion, replaceBase } from '../../estimates/base-store.ts'
import { countKey, rowsOf } from '../../estimates/bundles.ts'
import { recallOf } from '../../estimates/evidence.ts'
import { storedEvents } from '../../estimates/lookup.ts'
import type { Estimate } from '../../estimates/model.ts'
import { editEstimate } from '../../estimates/own.ts'
import { baseOf, estimate, estimatesOf, foundIn, freshStore } from './stores.ts'

const ROWS = [
  estimate('base-1'),
  estimate('base-2', { party: null }),
  estimate('base-3', { measure: 'wounded' }),
  estimate('base-4', { group: 'children' }),
  estimate('base-5', { event: 'made-up-war-2' }),
  estimate('base-6', { event: 'made-up' }),
]
const ids = (estimates: readonly Estimate[]) => estimates.map(({ id }) => id).sort()

async function stored(...rows: Estimate[]) {
  const { withDb } = freshStore()
  await withDb((db) => replaceBase(db, baseOf('1', ...rows)))
  return withDb
}

describe('a look-up', () => {
  it('by event finds its estimates and no others, as they were stored', async () => {
    const withDb = await stored(...ROWS)
    const found = await withDb((db) => estimatesOf(db, ['made-up-war', 'made-up', 'unheard-of']))
    expect(ids(found.get('made-up-war')!)).toEqual(['base-1', 'base-2', 'base-3', 'base-4'])
    expect(found.get('made-up')).toEqual([ROWS[5]])
    expect(found.get('unheard-of')).toEqual([])
  })

  it.each([
    [{}, ['base-1']],
    [{ party: null }, ['base-2']],
    [{ measure: 'wounded' }, ['base-3']],
    [{ group: 'children' }, ['base-4']],
    [{ event: 'made-up-war-2' }, ['base-5']],
    [{ party: 'SE' }, []],
  ] as const)('of one count alone reads its rows, and names the other counts: %o', async (count, expected) => {
    const withDb = await stored(...ROWS)
    const wanted = { ...ROWS[0]!, ...count }
    const found = await withDb((db) => foundIn(db, [wanted.event], (key) => `${key}` === `${countKey(wanted)}`))
    const { counts, rows } = found.stored.get(wanted.event)!
    expect(ids([...rows.values()].flat())).toEqual(expected)
    expect(counts).toHaveLength(wanted.event === 'made-up-war' ? 4 : 1)
  })

  it('reads the counts that are wanted, whichever lie side by side, and no others', async () => {
    const counts = ['NO', 'SE', null].flatMap((party) =>
      (['killed', 'wounded'] as const).flatMap((measure) =>
        (['children', 'people'] as const).map((group) => ({ party, measure, group })),
      ),
    )
    const withDb = await stored(...counts.map((count, index) => estimate(`base-${index}`, count)))
    await fc.assert(
      fc.asyncProperty(fc.subarray([...counts.keys()]), async (wanted) => {
        const keys = new Set(wanted.map((index) => String(countKey({ event: 'made-up-war', ...counts[index]! }))))
        const found = await withDb((db) => foundIn(db, ['made-up-war'], (key) => keys.has(String(key))))
        const { rows } = found.stored.get('made-up-war')!
        expect(ids([...rows.values()].flat())).toEqual(wanted.map((index) => `base-${index}`).sort())
      }),
    )
  })

  it('finds a row under the count that the reader moved it to', async () => {
    const withDb = await stored(...ROWS)
    await withDb((db) => editEstimate(db, ROWS[0]!, { ...ROWS[0]!, measure: 'missing' }))
    const rowsOf = async (measure: string) => {
      const found = await withDb((db) => foundIn(db, ['made-up-war'], (key) => key[2] === measure && key[1] === 'NO'))
      return ids([...found.stored.get('made-up-war')!.rows.values()].flat())
    }
    expect(await rowsOf('missing')).toEqual(['base-1'])
    expect(await rowsOf('killed')).toEqual(['base-4'])
  })

  it('finds in the store what memory holds, whatever is stored', async () => {
    const row = fc.record({
      event: fc.constantFrom('a', 'a-b', 'b', 'ab'),
      party: fc.constantFrom(null, 'NO', 'SE'),
      measure: fc.constantFrom('killed', 'wounded'),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 20 }), async (rows) => {
        const base = baseOf('1', ...rows.map((more, index) => estimate(`base-${index}`, more as Partial<Estimate>)))
        const { withDb } = freshStore()
        await withDb((db) => replaceBase(db, base))
        const events = ['a', 'a-b', 'b', 'ab']
        const inMemory = await recallOf(base).estimatesOf(events)
        const inStore = await withDb((db) => estimatesOf(db, events))
        for (const id of events) expect(ids(inStore.get(id)!)).toEqual(ids(inMemory.get(id)!))
      }),
      { numRuns: 30 },
    )
  })
})

describe('replacing the base data', () => {
  it('leaves nothing of the old', async () => {
    const withDb = await stored(...ROWS)
    await withDb((db) => replaceBase(db, baseOf('2', ROWS[0]!)))
    expect(await withDb(baseVersion)).toBe('2')
    expect((await withDb((db) => db.getAll('estimates'))).flatMap((bundle) => ids(rowsOf(bundle)))).toEqual(['base-1'])
    expect((await withDb(storedEvents)).map(({ id }) => id)).toEqual(['made-up-war'])
  })

  it('changes nothing where one record cannot be stored', async () => {
    const withDb = await stored(...ROWS)
    const base = baseOf('2', ROWS[0]!)
    const bad = { ...base.events[0]!, id: 'another-war', name: (() => {}) as unknown as string }
    const replaced = withDb((db) => replaceBase(db, { ...base, events: [...base.events, bad] }))
    await expect(replaced).rejects.toMatchObject({ fault: 'invalid' })
    expect(await withDb(baseVersion)).toBe('1')
    expect((await withDb((db) => db.getAll('estimates'))).flatMap(rowsOf)).toHaveLength(ROWS.length)
  })
})
