import { type CountingLaw, containment } from './standing.ts'

/** Killed ≤ casualties. */
export const killedWithinCasualties: CountingLaw = (estimate, claim) =>
  containment(estimate.measure, claim.measure, (part, whole) => part === 'killed' && whole === 'casualties')

/** Wounded ≤ casualties. */
export const woundedWithinCasualties: CountingLaw = (estimate, claim) =>
  containment(estimate.measure, claim.measure, (part, whole) => part === 'wounded' && whole === 'casualties')
