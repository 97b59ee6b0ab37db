import { remembered } from './remembered.ts'

/** Days since 1970-01-01, `first` to `last`: what a date cut to what is known may mean. */
export interface Days {
  first: number
  last: number
}

const MS_A_DAY = 86_400_000
const CUT_DATE = /^(-?\d{4,6})(?:-(\d\d))?(?:-(\d\d))?/

const known = new Map<string, Days | null>()

function parse(date: string): Days | null {
  const [, year, month, day] = CUT_DATE.exec(date) ?? []
  if (!year) return null
  // setUTCFullYear, as Date.UTC takes the years 0 to 99 for 1900 to 1999
  const dayOf = (y: number, m: number, d: number) => new Date(0).setUTCFullYear(y, m, d) / MS_A_DAY
  const y = Number(year)
  if (!month) return { first: dayOf(y, 0, 1), last: dayOf(y + 1, 0, 0) }
  const m = Number(month) - 1
  if (!day) return { first: dayOf(y, m, 1), last: dayOf(y, m + 1, 0) }
  const only = dayOf(y, m, Number(day))
  return { first: only, last: only }
}

/**
 * The days that a date may mean: 2024-10 is all of that month. Remembered, as many estimates share few dates.
 * @param date `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, anything after which is ignored; null where unknown
 * @returns null where the date is unknown or none
 */
export function daysOf(date: string | null): Days | null {
  if (date === null) return null
  // no closure: thousands of rows ask
  return known.get(date) ?? remembered(known, date, () => parse(date))
}

/** How many days lie between two spans; 0 where they share one. */
export const daysApart = (a: Days, b: Days): number => Math.max(0, a.first - b.last, b.first - a.last)

/** A span with nothing later than `end`; one that lies wholly after it becomes that day. */
export const until = (days: Days, end: number): Days =>
  days.last <= end ? days : { first: Math.min(days.first, end), last: end }
