import type { Amount } from '../claims/model.ts'
import type { Estimate } from '../estimates/model.ts'
import type { Count } from './count.ts'
import { highestStated, type Interval, lowestStated, meet, timesApart } from './intervals.ts'
import { carriedTo, comparableDates, madeTooSoon, withinADay } from './laws/time.ts'

/** The relation of an estimate of the same count, at a comparable date, seen from the estimate. */
export function directRelation(estimate: Count, claim: Count): 'agrees' | 'higher' | 'lower' {
  if (meet(estimate.reach, claim.reach)) return 'agrees'
  const reach = carriedTo(claim, estimate, estimate.reach)
  if (meet(reach, claim.reach)) return 'agrees'
  return reach.low > claim.reach.high ? 'higher' : 'lower'
}

/** Whether the claim keeps within what an estimate of another count allows: not below a floor, not above a ceiling. */
export function boundHolds(estimate: Count, claim: Count, as: 'floor' | 'ceiling'): boolean {
  const holds = ({ low, high }: Interval) => (as === 'floor' ? low <= claim.possible.high : high >= claim.possible.low)
  if (holds(estimate.possible) || madeTooSoon(estimate, claim, as)) return true
  return comparableDates(estimate, claim) && holds(withinADay(claim, estimate, estimate.possible))
}

/** How many times apart an estimate and the claim are, by the numbers that both state on the sides that face each other. */
export function factorOf(estimate: Estimate, claim: Amount, relation: 'higher' | 'lower'): number {
  return relation === 'higher'
    ? timesApart(lowestStated(estimate.amount), highestStated(claim))
    : timesApart(highestStated(estimate.amount), lowestStated(claim))
}
