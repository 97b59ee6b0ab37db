import type { Item } from './items.ts'
import { Is } from './lexicon/model.ts'
import type { Amount, Bound } from './model.ts'
import type { NumberPhrase } from './numbers.ts'

/** Of two words that bound one number ("at least about 50") the one that leaves a side open says more. */
const STRENGTH: Record<Bound, number> = { exact: 0, vague: 0, range: 0, about: 1, 'at-most': 2, 'at-least': 3 }

const stronger = (a: Bound, b: Bound = 'exact'): Bound => (STRENGTH[b] > STRENGTH[a] ? b : a)

/** What a number and the words that bound it say together. */
export function amountOf({ low, high, kind }: NumberPhrase, bound: Bound): Amount {
  if (kind === 'odd' && bound === 'exact') return { low, high, bound: 'about' }
  if (kind === 'plus') return { low, high: null, bound: 'at-least' }
  if (kind === 'range') return { low, high, bound: 'range' }
  if (bound === 'at-least') return { low, high: null, bound }
  if (bound === 'at-most') return { low: null, high, bound }
  return { low, high, bound: kind === 'vague' ? 'vague' : bound }
}

/** A bound that comes from outside the phrase, as in "surpassed 600"; what the phrase says itself goes before. */
export function boundAnew({ low, high, bound }: Amount, anew: Bound): Amount {
  if (bound !== 'exact' || low === null || high === null) return { low, high, bound }
  return amountOf({ low, high, kind: 'plain', last: 0, digits: true }, anew)
}

/** The words that bound the number of item `at`: how far they reach, items `from` to `to` (exclusive), and what they say. */
export function boundsAround(items: readonly Item[], at: number): { from: number; to: number; bound: Bound } {
  let from = at
  let bound: Bound = 'exact'
  for (; from > 0; from--) {
    const before = items[from - 1]!
    if (!(before.is & Is.Before)) break
    bound = stronger(bound, before.entry!.bound)
  }
  let to = at + 1
  for (let next = items[to]; next && next.is & Is.After; next = items[++to]) bound = stronger(bound, next.entry!.bound)
  return { from, to, bound }
}
