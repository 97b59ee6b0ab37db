import { browser } from 'wxt/browser'
import type { WithDb } from '../estimates/database.ts'
import { StoreError } from '../estimates/errors.ts'
import { notAllowed, refreshFeed } from '../estimates/feeds/refresh.ts'
import { dueFeeds, nextDue } from '../estimates/feeds/schedule.ts'
import { allFeeds } from '../estimates/feeds/store.ts'
import { feedPatternOf } from '../sites/hosts.ts'

export const ALARM = 'feeds'

/** Lets the browser wake us when the next feed is due; not at all where none will be. */
export async function setAlarm(withDb: WithDb): Promise<void> {
  const when = nextDue(await feedsIn(withDb))
  if (when === null) await browser.alarms.clear(ALARM)
  else await browser.alarms.create(ALARM, { when })
}

let refreshing: Promise<void> | null = null

/** Refreshes the feeds whose time has come, one after the other, and sets the alarm for the next. */
export function refreshDue(withDb: WithDb): Promise<void> {
  refreshing ??= refreshEach(withDb).finally(() => {
    refreshing = null
  })
  return refreshing
}

async function refreshEach(withDb: WithDb): Promise<void> {
  try {
    for (const { id, url } of dueFeeds(await feedsIn(withDb), Date.now())) {
      const isAllowed = await browser.permissions.contains({ origins: [feedPatternOf(url)] })
      await (isAllowed ? refreshFeed(withDb, id) : notAllowed(withDb, id))
    }
  } catch (error) {
    // Without a store there is nowhere to put them; the next alarm tries again.
    if (!(error instanceof StoreError)) throw error
    console.warn(`Recount could not refresh its feeds: ${error.message}`)
  }
  await setAlarm(withDb)
}

/** No subscription where there is no store. */
async function feedsIn(withDb: WithDb) {
  try {
    return await withDb(allFeeds)
  } catch (error) {
    if (error instanceof StoreError) return []
    throw error
  }
}
