import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { connect, write } from '../../estimates/database.ts'
import { StoreError } from '../../estimates/errors.ts'
import { type Db, VERSION } from '../../estimates/schema.ts'
import { freshStore } from './stores.ts'

const setSite = (host: string) => (db: Db) => db.put('sites', { host, off: true })
const sites = (db: Db) => db.getAllKeys('sites')
const faultOf = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (error: unknown) => error,
  )
  return error instanceof StoreError ? error.fault : error
}

afterEach(() => vi.unstubAllGlobals())

describe('a connection', () => {
  it('is opened once, and again after the browser has closed it', async () => {
    const { withDb } = freshStore()
    const first = await withDb(async (db) => db)
    expect(await withDb(async (db) => db)).toBe(first)
    first.close()
    await withDb(setSite('example.org'))
    expect(await withDb(async (db) => db)).not.toBe(first)
    expect(await withDb(sites)).toEqual(['example.org'])
  })

  it('is given up as closed where it closes twice', async () => {
    const { withDb } = freshStore()
    const opened = vi.fn()
    const work = withDb(async (db) => {
      opened(db)
      db.close()
      await db.getAll('sites')
    })
    expect(await faultOf(work)).toBe('closed')
    expect(opened).toHaveBeenCalledTimes(2)
    expect(await withDb(sites)).toEqual([])
  })

  it('shares the store with another', async () => {
    const { name, withDb } = freshStore()
    const other = connect(name)
    await Promise.all([withDb(setSite('a.example')), other(setSite('b.example'))])
    expect(await withDb(sites)).toEqual(await other(sites))
  })

  it('makes way for an upgrade, and does not wait for it', async () => {
    const { name, withDb } = freshStore()
    await withDb(setSite('example.org'))
    const newer = await openDB(name, VERSION + 1)
    expect(newer.objectStoreNames).toContain('sites')
    newer.close()
    expect(await faultOf(withDb(sites))).toBe('unavailable')
  })

  it('is blocked by one that does not make way, and opens when that is gone', async () => {
    const { name } = freshStore()
    const stubborn = await openDB(name, VERSION, {
      upgrade: (db) => void db.createObjectStore('sites', { keyPath: 'host' }),
    })
    const newer = connect(name, VERSION + 1)
    expect(await faultOf(newer(sites))).toBe('blocked')
    // A browser tells nothing to what waits behind that.
    expect(await faultOf(newer(sites))).toBe('blocked')
    expect(await faultOf(connect(name, VERSION + 1)(sites))).toBe('blocked')
    stubborn.close()
    await expect.poll(() => faultOf(newer(sites))).toBeNull()
  })
})

describe('an error of the store', () => {
  it.each([
    ['QuotaExceededError', 'quota'],
    ['AbortError', 'closed'],
    ['DataError', 'invalid'],
    ['UnknownError', 'unavailable'],
  ])('%s is %s', async (name, fault) => {
    const { withDb } = freshStore()
    const work = async () => {
      throw new DOMException('of a test', name)
    }
    expect(await faultOf(withDb(work))).toBe(fault)
  })

  it('is told from a fault of our own', async () => {
    const { withDb } = freshStore()
    const ours = new TypeError('of a test')
    expect(
      await faultOf(
        withDb(async () => {
          throw ours
        }),
      ),
    ).toBe(ours)
  })

  it.each(['InvalidStateError', 'SecurityError', 'UnknownError'])(
    'is unavailable where opening gives %s',
    async (name) => {
      const open = () => {
        throw new DOMException('A mutation operation was attempted on a database that did not allow mutations.', name)
      }
      vi.stubGlobal('indexedDB', { open })
      expect(await faultOf(connect('private')(sites))).toBe('unavailable')
    },
  )
})

describe('writing', () => {
  it('keeps all or nothing', async () => {
    const { withDb } = freshStore()
    const halfway = (db: Db) =>
      write(db, ['edits'], async (change) => {
        await change.objectStore('edits').put({ id: 'base-1', hidden: true, row: null })
        throw new TypeError('of a test')
      })
    await expect(withDb(halfway)).rejects.toThrow('of a test')
    expect(await withDb((db) => db.getAll('edits'))).toEqual([])
  })

  it('names the full disk, not the requests that ended with it', async () => {
    const full = new DOMException('of a test', 'QuotaExceededError')
    const db = { transaction: () => ({ done: Promise.reject(full), error: full }) } as unknown as Db
    const work = async () => {
      throw new DOMException('of a test', 'AbortError')
    }
    const { withDb } = freshStore()
    expect(await faultOf(withDb(() => write(db, ['edits'], work)))).toBe('quota')
  })
})
