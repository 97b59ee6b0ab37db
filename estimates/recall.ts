import type { StoredEvent } from '../claims/model.ts'
import type { WithDb } from './database.ts'
import { estimatesOf, lastChange, storedEvents } from './lookup.ts'
import type { Estimate } from './model.ts'

/** About 10 MB: the evidence on some wars, and never all of a newsroom's imports. */
const MOST_ROWS = 20_000

/** What was looked up in the store. */
export interface Recall {
  events(): Promise<readonly StoredEvent[]>
  estimatesOf(events: readonly string[]): Promise<ReadonlyMap<string, readonly Estimate[]>>
}

/**
 * Looks up in the store, and remembers what it found until something there changes, whoever changes it: an article that grows, and the
 * next one about the same war, ask for the same rows again. Forgetting costs no more than time.
 */
export function recallFrom(withDb: WithDb): Recall {
  let change: string | null = null
  let events: readonly StoredEvent[] | null = null
  let rows = new Map<string, readonly Estimate[]>()
  let size = 0

  const forget = () => {
    rows = new Map()
    size = 0
  }
  const keep = (found: ReadonlyMap<string, readonly Estimate[]>) => {
    for (const [id, list] of found) {
      rows.set(id, list)
      size += list.length
    }
    if (size > MOST_ROWS) forget()
  }
  const noticeChange = async () => {
    const last = await withDb(lastChange)
    if (last === change) return
    change = last
    events = null
    forget()
  }

  return {
    async events() {
      await noticeChange()
      events ??= await withDb(storedEvents)
      return events
    },
    async estimatesOf(ids) {
      await noticeChange()
      const before = rows
      const missing = ids.filter((id) => !rows.has(id))
      const found = missing.length > 0 ? await withDb((db) => estimatesOf(db, missing)) : new Map<string, Estimate[]>()
      const answer = new Map(ids.map((id) => [id, found.get(id) ?? before.get(id)!]))
      // Where something changed meanwhile, these may be of before it.
      if (before === rows) keep(found)
      return answer
    },
  }
}
