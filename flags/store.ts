import type { IDBPObjectStore } from 'idb'
import * as v from 'valibot'
import { StoreError } from '../estimates/errors.ts'
import type { Db, KeptFlag, Schema } from '../estimates/schema.ts'
import * as checks from './checks.ts'
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

/** As many as are copied out of the store at once: ten thousand would hold up a page for most of a second. */
const AT_ONCE = 200

/** All flags, the one that was changed last first. */
export async function allFlags(db: Db): Promise<Flag[]> {
  const { store } = db.transaction('flags')
  const flags: Flag[] = []
  let rows: KeptFlag[] = []
  do {
    const last = rows.at(-1)
    rows = await store.getAll(last && IDBKeyRange.lowerBound(last.id, true), AT_ONCE)
    flags.push(...rows.map(flagOf))
  } while (rows.length === AT_ONCE)
  return newestFirst(flags)
}

/** Sorts flags: the one that was changed last first. */
export const newestFirst = (flags: Flag[]): Flag[] =>
  flags.sort((a, b) => (a.modified < b.modified ? 1 : a.modified > b.modified ? -1 : 0))

/** The flags that were changed last, so many at most, and how many there are of all: what a list shows before the rest is read. */
export async function newestFlags(db: Db, most: number): Promise<{ flags: Flag[]; count: number }> {
  const { store } = db.transaction('flags')
  const count = store.count()
  const flags: Flag[] = []
  let row = await store.index('byModified').openCursor(null, 'prev')
  for (; row && flags.length < most; row = await row.continue()) flags.push(flagOf(row.value))
  return { flags, count: await count }
}

/** The flags of these ids, of one moment; those that are not there are left out. */
export async function flagsOf(db: Db, ids: readonly string[]): Promise<Flag[]> {
  const { store } = db.transaction('flags')
  const rows = await Promise.all(ids.map((id) => store.get(id)))
  return rows.flatMap((row) => (row ? [flagOf(row)] : []))
}

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
    await Promise.all(before.map((flag) => store.put(kept(checked(withChange(flag, changed, now))))))
    return before
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
    return before
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
    for (const row of rows) {
      const stored = await store.get(row.id)
      if (stored && flagOf(stored).modified >= flagOf(row).modified) count.kept++
      else {
        count[stored ? 'updated' : 'added']++
        await store.put(row)
      }
    }
    return count
  })
}

type FlagStore = IDBPObjectStore<Schema, ['flags'], 'flags', 'readwrite'>

async function flagsIn(store: FlagStore, ids: readonly string[]): Promise<Flag[]> {
  const rows = await Promise.all(ids.map((id) => store.get(id)))
  return rows.flatMap((row) => (row ? [flagOf(row)] : []))
}

/** Works on the flags in one transaction: where anything fails, nothing is changed. */
async function change<T>(db: Db, work: (store: FlagStore) => Promise<T>): Promise<T> {
  const transaction = db.transaction('flags', 'readwrite')
  // It is asked for below; a refusal before that is no news.
  transaction.done.catch(() => {})
  try {
    const result = await work(transaction.store)
    await transaction.done
    return result
  } catch (error) {
    if (transaction.error) throw transaction.error
    transaction.abort()
    throw error
  }
}
