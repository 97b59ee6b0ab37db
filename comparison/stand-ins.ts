import type { Group } from '../claims/model.ts'
import { type Count, countOfOthers, countOfWhole } from './count.ts'
import type { EventTree } from './events.ts'
import type { Shelves } from './shelves.ts'
import { type Beside, sideBySide } from './side-by-side.ts'

/**
 * Another count that may stand in for the claim's own where nothing is stored of that. `firm` ones are the same people under
 * another word; the others can only bear a claim out: that they differ proves nothing.
 */
interface StandIn {
  claim: Count
  firm: boolean
}

/** The one side of which an event's count is stored, or undefined where there are several or all together. */
function onlyParty({ kind }: Count, { all }: Shelves): string | undefined {
  const parties = new Set<string | null>()
  for (const { whole } of all) {
    const { event, party, measure, group, subset } = whole
    if (event === kind.event && measure === kind.measure && group === kind.group && subset === null) parties.add(party)
  }
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

/** The groups whose counts may be asked for where a claim's own is not stored, or gives other numbers. */
export const standInGroups = (claim: Count): Group[] => groupStandIns(claim).map((each) => each.claim.kind.group)

function partyStandIns(claim: Count, shelves: Shelves): StandIn[] {
  const { party, event } = claim.kind
  const only = onlyParty(claim, shelves)
  const others = only === undefined ? [] : [{ claim: countOfOthers(claim, { party: only }), firm: party === null }]
  if (party === null) return others
  if (!event.parties.includes(party)) return []
  const together = { claim: countOfOthers(claim, { party: null }), firm: false }
  // a disaster has no sides: Puerto Rico's dead are told as American ones too
  return event.kind === 'disaster' ? [together, ...others] : [together]
}

/**
 * The estimates of the nearest count that may stand in for the claim's own.
 * Asked where that is not stored at any date; none where nothing may stand in for it.
 */
export function standIns(claim: Count, shelves: Shelves, events: EventTree): Beside[] {
  if (claim.kind.coverage === 'rate' || claim.kind.coverage === 'part') return []
  const groups = groupStandIns(claim)
  const parties = partyStandIns(claim, shelves)
  const both = groups.flatMap((group) =>
    partyStandIns(group.claim, shelves).map((party) => ({ claim: party.claim, firm: group.firm && party.firm })),
  )
  for (const { claim: other, firm } of [...groups, ...parties, ...both]) {
    const { direct } = sideBySide(other, shelves, events)
    const standing = firm ? direct : direct.filter(({ relation }) => relation === 'agrees')
    if (standing.length > 0) return standing
  }
  return []
}

/**
 * Estimates of civilians that bear out a claim of people, or the other way round, where the claim's own count is stored too and
 * gives other numbers. Outside of wars the two words are used for the same dead, so that no alarm is due where one of them fits.
 */
export function bearingOut(claim: Count, shelves: Shelves, events: EventTree): Beside[] {
  const { group, event, coverage } = claim.kind
  const other = group === 'people' ? 'civilians' : group === 'civilians' ? 'people' : null
  if (other === null || event.kind === 'war' || coverage === 'rate' || coverage === 'part') return []
  const { direct } = sideBySide(countOfOthers(claim, { group: other }), shelves, events)
  return direct.filter(({ relation }) => relation === 'agrees')
}

/** Groups that are told as a part of all the dead, and counted for themselves too: "17,500 of them children". */
const TOLD_AS_PARTS = new Set<Group>(['children', 'women', 'journalists', 'aid-workers', 'medics'])

/**
 * Estimates of a whole event's children, or of another such group, that bear out a claim which tells them as a part of all the dead.
 * One that differs proves nothing: the claim may be of the children of one strike.
 */
export function bearingOutPart(claim: Count, shelves: Shelves, events: EventTree): Beside[] {
  if (claim.kind.coverage !== 'part' || !TOLD_AS_PARTS.has(claim.kind.group)) return []
  return sideBySide(countOfWhole(claim), shelves, events).direct.filter(({ relation }) => relation === 'agrees')
}
