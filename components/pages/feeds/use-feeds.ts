import { useCallback, useEffect, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import type { WithDb } from '../../../estimates/database.ts'
import { StoreError } from '../../../estimates/errors.ts'
import type { Feed, Subscription } from '../../../estimates/feeds/model.ts'
import { refreshFeed } from '../../../estimates/feeds/refresh.ts'
import { nextTry } from '../../../estimates/feeds/schedule.ts'
import { allFeeds, changeFeed, subscribe, unsubscribe } from '../../../estimates/feeds/store.ts'
import { lastChange } from '../../../estimates/lookup.ts'
import { sendMessage } from '../../../messages.ts'
import { feedPatternOf } from '../../../sites/hosts.ts'
import { watchStore } from '../store-view.ts'

/** The permission was asked for, and refused. */
export class NotAllowed extends Error {}

/** The subscriptions as they stand, and what can be done with them. */
export interface Feeds {
  /** Null until they were read. */
  feeds: readonly Feed[] | null
  /** Why the store cannot be read; null where it can. */
  fault: StoreError | null
  /** The ids of feeds that are asked just now. */
  busy: ReadonlySet<string>
  /** Asks for the permission, subscribes, and asks the feed for the first time. To be called from a click. */
  add(wanted: Subscription): Promise<void>
  /** Asks a feed now; for its permission first, where that is gone. To be called from a click. */
  refresh(feed: Feed): Promise<void>
  /** Changes how often a feed is asked; null is only when the reader asks. */
  setEvery(feed: Feed, every: number | null): Promise<void>
  /** Removes a subscription with all its rows, and gives the permission back where no other feed needs it. */
  remove(feed: Feed): Promise<void>
}

export function useFeeds(withDb: WithDb): Feeds {
  const [feeds, setFeeds] = useState<readonly Feed[] | null>(null)
  const [fault, setFault] = useState<StoreError | null>(null)
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set())

  const load = useCallback(async () => {
    try {
      setFeeds(await withDb(allFeeds))
      setFault(null)
    } catch (error) {
      if (!(error instanceof StoreError)) throw error
      setFeeds([])
      setFault(error)
    }
  }, [withDb])
  useEffect(() => {
    let seen: string | null = null
    const look = async () => {
      seen = await withDb(lastChange).catch(() => seen)
      await load()
    }
    void look()
    return watchStore(
      withDb,
      () => seen,
      () => void look(),
    )
  }, [withDb, load])

  const whileBusy = async (id: string, work: () => Promise<unknown>) => {
    setBusy((before) => new Set([...before, id]))
    try {
      await work()
    } finally {
      setBusy((before) => new Set([...before].filter((each) => each !== id)))
      await load()
      await tellBackground()
    }
  }
  return {
    feeds,
    fault,
    busy,
    async add(wanted) {
      await allow(wanted.url)
      await whileBusy(wanted.url, async () => {
        const { id } = await withDb((db) => subscribe(db, wanted))
        await load()
        await refreshFeed(withDb, id)
      })
    },
    async refresh({ id, url }) {
      await allow(url)
      await whileBusy(id, () => refreshFeed(withDb, id))
    },
    setEvery: ({ id }, every) =>
      whileBusy(id, () =>
        withDb((db) =>
          changeFeed(db, id, (feed) => ({
            ...feed,
            every,
            next: nextTry({ ...feed, every }, Date.now(), Math.random()),
          })),
        ),
      ),
    remove: ({ id, url }) =>
      whileBusy(id, async () => {
        await withDb((db) => unsubscribe(db, id))
        const pattern = feedPatternOf(url)
        const others = (await withDb(allFeeds)).some((feed) => feedPatternOf(feed.url) === pattern)
        // Where it is one that Recount cannot do without, the browser keeps it.
        if (!others) await browser.permissions.remove({ origins: [pattern] }).catch(() => false)
      }),
  }
}

/** Browsers ask only in answer to a click, so this comes before all else. @throws {NotAllowed} */
async function allow(url: string): Promise<void> {
  if (!(await browser.permissions.request({ origins: [feedPatternOf(url)] }))) throw new NotAllowed()
}

/** The alarm is the background's. Where it cannot be woken now, it sets it when it next starts. */
const tellBackground = () => sendMessage('feedsChanged', undefined).catch(() => {})
