import type { Claim } from '../claims/model.ts'
import type { Estimate } from '../estimates/model.ts'
import { type Count, countOfEstimate } from './count.ts'
import type { EventTree } from './events.ts'
import { groupsAddUp, killedAndWoundedAddUp } from './laws/sums.ts'
import type { Conflict, Reason, Remark } from './model.ts'
import type { Ranking } from './rank.ts'
import { boundReason, boundValues, reason } from './reasons.ts'
import { boundHolds } from './relate.ts'
import type { Beside } from './side-by-side.ts'
import { sameSpeaker } from './sources.ts'
import { standOf } from './stand.ts'

/** A source that lowers its own running toll has revised it: no law is broken by two numbers of which it took one back. */
export const isRevision = ({ stand, holds, estimate }: Beside, claim: Claim): boolean =>
  stand.differs === 'date' && stand.as === 'floor' && holds === false && sameSpeaker(claim.by, estimate.by)

/**
 * Whether an estimate and the claim cannot both hold. A strike's claim may count a part even of the strike, so that only what it
 * cannot exceed speaks against it.
 */
export const isBroken = ({ holds, stand }: Beside, count: Count): boolean =>
  holds === false && !(count.coverage === 'strike' && stand.as === 'floor')

/** The laws that the claim breaks with single estimates, and its speaker's own higher figures of earlier; best comparable first. */
export function brokenBounds(
  beside: readonly Beside[],
  claim: Claim,
  count: Count,
  order: Ranking,
): (Conflict | Remark)[] {
  const broken = beside.filter((each) => isBroken(each, count)).sort(order)
  return broken.map((each) => {
    const { estimate, stand } = each
    const about = { reason: brokenReason(each, claim, count), estimate: estimate.id, claim: null }
    return isRevision(each, claim) ? { kind: 'revised', ...about } : { law: stand.law!, ...about }
  })
}

/** Why the claim and an estimate cannot both hold, or that its source took the higher number back. */
export function brokenReason(each: Beside, claim: Claim, count: Count): Reason {
  const { estimate, stand } = each
  if (isRevision(each, claim)) return reason('revised', { amount: estimate.amount }, { date: estimate.asOf })
  const as = stand.as === 'floor' ? 'floor' : 'ceiling'
  return boundReason(stand.law!, as, false, ...boundValues(each.count, count, estimate.from, estimate.asOf))
}

/** What a source counted at one date, keyed so that only numbers of one statement are added up. */
const statementOf = (estimate: Estimate) =>
  [estimate.event, estimate.party, estimate.by, estimate.asOf, estimate.from, estimate.subset].join('|')

/** The sums of what single sources state at one date with which the claim cannot both hold. */
export function brokenSums(estimates: readonly Estimate[], count: Count, events: EventTree): Conflict[] {
  if (count.coverage !== 'whole' || (count.measure !== 'casualties' && count.group !== 'people')) return []
  const statements = new Map<string, Estimate[]>()
  for (const estimate of estimates) {
    if (estimate.subset !== null || estimate.event !== count.event.id) continue
    const key = statementOf(estimate)
    const all = statements.get(key)
    if (all) all.push(estimate)
    else statements.set(key, [estimate])
  }
  const conflicts: Conflict[] = []
  for (const all of statements.values()) {
    for (const first of all) {
      for (const second of all) {
        const of = (estimate: Estimate) => countOfEstimate(estimate, count.event)
        const addends = killedAndWoundedAddUp(of(first), of(second)) ?? groupsAddUp(of(first), of(second))
        if (!addends) continue
        const { as } = standOf(addends.sum, count, events)
        if (as === 'apart') continue
        const floor = as === 'ceiling' || boundHolds(addends.sum, count, 'floor')
        const ceiling = as === 'floor' || boundHolds(addends.sum, count, 'ceiling')
        if (floor && ceiling) continue
        const values = [{ amount: first.amount }, { amount: second.amount }, { date: first.asOf }]
        const why = boundReason(addends.law, floor ? 'ceiling' : 'floor', false, ...values)
        conflicts.push({ law: addends.law, reason: why, estimate: first.id, claim: null })
      }
    }
  }
  return conflicts
}
