import type { Claim } from '../claims/model.ts'
import { type CountKey, countKey, type Db, type KeptPage } from '../estimates/schema.ts'
import { type FlaggedPage, pageKey } from './model.ts'

/** A page that the reader visited, with the figures that it gave. */
export interface RememberedPage {
  page: FlaggedPage
  claims: Claim[]
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

/**
 * Remembers what a page says of stored events, in the place of what it said before. Where the reader wants nothing remembered, or
 * the page says nothing, nothing is kept.
 * @param now an ISO 8601 instant
 * @returns whether it was kept
 */
export async function remember(db: Db, page: FlaggedPage, claims: readonly Claim[], now: string): Promise<boolean> {
  const telling = claims.filter((claim) => claim.event !== null)
  const write = db.transaction(['meta', 'pages'], 'readwrite')
  const isWanted = telling.length > 0 && (await write.objectStore('meta').get('remember')) === 'yes'
  if (isWanted) await write.objectStore('pages').put(kept({ page, claims: telling, seen: now }))
  await write.done
  return isWanted
}

function kept({ page, claims, seen }: RememberedPage): KeptPage {
  const counts = claims.map(({ event, ...count }) => countText({ ...count, event: event! }))
  return {
    page: pageKey(page.url),
    host: new URL(page.url).hostname,
    seen,
    counts: [...new Set(counts)],
    read: { page, claims },
  }
}

const pageOf = ({ read, seen }: KeptPage): RememberedPage => ({ ...(read as Omit<RememberedPage, 'seen'>), seen })

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
