import { browser } from 'wxt/browser'
import type { Article } from '../claims/model.ts'
import type { Answer } from '../comparison/model.ts'
import type { WithDb } from '../estimates/database.ts'
import { StoreError } from '../estimates/errors.ts'
import type { Evidence } from '../estimates/evidence.ts'
import { restoreEstimate } from '../estimates/own.ts'
import { estimateDraft } from '../flags/as-estimate.ts'
import { keepAuthor, lastAuthor } from '../flags/author.ts'
import { remember } from '../flags/memory.ts'
import { type Flag, type FlagChange, pageKey } from '../flags/model.ts'
import { type ChangedFlags, tellOfFlags } from '../flags/news.ts'
import { changeFlags, flagsOfPage, putFlags } from '../flags/store.ts'
import { type Saved, sendMessage, type ToSave } from '../messages.ts'
import type { Place } from './receive.ts'
import { injectDesk } from './scripts.ts'

/** Where there is no store, there is nothing of it. */
const quietly =
  <T>(nothing: T) =>
  (error: unknown): T => {
    if (error instanceof StoreError) return nothing
    throw error
  }

/** A page by what it calls itself, and by where the browser says that it is: pages change the one and forget the other. */
const keysOf = (...urls: string[]) => [...new Set(urls.map(pageKey))]

/** Puts the desk's script into a page that has flags: they are counted by their index alone, as every page that is read asks. */
export async function bringWhereFlagged(withDb: WithDb, url: string, place: Omit<Place, 'isPrivate'>): Promise<void> {
  const counts = keysOf(url, place.url).map((key) => withDb((db) => db.countFromIndex('flags', 'byPage', key)))
  const isFlagged = (await Promise.all(counts).catch(quietly<number[]>([]))).some((count) => count > 0)
  if (isFlagged) await injectDesk(place)
}

/** The flags on a page, each once. None where there is no store. */
export async function flagsHere(withDb: WithDb, url: string, place: Place): Promise<Flag[]> {
  const found = keysOf(url, place.url).map((key) => withDb((db) => flagsOfPage(db, key)))
  const flags = (await Promise.all(found).catch(quietly<Flag[][]>([]))).flat()
  return [...new Map(flags.map((flag) => [flag.id, flag])).values()]
}

/** Stores a flag, and keeps its author's name for the next one. */
export async function addFlag(withDb: WithDb, flag: Flag): Promise<void> {
  await withDb(async (db) => {
    await putFlags(db, [flag])
    await keepAuthor(db, flag.author)
  })
  await tellAll(withDb, [flag.id])
}

/** Changes flags. @returns them as they were */
export async function changeFlag(
  withDb: WithDb,
  { ids, change }: { ids: string[]; change: FlagChange },
): Promise<Flag[]> {
  const before = await withDb((db) => changeFlags(db, ids, change, new Date().toISOString()))
  await tellAll(withDb, ids)
  return before
}

async function tellAll(withDb: WithDb, ids: ChangedFlags): Promise<void> {
  tellOfFlags(ids)
  await tellPages(withDb)
}

/** Tells the open web pages that flags were changed: their desk asks anew; those that got their first flag get a desk. */
export async function tellPages(withDb: WithDb): Promise<void> {
  await Promise.all(
    (await browser.tabs.query({})).map(async ({ id, url }) => {
      // The browser tells the address of pages that are open to us, and of no other.
      if (id === undefined || !url) return
      await bringWhereFlagged(withDb, url, { tabId: id, frameId: 0, url }).catch(() => {})
      await sendMessage('flagsChanged', undefined, id).catch(() => {})
    }),
  )
}

/** Stores a claim as an estimate where nothing is lacking; asked twice for the same, it stores one. */
export async function saveEstimate(
  withDb: WithDb,
  { id, claim, page, filled }: ToSave,
  evidence: Evidence,
): Promise<Saved> {
  const events = await evidence.events()
  const about = filled.event ?? claim.event
  const event = events.find(({ id }) => id === about) ?? null
  const stored = event ? ((await evidence.estimatesOf([event.id], () => true)).get(event.id) ?? []) : []
  const draft = estimateDraft({ ...claim, ...(filled.by && { by: filled.by }) }, page, event, stored)
  const estimate = { ...draft.estimate, ...filled }
  const lacks = draft.lacks.filter((lack) => (lack === 'whole' ? !filled.subset : !filled[lack]))
  const { event: of, kind } = estimate
  if (lacks.length > 0 || of === null || kind === null) return { estimate: null, draft: { estimate, lacks } }
  const row = { ...estimate, id, event: of, kind, from: event?.from ?? estimate.asOf }
  await withDb((db) => restoreEstimate(db, row))
  return { estimate: row }
}

/** What the desk's forms need, the events in the order of their names. */
export async function deskFacts(withDb: WithDb, evidence: Evidence) {
  const { compare } = new Intl.Collator()
  const events = (await evidence.events()).map(({ id, name }): [string, string] => [id, name])
  return {
    events: events.sort(([, a], [, b]) => compare(a, b)),
    author: await withDb(lastAuthor).catch(quietly('')),
  }
}

/**
 * Remembers what a page said, where the reader wants that; never of a private window.
 * @param article as the page asked; the claims that it read before come first in the answer
 */
export async function rememberPage(
  withDb: WithDb,
  { url, title, publisher, published, blocks, earlier = [] }: Article & { earlier?: readonly unknown[] },
  answer: Answer,
  { isPrivate }: Place,
): Promise<void> {
  if (isPrivate || !/^https?:/.test(url)) return
  const claims = answer.comparisons.map(({ claim }, index) => ({
    claim,
    context: index < earlier.length ? null : (blocks[claim.figure.block] ?? null),
  }))
  const page = { url, title, publisher, published }
  await withDb((db) => remember(db, page, claims, new Date().toISOString())).catch(quietly(false))
}
