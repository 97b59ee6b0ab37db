import type { IDBPTransaction, StoreNames } from 'idb'
import * as v from 'valibot'
import { countKey, putBundles, putEvents, readKey, rowsOf } from '../bundles.ts'
import { event } from '../checks.ts'
import { feed } from '../feeds/checks.ts'
import type { Estimate } from '../model.ts'
import { checked } from '../own.ts'
import { rootsOf } from '../roots.ts'
import type { Origin, Schema } from '../schema.ts'

type Stores = StoreNames<Schema>[]
export type Reading = IDBPTransaction<Schema, Stores, 'readonly'>
export type Writing = IDBPTransaction<Schema, Stores, 'readwrite'>

/** A part of a backup: what is kept of one kind. Another store joins by a part of its own. */
export interface BackupPart<T = unknown> {
  /** Stands in each line of the file: never changed once it is published. */
  name: string
  /** All that is kept, a batch at a time. It waits for nothing but the store, so that all batches are of one moment. */
  read(from: Reading): AsyncIterable<readonly T[]>
  /** @returns what was read back from a file; @throws v.ValiError where it is not of the form */
  check(value: unknown): T
  /** Puts what a backup held in the place of what is kept. */
  replace(change: Writing, values: readonly T[]): Promise<unknown>
}

/** Enough to be fast, few enough to be told to stop in between. */
const AT_ONCE = 100

/** The records of a store in the order of their keys, a batch at a time: a store of a million estimates is never in memory at once. */
async function* batches<Name extends StoreNames<Schema>>(from: Reading, name: Name) {
  let after: IDBKeyRange | null = null
  for (;;) {
    const store = from.objectStore(name)
    const [keys, values] = await Promise.all([store.getAllKeys(after, AT_ONCE), store.getAll(after, AT_ONCE)])
    if (values.length === 0) return
    yield values
    after = IDBKeyRange.lowerBound(keys.at(-1), true)
  }
}

/** A part whose lines are the records of one store. */
export const wholeStore = <Name extends 'edits' | 'sites' | 'feeds' | 'flags' | 'pages'>(
  name: Name,
  check: (value: unknown) => Schema[Name]['value'],
): BackupPart<Schema[Name]['value']> => ({
  name,
  check,
  read: (from) => batches(from, name),
  async replace(change, values) {
    const store = change.objectStore(name)
    await store.clear()
    await Promise.all(values.map((value) => store.put(value)))
  },
})

interface Row {
  origin: Origin
  row: Estimate
}

const origin = v.custom<Exclude<Origin, 'base'>>(
  (value) => typeof value === 'string' && /^(own|feed-[0-9a-f-]+)$/.test(value),
  'is nobody who brings estimates in',
)

/** The reader's own estimates and those of feeds. Base rows come with Recount. */
const estimates: BackupPart<Row> = {
  name: 'estimate',
  async *read(from) {
    for await (const bundles of batches(from, 'estimates'))
      yield bundles.flatMap((bundle) => {
        const { origin } = bundle
        return origin === 'base' ? [] : rowsOf(bundle).map((row) => ({ origin, row }))
      })
  },
  check(value) {
    const { origin: by, row } = v.parse(v.strictObject({ origin, row: v.unknown() }), value)
    return { origin: by, row: checked(row as Estimate) }
  },
  async replace(change, rows) {
    const store = change.objectStore('estimates')
    const keys = await store.getAllKeys()
    await Promise.all(keys.filter((key) => readKey(key).origin !== 'base').map((key) => store.delete(key)))
    const rootOf = rootsOf(await change.objectStore('events').getAll())
    for (const by of new Set(rows.map(({ origin }) => origin))) {
      const list = rows.filter(({ origin }) => origin === by).map(({ row }) => row)
      await putBundles(store, by, list, rootOf)
    }
  },
}

/** Those that are stored stay as they are: the bundled ones may be newer. */
const events: BackupPart<Schema['events']['value']> = {
  name: 'event',
  read: (from) => batches(from, 'events'),
  check: (value) => v.parse(event, value),
  async replace(change, values) {
    const store = change.objectStore('events')
    const known = new Set(await store.getAllKeys())
    const unknown = values.filter(({ id }) => !known.has(id))
    await putEvents(store, change.objectStore('estimates'), unknown)
  },
}

const edit = v.strictObject({
  id: v.pipe(v.string(), v.nonEmpty(), v.maxLength(100)),
  hidden: v.boolean(),
  row: v.unknown(),
  count: v.optional(v.unknown()),
})

const edits = wholeStore('edits', (value) => {
  const { id, hidden, row } = v.parse(edit, value)
  if (row === null) return { id, hidden, row }
  const wanted = checked(row as Estimate)
  return { id, hidden, row: wanted, count: countKey(wanted) }
})

const site = v.strictObject({ host: v.pipe(v.string(), v.nonEmpty(), v.maxLength(253)), off: v.boolean() })

/** Switches of the reader's own. Versions of data and marks of change are none. */
const setting = v.strictObject({ key: v.literal('remember'), value: v.literal('yes') })
const settings: BackupPart<v.InferOutput<typeof setting>> = {
  name: 'setting',
  async *read(from) {
    const value = await from.objectStore('meta').get('remember')
    if (value === 'yes') yield [{ key: 'remember', value }]
  },
  check: (value) => v.parse(setting, value),
  async replace(change, values) {
    const store = change.objectStore('meta')
    await store.delete('remember')
    await Promise.all(values.map(({ key, value }) => store.put(value, key)))
  },
}

/** The parts of what `estimates/` keeps. `flags/backup.ts` has the others. */
export const STORE_PARTS = [
  events,
  estimates,
  edits,
  wholeStore('sites', (value) => v.parse(site, value)),
  wholeStore('feeds', (value) => v.parse(feed, value)),
  settings,
] as BackupPart[]
