import { describe, expect, it, vi } from 'vitest'
import { replaceBase } from '../../estimates/base-store.ts'
import type { WithDb } from '../../estimates/database.ts'
import { StoreError, type StoreFault } from '../../estimates/errors.ts'
import { evidenceIn } from '../../estimates/evidence.ts'
import { addEstimates } from '../../estimates/own.ts'
import { baseOf, estimate, freshStore } from './stores.ts'

const OLD = baseOf('1', estimate('base-1'))
const NEW = baseOf('2', estimate('base-2'))
const WAR = 'made-up-war'

const fails =
  (fault: StoreFault): WithDb =>
  async () => {
    throw new StoreError(fault)
  }

describe('evidence in the store', () => {
  it('is filled from the bundled data when empty, once', async () => {
    const { withDb } = freshStore()
    const fetchBase = vi.fn(async () => NEW)
    const evidence = evidenceIn(withDb, '2', fetchBase)
    const [events, found] = await Promise.all([evidence.events(), evidence.estimatesOf([WAR])])
    expect(events).toEqual(NEW.events)
    expect(found.get(WAR)).toEqual(NEW.estimates)
    await evidence.update()
    await evidenceIn(withDb, '2', fetchBase).estimatesOf([WAR])
    expect(fetchBase).toHaveBeenCalledTimes(1)
  })

  it('is brought to the bundled version, and keeps what is the reader’s', async () => {
    const { withDb } = freshStore()
    await withDb((db) => replaceBase(db, OLD))
    const { id: _, ...stated } = estimate('', { by: 'A reader' })
    const own = await withDb((db) => addEstimates(db, [stated]))
    const evidence = evidenceIn(withDb, '2', async () => NEW)
    expect((await evidence.estimatesOf([WAR])).get(WAR)).toEqual([...NEW.estimates, ...own])
  })

  it('is filled again after the browser has wiped it', async () => {
    const { withDb } = freshStore()
    const evidence = evidenceIn(withDb, '2', async () => NEW)
    await evidence.update()
    await withDb(async (db) => {
      for (const store of db.objectStoreNames) await db.clear(store)
    })
    expect((await evidence.estimatesOf([WAR])).get(WAR)).toEqual(NEW.estimates)
  })

  it('gives the same list of events while it has not changed', async () => {
    const evidence = evidenceIn(freshStore().withDb, '2', async () => NEW)
    expect(await evidence.events()).toBe(await evidence.events())
  })

  it('goes on with older rows where newer ones find no room', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const { withDb } = freshStore()
    await withDb((db) => replaceBase(db, OLD))
    const evidence = evidenceIn(withDb, '2', async () => {
      throw new StoreError('quota')
    })
    expect((await evidence.estimatesOf([WAR])).get(WAR)).toEqual(OLD.estimates)
    expect(await evidence.events()).toEqual(OLD.events)
    expect(warn).toHaveBeenCalled()
    warn.mockRestore()
  })
})

describe('evidence without a store', () => {
  it.each<StoreFault>(['unavailable', 'blocked', 'closed', 'quota'])('%s: is the bundled data', async (fault) => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const evidence = evidenceIn(fails(fault), '2', async () => NEW)
    expect(await evidence.events()).toBe(await evidence.events())
    const found = await evidence.estimatesOf([WAR, 'unheard-of'])
    expect(found.get(WAR)).toEqual(NEW.estimates)
    expect(found.get('unheard-of')).toEqual([])
    expect(warn).toHaveBeenCalled()
    warn.mockRestore()
  })

  it('hides no fault of our own', async () => {
    const evidence = evidenceIn(
      async () => {
        throw new TypeError('of a test')
      },
      '2',
      async () => NEW,
    )
    await expect(evidence.events()).rejects.toThrow('of a test')
  })
})
