const CUT_DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/

const lastOfMonth = (year: number, month: number) => new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()

/**
 * The first and the last day that a date cut to what is known may mean: 2024-02 is 2024-02-01 to 2024-02-29.
 * Days compare as text.
 * @returns null where the text is no date of the calendar
 */
export function spanOf(date: string): { first: string; last: string } | null {
  const [, year, month, day] = CUT_DATE.exec(date) ?? []
  if (!year) return null
  if (!month) return { first: `${year}-01-01`, last: `${year}-12-31` }
  if (Number(month) < 1 || Number(month) > 12) return null
  const last = lastOfMonth(Number(year), Number(month))
  if (!day) return { first: `${date}-01`, last: `${date}-${last}` }
  return Number(day) < 1 || Number(day) > last ? null : { first: date, last: date }
}

/** Whether `a` can lie before `b` or on the same day, as far as both are known. Both are dates. */
export const canPrecede = (a: string, b: string): boolean => spanOf(a)!.first <= spanOf(b)!.last

/** The day `days` after the last one that a date may mean. */
export function daysAfter(date: string, days: number): string {
  const day = new Date(`${spanOf(date)!.last}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + days)
  return day.toISOString().slice(0, 10)
}
