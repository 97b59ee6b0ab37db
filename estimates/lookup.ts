import type { IDBPObjectStore, StoreNames } from 'idb'
import type { StoredEvent } from '../claims/model.ts'
import { bundlesUnder, countsOf, readKey, rowsOf } from './bundles.ts'
import type { Estimate } from './model.ts'
import type { RootOf } from './roots.ts'
import type { Bundle, BundleKey, CountKey, Db, Schema } from './schema.ts'

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
 * @param rootOf as it was when `change` was what it is found to be; after another one, rows may be missing
 * @param isWanted asked for each count that is stored of them
 */
export async function lookUp(
  db: Db,
  events: readonly string[],
  rootOf: RootOf,
  isWanted: (count: CountKey) => boolean,
): Promise<Found> {
  const read = db.transaction(['meta', 'estimates', 'edits'])
  const change = read.objectStore('meta').get('change')
  const edits = read.objectStore('edits')
  const touchedKeys = edits.getAllKeys()
  const asked = new Set(events)
  const isAsked = (count: CountKey) => asked.has(count[0])
  const roots = [...new Set(events.map(rootOf))]
  const under = roots.map((root) => countsUnder(read.objectStore('estimates'), root, isAsked, isWanted))
  const touched = new Set(await touchedKeys)
  const edited =
    touched.size === 0 ? [] : await Promise.all(events.map((event) => edits.index('byCount').getAll(countsOf(event))))
  const found = new Map(events.map((event) => [event, emptyCounts()]))
  for (const { counts, bundles } of await Promise.all(under)) {
    for (const count of counts) found.get(count[0])!.counts.set(keyText(count), count)
    for (const bundle of bundles) {
      const { count } = readKey(bundle.key)
      add(found.get(count[0])!, count, untouched(rowsOf(bundle), touched))
    }
  }
  for (const { hidden, row, count } of edited.flat())
    if (count && row && !hidden && isWanted(count)) add(found.get(count[0])!, count, [row])
  return {
    change: (await change) ?? null,
    stored: new Map([...found].map(([event, { counts, rows }]) => [event, { counts: [...counts.values()], rows }])),
  }
}

type Bundles = IDBPObjectStore<Schema, StoreNames<Schema>[], 'estimates', 'readonly'>

async function countsUnder(
  store: Bundles,
  root: string,
  isAsked: (count: CountKey) => boolean,
  isWanted: (count: CountKey) => boolean,
): Promise<{ counts: CountKey[]; bundles: Bundle[] }> {
  const keys = await store.getAllKeys(bundlesUnder(root))
  const counts = keys.map((key) => readKey(key).count)
  const runs = runsOf(keys, (index) => isAsked(counts[index]!) && isWanted(counts[index]!))
  const bundles = await Promise.all(runs.map((run) => store.getAll(run)))
  return { counts: counts.filter(isAsked), bundles: bundles.flat() }
}

/** Those that are wanted, in as few ranges as hold no other: each costs a request. @param keys all that are stored, in order */
function runsOf(keys: readonly BundleKey[], isWanted: (index: number) => boolean): IDBKeyRange[] {
  const runs: { first: BundleKey; last: BundleKey }[] = []
  let isRunning = false
  for (const [index, key] of keys.entries()) {
    const wasRunning = isRunning
    isRunning = isWanted(index)
    if (isRunning && wasRunning) runs.at(-1)!.last = key
    else if (isRunning) runs.push({ first: key, last: key })
  }
  return runs.map(({ first, last }) => IDBKeyRange.bound(first, last))
}

/** What is gathered of one event. */
interface Gathered {
  counts: Map<string, CountKey>
  rows: Map<string, Estimate[]>
}

const emptyCounts = (): Gathered => ({ counts: new Map(), rows: new Map() })

/** An edit can have moved a row to a count of which there were none. */
function add({ counts, rows }: Gathered, count: CountKey, more: readonly Estimate[]): void {
  const key = keyText(count)
  counts.set(key, count)
  rows.set(key, [...(rows.get(key) ?? []), ...more])
}

const untouched = (rows: readonly Estimate[], touched: ReadonlySet<string>) =>
  touched.size === 0 ? rows : rows.filter(({ id }) => !touched.has(id))
