import { type CountingLaw, containment } from './standing.ts'

/**
 * Children ≤ people, soldiers ≤ people, and so for each group; among themselves groups may overlap, so nothing follows. Nor of the
 * displaced: one count is of those who fled abroad, another of those who fled within their country.
 */
export const groupWithinPeople: CountingLaw = (estimate, claim) =>
  containment(estimate.group, claim.group, (_, whole) => whole === 'people' && claim.measure !== 'displaced')
