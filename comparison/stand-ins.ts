import type { Estimate } from '../estimates/model.ts'
import { type Count, countOfOthers } from './count.ts'
import type { EventTree } from './events.ts'
import { type Beside, type Held, sideBySide } from './side-by-side.ts'

/**
 * Another count that may stand in for the claim's own where nothing is stored of that. `firm` ones are the same people under
 * another word; the others can only bear a claim out: that they differ proves nothing.
 */
interface StandIn {
  claim: Count
  firm: boolean
}

/** The one side of which an event's whole tolls are stored, or undefined where there are several or all together. */
function onlyParty(claim: Count, estimates: readonly Estimate[]): string | undefined {
  const parties = new Set(estimates.filter(({ event }) => event === claim.kind.event.id).map(({ party }) => party))
  const [only] = parties
  return parties.size === 1 && only !== null ? only : undefined
}

function groupStandIns(claim: Count): StandIn[] {
  const { group, event, atOnce } = claim.kind
  const isWar = event.kind === 'war'
  // those who die in a blast, a quake or a massacre are told as people by one paper and as civilians by the next
  if (group === 'people') {
    return [
      { claim: countOfOthers(claim, { group: 'civilians' }), firm: !isWar },
      { claim: countOfOthers(claim, { group: 'military' }), firm: atOnce },
    ]
  }
  if (group === 'civilians') return [{ claim: countOfOthers(claim, { group: 'people' }), firm: !isWar }]
  if (group === 'militants') return [{ claim: countOfOthers(claim, { group: 'military' }), firm: false }]
  if (group === 'military' && !isWar) return [{ claim: countOfOthers(claim, { group: 'people' }), firm: false }]
  return []
}

function partyStandIns(claim: Count, estimates: readonly Estimate[]): StandIn[] {
  if (claim.kind.party === null) {
    const party = onlyParty(claim, estimates)
    return party === undefined ? [] : [{ claim: countOfOthers(claim, { party }), firm: true }]
  }
  return claim.kind.event.parties.includes(claim.kind.party)
    ? [{ claim: countOfOthers(claim, { party: null }), firm: false }]
    : []
}

/**
 * The estimates of the nearest count that may stand in for the claim's own.
 * @returns none where the claim's own count is stored, at whatever date, or nothing may stand in for it
 */
export function standIns(claim: Count, held: Held, estimates: readonly Estimate[], events: EventTree): Beside[] {
  if (claim.kind.coverage === 'rate' || claim.kind.coverage === 'part') return []
  if (held.direct.length > 0 || held.otherDates.length > 0) return []
  const groups = groupStandIns(claim)
  const parties = partyStandIns(claim, estimates)
  const both = parties.flatMap((party) =>
    groupStandIns(party.claim).map((group) => ({ claim: group.claim, firm: group.firm && party.firm })),
  )
  for (const { claim: other, firm } of [...groups, ...parties, ...both]) {
    const { direct } = sideBySide(other, estimates, events)
    const standing = firm ? direct : direct.filter(({ relation }) => relation === 'agrees')
    if (standing.length > 0) return standing
  }
  return []
}
