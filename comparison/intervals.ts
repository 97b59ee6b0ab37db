import type { Amount } from '../claims/model.ts'

/** Numbers of people from `low` to `high`, both inside. An open side is 0 or Infinity: nobody counts below nothing. */
export interface Interval {
  low: number
  high: number
}

/** "about 500" reaches 10 % either way (the definitions of the comparison cases); in tenths, as people are whole numbers. */
const around = (low: number, high: number): Interval => ({ low: (low * 9) / 10, high: (high * 11) / 10 })
/** "at least 500" reaches up to 1.5 times as many for the verdict, "at most 500" down to two thirds. */
const OPEN = 1.5

/** The place of the last digit that is not 0: 1000 for 46,000; 1 for 46,213. */
function lastPlace(number: number): number {
  let place = 1
  while (number % (place * 10) === 0) place *= 10
  return place
}

/**
 * What a written number may be rounded from: 46,000 is read as 45,500 to 46,499, 46,213 as it stands. Below a power of ten the
 * next shorter number is ten times nearer (one million would be written 900,000 below 950,000), so its lower half step is too.
 */
export function rounding(number: number): Interval {
  if (!Number.isInteger(number) || number < 10) return { low: number, high: number }
  const place = lastPlace(number)
  if (place === 1) return { low: number, high: number }
  const below = number === place ? place / 20 : place / 2
  return { low: number - below, high: number + place / 2 - 1 }
}

/** The sides that are stated, widened by what the words and digits leave open; an open side as `open` says. */
function widened({ low, high, bound }: Amount, open: (stated: number) => Interval): Interval {
  if (low === null && high === null) return { low: 0, high: Number.POSITIVE_INFINITY }
  if (low === null) return { low: open(high!).low, high: high! }
  if (high === null) return { low, high: open(low).high }
  if (bound === 'about') return around(low, high)
  if (bound === 'vague') return { low, high }
  return { low: rounding(low).low, high: rounding(high).high }
}

/**
 * What an amount reaches for the verdict: open sides end where a writer would have chosen another number.
 * @returns an interval with two finite sides, unless both sides of the amount are open
 */
export function reachOf(amount: Amount): Interval {
  return widened(amount, (stated) => ({ low: stated / OPEN, high: stated * OPEN }))
}

/** What an amount leaves possible, for the laws: here an open side is open, and "thousands" may be said of fifty thousand. */
export function possibleOf(amount: Amount): Interval {
  const { low, high } = widened(amount, () => ({ low: 0, high: Number.POSITIVE_INFINITY }))
  return { low, high: amount.bound === 'vague' ? Number.POSITIVE_INFINITY : high }
}

/** Whether two intervals have a number in common. */
export const meet = (a: Interval, b: Interval): boolean => a.low <= b.high && b.low <= a.high

/** The larger over the smaller, never below 1; nobody is held to be one person, so that it is finite. */
export const timesApart = (a: number, b: number): number => Math.max(a, b, 1) / Math.max(Math.min(a, b), 1)

/** The lowest number that an amount states (its only one where the low side is open). */
export const lowestStated = ({ low, high }: Amount): number => low ?? high ?? 0
/** The highest number that an amount states. */
export const highestStated = ({ low, high }: Amount): number => high ?? low ?? 0
