import { bundlesUnder, countsOf, putBundles, putEvents, readKey } from './bundles.ts'
import { write } from './database.ts'
import type { BaseData } from './model.ts'
import { rootsOf } from './roots.ts'
import type { Db } from './schema.ts'

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
    const before = await stored.getAll()
    const gone = before.map(({ id }) => id).filter((id) => !kept.has(id))
    const rootOf = rootsOf(before)
    const isSpokenOf = async (id: string) =>
      (await edits.count(countsOf(id))) > 0 ||
      (await rows.getAllKeys(bundlesUnder(rootOf(id)))).some((key) => readKey(key).count[0] === id)
    const spokenOf = await Promise.all(gone.map(isSpokenOf))
    const unused = gone.filter((_, index) => !spokenOf[index])
    const rootNow = await putEvents(stored, rows, events, unused)
    await putBundles(rows, 'base', estimates, rootNow)
    await change.objectStore('meta').put(version, 'base-version')
  })
}
