import type { StoredEvent } from '../../claims/model.ts'
import { type CountingLaw, containment } from './standing.ts'

const STANDING = { same: 'same', inside: 'within', around: 'beyond', elsewhere: 'apart' } as const

/** The toll of an incident ≤ the toll of the war that it is part of. */
export const incidentWithinWar: CountingLaw = (estimate, claim, events) =>
  STANDING[events.stands(estimate.event.id, claim.event.id)]

/** Whether the whole event lies in one country, so that its people are all who suffered. */
const inOneCountry = ({ parties, kind }: StoredEvent) =>
  parties.length === 1 || (parties.length === 0 && kind === 'incident')

/** One side ≤ all sides together; where the whole event lies in one country the two are one count. */
export const sideWithinAllSides: CountingLaw = (estimate, claim) => {
  const { party } = estimate
  const oneCountry = inOneCountry(claim.event) && inOneCountry(estimate.event)
  if (oneCountry && (party === null || claim.party === null)) return 'same'
  return containment(party, claim.party, (_, whole) => whole === null)
}
