import type { StoredEvent } from '../claims/model.ts'
import { countedBy } from './bundles.ts'
import type { WithDb } from './database.ts'
import { type Counted, keyText, lastChange, lookUp, type StoredCounts, storedEvents } from './lookup.ts'
import type { Estimate } from './model.ts'
import { rootsOf } from './roots.ts'
import type { CountKey } from './schema.ts'

/** About 10 MB: the evidence on some wars, and never all of a newsroom's imports. */
const MOST_ROWS = 20_000

/** What was looked up in the store. */
export interface Recall {
  events(): Promise<readonly StoredEvent[]>
  /**
   * The estimates of each of these events.
   * @param bears tells of a count whether its estimates are wanted, all where left out; those of others may be given or not
   */
  estimatesOf(
    events: readonly string[],
    bears?: (count: Counted) => boolean,
  ): Promise<ReadonlyMap<string, readonly Estimate[]>>
}

/**
 * Looks up in the store, and remembers what it found until something there changes, whoever changes it: an article that grows, and the
 * next one about the same war, ask for the same rows again. Forgetting costs no more than time.
 */
export function recallFrom(withDb: WithDb): Recall {
  let change: string | null = null
  let events: readonly StoredEvent[] | null = null
  let known = new Map<string, StoredCounts>()
  let size = 0

  const forget = () => {
    known = new Map()
    size = 0
  }
  const keep = (found: ReadonlyMap<string, StoredCounts>) => {
    for (const [id, { counts, rows }] of found) {
      known.set(id, { counts, rows: new Map([...(known.get(id)?.rows ?? []), ...rows]) })
      for (const list of rows.values()) size += list.length
    }
    if (size > MOST_ROWS) forget()
  }
  const notice = (last: string | null) => {
    if (last === change) return
    change = last
    events = null
    forget()
  }
  const allEvents = async () => {
    notice(await withDb(lastChange))
    events ??= await withDb(storedEvents)
    return events
  }

  const estimatesOf: Recall['estimatesOf'] = async (ids, bears = () => true) => {
    const rootOf = rootsOf(events ?? (await allEvents()))
    const generation = known
    const before = new Map(ids.flatMap((id) => (known.has(id) ? [[id, known.get(id)!]] : [])))
    const isMissing = (count: CountKey) => bears(countedBy(count)) && !before.get(count[0])?.rows.has(keyText(count))
    const missing = ids.filter((id) => before.get(id)?.counts.some(isMissing) ?? true)
    const found = await withDb((db) => lookUp(db, missing, rootOf, isMissing))
    notice(found.change)
    // What was known, and where rows lie, is of before a change: it must not stand beside what was found.
    if (generation !== known) return estimatesOf(ids, bears)
    const rowsOf = (id: string) =>
      [before.get(id), found.stored.get(id)].flatMap((stored) => [...(stored?.rows.values() ?? [])].flat())
    const answer = new Map(ids.map((id) => [id, rowsOf(id)]))
    keep(found.stored)
    return answer
  }

  return { events: allEvents, estimatesOf }
}
