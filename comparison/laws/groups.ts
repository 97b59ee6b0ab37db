import { type CountingLaw, containment } from './standing.ts'

/** Children ≤ people, soldiers ≤ people, and so for each group; among themselves groups may overlap, so nothing follows. */
export const groupWithinPeople: CountingLaw = (estimate, claim) =>
  containment(estimate.group, claim.group, (_, whole) => whole === 'people')
