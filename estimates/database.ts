import { type IDBPTransaction, openDB, type StoreNames } from 'idb'
import { StoreError, storeError } from './errors.ts'
import { type Db, migrate, type Schema, VERSION } from './schema.ts'

const NAME = 'recount'

/**
 * Works on the store. Where the browser has closed the connection meanwhile (it does so in sleep, on low memory, when site data is
 * cleared), the store is reopened once and the work begun again: so a piece of work is one transaction, or can be done twice.
 * @throws {StoreError} typed by what the reader can do about it; errors of the work itself as they are
 */
export type WithDb = <T>(work: (db: Db) => Promise<T>) => Promise<T>

/** A way to the store with a connection of its own, opened when first needed. */
export function connect(name: string = NAME, version: number = VERSION): WithDb {
  let opened: Promise<Db> | null = null
  let stuck = false
  const forget = () => {
    opened = null
  }
  const open = () => {
    // What waits for another tab would have all that is asked later wait behind it.
    if (stuck) throw new StoreError('blocked')
    const isStuck = (is: boolean) => {
      stuck = is
    }
    opened ??= openOnce(name, version, forget, isStuck).catch((error: Error) => {
      forget()
      throw error instanceof StoreError ? error : new StoreError('unavailable', error.message, { cause: error })
    })
    return opened
  }
  const attempt = async <T>(work: (db: Db) => Promise<T>): Promise<T> => {
    try {
      return await work(await open())
    } catch (error) {
      throw storeError(error)
    }
  }
  return async (work) => {
    try {
      return await attempt(work)
    } catch (error) {
      if (!(error instanceof StoreError && error.fault === 'closed')) throw error
      forget()
      return attempt(work)
    }
  }
}

/** Milliseconds in which a store is open, or told to be blocked: a request behind another's that is blocked is told nothing. */
const LONGEST_SILENCE = 5_000

/**
 * @param closed called once the connection is of no more use
 * @param isStuck called with true where it was given up while the browser still waits, then with false when it no longer does
 */
function openOnce(name: string, version: number, closed: () => void, isStuck: (is: boolean) => void): Promise<Db> {
  return new Promise((resolve, reject) => {
    let late = false
    const giveUp = () => {
      late = true
      isStuck(true)
      reject(new StoreError('blocked'))
    }
    const silence = setTimeout(giveUp, LONGEST_SILENCE)
    const request = openDB<Schema>(name, version, {
      upgrade: (db, from, to, upgrade) => {
        // It is our turn, and takes as long as it takes.
        clearTimeout(silence)
        return migrate(db, from, to ?? version, upgrade)
      },
      // Another context wants to upgrade or delete the store: it must not wait for us.
      blocking: (_current, _wanted, event) => {
        ;(event.target as IDBDatabase).close()
        closed()
      },
      blocked: giveUp,
      terminated: closed,
    })
    const settled = () => {
      clearTimeout(silence)
      if (late) isStuck(false)
    }
    request.then((db) => (late ? db.close() : resolve(db)), reject).finally(settled)
  })
}

type Kept = Exclude<StoreNames<Schema>, 'meta'>

/**
 * Changes what is kept, in one transaction: all of it, or, where anything fails, nothing. What is written need not be waited for.
 * @param work must wait for nothing but the store
 */
export async function write<Name extends Kept, T>(
  db: Db,
  stores: Name[],
  work: (change: IDBPTransaction<Schema, (Name | 'meta')[], 'readwrite'>) => Promise<T>,
): Promise<T> {
  const change = db.transaction<(Name | 'meta')[], 'readwrite'>([...stores, 'meta'], 'readwrite')
  // It is asked for below; a refusal before that is no news.
  change.done.catch(() => {})
  try {
    const result = await work(change)
    await change.objectStore('meta').put(crypto.randomUUID(), 'change')
    await change.done
    return result
  } catch (error) {
    // A full disk ends the transaction, and each request with it: the transaction knows why, the requests do not.
    if (change.error) throw change.error
    // A row that cannot be copied is refused before the store sees it, and would leave the others to be kept.
    abort(change)
    throw error
  }
}

/**
 * Does the work of a change, which a signal ends at any moment before it is written.
 * @throws the signal's reason where it was aborted before; where it is meanwhile, what the store then says
 */
export async function endedBy(
  signal: AbortSignal | undefined,
  change: { abort(): void },
  work: () => Promise<void>,
): Promise<void> {
  signal?.throwIfAborted()
  const end = () => abort(change)
  signal?.addEventListener('abort', end, { once: true })
  try {
    await work()
  } finally {
    signal?.removeEventListener('abort', end)
  }
}

function abort(change: { abort(): void }): void {
  try {
    change.abort()
  } catch {
    // It has ended already.
  }
}
