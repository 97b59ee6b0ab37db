import type { StoredEvent } from '../../claims/model.ts'
import type { WithDb } from '../../estimates/database.ts'
import { StoreError } from '../../estimates/errors.ts'
import { evidenceIn } from '../../estimates/evidence.ts'
import { type Listed, listEstimates } from '../../estimates/list.ts'
import { lastChange, storedEvents } from '../../estimates/lookup.ts'
import type { BaseData } from '../../estimates/model.ts'
import { wasWiped } from '../../estimates/wipe.ts'

/** All that is stored, at one moment. */
export interface StoreView {
  rows: readonly Listed[]
  events: ReadonlyMap<string, StoredEvent>
  /** Why the store cannot be used: only the bundled estimates are shown, and nothing can be changed. Null where it can. */
  fault: StoreError | null
  /** The browser cleared the store since Recount was installed, and the reader has not been told yet. */
  isWiped: boolean
  /** What `lastChange` was then. */
  change: string | null
}

/**
 * Reads the whole store, after the bundled base data was put in where it is missing or old. A browser that gives no store leaves the
 * bundled data alone.
 */
export async function viewStore(withDb: WithDb, fetchBase: () => Promise<BaseData>): Promise<StoreView> {
  try {
    await evidenceIn(withDb, import.meta.env.BASE_VERSION, fetchBase).update()
    return await withDb(async (db) => {
      const change = await lastChange(db)
      const [events, isWiped] = await Promise.all([storedEvents(db), wasWiped(db)])
      const rows: Listed[] = []
      for await (const some of listEstimates(db)) rows.push(...some)
      return { rows, events: byId(events), fault: null, isWiped, change }
    })
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    const { events, estimates } = await fetchBase()
    const rows = estimates.map((estimate): Listed => ({ estimate, origin: 'base', hidden: false, original: null }))
    return { rows, events: byId(events), fault: error, isWiped: false, change: null }
  }
}

const byId = (events: readonly StoredEvent[]) => new Map(events.map((event) => [event.id, event]))

/** How often a page that is looked at asks whether something was changed elsewhere, in milliseconds: one small read. */
const LOOK_AGAIN = 1_000

/**
 * Notices changes that another tab, or a feed, made to the store.
 * @param seen what `lastChange` was when it was last read
 * @param changed called once for each change that is not the one seen
 * @returns what ends it
 */
export function watchStore(withDb: WithDb, seen: () => string | null, changed: () => void): () => void {
  const look = async () => {
    if (document.visibilityState === 'hidden') return
    // A store that cannot be read now is told about when the reader next does something.
    const last = await withDb(lastChange).catch(seen)
    if (last !== seen()) changed()
  }
  const timer = setInterval(() => void look(), LOOK_AGAIN)
  const listener = () => void look()
  document.addEventListener('visibilitychange', listener)
  return () => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', listener)
  }
}
