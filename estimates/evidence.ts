import { baseVersion, replaceBase } from './base-store.ts'
import type { WithDb } from './database.ts'
import { StoreError } from './errors.ts'
import type { BaseData, Estimate } from './model.ts'
import { type Recall, recallFrom } from './recall.ts'

/** What is known: events, and who counted what of them. */
export interface Evidence extends Recall {
  /** Stores the bundled base data where the store is empty (new, or wiped by the browser) or holds another version of it. */
  update(): Promise<void>
}

/**
 * The evidence in the store, kept up to date with the bundled base data; where the browser gives no store, the bundled data alone.
 * @param bundled the version of the bundled data: it is not fetched while the store holds the same
 * @param fetchBase reads the bundled data
 */
export function evidenceIn(withDb: WithDb, bundled: string, fetchBase: () => Promise<BaseData>): Evidence {
  const recall = recallFrom(withDb)
  let updating: Promise<void> | null = null

  const replace = () => {
    updating ??= fetchBase()
      .then((base) => withDb((db) => replaceBase(db, base)))
      .finally(() => {
        updating = null
      })
    return updating
  }

  const update = async () => {
    const stored = await withDb(baseVersion)
    if (stored === bundled) return
    try {
      await replace()
    } catch (error) {
      // Older estimates, with what the reader added, are better than bundled ones alone.
      if (stored === null) throw error
      console.warn('Recount keeps its older estimates:', error)
    }
  }

  const fromStore = async <T>(ask: (known: Recall) => Promise<T>): Promise<T> => {
    try {
      await update()
      return await ask(recall)
    } catch (error) {
      if (!(error instanceof StoreError)) throw error
      console.warn(`Recount answers from the bundled estimates alone: ${error.message}`)
      return ask(await inMemory(fetchBase))
    }
  }

  return {
    update: () => fromStore(async () => {}),
    events: () => fromStore((known) => known.events()),
    estimatesOf: (events, bears) => fromStore((known) => known.estimatesOf(events, bears)),
  }
}

const memories = new WeakMap<() => Promise<BaseData>, Recall>()

/** The bundled data in memory, read once for each way to fetch it. */
async function inMemory(fetchBase: () => Promise<BaseData>): Promise<Recall> {
  const known = memories.get(fetchBase) ?? recallOf(await fetchBase())
  memories.set(fetchBase, known)
  return known
}

/** Base data as it is, in memory. */
export function recallOf({ events, estimates }: BaseData): Recall {
  const byEvent = new Map<string, Estimate[]>(events.map(({ id }) => [id, []]))
  for (const estimate of estimates) byEvent.get(estimate.event)?.push(estimate)
  return {
    events: async () => events,
    estimatesOf: async (ids) => new Map(ids.map((id) => [id, byEvent.get(id) ?? []])),
  }
}
