import type { IDBPObjectStore } from 'idb'
import * as v from 'valibot'
import { StoreError } from '../estimates/errors.ts'
import type { Db, KeptFlag, Schema } from '../estimates/schema.ts'
import * as checks from './checks.ts'
import { FLAG_STORES, listChanged } from './list.ts'
import { type Flag, type FlagChange, pageKey } from './model.ts'

/** @throws {StoreError} `invalid`, naming the field and what to do */
function checked(flag: Flag): Flag {
  const read = v.safeParse(checks.flag, flag, { abortPipeEarly: true })
  if (read.success) return read.output
  const [issue] = read.issues
  throw new StoreError('invalid', `"${v.getDotPath(issue) ?? 'flag'}" ${issue.message}`)
}

const kept = (flag: Flag): KeptFlag => ({
  id: flag.id,
  pages: [...new Set([flag.target, flag.against].flatMap((text) => (text ? [pageKey(text.page.url)] : [])))],
  flag,
})

const flagOf = ({ flag }: KeptFlag) => flag as Flag

/** The flags of these ids, of one moment, in their order; those that are not there are left out. */
export const flagsOf = (db: Db, ids: readonly string[]): Promise<Flag[]> => flagsIn(db.transaction('flags').store, ids)

/** The flags that speak of a page, in the order of its text. @param url of the page, as the browser gives it */
export async function flagsOfPage(db: Db, url: string): Promise<Flag[]> {
  const flags = (await db.getAllFromIndex('flags', 'byPage', pageKey(url))).map(flagOf)
  return flags.sort((a, b) => a.target.anchor.start - b.target.anchor.start)
}

/**
 * Stores flags, all of them or none; one of the same id is replaced. Also puts deleted ones back.
 * @throws {StoreError} `invalid` where a flag is not of the form
 */
export function putFlags(db: Db, flags: readonly Flag[]): Promise<void> {
  const rows = flags.map((flag) => kept(checked(flag)))
  return change(db, async (store) => {
    await Promise.all(rows.map((row) => store.put(row)))
    return { result: undefined, ids: idsOf(flags), written: flags }
  })
}

/**
 * Changes the same of each of these flags, in one transaction: what another tab changed meanwhile in other fields stays.
 * @param now an ISO 8601 instant
 * @returns the flags as they were before, to put back; ids of which there is no flag are left out
 * @throws {StoreError} `invalid` where a changed flag would not be of the form
 */
export function changeFlags(db: Db, ids: readonly string[], changed: FlagChange, now: string): Promise<Flag[]> {
  return change(db, async (store) => {
    const before = await flagsIn(store, ids)
    const written = before.map((flag) => checked(withChange(flag, changed, now)))
    await Promise.all(written.map((flag) => store.put(kept(flag))))
    return { result: before, ids: idsOf(written), written }
  })
}

function withChange(flag: Flag, { correction, ...fields }: FlagChange, now: string): Flag {
  const target = correction === undefined ? flag.target : { ...flag.target, correction }
  return { ...flag, ...fields, target, modified: now }
}

/** Deletes flags. @returns them, to put back */
export function deleteFlags(db: Db, ids: readonly string[]): Promise<Flag[]> {
  return change(db, async (store) => {
    const before = await flagsIn(store, ids)
    await Promise.all(ids.map((id) => store.delete(id)))
    return { result: before, ids, written: [] }
  })
}

/** How many of the flags brought in were new, were newer than the one stored, and were left out because it was as new. */
export interface Imported {
  added: number
  updated: number
  kept: number
}

/**
 * Brings flags in, all of them or none. Of two of one id the one changed last stays.
 * @throws {StoreError} `invalid` where a flag is not of the form
 */
export function importFlags(db: Db, flags: readonly Flag[]): Promise<Imported> {
  const rows = flags.map((flag) => kept(checked(flag)))
  return change(db, async (store) => {
    const count: Imported = { added: 0, updated: 0, kept: 0 }
    const written: Flag[] = []
    for (const row of rows) {
      const stored = await store.get(row.id)
      if (stored && flagOf(stored).modified >= flagOf(row).modified) count.kept++
      else {
        count[stored ? 'updated' : 'added']++
        await store.put(row)
        written.push(flagOf(row))
      }
    }
    return { result: count, ids: idsOf(written), written }
  })
}

type Mode = 'readonly' | 'readwrite'
type FlagStore<M extends Mode = 'readwrite'> = Pick<
  IDBPObjectStore<Schema, ['flags'], 'flags', M>,
  'get' | 'put' | 'delete'
>
const idsOf = (flags: readonly Flag[]) => flags.map(({ id }) => id)

async function flagsIn(store: Pick<FlagStore, 'get'>, ids: readonly string[]): Promise<Flag[]> {
  const rows = await Promise.all(ids.map((id) => store.get(id)))
  return rows.flatMap((row) => (row ? [flagOf(row)] : []))
}

/** What was done to flags: `ids` of those that were written or deleted, and those that were written. */
interface Done<T> {
  result: T
  ids: readonly string[]
  written: readonly Flag[]
}

/** Works on the flags in one transaction, in which they are listed as well: where anything fails, nothing is changed. */
async function change<T>(db: Db, work: (store: FlagStore) => Promise<Done<T>>): Promise<T> {
  const transaction = db.transaction(FLAG_STORES, 'readwrite')
  // It is asked for below; a refusal before that is no news.
  transaction.done.catch(() => {})
  try {
    const { result, ids, written } = await work(transaction.objectStore('flags'))
    await listChanged(transaction, ids, written)
    await transaction.done
    return result
  } catch (error) {
    if (transaction.error) throw transaction.error
    transaction.abort()
    throw error
  }
}
