import type { Estimate } from '../estimates/model.ts'
import { type Count, countOfEstimate, type Kind, kindOf } from './count.ts'
import type { EventTree } from './events.ts'
import { remembered } from './remembered.ts'

/** An estimate with the count that it speaks of. */
export interface Counted {
  estimate: Estimate
  count: Count
}

/** Estimates that differ in number, date, start and source alone, so that most laws can be asked of all of them at once. */
export class Shelf {
  readonly estimates: Estimate[] = []
  #counted: Counted[] | null = null

  /** @param whole what they count, but for those which start later than their event */
  constructor(readonly whole: Kind) {}

  /** Each with its count, worked out when first asked for: most of what is stored of an event says nothing of a given claim. */
  get counted(): readonly Counted[] {
    this.#counted ??= this.estimates.map((estimate) => ({ estimate, count: countOfEstimate(estimate, this.whole) }))
    return this.#counted
  }
}

/** A list of estimates, sorted into shelves. */
export interface Shelves {
  all: readonly Shelf[]
  /** The shelf of a kind that covers the whole of its event; undefined where nothing is stored of it. */
  of(whole: Kind): Shelf | undefined
}

/** A step on the way from what an estimate counts to its shelf: a joined text as the key would be made anew for every row. */
class Branch {
  shelf: Shelf | null | undefined
  readonly #next = new Map<string | null, Branch>()

  to(dimension: string | null): Branch {
    let next = this.#next.get(dimension)
    if (!next) {
      next = new Branch()
      this.#next.set(dimension, next)
    }
    return next
  }
}

const lists = new WeakMap<EventTree, WeakMap<readonly Estimate[], Shelves>>()

/** What several lists of different events hold, as if they were one. */
export function joined(some: readonly Shelves[]): Shelves {
  return {
    all: some.flatMap(({ all }) => all),
    of(whole) {
      for (const each of some) {
        const shelf = each.of(whole)
        if (shelf) return shelf
      }
      return undefined
    },
  }
}

/** Sorts a list of estimates, which is never changed in place, once for all claims. Those of events that are not stored are left out. */
export function shelvesOf(estimates: readonly Estimate[], events: EventTree): Shelves {
  const known = remembered(lists, events, () => new WeakMap<readonly Estimate[], Shelves>())
  return remembered(known, estimates, () => sorted(estimates, events))
}

function sorted(estimates: readonly Estimate[], events: EventTree): Shelves {
  const root = new Branch()
  const byKind = new Map<Kind, Shelf>()
  for (const estimate of estimates) {
    const { event, party, group, measure, subset } = estimate
    const at = root.to(event).to(party).to(group).to(measure).to(subset)
    if (at.shelf === undefined) {
      const stored = events.get(event)
      at.shelf = stored ? new Shelf(kindOf(stored, estimate, 'whole', subset)) : null
      if (at.shelf) byKind.set(at.shelf.whole, at.shelf)
    }
    at.shelf?.estimates.push(estimate)
  }
  return { all: [...byKind.values()], of: (whole) => byKind.get(whole) }
}
