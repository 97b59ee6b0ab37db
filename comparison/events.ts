import type { StoredEvent } from '../claims/model.ts'
import { remembered } from './remembered.ts'

/** The stored events by id, with what hangs below each. */
export interface EventTree {
  get(id: string): StoredEvent | undefined
  /** How an event stands in the tree to another: itself, inside it, around it, or in another branch. */
  stands(id: string, to: string): 'same' | 'inside' | 'around' | 'elsewhere'
  /** The event itself, those around it and those inside it: where the estimates that can say anything of it are kept. */
  kin(id: string): string[]
}

/** A tree deeper than this has a loop in it: better to stop than to hang. */
const DEEPEST = 16

const trees = new WeakMap<readonly StoredEvent[], EventTree>()

/**
 * The tree of a list of events, grown once for each list.
 * @param events all stored events; a parent that is not among them is no parent
 */
export function eventTree(events: readonly StoredEvent[]): EventTree {
  return remembered(trees, events, () => grow(events))
}

function grow(events: readonly StoredEvent[]): EventTree {
  const byId = new Map(events.map((event) => [event.id, event]))
  const children = new Map<string, string[]>()
  for (const { id, parent } of events) {
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), id])
  }
  const isInside = (id: string, outer: string) => {
    let at = byId.get(id)?.parent ?? null
    for (let depth = 0; at !== null && depth < DEEPEST; depth++) {
      if (at === outer) return true
      at = byId.get(at)?.parent ?? null
    }
    return false
  }
  return {
    get: (id) => byId.get(id),
    stands(id, to) {
      if (id === to) return 'same'
      if (isInside(id, to)) return 'inside'
      return isInside(to, id) ? 'around' : 'elsewhere'
    },
    kin(id) {
      const all = new Set([id])
      let around = byId.get(id)?.parent ?? null
      for (let depth = 0; around !== null && depth < DEEPEST; depth++) {
        if (byId.has(around)) all.add(around)
        around = byId.get(around)?.parent ?? null
      }
      const inside = [...(children.get(id) ?? [])]
      for (let next = inside.pop(); next !== undefined; next = inside.pop()) {
        if (all.has(next)) continue
        all.add(next)
        inside.push(...(children.get(next) ?? []))
      }
      return [...all]
    },
  }
}
