import 'fake-indexeddb/auto'
import type { StoredEvent } from '../../claims/model.ts'
import { connect } from '../../estimates/database.ts'
import { type Found, lookUp, storedEvents } from '../../estimates/lookup.ts'
import type { BaseData, Estimate } from '../../estimates/model.ts'
import { rootsOf } from '../../estimates/roots.ts'
import type { CountKey, Db } from '../../estimates/schema.ts'

let made = 0

/** A way to a store of its own, empty. */
export function freshStore() {
  const name = `test-${made++}`
  return { name, withDb: connect(name) }
}

/** An estimate of the made-up war, base row by its id, with these fields changed. */
export const estimate = (id: string, more: Partial<Estimate> = {}): Estimate => ({
  id,
  event: 'made-up-war',
  party: 'NO',
  group: 'people',
  measure: 'killed',
  amount: { low: 100, high: 100, bound: 'exact' },
  from: '2020-01-01',
  asOf: '2020-06-30',
  published: null,
  by: 'A Monitor',
  via: null,
  kind: 'ngo',
  method: null,
  url: null,
  subset: null,
  ...more,
})

const event = (id: string): StoredEvent => ({
  id,
  name: id,
  aliases: [],
  parties: [],
  places: [],
  from: '2020',
  to: null,
  kind: 'war',
  parent: null,
})

/** Base data of these rows, about the made-up war and what is named in them. */
export function baseOf(version: string, ...estimates: Estimate[]): BaseData {
  const ids = new Set(['made-up-war', ...estimates.map(({ event }) => event)])
  return { version, events: [...ids].map(event), estimates }
}

/** What a look-up finds, with the events as they are stored then. */
export const foundIn = async (
  db: Db,
  events: readonly string[],
  isWanted: (count: CountKey) => boolean,
): Promise<Found> => lookUp(db, events, rootsOf(await storedEvents(db)), isWanted)

/** All estimates of these events, as the reader wants them. */
export async function estimatesOf(db: Db, events: readonly string[]): Promise<Map<string, Estimate[]>> {
  const { stored: found } = await foundIn(db, events, () => true)
  return new Map([...found].map(([event, { rows }]) => [event, [...rows.values()].flat()]))
}
