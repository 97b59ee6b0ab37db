import { write } from './database.ts'
import type { BaseData } from './model.ts'
import { bundled, bundlesOf, countsOf, type Db } from './schema.ts'

/** The version of the base data that is stored; null where there is none. */
export const baseVersion = async (db: Db): Promise<string | null> => (await db.get('meta', 'base-version')) ?? null

/**
 * Puts base data in the place of what was stored, in one transaction. The reader's own rows, edits and hidden marks stay, and so do
 * events that the base data no longer has while rows of the reader's speak of them.
 */
export function replaceBase(db: Db, { version, events, estimates }: BaseData): Promise<void> {
  return write(db, ['estimates', 'events', 'edits'], async (change) => {
    const rows = change.objectStore('estimates')
    const edits = change.objectStore('edits').index('byCount')
    const stored = change.objectStore('events')
    const old = await rows.index('byOrigin').getAllKeys('base')
    await Promise.all(old.map((key) => rows.delete(key)))
    const kept = new Set(events.map(({ id }) => id))
    const gone = (await stored.getAllKeys()).filter((id) => !kept.has(id))
    const spokenOf = await Promise.all(
      gone.flatMap((id) => [rows.count(bundlesOf(countsOf(id))), edits.count(countsOf(id))]),
    )
    const unused = gone.filter((_, index) => spokenOf[2 * index] === 0 && spokenOf[2 * index + 1] === 0)
    await Promise.all([
      ...unused.map((id) => stored.delete(id)),
      // Async, so that a row that cannot be copied is one refused promise among the others.
      ...events.map(async (event) => stored.put(event)),
      ...bundled('base', estimates).map(async (bundle) => rows.put(bundle)),
      change.objectStore('meta').put(version, 'base-version'),
    ])
  })
}
