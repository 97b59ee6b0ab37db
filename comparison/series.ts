import type { Count } from './count.ts'
import { lowestStated, meet } from './intervals.ts'
import { comparableDates } from './laws/time.ts'
import type { SeriesReading } from './model.ts'
import { remembered } from './remembered.ts'
import type { Beside, Held } from './side-by-side.ts'
import { independentSource } from './sources.ts'
import type { IsQuoted } from './speakers.ts'

const middle = ({ count }: Beside) => (count.days!.first + count.days!.last) / 2

function readOff(before: Beside, after: Beside, at: number): number {
  const share = (at - middle(before)) / (middle(after) - middle(before))
  const from = lowestStated(before.estimate.amount)
  const value = from + share * (lowestStated(after.estimate.amount) - from)
  // as few digits as the two numbers around it show
  return Number(value.toPrecision(Math.min(4, String(from).replace(/0+$/, '').length + 1)))
}

interface Neighbours {
  before?: Beside
  after?: Beside
}

export interface Reading extends SeriesReading {
  /** Whether the claim meets what the two neighbours leave: no less than the one before, no more than the one after. */
  agrees: boolean
}

/**
 * What each source that has a figure before and one after the claim's date says for that date: its toll rose from the one to
 * the other, so it lies between them. Both must be near enough to compare, unless it is the quoted speaker's own series, of which
 * the claim is one more figure.
 */
export function readSeries(claim: Count, { direct, otherDates }: Held, isQuoted: IsQuoted): Reading[] {
  if (!claim.days || !claim.kind.rises || claim.kind.atOnce) return []
  const at = (claim.days.first + claim.days.last) / 2
  const neighbours = new Map<string, Neighbours>()
  for (const each of [...direct, ...otherDates]) {
    if (!each.count.days || !(comparableDates(each.count, claim) || isQuoted(each.estimate.by))) continue
    const pair = remembered(neighbours, independentSource(each.estimate), (): Neighbours => ({}))
    const day = middle(each)
    if (day < at && (!pair.before || nearer(each, pair.before, at))) pair.before = each
    if (day > at && (!pair.after || nearer(each, pair.after, at))) pair.after = each
  }
  const readings: Reading[] = []
  for (const { before, after } of neighbours.values()) {
    if (!before || !after) continue
    const low = lowestStated(before.estimate.amount)
    const high = lowestStated(after.estimate.amount)
    if (high < low) continue
    readings.push({
      by: before.estimate.by,
      value: readOff(before, after, at),
      before: before.estimate.id,
      after: after.estimate.id,
      agrees: meet({ low, high }, claim.reach),
    })
  }
  return readings.sort((a, b) => (a.by < b.by ? -1 : 1))
}

/** Whether `a` lies nearer to the day than `b`; the id decides between two of one day, so that no order of rows matters. */
function nearer(a: Beside, b: Beside, at: number): boolean {
  const difference = Math.abs(middle(a) - at) - Math.abs(middle(b) - at)
  return difference === 0 ? a.estimate.id < b.estimate.id : difference < 0
}
