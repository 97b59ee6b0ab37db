import { write } from './database.ts'
import type { BaseData } from './model.ts'
import { beginningWith, countKey, type Db } from './schema.ts'

/** The version of the base data that is stored; null where there is none. */
export const baseVersion = async (db: Db): Promise<string | null> => (await db.get('meta', 'base-version')) ?? null

/** All ids of base rows lie between these. */
const BASE_IDS = () => IDBKeyRange.bound('base-', 'base.', false, true)

/**
 * Puts base data in the place of what was stored, in one transaction. The reader's own rows, edits and hidden marks stay, and so do
 * events that the base data no longer has while rows of the reader's speak of them.
 */
export function replaceBase(db: Db, { version, events, estimates }: BaseData): Promise<void> {
  return write(db, ['estimates', 'events', 'edits', 'meta'], async (change) => {
    const rows = change.objectStore('estimates')
    const stored = change.objectStore('events')
    await rows.delete(BASE_IDS())
    const kept = new Set(events.map(({ id }) => id))
    const gone = (await stored.getAllKeys()).filter((id) => !kept.has(id))
    const speaking = await Promise.all(
      [rows, change.objectStore('edits')].map((store) =>
        Promise.all(gone.map((id) => store.index('byCount').count(beginningWith(id)))),
      ),
    )
    const unused = gone.filter((_, index) => speaking.every((counts) => counts[index] === 0))
    await Promise.all([
      ...unused.map((id) => stored.delete(id)),
      // Async, so that a row that cannot be copied is one refused promise among the others.
      ...events.map(async (event) => stored.put(event)),
      ...estimates.map(async (estimate) => rows.put({ ...estimate, count: countKey(estimate) })),
      change.objectStore('meta').put(version, 'base-version'),
    ])
  })
}
