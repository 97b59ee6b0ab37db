import { describe, expect, it } from 'vitest'
import { replaceBase } from '../../estimates/base-store.ts'
import { storedEvents } from '../../estimates/lookup.ts'
import type { Estimate } from '../../estimates/model.ts'
import {
  addEstimates,
  deleteEstimate,
  editEstimate,
  hideEstimate,
  restoreEstimate,
  undoEdit,
} from '../../estimates/own.ts'
import { baseOf, estimate, estimatesOf, freshStore } from './stores.ts'

const BASE = baseOf('1', estimate('base-1'), estimate('base-2', { by: 'Another' }))
const { id: _, ...STATED } = estimate('', { by: 'A reader' })

async function stored() {
  const { withDb } = freshStore()
  await withDb((db) => replaceBase(db, BASE))
  const shown = async (event = 'made-up-war') => (await withDb((db) => estimatesOf(db, [event]))).get(event)!
  return { withDb, shown, bys: async (event?: string) => (await shown(event)).map(({ by }) => by).sort() }
}

/** An update of the base data, with the second row gone and a third come. */
const UPDATE = baseOf('2', estimate('base-1', { method: 'told better' }), estimate('base-3', { by: 'A third' }))

describe("a reader's own estimate", () => {
  it('stands beside the base rows and outlives their update', async () => {
    const { withDb, bys } = await stored()
    const added = await withDb(async (db) => (await addEstimates(db, [STATED]))[0]!)
    expect(added.id).toMatch(/^own-/)
    expect(await bys()).toEqual(['A Monitor', 'A reader', 'Another'])
    await withDb((db) => replaceBase(db, UPDATE))
    expect(await bys()).toEqual(['A Monitor', 'A reader', 'A third'].sort())
  })

  it('keeps its event when the base data has it no more', async () => {
    const { withDb, bys } = await stored()
    await withDb((db) => replaceBase(db, baseOf('2', estimate('base-9', { event: 'small-war' }))))
    await withDb((db) => addEstimates(db, [{ ...STATED, event: 'small-war' }]))
    await withDb((db) => replaceBase(db, BASE))
    expect(await bys('small-war')).toEqual(['A reader'])
    expect((await withDb(storedEvents)).map(({ id }) => id)).toContain('small-war')
  })

  it('is replaced by its edit, deleted, and put back', async () => {
    const { withDb, bys } = await stored()
    const added = await withDb(async (db) => (await addEstimates(db, [STATED]))[0]!)
    await withDb((db) => editEstimate(db, added, { ...added, by: 'The same reader' }))
    expect(await bys()).toContain('The same reader')
    expect(await withDb((db) => deleteEstimate(db, added))).toBe(true)
    expect(await bys()).toEqual(['A Monitor', 'Another'])
    await withDb((db) => restoreEstimate(db, { ...added, by: 'The same reader' }))
    expect(await bys()).toContain('The same reader')
  })

  it('is the only kind that can be deleted or put back', async () => {
    const { withDb, bys } = await stored()
    expect(await withDb((db) => deleteEstimate(db, estimate('base-1')))).toBe(false)
    expect(await withDb((db) => deleteEstimate(db, estimate('own-unheard-of')))).toBe(false)
    await expect(withDb((db) => restoreEstimate(db, estimate('base-7')))).rejects.toMatchObject({ fault: 'invalid' })
    expect(await bys()).toEqual(['A Monitor', 'Another'])
  })
})

describe('an edit of a base row', () => {
  it('is kept by an update, also of a row that is gone, and can be undone', async () => {
    const { withDb, bys } = await stored()
    await withDb((db) => editEstimate(db, estimate('base-1'), estimate('base-1', { by: 'Edited 1' })))
    await withDb((db) => editEstimate(db, estimate('base-2'), estimate('base-2', { by: 'Edited 2' })))
    await withDb((db) => replaceBase(db, UPDATE))
    expect(await bys()).toEqual(['A third', 'Edited 1', 'Edited 2'])
    await withDb((db) => undoEdit(db, 'base-1'))
    await withDb((db) => undoEdit(db, 'base-2'))
    expect(await bys()).toEqual(['A Monitor', 'A third'])
  })

  it('can move it to another event', async () => {
    const { withDb, bys } = await stored()
    await withDb((db) => editEstimate(db, estimate('base-1'), estimate('base-1', { event: 'small-war' })))
    expect(await bys()).toEqual(['Another'])
    expect(await bys('small-war')).toEqual(['A Monitor'])
  })
})

describe('a hidden estimate', () => {
  it('stays hidden over an update, and comes back as it was', async () => {
    const { withDb, bys } = await stored()
    const added = await withDb(async (db) => (await addEstimates(db, [STATED]))[0]!)
    await withDb((db) => hideEstimate(db, 'base-1', true))
    await withDb((db) => hideEstimate(db, added.id, true))
    await withDb((db) => replaceBase(db, UPDATE))
    expect(await bys()).toEqual(['A third'])
    await withDb((db) => hideEstimate(db, 'base-1', false))
    await withDb((db) => hideEstimate(db, added.id, false))
    expect(await bys()).toEqual(['A Monitor', 'A reader', 'A third'])
    expect(await withDb((db) => db.count('edits'))).toBe(0)
  })

  it('keeps its edit', async () => {
    const { withDb, bys } = await stored()
    await withDb((db) => editEstimate(db, estimate('base-1'), estimate('base-1', { by: 'Edited' })))
    await withDb((db) => hideEstimate(db, 'base-1', true))
    expect(await bys()).toEqual(['Another'])
    await withDb((db) => editEstimate(db, estimate('base-1'), estimate('base-1', { by: 'Edited again' })))
    expect(await bys()).toEqual(['Another'])
    await withDb((db) => hideEstimate(db, 'base-1', false))
    expect(await bys()).toEqual(['Another', 'Edited again'])
  })
})

describe('what the store does not take', () => {
  it.each<[Partial<Estimate>, string]>([
    [{ by: '' }, '"by" is empty'],
    [{ asOf: '2020-02-30' }, '"asOf" is no day'],
    [{ asOf: '2019' }, '"from" is after'],
    [{ amount: { low: 5, high: 1, bound: 'range' } }, '"amount" runs backwards'],
    [{ amount: { low: Number.NaN, high: null, bound: 'at-least' } }, '"amount.low" is no number'],
    [{ amount: { low: Number.POSITIVE_INFINITY, high: null, bound: 'at-least' } }, '"amount.low"'],
    [{ url: 'javascript:alert(1)' }, '"url" is no address'],
    [{ party: 'no' }, '"party" is no party'],
    [{ extra: 1 } as object, '"extra"'],
  ])('%o', async (change, why) => {
    const { withDb, bys } = await stored()
    const adding = withDb((db) => addEstimates(db, [STATED, { ...STATED, ...change }]))
    await expect(adding).rejects.toMatchObject({ name: 'StoreError', fault: 'invalid' })
    await expect(adding).rejects.toThrow(why)
    await expect(withDb((db) => editEstimate(db, estimate('base-1'), estimate('base-1', change)))).rejects.toThrow(why)
    expect(await bys()).toEqual(['A Monitor', 'Another'])
  })
})
