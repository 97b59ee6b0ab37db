import type { IDBPObjectStore, StoreNames } from 'idb'
import type { StoredEvent } from '../claims/model.ts'
import type { Estimate } from './model.ts'
import { type CountKey, countsOf, type Db, type Edit, rowsOf, type Schema } from './schema.ts'

/** What tells whether anything that look-ups read has changed since; null in an empty store. */
export const lastChange = async (db: Db): Promise<string | null> => (await db.get('meta', 'change')) ?? null

/** All stored events, by id. */
export const storedEvents = (db: Db): Promise<StoredEvent[]> => db.getAll('events')

/** What is counted, without the number and the date. */
export type Counted = Pick<Estimate, 'event' | 'party' | 'measure' | 'group'>

/** What is stored of one event. */
export interface StoredCounts {
  /** All counts of which there are rows, whether their rows were read or not. */
  counts: readonly CountKey[]
  /** The rows of those that were wanted, as the reader wants them, by the count's key joined by spaces. */
  rows: ReadonlyMap<string, readonly Estimate[]>
}

export const keyText = (count: CountKey): string => count.join(' ')

/** What was stored at one moment. */
export interface Found {
  /** What `lastChange` was then. */
  change: string | null
  /** By event. */
  stored: Map<string, StoredCounts>
}

/**
 * Looks up events, and reads no more rows than are wanted of them: the keys alone tell what is counted, and take a tenth of the time.
 * All in one transaction, for each costs a way to the browser and back.
 * @param events ids; one that has no estimates has no counts
 * @param isWanted asked for each count that is stored of them
 */
export async function lookUp(
  db: Db,
  events: readonly string[],
  isWanted: (count: CountKey) => boolean,
): Promise<Found> {
  const read = db.transaction(['meta', 'estimates', 'edits'])
  const change = read.objectStore('meta').get('change')
  const edits = read.objectStore('edits')
  const touchedKeys = edits.getAllKeys()
  const stored = events.map((event) => countsIn(read.objectStore('estimates'), countsOf(event), isWanted))
  const touched = new Set(await touchedKeys)
  const edited =
    touched.size === 0 ? [] : await Promise.all(events.map((event) => edits.index('byCount').getAll(countsOf(event))))
  const found = await Promise.all(stored)
  return {
    change: (await change) ?? null,
    stored: new Map(
      events.map((event, index) => [event, asWanted(found[index]!, touched, edited[index] ?? [], isWanted)]),
    ),
  }
}

type Bundles = IDBPObjectStore<Schema, StoreNames<Schema>[], 'estimates', 'readonly'>

async function countsIn(bundles: Bundles, range: IDBKeyRange, isWanted: (count: CountKey) => boolean) {
  const keys = await bundles.index('byCount').getAllKeys(range)
  const read = await Promise.all(runsOf(keys, isWanted).map((run) => bundles.getAll(run)))
  return { keys, bundles: read.flat() }
}

/** Those that are wanted, in as few ranges as hold no other: each costs a request. @param keys all that are stored, in order */
function runsOf(keys: readonly Schema['estimates']['key'][], isWanted: (count: CountKey) => boolean): IDBKeyRange[] {
  const runs: { first: IDBValidKey; last: IDBValidKey }[] = []
  let isRunning = false
  for (const key of keys) {
    const wasRunning = isRunning
    isRunning = isWanted(key[0])
    if (isRunning && wasRunning) runs.at(-1)!.last = key
    else if (isRunning) runs.push({ first: key, last: key })
  }
  return runs.map(({ first, last }) => IDBKeyRange.bound(first, last))
}

/** Puts the reader's edits in the place of the rows that they are of. An edit can have moved a row to another count. */
function asWanted(
  { keys, bundles }: Awaited<ReturnType<typeof countsIn>>,
  touched: ReadonlySet<string>,
  edits: readonly Edit[],
  isWanted: (count: CountKey) => boolean,
): StoredCounts {
  const counts = new Map(keys.map(([count]) => [keyText(count), count]))
  const rows = new Map<string, Estimate[]>()
  const add = (count: CountKey, more: readonly Estimate[]) => {
    const key = keyText(count)
    counts.set(key, count)
    rows.set(key, [...(rows.get(key) ?? []), ...more])
  }
  for (const bundle of bundles) add(bundle.count, untouched(rowsOf(bundle), touched))
  for (const { hidden, row, count } of edits) if (count && row && !hidden && isWanted(count)) add(count, [row])
  return { counts: [...counts.values()], rows }
}

const untouched = (rows: readonly Estimate[], touched: ReadonlySet<string>) =>
  touched.size === 0 ? rows : rows.filter(({ id }) => !touched.has(id))
