import { type CountingLaw, containment } from './standing.ts'

/** Rates are no totals: 1,000 a day says nothing of a toll, nor a toll of it. */
export const ratesAreNoTotals: CountingLaw = (estimate, claim) =>
  estimate.coverage === 'rate' || claim.coverage === 'rate' ? 'apart' : 'same'

/** A subset is never held against the whole. */
export const subsetsAreNotTheWhole: CountingLaw = (estimate, claim) =>
  estimate.subset === claim.subset ? 'same' : 'apart'

/** A part of an event ≤ the whole of it; two parts need not be the same part. */
export const partWithinWhole: CountingLaw = (estimate, claim) => {
  if (estimate.coverage === 'part' && claim.coverage === 'part') return 'apart'
  return containment(estimate.coverage === 'part', claim.coverage === 'part', (part) => part)
}
