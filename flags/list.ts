import type { IDBPTransaction } from 'idb'
import type { Db, Schema } from '../estimates/schema.ts'
import { type ListedFlag, listed, packedRows, rowsOf } from './listed.ts'
import type { Flag } from './model.ts'

/**
 * The form in which flags are listed. To be raised with every change of `ListedFlag`, or of what is folded into it: a list of another
 * form is made anew from the flags.
 */
const FORM = '1'

/** How many flags are read at once where all are. */
const AT_ONCE = 200

type Stores = ('flags' | 'flagLists' | 'meta')[]
/** A change of the flags, which keeps the list true. */
export type FlagWriting = IDBPTransaction<Schema, Stores, 'readwrite'>
export const FLAG_STORES: Stores = ['flags', 'flagLists', 'meta']

/** Flags are listed in as many records as the last two digits of their ids have values: quick to read all of, and to write one of. */
const listOf = (id: string): string => id.slice(-2)

/** All flags as lists have them, the one that was changed last first. */
export async function listedFlags(db: Db): Promise<ListedFlag[]> {
  const read = db.transaction(FLAG_STORES)
  const lists = read.objectStore('flagLists').getAll()
  const form = await read.objectStore('meta').get('flags-listed')
  return newestFirst(form === FORM ? (await lists).flatMap(rowsOf) : await listAnew(db))
}

/** Of these flags, those that are there, as lists have them. */
export async function listedOf(db: Db, ids: readonly string[]): Promise<ListedFlag[]> {
  const wanted = new Set(ids)
  const { store } = db.transaction('flagLists')
  const lists = await Promise.all([...new Set(ids.map(listOf))].map((key) => store.get(key)))
  return lists.flatMap((list) => (list ? rowsOf(list) : [])).filter(({ id }) => wanted.has(id))
}

/** Sorts flags: the one that was changed last first. */
export const newestFirst = (flags: ListedFlag[]): ListedFlag[] =>
  flags.sort((a, b) => (a.modified < b.modified ? 1 : a.modified > b.modified ? -1 : 0))

/** To be called in a change of some flags: lists them as they are now. @param ids of all that were written or deleted */
export async function listChanged(change: FlagWriting, ids: readonly string[], written: readonly Flag[]) {
  // Where there is no list of this form, it is made of all flags once it is wanted.
  if ((await change.objectStore('meta').get('flags-listed')) !== FORM) return
  const changed = new Set(ids)
  const lists = new Lists()
  for (const flag of written) lists.add(listed(flag))
  const store = change.objectStore('flagLists')
  await Promise.all(
    [...new Set(ids.map(listOf))].map(async (key) => {
      const kept = await store.get(key)
      const others = kept ? rowsOf(kept).filter(({ id }) => !changed.has(id)) : []
      await keep(change, key, [...others, ...lists.rowsOf(key)])
    }),
  )
}

/** To be called in a change of all flags: what is listed is listed no more, until it is wanted. */
export async function forgetList(change: FlagWriting): Promise<void> {
  await change.objectStore('meta').delete('flags-listed')
  await change.objectStore('flagLists').clear()
}

async function listAnew(db: Db): Promise<ListedFlag[]> {
  const change = db.transaction(FLAG_STORES, 'readwrite')
  const flags = change.objectStore('flags')
  const lists = new Lists()
  let last: string | null = null
  do {
    const some = await flags.getAll(last === null ? null : IDBKeyRange.lowerBound(last, true), AT_ONCE)
    for (const { flag } of some) lists.add(listed(flag as Flag))
    last = some.length < AT_ONCE ? null : some.at(-1)!.id
  } while (last !== null)
  await change.objectStore('flagLists').clear()
  for (const { list, rows } of lists.all()) await keep(change, list, rows)
  await change.objectStore('meta').put(FORM, 'flags-listed')
  await change.done
  return lists.all().flatMap(({ rows }) => rows)
}

/** Flags by the list that they stand in. */
class Lists {
  readonly #rows = new Map<string, ListedFlag[]>()

  add(row: ListedFlag): void {
    const key = listOf(row.id)
    const rows = this.#rows.get(key)
    if (rows) rows.push(row)
    else this.#rows.set(key, [row])
  }

  rowsOf = (list: string): readonly ListedFlag[] => this.#rows.get(list) ?? []
  all = () => [...this.#rows].map(([list, rows]) => ({ list, rows }))
}

function keep(change: FlagWriting, list: string, rows: ListedFlag[]) {
  const store = change.objectStore('flagLists')
  return rows.length > 0 ? store.put({ list, ...packedRows(rows) }) : store.delete(list)
}
