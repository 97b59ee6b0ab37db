import type { Count } from './count.ts'
import type { EventTree } from './events.ts'
import type { Conflict, Law, Reason, Remark } from './model.ts'
import { best, type Ranking } from './rank.ts'
import { boundReason, boundValues, reason } from './reasons.ts'
import { boundHolds } from './relate.ts'
import { remembered } from './remembered.ts'
import type { Counted, Shelves } from './shelves.ts'
import type { Beside, Held } from './side-by-side.ts'
import { independentSource } from './sources.ts'
import type { IsQuoted } from './speakers.ts'
import { standingTo } from './stand.ts'
import { type Sum, sumsOf } from './sums.ts'

/** How many estimates of one source a conflict names besides the first: they say it again. */
const MOST_OTHERS = 16

/** A source that lowers its own running toll has revised it: no law is broken by two numbers of which it took one back. */
export const isRevision = ({ stand, holds, estimate }: Beside, isQuoted: IsQuoted): boolean =>
  stand.differs === 'date' && stand.as === 'floor' && holds === false && isQuoted(estimate.by)

/**
 * Whether an estimate and the claim cannot both hold. A strike's claim may count a part even of the strike, so that only what it
 * cannot exceed speaks against it.
 */
export const isBroken = ({ holds, stand }: Beside, count: Count): boolean =>
  holds === false && !(count.kind.coverage === 'strike' && stand.as === 'floor')

/** The laws that the claim breaks with single estimates, and its speaker's own higher figures of earlier; best comparable first. */
export function brokenBounds(
  { bounds }: Held,
  count: Count,
  order: Ranking,
  isQuoted: IsQuoted,
): (Conflict | Remark)[] {
  const broken = bounds.filter((each) => isBroken(each, count))
  const lawOf = (each: Beside) => (isRevision(each, isQuoted) ? null : each.stand.law)
  return oneBySource(broken, lawOf, order).map(([each, ...others]) => {
    const { estimate, stand } = each
    const about = { reason: brokenReason(each, count, isQuoted), estimate: estimate.id, claim: null }
    if (isRevision(each, isQuoted)) return { kind: 'revised', ...about }
    return { law: stand.law!, ...about, others: others.map(({ estimate: { id } }) => id) }
  })
}

/** Why the claim and an estimate cannot both hold, or that its source took the higher number back. */
export function brokenReason(each: Beside, count: Count, isQuoted: IsQuoted): Reason {
  const { estimate, stand } = each
  if (isRevision(each, isQuoted)) return reason('revised', { amount: estimate.amount }, { date: estimate.asOf })
  const as = stand.as === 'floor' ? 'floor' : 'ceiling'
  return boundReason(stand.law!, as, false, ...boundValues(each.count, count, estimate.from, estimate.asOf))
}

interface BrokenSum extends Counted {
  sum: Sum
  as: 'floor' | 'ceiling'
}

/** The sums of what single sources state at one date with which the claim cannot both hold; best comparable first. */
export function brokenSums(shelves: Shelves, claim: Count, events: EventTree, order: Ranking): Conflict[] {
  const { coverage, measure, group } = claim.kind
  if (coverage !== 'whole' || (measure !== 'casualties' && group !== 'people')) return []
  const standing = standingTo(claim, events)
  const broken = sumsOf(shelves, claim.kind).flatMap((sum): BrokenSum[] => {
    const { as } = standing.of(sum.sum)
    const isBelow = (as === 'floor' || as === 'same') && !boundHolds(sum.sum, claim, 'floor')
    const isAbove = (as === 'ceiling' || as === 'same') && !boundHolds(sum.sum, claim, 'ceiling')
    if (!isBelow && !isAbove) return []
    return [{ estimate: sum.first, count: sum.sum, sum, as: isBelow ? 'floor' : 'ceiling' }]
  })
  return oneBySource(broken, ({ sum }) => sum.law, order).map(([{ estimate, sum, as }, ...others]) => {
    const values = [{ amount: estimate.amount }, { amount: sum.second.amount }, { date: estimate.asOf }]
    const about = { estimate: estimate.id, claim: null, others: others.map((other) => other.estimate.id) }
    return { law: sum.law, reason: boundReason(sum.law, as, false, ...values), ...about }
  })
}

/**
 * What one source and those that repeat it say against the claim by one law is one contradiction, however often they say it.
 * @returns of each the best comparable first, then some of the others
 */
function oneBySource<T extends Counted>(broken: readonly T[], lawOf: (each: T) => Law | null, order: Ranking) {
  const byLaw = new Map<Law | null, Map<string, T[]>>()
  for (const each of broken) {
    const bySource = remembered(byLaw, lawOf(each), () => new Map<string, T[]>())
    remembered(bySource, independentSource(each.estimate), (): T[] => []).push(each)
  }
  const groups = [...byLaw.values()].flatMap((bySource) => [...bySource.values()])
  return groups.map((all) => best(all, 1 + MOST_OTHERS, order) as [T, ...T[]]).sort(([a], [b]) => order(a, b))
}
