import type { Amount, Claim } from '../claims/model.ts'
import { meet, rounding } from './intervals.ts'
import type { Remark } from './model.ts'
import { best, type Ranking } from './rank.ts'
import { reason } from './reasons.ts'
import type { Beside, Held } from './side-by-side.ts'
import { speakerNamed } from './speakers.ts'

const stated = ({ low, high }: Amount) => [low, high].filter((number) => number !== null)

const readsAs = (a: number, b: number) =>
  meet(rounding(a), { low: b, high: b }) || meet(rounding(b), { low: a, high: a })

/** Whether every number that the claim states is one that the estimate states, as its digits round it. */
export const statesTheSame = (claim: Amount, estimate: Amount): boolean =>
  stated(claim).every((number) => stated(estimate).some((other) => readsAs(number, other)))

/** How many digits the most exact number of an amount shows: 3 for 434,000. */
export const significantDigits = (amount: Amount): number =>
  Math.max(0, ...stated(amount).map((number) => String(number).replace(/0+$/, '').length))

/** Whether one number is quoted from inside what was stored as a range. */
const picksFromRange = (claim: Amount, estimate: Amount) =>
  claim.low !== null &&
  claim.low === claim.high &&
  estimate.low !== null &&
  estimate.high !== null &&
  estimate.low < estimate.high

/**
 * What the source that the claim names is stored as saying, where that is not what it is quoted with.
 * A newer figure of a toll that grew is no other quotation; nor is an old one that is stored at its own date.
 * @param direct the estimates compared directly
 */
export function quotedOtherwise(
  claim: Claim,
  direct: readonly Beside[],
  { otherDates, bounds }: Held,
  order: Ranking,
): Remark | null {
  const name = claim.by ?? claim.via
  if (name === null) return null
  const isNamed = speakerNamed(name)
  const isOwn = ({ estimate: { by, via } }: Beside) => isNamed(by) || (claim.by === null && isNamed(via))
  const own = direct.filter(isOwn)
  const [nearest] = best(own, 1, order)
  if (!nearest) return null
  const isSaid = (each: Beside) => statesTheSame(claim.amount, each.estimate.amount) && isOwn(each)
  // what it said of an earlier day, or of a part, is no misquotation either
  if (direct.some(isSaid) || otherDates.some(isSaid) || bounds.some(isSaid)) return null
  const { estimate } = nearest
  const loosely = own.some(({ relation }) => relation === 'agrees') && !picksFromRange(claim.amount, estimate.amount)
  if (loosely) return null
  const values = [{ text: name }, { amount: claim.amount }, { amount: estimate.amount }, { date: estimate.asOf }]
  return { kind: 'quoted-otherwise', reason: reason('quoted_otherwise', ...values), estimate: estimate.id, claim: null }
}
