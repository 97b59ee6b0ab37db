import type { Kind } from '../count.ts'
import type { EventTree } from '../events.ts'

/**
 * How, in one dimension, what an estimate counts stands to what the claim counts: it is the `same`; it is contained in it
 * (`within`), so it cannot be more; it contains it (`beyond`), so it cannot be less; or neither follows (`apart`).
 */
export type Standing = 'same' | 'within' | 'beyond' | 'apart'

/** A law of counting, as how what an estimate counts stands to what the claim counts by it. */
export type CountingLaw = (estimate: Kind, claim: Kind, events: EventTree) => Standing

/** The standing where `part` is always contained in `whole` and nothing else is contained in anything. */
export function containment<T>(estimate: T, claim: T, isPart: (part: T, whole: T) => boolean): Standing {
  if (estimate === claim) return 'same'
  if (isPart(estimate, claim)) return 'within'
  return isPart(claim, estimate) ? 'beyond' : 'apart'
}
