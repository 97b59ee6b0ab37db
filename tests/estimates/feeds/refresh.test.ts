import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { replaceBase } from '../../../estimates/base-store.ts'
import type { WithDb } from '../../../estimates/database.ts'
import { fetchText } from '../../../estimates/feeds/fetch.ts'
import type { Feed } from '../../../estimates/feeds/model.ts'
import { refreshFeed, type World } from '../../../estimates/feeds/refresh.ts'
import { allFeeds, changeFeed, subscribe, unsubscribe } from '../../../estimates/feeds/store.ts'
import { storedEvents } from '../../../estimates/lookup.ts'
import { addEstimates, editEstimate, hideEstimate } from '../../../estimates/own.ts'
import { inEnglish } from '../said.ts'
import { baseOf, estimate, estimatesOf, freshStore } from '../stores.ts'
import { serve } from './served.ts'

const row = (asOf: string, low: number, more = {}) => ({
  ...{
    event: 'made-up-war',
    party: 'NO',
    measure: 'killed',
    low,
    high: low,
    asOf,
    by: 'A Newsroom',
    kind: 'media-count',
  },
  ...more,
})
const file = (...estimates: object[]) =>
  JSON.stringify({ recount: 'estimates', version: 1, name: 'News', licence: 'CC BY 4.0', estimates })
const FIRST = file(row('2020-05', 50), row('2020-06', 60))

let server: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  server = await serve()
})
afterAll(() => server.close())

const NOW = Date.parse('2026-06-01T12:00:00Z')
const world: World = {
  now: () => NOW,
  random: () => 0.5,
  fetchText: (feed) => fetchText(feed, 60_000, 50_000_000),
}

async function subscribed() {
  const { withDb } = freshStore()
  await withDb((db) => replaceBase(db, baseOf('1', estimate('base-1'))))
  const { id } = await withDb((db) => subscribe(db, { name: 'News', url: server.url, form: 'recount', every: 24 }, NOW))
  return { withDb, id, refresh: async () => (await refreshFeed(withDb, id, world))! }
}
const shown = async (withDb: WithDb) => (await withDb((db) => estimatesOf(db, ['made-up-war']))).get('made-up-war')!
const lows = async (withDb: WithDb) => (await shown(withDb)).map(({ amount }) => amount.low).sort()

describe('a refresh', () => {
  it('stores rows beside those of others, and says what it got', async () => {
    const { withDb, refresh } = await subscribed()
    server.text(FIRST)
    expect(await refresh()).toMatchObject({
      ...{ rows: 2, failures: 0, error: null, etag: expect.any(String) },
      credit: { name: 'News', licence: 'CC BY 4.0', link: null },
      success: '2026-06-01T12:00:00.000Z',
      next: '2026-06-02T12:00:00.000Z',
    })
    expect(await lows(withDb)).toEqual([100, 50, 60])
  })

  it('asks whether anything is new, and changes nothing where nothing is', async () => {
    const { withDb, refresh } = await subscribed()
    server.text(FIRST)
    const first = await refresh()
    const change = await withDb((db) => db.getAllFromIndex('estimates', 'byOrigin', first.id))
    const again = await refresh()
    expect(server.asked.at(-1)!.headers).toMatchObject({
      'if-none-match': first.etag,
      'if-modified-since': first.lastModified,
    })
    expect(again).toMatchObject({ version: first.version, rows: 2, error: null })
    expect(await withDb((db) => db.getAllFromIndex('estimates', 'byOrigin', first.id))).toEqual(change)
  })

  it('sends no cookie and no referrer', async () => {
    const { refresh } = await subscribed()
    server.text(FIRST)
    await refresh()
    expect(server.asked.at(-1)!.headers).not.toHaveProperty('cookie')
    expect(server.asked.at(-1)!.headers).not.toHaveProperty('referer')
  })

  it('puts new rows in the place of old ones, and keeps what the reader did to them', async () => {
    const { withDb, refresh } = await subscribed()
    server.text(FIRST, '"1"')
    await refresh()
    const [may, june] = (await shown(withDb)).filter(({ by }) => by === 'A Newsroom')
    await withDb((db) => hideEstimate(db, may!.id, true))
    await withDb((db) => editEstimate(db, june!, { ...june!, amount: { low: 66, high: 66, bound: 'exact' } }))
    await withDb((db) => addEstimates(db, [estimate('', { by: 'A reader' })]))
    server.text(file(row('2020-05', 51), row('2020-06', 61), row('2020-07', 70)), '"2"')
    expect(await refresh()).toMatchObject({ rows: 3 })
    expect(await lows(withDb)).toEqual([100, 100, 66, 70])
    await withDb((db) => replaceBase(db, baseOf('2')))
    expect(await lows(withDb)).toEqual([100, 66, 70])
  })

  it.each<[string, () => void, string, string]>([
    ['404', () => server.answer((_, response) => response.writeHead(404).end()), 'status', '404'],
    ['500', () => server.answer((_, response) => response.writeHead(500).end('no')), 'status', '500'],
    ['silence', () => server.answer(() => {}), 'timeout', '0.3 s'],
    [
      'a text that stops in the middle',
      () => server.answer((_, response) => void response.writeHead(200).write('{"rec')),
      'timeout',
      '0.3 s',
    ],
    [
      'a connection that breaks',
      () =>
        server.answer((_, response) => {
          response.writeHead(200, { 'content-length': '1000' }).write('{"recount"')
          setImmediate(() => response.destroy())
        }),
      'truncated',
      '',
    ],
    ['half a file', () => server.text(FIRST.slice(0, 200), '"half"'), 'form', 'not JSON'],
    ['a page', () => server.text('<!doctype html><title>Log in</title>', '"page"'), 'form', 'not JSON'],
    ['another form', () => server.text('{"rows": []}', '"other"'), 'form', 'recount'],
    [
      'a newer form',
      () => server.text(FIRST.replace('"version":1', '"version":2'), '"new"'),
      'form',
      'a newer Recount',
    ],
    [
      'one bad row',
      () => server.text(file(row('2020-07', 7), row('2020-13', 8)), '"bad"'),
      'form',
      'estimate 2: "asOf" is no day',
    ],
    [
      'a script for a link',
      () => server.text(file(row('2020-07', 7, { url: 'javascript:alert(1)' })), '"js"'),
      'form',
      '"url" is no address',
    ],
    [
      'a field that nobody knows',
      () => server.text(file(row('2020-07', 7, { hight: 9 })), '"field"'),
      'form',
      '"hight"',
    ],
    [
      'an unknown event',
      () => server.text(file(row('2020-07', 7, { event: 'no-war' })), '"event"'),
      'form',
      'is no event',
    ],
    ['no rows', () => server.text(file(), '"none"'), 'form', 'no estimate'],
    [
      'bytes that are no text',
      () => server.answer((_, response) => response.writeHead(200).end(Buffer.from([0xff, 0xfe, 0x00]))),
      'form',
      'UTF-8',
    ],
    [
      'too much, as it says itself',
      () => server.answer((_, response) => void response.writeHead(200, { 'content-length': '50000001' }).write('[')),
      'too-large',
      '50 MB',
    ],
    [
      'too much, without saying so',
      () =>
        server.answer((_, response) => {
          const part = Buffer.alloc(1 << 20, ' ')
          response.on('error', () => {})
          const more = () => {
            while (!response.destroyed && response.write(part));
          }
          response.writeHead(200).on('drain', more)
          more()
        }),
      'too-large',
      '50 MB',
    ],
  ])(
    'that gets %s changes nothing and says so',
    async (_, break_, fault, detail) => {
      const { withDb, id } = await subscribed()
      server.text(FIRST)
      const hasty: World = { ...world, fetchText: (feed) => fetchText(feed, 300) }
      const before = (await refreshFeed(withDb, id, world))!
      break_()
      const after = (await refreshFeed(withDb, id, fault === 'timeout' ? hasty : world))!
      const { error, failures, tried, next, ...kept } = after
      expect(before).toMatchObject(kept)
      expect(error!.fault).toBe(fault)
      expect(inEnglish(error!.detail)).toContain(detail)
      expect(failures).toBe(1)
      expect(next).toBe('2026-06-01T12:05:00.000Z')
      expect(await lows(withDb)).toEqual([100, 50, 60])
      server.text(FIRST)
      expect(await refreshFeed(withDb, id, world)).toMatchObject({ failures: 0, error: null })
    },
    60_000,
  )

  it('of an address that nobody answers says so', async () => {
    const gone = await serve()
    await gone.close()
    const { withDb, id } = await subscribed()
    await withDb((db) => changeFeed(db, id, (feed) => ({ ...feed, url: gone.url })))
    expect(await refreshFeed(withDb, id, world)).toMatchObject({ error: { fault: 'offline' }, rows: 0 })
  })

  it('brings an event of its own along, and never changes a stored one', async () => {
    const { withDb, refresh } = await subscribed()
    const [stored] = await withDb(storedEvents)
    const own = { ...stored!, id: 'new-war', name: 'New war' }
    const estimates = [row('2020-05', 5, { event: 'new-war' })]
    const content = { recount: 'estimates', version: 1, events: [own, { ...stored!, name: 'Renamed' }], estimates }
    server.text(JSON.stringify(content), '"events"')
    expect(await refresh()).toMatchObject({ rows: 1, error: null })
    expect(await withDb(storedEvents)).toEqual([stored, own])
  })
})

describe('a subscription', () => {
  it('is removed with all its rows, edits and marks, and with no others', async () => {
    const { withDb, id, refresh } = await subscribed()
    server.text(FIRST)
    await refresh()
    const [first] = (await shown(withDb)).filter(({ by }) => by === 'A Newsroom')
    await withDb((db) => hideEstimate(db, first!.id, true))
    await withDb((db) => hideEstimate(db, 'base-1', true))
    expect(await withDb((db) => unsubscribe(db, id))).toBe(2)
    expect(await withDb((db) => db.getAllKeysFromIndex('estimates', 'byOrigin', id))).toEqual([])
    expect(await withDb((db) => db.getAllKeys('edits'))).toEqual(['base-1'])
    expect(await withDb(allFeeds)).toEqual([])
  })

  it('that is removed while it is asked stays removed', async () => {
    const { withDb, id } = await subscribed()
    server.text(FIRST)
    const leaving: World = {
      ...world,
      async fetchText(feed: Feed) {
        await withDb((db) => unsubscribe(db, id))
        return world.fetchText(feed)
      },
    }
    expect(await refreshFeed(withDb, id, leaving)).toBeNull()
    expect(await withDb((db) => db.getAllKeysFromIndex('estimates', 'byOrigin', id))).toEqual([])
  })

  it.each([
    [{ name: ' ' }, '"name" is empty'],
    [{ url: 'ftp://example.org/' }, '"url" is no address'],
    [{ url: 'javascript:alert(1)' }, '"url" is no address'],
    [{ form: 'rss' as never }, '"form" is no form'],
    [{ every: 0 }, '"every" is less than an hour'],
    [{}, '"url" is subscribed to already'],
  ])('of %o is refused', async (change, why) => {
    const { withDb } = await subscribed()
    const wanted = { name: 'News', url: server.url, form: 'recount' as const, every: 24, ...change }
    await expect(withDb((db) => subscribe(db, wanted))).rejects.toThrow(why)
    expect(await withDb(allFeeds)).toHaveLength(1)
  })
})
