import type { StoredEvent } from '../claims/model.ts'

/** The outermost event that an event lies in, by its id; an event that lies in none is its own. */
export type RootOf = (event: string) => string

/** A tree deeper than this has a loop in it: better to stop than to hang. */
const DEEPEST = 16

type Related = Pick<StoredEvent, 'id' | 'parent'>

const known = new WeakMap<readonly Related[], RootOf>()

/**
 * The roots of a list of events, found once for each list.
 * @param events all that are stored; a parent that is not among them is outermost
 */
export function rootsOf(events: readonly Related[]): RootOf {
  const roots = known.get(events) ?? find(events)
  known.set(events, roots)
  return roots
}

function find(events: readonly Related[]): RootOf {
  const parents = new Map(events.map(({ id, parent }) => [id, parent]))
  return (event) => {
    let at = event
    for (let depth = 0; depth < DEEPEST; depth++) {
      const parent = parents.get(at) ?? null
      if (parent === null) break
      at = parent
    }
    return at
  }
}
