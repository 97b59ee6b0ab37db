import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StoredEvent } from '../../claims/model.ts'
import { putBundles, putEvents, rowsOf } from '../../estimates/bundles.ts'
import { write } from '../../estimates/database.ts'
import type { Estimate } from '../../estimates/model.ts'
import { addEstimates, deleteEstimate, editEstimate } from '../../estimates/own.ts'
import { rootsOf } from '../../estimates/roots.ts'
import type { Origin } from '../../estimates/schema.ts'
import { baseOf, estimate, estimatesOf, freshStore } from './stores.ts'

const [ANY] = baseOf('1').events
const event = (id: string, parent: string | null): StoredEvent => ({ ...ANY!, id, parent })
const IDS = ['a', 'b', 'c', 'd', 'a-b']

describe('the root of an event', () => {
  const rootOf = rootsOf([event('war', null), event('siege', 'war'), event('bombing', 'siege'), event('lost', 'gone')])
  it.each([
    ['war', 'war'],
    ['siege', 'war'],
    ['bombing', 'war'],
    ['lost', 'gone'],
    ['unheard-of', 'unheard-of'],
  ])('of %s is %s', (id, root) => expect(rootOf(id)).toBe(root))

  it('is found for events that lie in each other', () => {
    const inRound = rootsOf([event('a', 'b'), event('b', 'a')])
    expect(['a', 'b']).toContain(inRound('a'))
  })
})

describe('estimates', () => {
  const parents = fc.tuple(...IDS.map((id) => fc.constantFrom(null, 'gone', ...IDS.filter((other) => other > id))))
  const eventsOf = (parents: readonly (string | null)[]) => IDS.map((id, index) => event(id, parents[index]!))
  const stored = IDS.map((id) => estimate(`base-${id}`, { event: id }))

  it('are found, and can be changed, wherever their events come to lie', async () => {
    await fc.assert(
      fc.asyncProperty(parents, parents, fc.subarray(IDS), async (before, after, changed) => {
        const { withDb } = freshStore()
        const put = (events: readonly StoredEvent[], gone: readonly string[] = []) =>
          withDb((db) =>
            write(db, ['events', 'estimates'], (change) =>
              putEvents(change.objectStore('events'), change.objectStore('estimates'), events, gone),
            ),
          )
        await put(eventsOf(before))
        const own = await withDb((db) => addEstimates(db, stored))
        await put(
          eventsOf(after).filter(({ id }) => changed.includes(id)),
          ['d'].filter((id) => !changed.includes(id)),
        )
        const found = await withDb((db) => estimatesOf(db, IDS))
        expect([...found.values()].map((rows) => rows.map(({ event }) => event))).toEqual(IDS.map((id) => [id]))
        await withDb((db) => editEstimate(db, own[0]!, { ...own[0]!, by: 'Another' }))
        expect(await withDb((db) => deleteEstimate(db, own[1]!))).toBe(true)
        const left = await withDb((db) => estimatesOf(db, IDS))
        expect([...left.values()].flat().map(({ by }) => by)).toEqual(['Another', ...Array(3).fill('A Monitor')])
      }),
      { numRuns: 50 },
    )
  })

  it('of a count lie in one record for each who brought them in', async () => {
    const { withDb } = freshStore()
    const put = (origin: Origin, rows: readonly Estimate[]) =>
      withDb((db) =>
        write(db, ['estimates'], (change) => putBundles(change.objectStore('estimates'), origin, rows, rootsOf([]))),
      )
    const many = Array.from({ length: 300 }, (_, index) => estimate(`base-${index}`, { event: `war-${index % 150}` }))
    await put('base', many)
    await put('own', many.slice(0, 150))
    expect(await withDb((db) => db.count('estimates'))).toBe(300)
    const stored = await withDb((db) => db.getAllFromIndex('estimates', 'byOrigin', 'base'))
    expect(
      stored
        .flatMap(rowsOf)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(many.map(({ id }) => id).sort())
  })
})
