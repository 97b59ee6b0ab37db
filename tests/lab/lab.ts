import { deleteDB, openDB } from 'idb'
import type { Claim, StoredEvent } from '../../claims/model.ts'
import { eventsNeeded } from '../../comparison/article.ts'
import { bearingOn } from '../../comparison/bearing.ts'
import { restoredFrom, savedBackup } from '../../components/pages/import/backup-in-worker.ts'
import { replaceBase } from '../../estimates/base-store.ts'
import { bundleOf, byCount, countedBy, readKey, rowsOf } from '../../estimates/bundles.ts'
import { connect, type WithDb } from '../../estimates/database.ts'
import { storeMessage } from '../../estimates/errors.ts'
import { refreshFeed } from '../../estimates/feeds/refresh.ts'
import { subscribe } from '../../estimates/feeds/store.ts'
import { lastChange, storedEvents } from '../../estimates/lookup.ts'
import type { Estimate } from '../../estimates/model.ts'
import { addEstimates } from '../../estimates/own.ts'
import { type Recall, recallFrom } from '../../estimates/recall.ts'
import { rootsOf } from '../../estimates/roots.ts'
import type { Bundle, CountKey, FeedOrigin } from '../../estimates/schema.ts'
import { exported } from '../../estimates/transfer/export.ts'
import { importFile } from '../../estimates/transfer/in-worker.ts'
import { STEPS, tellSteps } from './steps.ts'

/** What runs in the page of the lab: the store's own code, in a real browser. Arguments and answers are plain data. */

const withDb = connect()
const OPTIONS = { format: 'csv', mapping: null, goodOnly: false, trial: false } as const

const estimate = (index: number, more: Partial<Estimate> = {}): Estimate => ({
  id: `base-${index}`,
  event: `war-${index % 500}`,
  party: ['NO', 'SE', 'DK', null][index % 4]!,
  group: 'people',
  measure: (['killed', 'wounded', 'missing'] as const)[index % 3]!,
  amount: { low: index, high: index, bound: 'exact' },
  from: '2020-01-01',
  asOf: '2020-06-30',
  published: null,
  by: `Monitor ${index % 97}`,
  via: null,
  kind: 'ngo',
  method: 'reports of hospitals and families, checked by hand',
  url: 'https://example.org/reports/2020',
  subset: null,
  ...more,
})
const some = (from: number, count: number, more: Partial<Estimate> = {}) =>
  Array.from({ length: count }, (_, index) => estimate(from + index, more))

const event = (id: string): StoredEvent => ({
  ...{ id, name: id, aliases: [], parties: [], places: [], from: '2020', to: null, kind: 'war', parent: null },
})
const events = (count: number) => Array.from({ length: count }, (_, index) => event(`war-${index}`))

const feedText = (round: number) =>
  JSON.stringify({
    ...{ recount: 'estimates', version: 1 },
    estimates: some(round * 10, 4_000).map(({ id: _, amount, ...row }) => ({ ...row, ...amount })),
  })
const worldOf = (text: string) => ({
  ...{ now: Date.now, random: () => 0.5 },
  fetchText: async () => ({ text, etag: null, lastModified: null }),
})

/** The store before a trial: base rows, rows of the reader's own, and a feed with rows. */
async function prepare(): Promise<void> {
  await withDb((db) => db.close() as never).catch(() => {})
  await deleteDB('recount')
  await withDb((db) => replaceBase(db, { version: '1', events: events(500), estimates: some(0, 500) }))
  await withDb((db) => addEstimates(db, some(1_000, 500)))
  const { id } = await withDb((db) =>
    subscribe(db, { name: 'News', url: 'https://feeds.example/', form: 'recount', every: null }),
  )
  await refreshFeed(withDb, id, worldOf(feedText(1)))
}

const feedId = async () => (await withDb((db) => db.getAllKeys('feeds')))[0] as FeedOrigin

/** An older store, with rows, in the place of the one that is there. */
async function prepareOlder(): Promise<void> {
  await withDb((db) => db.close() as never).catch(() => {})
  await deleteDB('recount')
  const db = await openDB('recount', 1, {
    upgrade(old) {
      old.createObjectStore('estimates', { keyPath: ['count', 'origin'] }).createIndex('byOrigin', 'origin')
      old.createObjectStore('events', { keyPath: 'id' })
      old.createObjectStore('edits', { keyPath: 'id' }).createIndex('byCount', 'count')
      old.createObjectStore('sites', { keyPath: 'host' })
      old.createObjectStore('meta')
    },
  })
  const change = db.transaction('estimates', 'readwrite')
  await Promise.all(byCount(some(0, 5_000)).map(({ count, rows }) => change.store.put({ count, origin: 'own', rows })))
  await change.done
  db.close()
}

const csv = (count: number) => exported(some(100_000, count), 'csv', [])

let steps = 0
let afterStep = () => {}
new BroadcastChannel(STEPS).onmessage = ({ data }) => {
  steps = data === 'step' ? steps + 1 : 0
  afterStep()
}
const marks = new BroadcastChannel(STEPS)

const workers = new Set<Worker>()

let isCounting = false

/** Has the page and its workers tell their steps from now on: nothing that is timed does. */
function countSteps(): void {
  if (isCounting) return
  isCounting = true
  tellSteps()
  globalThis.Worker = class extends Worker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(`/tests/lab/steps-worker.ts?${new URLSearchParams({ run: String(url) })}`, options)
      workers.add(this)
    }
  }
}

/** What is tried: how to make ready for it, and how to do it. */
interface Trial {
  ready(): Promise<void>
  run(): Promise<unknown>
}

const tellProgress = () => marks.postMessage('step')

const TRIALS: Record<string, Trial> = {
  import: { ready: prepare, run: async () => importFile(await csv(8_000), OPTIONS, tellProgress) },
  restore: { ready: prepare, run: async () => restored(new Blob([await otherBackup()]), tellProgress) },
  refresh: { ready: prepare, run: async () => refreshFeed(withDb, await feedId(), worldOf(feedText(2))) },
  migration: { ready: prepareOlder, run: opened },
}

/** Opens the store. A connection that has just been closed may still be in the way: its end takes another path to the browser. */
async function opened(): Promise<void> {
  for (;;) {
    try {
      await withDb(storedEvents)
      return
    } catch (error) {
      if (storeMessage(error) !== 'store_blocked') throw error
    }
  }
}

/** A backup of another state: twice the rows, and no feed. */
async function otherBackup(): Promise<string> {
  const rows = some(2_000, 8_000).map((row, index) => ({ ...row, id: `own-${index}` }))
  const lines = rows.map((row) => JSON.stringify({ estimate: { origin: 'own', row } }))
  const header = JSON.stringify({ recount: 'backup', version: 1, made: '2026-06-01T00:00:00.000Z' })
  return [
    header,
    ...lines,
    JSON.stringify({ sites: { host: 'a.example', off: true } }),
    `{"end":${lines.length + 1}}`,
  ].join('\n')
}

/** A bundle's rows and count, as they are kept now or as old stores have them. The key names a feed, whose id is another in every run. */
const listOf = (bundle: Bundle | { key?: never }) =>
  bundle.key === undefined ? bundle : { count: readKey(bundle.key).count, rows: rowsOf(bundle) }

/** All that is stored, as one digest: but for ids and instants, which differ from run to run. */
async function digestOf(): Promise<string> {
  const db = await openDB('recount')
  const texts: string[] = []
  for (const name of db.objectStoreNames) {
    if (name === 'meta') continue
    const values = (await db.getAll(name)).map((value) => (name === 'estimates' ? listOf(value) : value))
    const list = values.map((value) =>
      JSON.stringify(value, (key, inner) =>
        ['id', 'origin', 'added', 'success', 'tried', 'at', 'next'].includes(key) ? undefined : inner,
      ),
    )
    texts.push(`${name} ${list.sort().join('\n')}`)
  }
  // A migration is done or not: the version belongs to the state.
  texts.push(String(db.version))
  db.close()
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(texts.join('\n\n')))
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Begins a trial that was made ready. @returns its end */
async function begun(name: string): Promise<{ end: Promise<unknown> }> {
  countSteps()
  // Steps told before have come when this has.
  marks.postMessage('begin')
  steps = Number.NaN
  await stepped(() => steps === 0)
  return { end: TRIALS[name]!.run() }
}

/** Waits until steps were told that fulfil this. */
const stepped = (isSo: () => boolean) =>
  new Promise<void>((resolve) => {
    afterStep = () => {
      if (isSo()) resolve()
    }
  })

/** Runs a trial to its end. @returns digests of before and after, and how many steps it took */
async function whole(name: string) {
  await TRIALS[name]!.ready()
  const before = await digestOf()
  const { end } = await begun(name)
  await end
  const taken = steps
  return { before, after: await digestOf(), steps: taken }
}

/** Makes ready for a trial and runs it up to a step. It goes on meanwhile. */
async function runTo(name: string, step: number): Promise<void> {
  await TRIALS[name]!.ready()
  const { end } = await begun(name)
  // It may take a few steps fewer than it did when they were counted, and what ends it is no news.
  await Promise.race([stepped(() => steps >= step), end.catch(() => {})])
}

/** Ends the workers of an import at a step. @returns the digest of what is stored then */
async function stopped(step: number): Promise<string> {
  await runTo('import', step)
  for (const worker of workers) worker.terminate()
  workers.clear()
  // A transaction that the worker had finished asking for may still be written: the next one waits for it.
  await withDb(storedEvents)
  return digestOf()
}

/** Days that a series counts up to, the last of them in 2030. */
const dayOf = (index: number) =>
  new Date(Date.UTC(2030, 0, 1) - (index % 3_000) * 86_400_000).toISOString().slice(0, 10)

/** Fills the store with rows of these counts, as an import leaves them: with random ids, each row with its date and its link. */
async function fill(
  parents: Record<string, string | null>,
  counts: readonly [CountKey, rows: number][],
): Promise<void> {
  await withDb((db) => db.close() as never).catch(() => {})
  await deleteDB('recount')
  await withDb(async (db) => {
    const change = db.transaction('events', 'readwrite')
    for (const [id, parent] of Object.entries(parents)) void change.store.put({ ...event(id), parent })
    await change.done
  })
  const rootOf = rootsOf(Object.entries(parents).map(([id, parent]) => ({ id, parent })))
  for (let at = 0; at < counts.length; at += 500) {
    await withDb(async (db) => {
      const { store, done } = db.transaction('estimates', 'readwrite')
      for (const [count, rows] of counts.slice(at, at + 500)) {
        const list = some(0, rows, countedBy(count)).map((row, index) => ({
          ...{ ...row, id: `own-${crypto.randomUUID()}`, asOf: dayOf(index), url: `${row.url}/${count[0]}/${index}` },
        }))
        void store.put(bundleOf(rootOf(count[0]), count, 'own', list))
      }
      await done
    })
  }
}

const claimOf = (count: CountKey): Claim => ({
  figure: { block: 0, start: 0, end: 0, quote: '100' },
  amount: { low: 100, high: 100, bound: 'exact' },
  ...{ ...countedBy(count), scope: 'whole' },
  ...{ by: null, via: null, asOf: '2020-06', doubted: false, rules: [] },
})

/**
 * The time in milliseconds of a look-up for a claim of each of these counts, as a background does it that has the list of all events
 * and remembers no rows; and of the very first through a connection of its own, with that list, as a worker that has just been started
 * does it.
 * Beside each, what the browser takes for the least that can be asked of it: one small record.
 */
async function lookUps([start, ...counts]: readonly CountKey[]) {
  const begun = performance.now()
  const fresh = recallFrom(connect())
  const events = await fresh.events()
  const lookUp = async (recall: Recall, count: CountKey) => {
    const claims = [claimOf(count)]
    const found = await recall.estimatesOf(eventsNeeded(claims, events), bearingOn(claims, events))
    if (found.get(count[0])!.length === 0) throw new Error('nothing is stored')
    return [...found.values()].reduce((sum, { length }) => sum + length, 0)
  }
  await lookUp(fresh, start!)
  const first = performance.now() - begun
  const knowing: WithDb = (work) =>
    (work as unknown) === storedEvents ? Promise.resolve(events as never) : withDb(work)
  const each: { taken: number; least: number; rows: number }[] = []
  for (const count of counts) {
    const recall = recallFrom(knowing)
    await recall.events()
    const start = performance.now()
    const rows = await lookUp(recall, count)
    const between = performance.now()
    await withDb(lastChange)
    each.push({ taken: between - start, least: performance.now() - between, rows })
  }
  return { first, each }
}

/** Does something, and watches how long the page ever waits for its turn meanwhile. */
async function watched<T>(work: () => Promise<T>): Promise<{ result: T; took: number; longest: number }> {
  let last = performance.now()
  let longest = 0
  const watch = setInterval(() => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
  }, 1)
  const start = performance.now()
  const result = await work()
  const took = performance.now() - start
  clearInterval(watch)
  return { result, took, longest }
}

async function timedImport(rows: number) {
  await prepare()
  const file = await csv(rows)
  const { result, ...times } = await watched(() => importFile(file, OPTIONS))
  return { added: result.added, ...times }
}

const never = new AbortController().signal
const saved = () => savedBackup('2026-06-01T00:00:00.000Z', () => {}, never)
const restored = (file: Blob, progress = () => {}) => restoredFrom(file, progress, never)

/** Of all that is stored: saved, and put back. */
async function timedBackUp() {
  const { result: file, ...saving } = await watched(saved)
  const { result: _, ...restoring } = await watched(() => restored(file))
  return { bytes: file.size, saving, restoring }
}

/** Milliseconds that two workers compute beside the page, and do nothing else. */
const BESIDE = 5_000
const COMPUTE = `const end = performance.now() + ${BESIDE}
while (performance.now() < end) JSON.stringify(Array.from({ length: 2_000 }, (_, index) => ({ index })))
postMessage(null)`

/** How long a page waits for its turn beside two busy workers that it has nothing to do with: the machine's doing, not ours. */
async function timedBeside() {
  const url = URL.createObjectURL(new Blob([COMPUTE]))
  const ended = () => new Promise((resolve) => void new Worker(url).addEventListener('message', resolve))
  const { longest } = await watched(() => Promise.all([ended(), ended()]))
  return longest
}

export const lab = { whole, runTo, stopped, fill, lookUps, timedImport, timedBackUp, timedBeside, digestOf }
Object.assign(globalThis, { lab })
