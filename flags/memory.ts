import type { Claim } from '../claims/model.ts'
import { countKey } from '../estimates/bundles.ts'
import type { CountKey, Db, KeptPage } from '../estimates/schema.ts'
import { anchorOf } from './anchor.ts'
import { type FlaggedPage, type FlaggedText, pageKey } from './model.ts'

/** A page that the reader visited, with the figures that it gave. */
export interface RememberedPage {
  page: FlaggedPage
  claims: Claim[]
  /** The block that each of them stood in, so that it can be flagged; null where that is not known. */
  contexts: (string | null)[]
  /** When it was last read: an ISO 8601 instant. */
  seen: string
}

/** Whether the reader wants figures remembered: not until they say so. */
export const isRemembering = async (db: Db): Promise<boolean> => (await db.get('meta', 'remember')) === 'yes'

export async function setRemembering(db: Db, on: boolean): Promise<void> {
  if (on) await db.put('meta', 'yes', 'remember')
  else await db.delete('meta', 'remember')
}

type Counted = Pick<Claim, 'party' | 'measure' | 'group'> & { event: string }
const countText = (count: Counted) => countKey(count).join(' ')

/** A claim that a page was read to make, and the block that its figure's place counts in; null for one that was read before. */
export interface ReadClaim {
  claim: Claim
  context: string | null
}

/**
 * Remembers what a page says of stored events, in the place of what it said before. Where the reader wants nothing remembered, or
 * the page says nothing, nothing is kept.
 * @param now an ISO 8601 instant
 * @returns whether it was kept
 */
export async function remember(db: Db, page: FlaggedPage, read: readonly ReadClaim[], now: string): Promise<boolean> {
  const telling = read.filter(({ claim }) => claim.event !== null)
  const write = db.transaction(['meta', 'pages'], 'readwrite')
  const isWanted = telling.length > 0 && (await write.objectStore('meta').get('remember')) === 'yes'
  if (isWanted) {
    const pages = write.objectStore('pages')
    const before = await pages.get(pageKey(page.url))
    const contexts = contextsOf(telling, before ? pageOf(before) : null)
    await pages.put(kept({ page, claims: telling.map(({ claim }) => claim), contexts, seen: now }))
  }
  await write.done
  return isWanted
}

/** Of a page that grows, what was read before is told without its block: that is remembered already. */
function contextsOf(read: readonly ReadClaim[], before: RememberedPage | null): (string | null)[] {
  const key = ({ figure: { start, end, quote }, amount, measure }: Claim) =>
    JSON.stringify([start, end, quote, amount, measure])
  const known = new Map(before?.claims.map((claim, index) => [key(claim), before.contexts[index] ?? null]))
  return read.map(({ claim, context }) => context ?? known.get(key(claim)) ?? null)
}

/** The words of a remembered claim, as a flag holds them. Where its block is not known, the figure alone. */
export function rememberedText(page: FlaggedPage, claim: Claim, context: string | null): FlaggedText {
  const { start, end, quote } = claim.figure
  const isKnown = context !== null && context.slice(start, end) === quote
  const anchor = isKnown ? anchorOf(context, start, end) : anchorOf(quote, 0, quote.length)
  return { page, anchor, context: isKnown ? context : quote, claim, correction: null }
}

function kept({ page, claims, contexts, seen }: RememberedPage): KeptPage {
  const counts = claims.map(({ event, ...count }) => countText({ ...count, event: event! }))
  return {
    page: pageKey(page.url),
    host: new URL(page.url).hostname,
    seen,
    counts: [...new Set(counts)],
    read: { page, claims, contexts },
  }
}

function pageOf({ read, seen }: KeptPage): RememberedPage {
  // Pages that were remembered before blocks were kept have none.
  const { page, claims, contexts = [] } = read as Omit<RememberedPage, 'seen' | 'contexts'> & Partial<RememberedPage>
  return { page, claims, contexts, seen }
}

/** All remembered pages, the one seen last first. */
export async function rememberedPages(db: Db): Promise<RememberedPage[]> {
  return (await db.getAllFromIndex('pages', 'bySeen')).reverse().map(pageOf)
}

/** The pages that gave a number for a count, the one seen last first. */
export async function pagesOfCount(db: Db, count: Counted): Promise<RememberedPage[]> {
  const pages = await db.getAllFromIndex('pages', 'byCount', countText(count))
  return pages.map(pageOf).sort((a, b) => (a.seen < b.seen ? 1 : -1))
}

/** The counts that remembered pages gave numbers for, and how many pages did: the most first. */
export async function rememberedCounts(db: Db): Promise<{ count: CountKey; pages: number }[]> {
  const found = new Map<string, number>()
  const { store } = db.transaction('pages')
  for (let at = await store.index('byCount').openKeyCursor(); at; at = await at.continue()) {
    found.set(at.key, (found.get(at.key) ?? 0) + 1)
  }
  return [...found]
    .sort(([, a], [, b]) => b - a)
    .map(([text, pages]) => ({ count: text.split(' ') as unknown as CountKey, pages }))
}

/** Forgets all pages of a site. @returns how many */
export const forgetSite = (db: Db, host: string): Promise<number> => forget(db, 'byHost', IDBKeyRange.only(host))

/**
 * Forgets the pages seen from one instant to another, both inside. @returns how many
 * @param from and to ISO 8601 instants, or days
 */
export const forgetBetween = (db: Db, from: string, to: string): Promise<number> =>
  forget(db, 'bySeen', IDBKeyRange.bound(from, `${to}\uffff`))

/** Forgets all pages. */
export const forgetAll = (db: Db): Promise<void> => db.clear('pages')

async function forget(db: Db, index: 'byHost' | 'bySeen', range: IDBKeyRange): Promise<number> {
  const write = db.transaction('pages', 'readwrite')
  let count = 0
  for (let cursor = await write.store.index(index).openCursor(range); cursor; cursor = await cursor.continue()) {
    await cursor.delete()
    count++
  }
  await write.done
  return count
}
