import type { IDBPObjectStore, StoreNames } from 'idb'
import type { StoredEvent } from '../claims/model.ts'
import type { Estimate } from './model.ts'
import { type Counted, type Packed, pack, unpack } from './packed.ts'
import { type RootOf, rootsOf } from './roots.ts'
import type { Bundle, BundleKey, CountKey, Origin, Schema } from './schema.ts'

/** In a transaction that changes what is kept. */
type Changed<Name extends StoreNames<Schema>> = IDBPObjectStore<Schema, StoreNames<Schema>[], Name, 'readwrite'>
export type BundleStore = Changed<'estimates'>
type EventStore = Changed<'events'>

export const countKey = ({ event, party, measure, group }: Counted): CountKey => [event, party ?? '', measure, group]

/** The count that a key stands for. */
export const countedBy = ([event, party, measure, group]: CountKey): Counted => ({
  ...{ event, party: party || null, measure, group },
})

/** All keys of counts of an event; an array lies above every text. */
export const countsOf = (event: string): IDBKeyRange => IDBKeyRange.bound([event], [event, []])

/** No part of a key has a space in it. The order is the one in which the counts that bear on a claim make the fewest runs. */
export const bundleKey = (root: string, [event, party, measure, group]: CountKey, origin: Origin): BundleKey =>
  `${root} ${party} ${group} ${measure} ${event} ${origin}`

/** What a bundle's key is made of. */
export function readKey(key: BundleKey): { count: CountKey; origin: Origin } {
  const [, party, group, measure, event, origin] = key.split(' ')
  return { count: [event, party, measure, group] as CountKey, origin: origin as Origin }
}

/** All keys of bundles of a root and of what lies in it. */
export const bundlesUnder = (root: string): IDBKeyRange => beginningWith(`${root} `)

/** All keys of bundles of one count, whoever brought them in. */
export const bundlesOf = (root: string, count: CountKey): IDBKeyRange =>
  beginningWith(bundleKey(root, count, '' as Origin))

const beginningWith = (text: string) => IDBKeyRange.bound(text, `${text}\uffff`)

/**
 * Bundles asked for at once. Were it all of a million rows, who asks and the store would work at the same time for seconds, and where
 * there are two processors, the page would wait for both.
 */
const AT_ONCE = 100

/** Stores estimates in their order, in the place of those that the same origin has of the same counts. */
export async function putBundles(
  store: BundleStore,
  origin: Origin,
  estimates: readonly Estimate[],
  rootOf: RootOf,
): Promise<void> {
  const counts = byCount(estimates)
  for (let at = 0; at < counts.length; at += AT_ONCE) {
    const some = counts.slice(at, at + AT_ONCE)
    await Promise.all(some.map(({ count, rows }) => store.put(bundleOf(rootOf(count[0]), count, origin, rows))))
  }
}

export const bundleOf = (root: string, count: CountKey, origin: Origin, rows: readonly Estimate[]): Bundle => ({
  ...{ key: bundleKey(root, count, origin), origin, rows: JSON.stringify(pack(rows)) },
})

/** The estimates of a bundle, in their order. */
export const rowsOf = ({ key, rows }: Bundle): Estimate[] =>
  unpack(JSON.parse(rows) as Packed, countedBy(readKey(key).count))

/** Estimates by what they count, in their order. */
export function byCount<Each extends Counted>(estimates: readonly Each[]): { count: CountKey; rows: Each[] }[] {
  const counts = new Map<string, { count: CountKey; rows: Each[] }>()
  for (const estimate of estimates) {
    const count = countKey(estimate)
    const key = count.join(' ')
    const known = counts.get(key)
    if (known) known.rows.push(estimate)
    else counts.set(key, { count, rows: [estimate] })
  }
  return [...counts.values()]
}

/**
 * Stores events, and takes others away. Bundles of events that come to lie in another root are moved there.
 * @returns the roots as they are then
 */
export async function putEvents(
  stored: EventStore,
  bundles: BundleStore,
  events: readonly StoredEvent[],
  gone: readonly string[] = [],
): Promise<RootOf> {
  const before = await stored.getAll()
  const after = new Map([...before, ...events].map((event) => [event.id, event]))
  for (const id of gone) after.delete(id)
  // Async, so that a record that cannot be copied is one refused promise among the others.
  await Promise.all([...gone.map((id) => stored.delete(id)), ...events.map(async (event) => stored.put(event))])
  const [was, is] = [rootsOf(before), rootsOf([...after.values()])]
  const moved = [...new Set([...before.map(({ id }) => id), ...after.keys()])].filter((id) => was(id) !== is(id))
  if (moved.length > 0) await move(bundles, new Set(moved), was, is)
  return is
}

async function move(bundles: BundleStore, events: ReadonlySet<string>, was: RootOf, is: RootOf): Promise<void> {
  for (const root of new Set([...events].map(was))) {
    for (const bundle of await bundles.getAll(bundlesUnder(root))) {
      const { count, origin } = readKey(bundle.key)
      if (!events.has(count[0])) continue
      await bundles.delete(bundle.key)
      await bundles.put({ ...bundle, key: bundleKey(is(count[0]), count, origin) })
    }
  }
}
