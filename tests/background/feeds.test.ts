// first of all: what looks for a browser does so when it is imported
import { chrome } from './fake-chrome.ts'
import 'fake-indexeddb/auto'
import { describe, expect, it, vi } from 'vitest'
import { addedPatterns } from '../../background/added-sites.ts'
import { refreshDue, setAlarm } from '../../background/feeds.ts'
import { replaceBase } from '../../estimates/base-store.ts'
import { allFeeds, subscribe, unsubscribe } from '../../estimates/feeds/store.ts'
import { covers, feedPatternOf } from '../../sites/hosts.ts'
import { baseOf, freshStore } from '../estimates/stores.ts'

const ROW = { event: 'made-up-war', measure: 'killed', low: 5, asOf: '2020-06', by: 'A', kind: 'ngo' }
const URL_ = 'https://feeds.example/news.json'

async function subscribed(every: number | null) {
  const { withDb } = freshStore()
  await withDb((db) => replaceBase(db, baseOf('1')))
  const { id } = await withDb((db) => subscribe(db, { name: 'News', url: URL_, form: 'recount', every }))
  return { withDb, id, feed: async () => (await withDb(allFeeds))[0]! }
}

describe('the alarm', () => {
  it('is set for the feed that is due next, and cleared where none is', async () => {
    const { withDb, id, feed } = await subscribed(24)
    await setAlarm(withDb)
    expect(chrome.alarms.create).toHaveBeenLastCalledWith('feeds', { when: Date.parse((await feed()).next!) })
    await withDb((db) => unsubscribe(db, id))
    await setAlarm(withDb)
    expect(chrome.alarms.clear).toHaveBeenCalledWith('feeds')
  })

  it('refreshes what is due, where the reader allows it', async () => {
    const { withDb, feed } = await subscribed(24)
    const fetched = vi.fn(
      async () => new Response(JSON.stringify({ recount: 'estimates', version: 1, estimates: [ROW] })),
    )
    vi.stubGlobal('fetch', fetched)
    await refreshDue(withDb)
    expect(fetched).not.toHaveBeenCalled()
    expect(await feed()).toMatchObject({ rows: 0, error: { fault: 'permission' } })
    chrome.origins.add(feedPatternOf(URL_))
    vi.spyOn(Date, 'now').mockReturnValue(Date.parse((await feed()).next!))
    await refreshDue(withDb)
    expect(await feed()).toMatchObject({ rows: 1, error: null, failures: 0 })
    await refreshDue(withDb)
    expect(fetched).toHaveBeenCalledOnce()
    expect(chrome.alarms.create).toHaveBeenLastCalledWith('feeds', { when: Date.parse((await feed()).next!) })
  })

  it('asks no feed that only the reader asks', async () => {
    const { withDb, feed } = await subscribed(null)
    await refreshDue(withDb)
    expect(await feed()).toMatchObject({ tried: null })
  })
})

describe("a feed's permission", () => {
  it('covers its host, and is none to run there', async () => {
    chrome.origins.add(feedPatternOf(URL_))
    expect(covers(feedPatternOf(URL_), 'feeds.example')).toBe(true)
    expect(await addedPatterns()).toEqual([])
  })
})
