import { type Count, happensAtOnce, rises } from '../count.ts'
import { type Days, daysApart, daysOf } from '../days.ts'
import type { Interval } from '../intervals.ts'
import type { CountingLaw } from './standing.ts'

/** Estimates within 45 days, or a tenth of the time that the event has run, are near enough for any growth. */
const NEAR_DAYS = 45
const NEAR_SHARE = 0.1
/** A toll is carried to the claim's date at its own pace, by no more than an open side reaches. */
const MOST_GROWTH = 1.5

/** How many days the event had run on the last of these days. */
function run(days: Days, count: Count): number {
  const start = daysOf(count.event.from)
  return start ? Math.max(1, days.last - start.first) : 1
}

const around = (a: Count, b: Count) =>
  (daysOf(a.event.from)?.first ?? 0) <= (daysOf(b.event.from)?.first ?? 0) ? a : b

/** Whether the two dates are near enough that growth does not explain a difference. */
export function comparableDates(estimate: Count, claim: Count): boolean {
  if (happensAtOnce(claim.event) && estimate.event === claim.event) return true
  if (!estimate.days || !claim.days) return false
  const near = Math.max(NEAR_DAYS, NEAR_SHARE * run(claim.days, around(claim, estimate)))
  return daysApart(estimate.days, claim.days) <= near
}

/** A running toll of killed, wounded or casualties never falls; a stock of missing, captured or displaced may. */
export const runningTollNeverFalls: CountingLaw = (estimate, claim) => {
  if (comparableDates(estimate, claim)) return 'same'
  if (!estimate.days || !claim.days || !rises(claim.measure) || !rises(estimate.measure)) return 'apart'
  return estimate.days.last < claim.days.first ? 'within' : 'beyond'
}

/**
 * What an estimate of a near date reaches on the claim's own: a toll of 40,000 after 400 days is some 41,000 ten days later.
 * Without it every new figure of a running toll would lie above the last one stored.
 */
export function carriedTo(claim: Count, estimate: Count, interval: Interval): Interval {
  if (happensAtOnce(claim.event) || estimate.event !== claim.event || !rises(claim.measure)) return interval
  if (!estimate.days || !claim.days) return interval
  if (daysApart(estimate.days, claim.days) === 0) return interval
  const pace = run(claim.days, claim) / run(estimate.days, claim)
  return {
    low: interval.low * Math.max(1 / MOST_GROWTH, Math.min(1, pace)),
    high: interval.high * Math.min(MOST_GROWTH, Math.max(1, pace)),
  }
}
