import { putBundles, putEvents } from '../bundles.ts'
import { type WithDb, write } from '../database.ts'
import { storedEvents } from '../lookup.ts'
import type { Estimate } from '../model.ts'
import type { FeedOrigin } from '../schema.ts'
import { digest } from './digest.ts'
import { type Fetched, fetchText } from './fetch.ts'
import { type Content, readForm } from './forms/forms.ts'
import { type Feed, FeedFault } from './model.ts'
import { nextTry } from './schedule.ts'
import { changeFeed } from './store.ts'

/** What a refresh needs of the world; a test gives its own. */
export interface World {
  now(): number
  random(): number
  fetchText(feed: Feed): Promise<Fetched | null>
}

const REAL: World = { now: Date.now, random: Math.random, fetchText: (feed) => fetchText(feed) }

/**
 * Asks a feed, and puts its rows in the place of those that it gave before: all in one transaction, or, where anything is wrong with
 * it, none; then the subscription tells what. Edits and hidden marks stay with the rows that they are of.
 * @returns the subscription as it stands then; null where it has been removed
 * @throws {StoreError} where the store cannot keep it
 */
export async function refreshFeed(withDb: WithDb, id: FeedOrigin, world: World = REAL): Promise<Feed | null> {
  const feed = (await withDb((db) => db.get('feeds', id))) as Feed | undefined
  if (!feed) return null
  try {
    const fetched = await world.fetchText(feed)
    const version = fetched && (await digest(fetched.text))
    if (!fetched || version === feed.version) return await withDb((db) => changeFeed(db, id, current(fetched, world)))
    const content = readForm(feed, fetched.text, await withDb(storedEvents))
    const rows = await withIds(id, content.rows)
    return await replaceRows(withDb, id, content, rows, (stored) => ({
      ...current(fetched, world)(stored),
      version,
      credit: content.credit,
      rows: rows.length,
    }))
  } catch (error) {
    if (!(error instanceof FeedFault)) throw error
    return withDb((db) => changeFeed(db, id, failed(error, world)))
  }
}

const current =
  (fetched: Fetched | null, { now, random }: World) =>
  (feed: Feed): Feed => {
    const at = new Date(now()).toISOString()
    const marks = fetched && { etag: fetched.etag, lastModified: fetched.lastModified }
    const next = nextTry({ every: feed.every, failures: 0 }, now(), random())
    return { ...feed, ...marks, success: at, tried: at, failures: 0, error: null, next }
  }

/** The subscription after a failed refresh: its rows stay, and it says what was wrong. */
const failed =
  ({ fault, detail }: FeedFault, { now, random }: World) =>
  (feed: Feed): Feed => {
    const at = new Date(now()).toISOString()
    const failures = feed.failures + 1
    const next = nextTry({ every: feed.every, failures }, now(), random())
    return {
      ...feed,
      tried: at,
      failures,
      error: { fault, detail: typeof detail === 'string' ? detail.slice(0, 500) : detail, at },
      next,
    }
  }

/** Notes that a feed was not asked, because the reader took the browser's permission for its site back. */
export const notAllowed = (withDb: WithDb, id: FeedOrigin): Promise<Feed | null> =>
  withDb((db) => changeFeed(db, id, failed(new FeedFault('permission', ''), REAL)))

function replaceRows(
  withDb: WithDb,
  id: FeedOrigin,
  { events }: Content,
  rows: readonly Estimate[],
  changed: (feed: Feed) => Feed,
): Promise<Feed | null> {
  return withDb((db) =>
    write(db, ['estimates', 'events', 'feeds'], async (change) => {
      const feeds = change.objectStore('feeds')
      const feed = (await feeds.get(id)) as Feed | undefined
      // Removed while it was fetched.
      if (!feed) return null
      const store = change.objectStore('estimates')
      const old = await store.index('byOrigin').getAllKeys(id)
      await Promise.all(old.map((key) => store.delete(key)))
      const rootOf = await putEvents(change.objectStore('events'), store, events)
      const after = changed(feed)
      await putBundles(store, id, rows, rootOf)
      await feeds.put(after)
      return after
    }),
  )
}

/**
 * Ids made of which count at which date by whom a row states, not of its number: a series that is fitted anew every day keeps the
 * reader's marks. Where one source gives several, the order tells them apart.
 */
async function withIds(feed: FeedOrigin, rows: Content['rows']): Promise<Estimate[]> {
  const seen = new Map<string, number>()
  const keys = rows.map(({ event, party, group, measure, asOf, by, subset }) => {
    const key = JSON.stringify([event, party, group, measure, asOf, by, subset])
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    return times === 1 ? key : `${key} ${times}`
  })
  const digests = await Promise.all(keys.map(digest))
  return rows.map((row, index) => ({ ...row, id: `${feed}-${digests[index]}` }))
}
