import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { replaceBase } from '../../../estimates/base-store.ts'
import { rowsOf } from '../../../estimates/bundles.ts'
import type { WithDb } from '../../../estimates/database.ts'
import { refreshFeed } from '../../../estimates/feeds/refresh.ts'
import { subscribe } from '../../../estimates/feeds/store.ts'
import { addEstimates, editEstimate, hideEstimate } from '../../../estimates/own.ts'
import { backUp, restore } from '../../../estimates/transfer/backup.ts'
import { STORE_PARTS } from '../../../estimates/transfer/parts.ts'
import { FLAG_PARTS } from '../../../flags/backup.ts'
import { putFlags } from '../../../flags/store.ts'
import { flag } from '../../flags/made.ts'
import { saidBy } from '../said.ts'
import { baseOf, estimate, freshStore } from '../stores.ts'
import { anyEstimate } from './made.ts'

const PARTS = [...STORE_PARTS, ...FLAG_PARTS]
const MADE = '2026-06-01T00:00:00.000Z'
const BASE = baseOf('1', estimate('base-1'), estimate('base-2', { by: 'Another', event: 'small-war' }))

async function storeWithBase() {
  const { withDb } = freshStore()
  await withDb((db) => replaceBase(db, BASE))
  return withDb
}

/** A store with something of everything. */
async function fullStore(estimates = fc.sample(anyEstimate, { numRuns: 5, seed: 1 })) {
  const withDb = await storeWithBase()
  const own = await withDb((db) => addEstimates(db, estimates))
  await withDb((db) => editEstimate(db, estimate('base-1'), estimate('base-1', { by: 'Edited' })))
  await withDb((db) => hideEstimate(db, 'base-2', true))
  if (own[0]) await withDb((db) => hideEstimate(db, own[0]!.id, true))
  await withDb((db) => db.put('sites', { host: 'news.example', off: true }))
  await withDb((db) => db.put('meta', 'yes', 'remember'))
  const { id } = await withDb((db) =>
    subscribe(db, { name: 'News', url: 'https://feeds.example/', form: 'recount', every: 24 }),
  )
  const row = { event: 'made-up-war', measure: 'killed', low: 5, asOf: '2020-06', by: 'A', kind: 'ngo' }
  const text = JSON.stringify({ recount: 'estimates', version: 1, estimates: [row] })
  const fetched = { text, etag: '"1"', lastModified: null }
  await refreshFeed(withDb, id, { now: Date.now, random: () => 0, fetchText: async () => fetched })
  await withDb((db) => putFlags(db, [flag()]))
  return withDb
}

/** All that is stored, but for what tells that something has changed. */
const contentOf = (withDb: WithDb) =>
  withDb(async (db) => {
    const names = [...db.objectStoreNames].filter((name) => name !== 'meta')
    const lists = await Promise.all(names.map((name) => db.getAll(name)))
    return {
      ...Object.fromEntries(names.map((name, index) => [name, lists[index]])),
      remember: await db.get('meta', 'remember'),
    }
  })

const backup = (withDb: WithDb) => backUp(withDb, PARTS, { made: MADE })

describe('a backup', () => {
  it('of more than one batch has each record once, in one moment', async () => {
    const withDb = await storeWithBase()
    const hosts = Array.from({ length: 65 }, (_, index) => `site-${String(index).padStart(3, '0')}.example`)
    await withDb(async (db) => {
      for (const host of hosts) await db.put('sites', { host, off: true })
    })
    const lines = (await (await backup(withDb)).text()).trim().split('\n')
    const found = lines.flatMap((line) => JSON.parse(line).sites?.host ?? [])
    expect(found).toEqual(hosts)
  })

  it('restored into a new store gives all that there was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyEstimate, { maxLength: 8 }), async (estimates) => {
        const from = await fullStore(estimates)
        const into = await storeWithBase()
        await restore(into, await backup(from), PARTS)
        expect(await contentOf(into)).toEqual(await contentOf(from))
      }),
      { numRuns: 20 },
    )
  })

  it('takes the place of what was there, and says what it held', async () => {
    const from = await fullStore()
    const into = await fullStore([])
    const { made, counts } = await restore(into, await backup(from), PARTS)
    expect(made).toBe(MADE)
    expect(counts).toMatchObject({ estimate: 6, edits: 3, sites: 1, feeds: 1, flags: 1, setting: 1 })
    expect(await contentOf(into)).toEqual(await contentOf(from))
  })

  it('leaves the base data as it is stored', async () => {
    const from = await fullStore()
    const { withDb } = freshStore()
    const newer = baseOf('2', estimate('base-3', { by: 'A third' }))
    await withDb((db) => replaceBase(db, newer))
    await restore(withDb, await backup(from), PARTS)
    const bundles = await withDb((db) => db.getAllFromIndex('estimates', 'byOrigin', 'base'))
    expect(bundles.flatMap(rowsOf)).toEqual(newer.estimates)
  })
})

describe('a backup that is none', () => {
  const lines = async () => (await (await backup(await fullStore())).text()).trimEnd().split('\n')
  const changed = (index: number, change: (line: string) => string) => async () =>
    (await lines()).map((line, at) => (at === index ? change(line) : line)).join('\n')

  it.each<[string, () => Promise<string>, string]>([
    ['empty', async () => '', 'is empty'],
    ['a page', async () => '<!doctype html>', 'is no backup'],
    ['another JSON', async () => '{"estimates": []}', 'is no backup'],
    ['of a newer Recount', changed(0, (line) => line.replace('"version":1', '"version":2')), 'A newer Recount'],
    ['cut in the middle', async () => (await lines()).slice(0, 6).join('\n'), 'has lost its end'],
    ['cut in a line', async () => (await lines()).join('\n').slice(0, 900), 'damaged'],
    ['without a line', async () => (await lines()).filter((_, at) => at !== 3).join('\n'), 'has lost its end'],
    [
      'with a line after its end',
      async () => `${(await lines()).join('\n')}\n{"sites":{"host":"a.example","off":true}}`,
      'goes on',
    ],
    ['of another store', changed(3, () => '{"novels":{}}'), 'does not know'],
    ['with a row that is none', changed(3, () => '{"estimate":{"origin":"own","row":{}}}'), 'damaged here: estimate'],
    [
      'with a base row',
      changed(3, () => JSON.stringify({ estimate: { origin: 'base', row: estimate('base-1') } })),
      'damaged here',
    ],
    [
      'with a script for a link',
      changed(3, () =>
        JSON.stringify({ estimate: { origin: 'own', row: estimate('own-1', { url: 'javascript:1' }) } }),
      ),
      'no address of the web',
    ],
    ['with a site that is none', changed(3, () => '{"sites":{"host":7,"off":true}}'), 'damaged here: sites'],
    [
      'with a flag that is none',
      changed(3, () => '{"flags":{"id":"a","pages":["b"],"flag":{}}}'),
      'damaged here: flags',
    ],
    ['with a feed that is none', changed(3, () => '{"feeds":{"id":"feed-1"}}'), 'damaged here: feeds'],
    [
      'with a version of its own',
      changed(3, () => '{"setting":{"key":"base-version","value":"yes"}}'),
      'damaged here: setting',
    ],
  ])('%s is refused, and nothing is changed', async (_, make, why) => {
    const withDb = await fullStore()
    const before = await contentOf(withDb)
    expect(await saidBy(restore(withDb, new Blob([await make()]), PARTS))).toContain(why)
    expect(await contentOf(withDb)).toEqual(before)
  })

  it('changes nothing where the store fails in the middle, or the reader cancels', async () => {
    const withDb = await fullStore()
    const before = await contentOf(withDb)
    const failing = { ...PARTS.at(-1)!, replace: () => Promise.reject(new TypeError('of a test')) }
    const file = await backup(await fullStore([]))
    await expect(restore(withDb, file, [...PARTS.slice(0, -1), failing])).rejects.toThrow('of a test')
    expect(await contentOf(withDb)).toEqual(before)
    // Before it begins, while the file is read, and when half of it is written.
    for (const moment of ['at once', 'reading', 'writing'] as const) {
      const control = new AbortController()
      if (moment === 'at once') control.abort()
      const cancelling = { ...PARTS[2]!, replace: async () => control.abort() }
      const cancelled = restore(withDb, file, moment === 'writing' ? PARTS.with(2, cancelling) : PARTS, {
        progress: () => moment === 'reading' && control.abort(),
        signal: control.signal,
      })
      await expect(cancelled).rejects.toMatchObject({ name: 'AbortError' })
      expect(await contentOf(withDb)).toEqual(before)
    }
  })
})
