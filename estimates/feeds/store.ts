import * as v from 'valibot'
import { rowsOf } from '../bundles.ts'
import { write } from '../database.ts'
import { StoreError } from '../errors.ts'
import type { Db, FeedOrigin } from '../schema.ts'
import { subscriptionFields } from './checks.ts'
import type { Feed, Subscription } from './model.ts'

const subscription = v.strictObject(subscriptionFields)

/**
 * Subscribes to a feed. Nothing is fetched yet: `refreshFeed` does, once the reader has given the browser's permission for its site.
 * @throws {StoreError} `invalid` where a field is not as it must be, or the address is subscribed to already
 */
export async function subscribe(db: Db, wanted: Subscription, now = Date.now()): Promise<Feed> {
  const read = v.safeParse(subscription, wanted, { abortPipeEarly: true })
  if (!read.success) {
    const [issue] = read.issues
    throw new StoreError('invalid', `"${v.getDotPath(issue) ?? 'feed'}" ${issue.message}`)
  }
  const feed: Feed = {
    id: `feed-${crypto.randomUUID()}`,
    ...read.output,
    added: new Date(now).toISOString(),
    ...{ etag: null, lastModified: null, version: null, credit: null, rows: 0 },
    ...{ success: null, tried: null, failures: 0, error: null },
    next: read.output.every === null ? null : new Date(now).toISOString(),
  }
  await write(db, ['feeds'], async (change) => {
    const store = change.objectStore('feeds')
    const others = (await store.getAll()) as Feed[]
    if (others.some(({ url, form }) => url === feed.url && form === feed.form))
      throw new StoreError('invalid', '"url" is subscribed to already')
    await store.put(feed)
  })
  return feed
}

/** All subscriptions, the first first. */
export async function allFeeds(db: Db): Promise<Feed[]> {
  const feeds = (await db.getAll('feeds')) as Feed[]
  return feeds.sort((a, b) => (a.added < b.added ? -1 : 1))
}

/**
 * Changes a subscription as it then stands: what another context changed meanwhile stays.
 * @returns it; null where it has been removed
 */
export function changeFeed(db: Db, id: FeedOrigin, changed: (feed: Feed) => Feed): Promise<Feed | null> {
  return write(db, ['feeds'], async (change) => {
    const store = change.objectStore('feeds')
    const feed = (await store.get(id)) as Feed | undefined
    if (!feed) return null
    const after = changed(feed)
    await store.put(after)
    return after
  })
}

/** Removes a subscription with all its rows. What the reader edited or hid of them goes too. @returns how many rows it had */
export function unsubscribe(db: Db, id: FeedOrigin): Promise<number> {
  return write(db, ['feeds', 'estimates', 'edits'], async (change) => {
    const rows = change.objectStore('estimates')
    const edits = change.objectStore('edits')
    const keys = await rows.index('byOrigin').getAllKeys(id)
    const bundles = await rows.index('byOrigin').getAll(id)
    // Ids of a feed's rows begin with its own.
    const touched = await edits.getAllKeys(IDBKeyRange.bound(`${id}-`, `${id}-\uffff`))
    await Promise.all([
      change.objectStore('feeds').delete(id),
      ...keys.map((key) => rows.delete(key)),
      ...touched.map((key) => edits.delete(key)),
    ])
    return bundles.reduce((sum, bundle) => sum + rowsOf(bundle).length, 0)
  })
}
