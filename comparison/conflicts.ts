import type { Claim } from '../claims/model.ts'
import type { Estimate } from '../estimates/model.ts'
import type { Count } from './count.ts'
import type { EventTree } from './events.ts'
import type { Conflict, Reason, Remark } from './model.ts'
import type { Ranking } from './rank.ts'
import { boundReason, boundValues, reason } from './reasons.ts'
import { boundHolds } from './relate.ts'
import type { Beside, Held } from './side-by-side.ts'
import { sameSpeaker } from './speakers.ts'
import { standingTo } from './stand.ts'
import { sumsOf } from './sums.ts'

/** A source that lowers its own running toll has revised it: no law is broken by two numbers of which it took one back. */
export const isRevision = ({ stand, holds, estimate }: Beside, claim: Claim): boolean =>
  stand.differs === 'date' && stand.as === 'floor' && holds === false && sameSpeaker(claim.by, estimate.by)

/**
 * Whether an estimate and the claim cannot both hold. A strike's claim may count a part even of the strike, so that only what it
 * cannot exceed speaks against it.
 */
export const isBroken = ({ holds, stand }: Beside, count: Count): boolean =>
  holds === false && !(count.kind.coverage === 'strike' && stand.as === 'floor')

/** The laws that the claim breaks with single estimates, and its speaker's own higher figures of earlier; best comparable first. */
export function brokenBounds({ bounds }: Held, claim: Claim, count: Count, order: Ranking): (Conflict | Remark)[] {
  const broken = bounds.filter((each) => isBroken(each, count)).sort(order)
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

/** The sums of what single sources state at one date with which the claim cannot both hold. */
export function brokenSums(estimates: readonly Estimate[], claim: Count, events: EventTree): Conflict[] {
  const { coverage, measure, group } = claim.kind
  if (coverage !== 'whole' || (measure !== 'casualties' && group !== 'people')) return []
  const standing = standingTo(claim, events)
  const conflicts: Conflict[] = []
  for (const { law, sum, first, second } of sumsOf(estimates, events).get(claim.kind) ?? []) {
    const { as } = standing(sum)
    if (as === 'apart') continue
    const floorBroken = as !== 'ceiling' && !boundHolds(sum, claim, 'floor')
    const ceilingBroken = as !== 'floor' && !boundHolds(sum, claim, 'ceiling')
    if (!floorBroken && !ceilingBroken) continue
    const { id, asOf, amount } = first
    const values = [{ amount }, { amount: second.amount }, { date: asOf }]
    const why = boundReason(law, floorBroken ? 'floor' : 'ceiling', false, ...values)
    conflicts.push({ law, reason: why, estimate: id, claim: null })
  }
  return conflicts
}
