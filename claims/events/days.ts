/** Days since 1970-01-01, both ends inside: what a date cut to what is known may mean. */
export interface Span {
  first: number
  last: number
  /** How exact the date is. */
  cut: 'year' | 'month' | 'day'
}

const MS_A_DAY = 86_400_000
const CUT_DATE = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/

const day = (year: number, month: number, date: number) => new Date(0).setUTCFullYear(year, month, date) / MS_A_DAY

/** @returns null where there is no date */
export function spanOf(date: string | null): Span | null {
  const [, year, month, date_] = (date && CUT_DATE.exec(date)) || []
  if (!year) return null
  const y = Number(year)
  if (!month) return { first: day(y, 0, 1), last: day(y + 1, 0, 0), cut: 'year' }
  const m = Number(month) - 1
  if (!date_) return { first: day(y, m, 1), last: day(y, m + 1, 0), cut: 'month' }
  const only = day(y, m, Number(date_))
  return { first: only, last: only, cut: 'day' }
}

/** The anniversary nearest to a day: of how many years, and how many days off, either way. */
export function anniversaryOf(from: number, day: number): { years: number; off: number } {
  const year = 365.2425
  const years = Math.round((day - from) / year)
  return { years, off: Math.abs(day - from - years * year) }
}
