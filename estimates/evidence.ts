import type { StoredEvent } from '../claims/model.ts'
import { baseVersion, replaceBase } from './base-store.ts'
import type { WithDb } from './database.ts'
import { StoreError } from './errors.ts'
import { estimatesOf, storedEvents } from './lookup.ts'
import type { BaseData, Estimate } from './model.ts'

/** What is known: events, and who counted what of them. */
export interface Evidence {
  /** The same list each time while it has not changed. */
  events(): Promise<readonly StoredEvent[]>
  /** Estimates by event, for each of the events asked for. */
  estimatesOf(events: readonly string[]): Promise<ReadonlyMap<string, readonly Estimate[]>>
  /** Stores the bundled base data where the store is empty (new, or wiped by the browser) or holds another version of it. */
  update(): Promise<void>
}

/**
 * The evidence in the store, kept up to date with the bundled base data; where the browser gives no store, the bundled data alone.
 * @param bundled the version of the bundled data: it is not fetched while the store holds the same
 * @param fetchBase reads the bundled data
 */
export function evidenceIn(withDb: WithDb, bundled: string, fetchBase: () => Promise<BaseData>): Evidence {
  let updating: Promise<void> | null = null
  let known: { version: string; events: StoredEvent[] } | null = null
  let fromMemory: Promise<Evidence> | null = null

  const update = () => {
    updating ??= fetchBase()
      .then((base) => withDb((db) => replaceBase(db, base)))
      .finally(() => {
        updating = null
      })
    return updating
  }

  /** @returns the version that the store holds afterwards */
  const current = async (): Promise<string> => {
    const stored = await withDb(baseVersion)
    if (stored === bundled) return bundled
    try {
      await update()
      return bundled
    } catch (error) {
      // Older estimates, with what the reader added, are better than bundled ones alone.
      if (stored === null) throw error
      console.warn('Recount keeps its older estimates:', error)
      return stored
    }
  }

  const orFromMemory = async <T>(
    ask: (version: string) => Promise<T>,
    instead: (evidence: Evidence) => Promise<T>,
  ): Promise<T> => {
    try {
      return await ask(await current())
    } catch (error) {
      if (!(error instanceof StoreError)) throw error
      console.warn(`Recount answers from the bundled estimates alone: ${error.message}`)
      fromMemory ??= fetchBase().then(evidenceOf)
      return instead(await fromMemory)
    }
  }

  return {
    update: async () => {
      await current()
    },
    events: () =>
      orFromMemory(
        async (version) => {
          if (known?.version !== version) known = { version, events: await withDb(storedEvents) }
          return known.events
        },
        (evidence) => evidence.events(),
      ),
    estimatesOf: (events) =>
      orFromMemory<ReadonlyMap<string, readonly Estimate[]>>(
        () => withDb((db) => estimatesOf(db, events)),
        (evidence) => evidence.estimatesOf(events),
      ),
  }
}

/** The evidence of base data as it is, in memory. */
export function evidenceOf({ events, estimates }: BaseData): Evidence {
  const byEvent = new Map<string, Estimate[]>(events.map(({ id }) => [id, []]))
  for (const estimate of estimates) byEvent.get(estimate.event)?.push(estimate)
  return {
    events: async () => events,
    estimatesOf: async (ids) => new Map(ids.map((id) => [id, byEvent.get(id) ?? []])),
    update: async () => {},
  }
}
