import type { Count, Kind } from '../count.ts'
import { type Days, daysApart } from '../days.ts'
import type { Interval } from '../intervals.ts'
import type { Standing } from './standing.ts'

/** Estimates within 45 days, or a tenth of the time that the event has run, are near enough for any growth. */
const NEAR_DAYS = 45
const NEAR_SHARE = 0.1
/** A toll is carried to the claim's date at its own pace, by no more than an open side reaches. */
const MOST_GROWTH = 1.5

/** How many days an event that began at `start` had run on the last of these days. */
const run = (days: Days, { start }: Kind): number => (start === null ? 1 : Math.max(1, days.last - start))

/** Which of two counts is of the event that began first: a war and an incident of it go by the war's time. */
const longer = (a: Kind, b: Kind) => ((a.start ?? 0) <= (b.start ?? 0) ? a : b)

/** An incident or a disaster has one whole toll, however late it is told: all counts of it are of one date. */
const incidentHasOneToll = (estimate: Count, claim: Count): boolean =>
  claim.kind.atOnce && estimate.kind.event === claim.kind.event

/** Whether the two dates are near enough that growth does not explain a difference. */
export function comparableDates(estimate: Count, claim: Count): boolean {
  if (incidentHasOneToll(estimate, claim)) return true
  if (!estimate.days || !claim.days) return false
  const apart = daysApart(estimate.days, claim.days)
  return apart <= NEAR_DAYS || apart <= NEAR_SHARE * run(claim.days, longer(claim.kind, estimate.kind))
}

/** A running toll of killed, wounded or casualties never falls; a stock of missing, captured or displaced may. */
export function runningTollNeverFalls(estimate: Count, claim: Count): Standing {
  if (comparableDates(estimate, claim)) return 'same'
  if (!estimate.days || !claim.days || !claim.kind.rises || !estimate.kind.rises) return 'apart'
  return estimate.days.last < claim.days.first ? 'within' : 'beyond'
}

/** What an interval becomes as its toll grows from one time that its event has run, in days, to another. */
function grown({ low, high }: Interval, from: number, to: number): Interval {
  const pace = to / from
  return {
    low: low * Math.max(1 / MOST_GROWTH, Math.min(1, pace)),
    high: high * Math.min(MOST_GROWTH, Math.max(1, pace)),
  }
}

/**
 * What an estimate of a near date reaches on the claim's own: a toll of 40,000 after 400 days is some 41,000 ten days later.
 * Without it every new figure of a running toll would lie above the last one stored.
 */
export function carriedTo(claim: Count, estimate: Count, interval: Interval): Interval {
  if (claim.kind.atOnce || estimate.kind.event !== claim.kind.event || !claim.kind.rises) return interval
  if (!estimate.days || !claim.days || daysApart(estimate.days, claim.days) === 0) return interval
  return grown(interval, run(estimate.days, claim.kind), run(claim.days, claim.kind))
}

/** The same for laws, which leave open besides which of two counts of one day was made in the morning. */
export function withinADay(claim: Count, estimate: Count, interval: Interval): Interval {
  const carried = carriedTo(claim, estimate, interval)
  if (claim.kind.atOnce || !claim.kind.rises || !claim.days) return carried
  const days = run(claim.days, claim.kind)
  return { low: grown(carried, days + 1, days).low, high: grown(carried, days, days + 1).high }
}

/**
 * Whether an estimate of an incident or a disaster may have been made at the wrong time to bound the claim: reports of the first
 * days are of those found so far, so that a toll of Sunday is no ceiling for what is told on Thursday, nor Thursday's a floor for
 * Sunday's.
 */
export function madeTooSoon(estimate: Count, claim: Count, as: 'floor' | 'ceiling'): boolean {
  if (!incidentHasOneToll(estimate, claim) || !estimate.told || !claim.told) return false
  return as === 'ceiling' ? estimate.told.first < claim.told.last : claim.told.first < estimate.told.last
}
