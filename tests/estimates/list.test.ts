import { describe, expect, it } from 'vitest'
import { replaceBase } from '../../estimates/base-store.ts'
import type { WithDb } from '../../estimates/database.ts'
import { type Listed, listEstimates } from '../../estimates/list.ts'
import { addEstimates, editEstimate, hideEstimate } from '../../estimates/own.ts'
import { baseOf, estimate, freshStore } from './stores.ts'

const all = (withDb: WithDb): Promise<Listed[]> =>
  withDb(async (db) => {
    const found: Listed[] = []
    for await (const batch of listEstimates(db)) found.push(...batch)
    return found
  })

describe('the list of all estimates', () => {
  it('has each once, with who brought it in and what the reader did to it', async () => {
    const { withDb } = freshStore()
    await withDb((db) => replaceBase(db, baseOf('1', estimate('base-1'), estimate('base-2'), estimate('base-3'))))
    await withDb((db) => addEstimates(db, [estimate('', { by: 'A reader' })]))
    await withDb((db) => editEstimate(db, estimate('base-1'), estimate('base-1', { event: 'small-war' })))
    await withDb((db) => hideEstimate(db, 'base-2', true))
    await withDb((db) => editEstimate(db, estimate('base-3'), estimate('base-3', { by: 'Edited' })))
    await withDb((db) => replaceBase(db, baseOf('2', estimate('base-1'), estimate('base-2'))))
    const found = await all(withDb)
    expect(found).toHaveLength(4)
    expect(found).toEqual(
      expect.arrayContaining([
        {
          estimate: estimate('base-1', { event: 'small-war' }),
          origin: 'base',
          hidden: false,
          original: estimate('base-1'),
        },
        { estimate: estimate('base-2'), origin: 'base', hidden: true, original: null },
        { estimate: estimate('base-3', { by: 'Edited' }), origin: 'base', hidden: false, original: null },
        expect.objectContaining({ origin: 'own', hidden: false, original: null }),
      ]),
    )
  })

  it('comes in batches, whatever their number', async () => {
    const { withDb } = freshStore()
    const rows = Array.from({ length: 901 }, (_, index) => estimate(`base-${index}`, { event: `war-${index % 401}` }))
    await withDb((db) => replaceBase(db, baseOf('1', ...rows)))
    expect((await all(withDb)).map((each) => each.estimate.id).sort()).toEqual(rows.map(({ id }) => id).sort())
  })

  it('of an empty store is empty', async () => expect(await all(freshStore().withDb)).toEqual([]))
})
