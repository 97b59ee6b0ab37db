import type { StoredEvent } from '../claims/model.ts'
import type { Estimate } from './model.ts'
import { bundlesOf, countKey, countsOf, type Db, type Edit } from './schema.ts'

/** What tells whether anything that look-ups read has changed since; null in an empty store. */
export const lastChange = async (db: Db): Promise<string | null> => (await db.get('meta', 'change')) ?? null

/** All stored events, by id. */
export const storedEvents = (db: Db): Promise<StoredEvent[]> => db.getAll('events')

/**
 * The estimates of each of these events, as the reader wants them: edited rows as edited, hidden ones left out.
 * @param events ids; one that has no estimates has an empty list
 */
export async function estimatesOf(db: Db, events: readonly string[]): Promise<Map<string, Estimate[]>> {
  const lists = await lookUp(db, events.map(countsOf))
  return new Map(events.map((event, index) => [event, lists[index]!]))
}

/** The estimates of one count, at all dates, as the reader wants them. */
export async function estimatesOfCount(
  db: Db,
  count: Pick<Estimate, 'event' | 'party' | 'measure' | 'group'>,
): Promise<Estimate[]> {
  const [list] = await lookUp(db, [IDBKeyRange.only(countKey(count))])
  return list!
}

/** The estimates in each of these ranges of counts, read in one transaction. */
async function lookUp(db: Db, ranges: readonly IDBKeyRange[]): Promise<Estimate[][]> {
  const read = db.transaction(['estimates', 'edits'])
  const edits = read.objectStore('edits')
  const [bundles, touched] = await Promise.all([
    Promise.all(ranges.map((range) => read.objectStore('estimates').getAll(bundlesOf(range)))),
    edits.getAllKeys(),
  ])
  const plain = bundles.map((found) => found.flatMap(({ rows }) => rows))
  if (touched.length === 0) return plain
  const ids = new Set(touched)
  const edited = await Promise.all(ranges.map((range) => edits.index('byCount').getAll(range)))
  return plain.map((list, index) => [...list.filter(({ id }) => !ids.has(id)), ...edited[index]!.flatMap(shownRow)])
}

const shownRow = ({ hidden, row }: Edit): Estimate[] => (hidden || row === null ? [] : [row])
