import type { Claim, StoredEvent } from '../claims/model.ts'
import type { Estimate } from '../estimates/model.ts'
import { type Count, countOfClaim, type Kind, kindOf } from './count.ts'
import { type EventTree, eventTree } from './events.ts'
import { groupWithinPeople } from './laws/groups.ts'
import { incidentWithinWar, sideWithinAllSides } from './laws/places.ts'
import { remembered } from './remembered.ts'
import { measures } from './stand.ts'
import { standInGroups } from './stand-ins.ts'

type Counted = Pick<Estimate, 'event' | 'party' | 'measure' | 'group'>

/** The laws that can be asked of what is counted alone, before any row is read. */
const LAWS = [incidentWithinWar, sideWithinAllSides, measures, groupWithinPeople]

/**
 * Which counts can say anything of an article's claims: their own, those that bound them, those that differ in one way alone, and
 * those that may stand in for them. A comparison with the estimates of these alone is the same as with all that is stored.
 * @param events all stored events
 */
export function bearingOn(claims: readonly Claim[], events: readonly StoredEvent[]): (count: Counted) => boolean {
  const tree = eventTree(events)
  const spokenOf = new Map<Kind, Count>()
  for (const claim of claims) {
    const event = claim.event === null ? undefined : tree.get(claim.event)
    if (!event) continue
    const count = countOfClaim(claim, event, null)
    spokenOf.set(count.kind, count)
  }
  const known = new Map<string, boolean>()
  return (counted) => {
    const event = tree.get(counted.event)
    if (!event) return false
    const { party, measure, group } = counted
    return remembered(known, `${event.id}|${party}|${measure}|${group}`, () => {
      const kind = kindOf(event, counted, 'whole', null)
      return [...spokenOf.values()].some((claim) => bears(kind, claim, tree))
    })
  }
}

function bears(kind: Kind, claim: Count, events: EventTree): boolean {
  const differing = LAWS.map((law) => law(kind, claim.kind, events)).filter((standing) => standing !== 'same')
  const [first] = differing
  if (differing.length <= 1) return true
  if (first !== 'apart' && differing.every((standing) => standing === first)) return true
  const { event, measure } = claim.kind
  return kind.event === event && kind.measure === measure && standInGroups(claim).includes(kind.group)
}
