import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb'
import type { Group, Measure, StoredEvent } from '../claims/model.ts'
import { bundleOf, countedBy } from './bundles.ts'
import type { Estimate } from './model.ts'
import { type Packed, pack, unpack } from './packed.ts'
import { rootsOf } from './roots.ts'

/** The key that estimates of one count share; an empty party is all sides together. */
export type CountKey = [event: string, party: string, measure: Measure, group: Group]

/** Who brought estimates in: the bundled base data, the reader, or a feed. What one brings never touches what another brought. */
export type Origin = 'base' | 'own' | FeedOrigin
/** The id of a feed. */
export type FeedOrigin = `feed-${string}`

/**
 * A bundle's root, count and origin: of a claim's war, its incidents and all that they lie in, one request tells what is counted, and a
 * few more give the rows. One text, because a browser takes longer over a key of parts than over the rest of the request.
 */
export type BundleKey = `${string} ${string} ${Group} ${Measure} ${string} ${Origin}`

/**
 * All estimates of one count and origin, in one record: a browser takes as long to write one record of a hundred rows as one of one
 * row, and a count's estimates are always wanted together.
 */
export interface Bundle {
  key: BundleKey
  origin: Origin
  /** `Packed` as JSON: a browser hands a text over in half the time that it takes over the same lists, and the reading of it. */
  rows: string
}

/** What a reader did to an estimate that is not their own. Kept apart from it, so that replacing the base data loses none of it. */
export interface Edit {
  /** Of the estimate. */
  id: string
  hidden: boolean
  /** The estimate as the reader wants it; null where it stands as it was. */
  row: Estimate | null
  /** Of `row`: no row, no key. */
  count?: CountKey
}

/** A subscription. What is in it, `feeds/` knows; here it is only kept. */
export interface KeptFeed {
  id: FeedOrigin
}

/** What is kept of a site. */
export interface SiteSetting {
  host: string
  off: boolean
}

/** A checker's flag. What is in it, `flags/` knows; here it is only kept. */
export interface KeptFlag {
  id: string
  /** The keys of the pages that it speaks of, one or two. */
  pages: string[]
  flag: object
}

/** Some flags as lists show them, in one record of few and long texts: ten thousand of them are read together. `flags/` knows the form. */
export interface KeptList {
  list: string
  heads: string
  words: string
  shown: string
}

/** The figures of a page that the reader visited and wanted remembered. */
export interface KeptPage {
  /** The key of the page. */
  page: string
  host: string
  /** When it was last read: an ISO 8601 instant. */
  seen: string
  /** The counts that its claims speak of, each once: `CountKey` joined by spaces. */
  counts: string[]
  /** Its article and claims, which `flags/` knows. */
  read: object
}

export interface Schema extends DBSchema {
  estimates: { key: BundleKey; value: Bundle; indexes: { byOrigin: Origin } }
  events: { key: string; value: StoredEvent }
  edits: { key: string; value: Edit; indexes: { byCount: CountKey } }
  sites: { key: string; value: SiteSetting }
  feeds: { key: string; value: KeptFeed }
  flags: { key: string; value: KeptFlag; indexes: { byPage: string } }
  flagLists: { key: string; value: KeptList }
  pages: { key: string; value: KeptPage; indexes: { byHost: string; bySeen: string; byCount: string } }
  /**
   * `base-version`: of the base data that is stored; written along with the data, so where it is missing, the data is.
   * `change`: another text after every change to events, estimates or edits, so that what was read can be kept until then.
   * `installed`: when Recount was installed with this store, or the reader was told of a wipe.
   * `flags-listed`: the form in which all flags are listed; where it is missing, or another, they are not.
   * `remember`: `yes` where the reader wants the figures of visited pages remembered.
   */
  meta: { key: 'author' | 'base-version' | 'change' | 'flags-listed' | 'installed' | 'remember'; value: string }
}

export type Db = IDBPDatabase<Schema>
type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>

/**
 * One step from each version of the store to the next, the first from nothing. A step that has been published is never changed:
 * readers' stores have gone through it. Add one at the end.
 */
const MIGRATIONS: ((db: Db, upgrade: Upgrade) => void | Promise<void>)[] = [
  (db) => {
    db.createObjectStore('estimates', { keyPath: ['count', 'origin'] }).createIndex('byOrigin', 'origin')
    db.createObjectStore('events', { keyPath: 'id' })
    db.createObjectStore('edits', { keyPath: 'id' }).createIndex('byCount', 'count')
    db.createObjectStore('sites', { keyPath: 'host' })
    db.createObjectStore('meta')
  },
  (db) => {
    db.createObjectStore('flags', { keyPath: 'id' }).createIndex('byPage', 'pages', { multiEntry: true })
    const pages = db.createObjectStore('pages', { keyPath: 'page' })
    pages.createIndex('byHost', 'host')
    pages.createIndex('bySeen', 'seen')
    pages.createIndex('byCount', 'counts', { multiEntry: true })
  },
  (db) => {
    db.createObjectStore('feeds', { keyPath: 'id' })
  },
  (_, upgrade) => {
    // The keys of a store lie among its rows, all of which are read to list them; those of an index lie close together.
    upgrade.objectStore('estimates').createIndex('byCount' as never, 'count')
  },
  async (_, upgrade) => {
    const store = upgrade.objectStore('estimates')
    for (let at = await store.openCursor(); at; at = await at.continue()) {
      const { count, origin, rows } = at.value as unknown as OlderBundle<Estimate[]>
      await at.update({ count, origin, rows: pack(rows) } satisfies OlderBundle<Packed> as never)
    }
  },
  (db) => {
    db.createObjectStore('flagLists', { keyPath: 'list' })
  },
  async (db, upgrade) => {
    const rootOf = rootsOf(await upgrade.objectStore('events').getAll())
    const old = upgrade.objectStore('estimates')
    old.name = 'older'
    const store = db.createObjectStore('estimates', { keyPath: 'key' })
    store.createIndex('byOrigin', 'origin')
    for (let range: IDBKeyRange | null = null; ; ) {
      const batch = (await old.getAll(range, 200)) as unknown as OlderBundle<Packed>[]
      for (const { count, origin, rows } of batch)
        await store.put(bundleOf(rootOf(count[0]), count, origin, unpack(rows, countedBy(count))))
      const last = batch.at(-1)
      if (!last) break
      range = IDBKeyRange.lowerBound([last.count, last.origin], true)
    }
    db.deleteObjectStore('older' as never)
  },
]

/** As versions 1 to 6 kept them, the first four with rows as they are, the others packed. */
interface OlderBundle<Rows> {
  count: CountKey
  origin: Origin
  rows: Rows
}

export const VERSION = MIGRATIONS.length

/** Brings a store from one version to another. All of it is one transaction: it is done as a whole, or not at all. */
export async function migrate(db: Db, from: number, to: number, upgrade: Upgrade): Promise<void> {
  for (const step of MIGRATIONS.slice(from, to)) await step(db, upgrade)
}
