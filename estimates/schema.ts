import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb'
import type { Group, Measure, StoredEvent } from '../claims/model.ts'
import type { Estimate } from './model.ts'

/** The key that estimates of one count share; an empty party is all sides together. Keys that begin alike lie together. */
export type CountKey = [event: string, party: string, measure: Measure, group: Group]

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

/** What is kept of a site. */
export interface SiteSetting {
  host: string
  off: boolean
}

export interface Schema extends DBSchema {
  /** Base rows (`base-…`) and the reader's own (`own-…`); the id tells them apart, so neither can overwrite the other. */
  estimates: { key: string; value: Estimate & { count: CountKey }; indexes: { byCount: CountKey } }
  events: { key: string; value: StoredEvent }
  edits: { key: string; value: Edit; indexes: { byCount: CountKey } }
  sites: { key: string; value: SiteSetting }
  /** `base-version`: of the base data that is stored. It is written along with the data, so where it is missing, the data is. */
  meta: { key: 'base-version'; value: string }
}

export type Db = IDBPDatabase<Schema>
type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>

/**
 * One step from each version of the store to the next, the first from nothing. A step that has been published is never changed:
 * readers' stores have gone through it. Add one at the end.
 */
const MIGRATIONS: ((db: Db, upgrade: Upgrade) => void | Promise<void>)[] = [
  (db) => {
    db.createObjectStore('estimates', { keyPath: 'id' }).createIndex('byCount', 'count')
    db.createObjectStore('events', { keyPath: 'id' })
    db.createObjectStore('edits', { keyPath: 'id' }).createIndex('byCount', 'count')
    db.createObjectStore('sites', { keyPath: 'host' })
    db.createObjectStore('meta')
  },
]

export const VERSION = MIGRATIONS.length

/** Brings a store from one version to another. All of it is one transaction: it is done as a whole, or not at all. */
export async function migrate(db: Db, from: number, to: number, upgrade: Upgrade): Promise<void> {
  for (const step of MIGRATIONS.slice(from, to)) await step(db, upgrade)
}

export const countKey = ({ event, party, measure, group }: Estimate): CountKey => [event, party ?? '', measure, group]

/** All keys that begin with these parts: an array lies above every text. */
export const beginningWith = (...parts: string[]): IDBKeyRange => IDBKeyRange.bound(parts, [...parts, []])
