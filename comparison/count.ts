import type { Amount, Claim, Group, Measure, StoredEvent } from '../claims/model.ts'
import type { Estimate } from '../estimates/model.ts'
import { type Days, daysOf, until } from './days.ts'
import { type Interval, possibleOf, reachOf } from './intervals.ts'
import { remembered } from './remembered.ts'

/** How much of its event a count covers. `strike`: the article counts it as a part, yet its event is that very part. */
export type Coverage = 'whole' | 'part' | 'strike' | 'rate'

/**
 * What is counted, without the number and the date. There is one object for each kind, however many claims and estimates
 * speak of it, so that laws can be asked of kinds once for all.
 */
export interface Kind {
  event: StoredEvent
  party: string | null
  group: Group
  measure: Measure
  coverage: Coverage
  /** What part of its party and group it covers, in words; null where it covers all. */
  subset: string | null
  /** The first day of the event; null where that is unknown. */
  start: number | null
  /** When the event ended; null while it goes on. */
  end: Days | null
  /** Whether the event has one whole toll, however late it is published, rather than one that runs. */
  atOnce: boolean
  /** Whether the measure adds up as time goes on; missing, captured, displaced and deported are stocks, which do fall. */
  rises: boolean
}

/** C(event, party, group, measure, date): one true number that nobody knows, and where a claim or an estimate says it lies. */
export interface Count {
  kind: Kind
  /** Up to when it counts, nothing after the end of its event; null where unknown. */
  days: Days | null
  /** When it was made, as far as is known, be its event over by then or not; null where unknown. */
  told: Days | null
  /** What it reaches for the verdict. */
  reach: Interval
  /** What it leaves possible, for the laws. */
  possible: Interval
}

/** "Clearly later than the event's start": a toll of the whole seldom begins after two fifths of the time that it runs. */
const LATE_SHARE = 0.4
const LATE_DAYS = 45

/** Whether an estimate starts so late that it counts a part of its event: a single year of a war, "since December 2022". */
export function startsLate(from: string, asOf: string, event: StoredEvent): boolean {
  const start = daysOf(event.from)
  const counted = daysOf(from)
  const end = daysOf(asOf)
  if (!start || !counted || !end) return false
  const late = counted.first - start.first
  return late > LATE_DAYS && late > LATE_SHARE * (end.last - start.first)
}

const RISING = new Set<Measure>(['killed', 'wounded', 'casualties'])

const kinds = new WeakMap<StoredEvent, Map<string, Kind>>()

export function kindOf(
  event: StoredEvent,
  { party, group, measure }: Pick<Kind, 'party' | 'group' | 'measure'>,
  coverage: Coverage,
  subset: string | null,
): Kind {
  const ofEvent = remembered(kinds, event, () => new Map<string, Kind>())
  return remembered(ofEvent, `${party}|${group}|${measure}|${coverage}|${subset}`, () => ({
    ...{ event, party, group, measure, coverage, subset },
    start: daysOf(event.from)?.first ?? null,
    end: daysOf(event.to),
    atOnce: event.kind === 'incident' || event.kind === 'disaster',
    rises: RISING.has(measure),
  }))
}

/** An estimate's count. Its intervals are worked out when first asked for: most estimates are told apart without them. */
class EstimateCount implements Count {
  private reached: Interval | null = null
  private left: Interval | null = null

  constructor(
    readonly kind: Kind,
    readonly days: Days | null,
    readonly told: Days | null,
    private readonly amount: Amount,
  ) {}

  get reach(): Interval {
    this.reached ??= reachOf(this.amount)
    return this.reached
  }

  get possible(): Interval {
    this.left ??= possibleOf(this.amount)
    return this.left
  }
}

/**
 * The count that an estimate speaks of.
 * @param whole what it counts, were it counted from its event's start on
 */
export function countOfEstimate({ from, asOf, amount }: Estimate, whole: Kind): Count {
  const told = daysOf(asOf)
  const kind = startsLate(from, asOf, whole.event) ? kindOf(whole.event, whole, 'part', whole.subset) : whole
  return new EstimateCount(kind, endedEventHasOneToll(told, whole), told, amount)
}

/**
 * The count that a claim speaks of, up to what it says itself, else to the day of publication; never later than that day, as
 * a month or year that has begun is not over yet.
 */
export function countOfClaim(claim: Claim, event: StoredEvent, published: string | null): Count {
  const kind = kindOf(event, claim, coverageOf(claim, event), null)
  const days = toldOn(claim, published)
  return {
    kind,
    days: endedEventHasOneToll(days, kind),
    told: kind.atOnce ? sinceItHappened(days, published) : days,
    reach: reachOf(claim.amount),
    possible: possibleOf(claim.amount),
  }
}

/** "Saturday's earthquake killed 1,294" may be told on any day from Saturday to that of publication. */
function sinceItHappened(said: Days | null, published: string | null): Days | null {
  const today = daysOf(published)
  return said && today ? { first: said.first, last: Math.max(said.last, today.last) } : said
}

/** When a claim is made: see `countOfClaim`; be its event over by then or not. */
export function toldOn({ asOf }: Claim, published: string | null): Days | null {
  const said = daysOf(asOf)
  const today = daysOf(published)
  return said && today ? until(said, today.last) : (said ?? today)
}

/** Whether a claim counts up to the year or month in which its event began, and not up to its end. */
export function endsWithItsStart({ days, kind: { start, end } }: Count): boolean {
  if (!days || start === null || !end || days.last >= end.last) return false
  return days.first < days.last && days.first <= start && start <= days.last
}

function coverageOf({ scope }: Claim, { parent, kind }: StoredEvent): Coverage {
  if (scope !== 'part') return scope
  return parent !== null && kind !== 'war' ? 'strike' : 'part'
}

/** The same count of others: of another group, party or measure. */
export function countOfOthers(count: Count, others: Partial<Pick<Kind, 'group' | 'party' | 'measure'>>): Count {
  const { event, coverage, subset } = count.kind
  return ofKind(count, kindOf(event, { ...count.kind, ...others }, coverage, subset))
}

/** The same count, of the whole event. */
export function countOfWhole(count: Count): Count {
  return ofKind(count, kindOf(count.kind.event, count.kind, 'whole', count.kind.subset))
}

const ofKind = ({ days, told, reach, possible }: Count, kind: Kind): Count => ({ kind, days, told, reach, possible })

const GOES_ON = new Set<StoredEvent['kind']>(['war', 'unrest', 'epidemic'])

/**
 * Once an event is over its toll runs no more: every later day counts as its last. Of a page without a date nobody knows whether it
 * was written while a war went on.
 */
function endedEventHasOneToll(days: Days | null, { event, end }: Kind): Days | null {
  if (!end) return days
  if (!days) return GOES_ON.has(event.kind) ? null : end
  return until(days, end.last)
}
