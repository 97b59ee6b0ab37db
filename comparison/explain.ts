import type { Amount } from '../claims/model.ts'
import { isEarly, LITTLE } from './mark.ts'
import type { Compared, Comparison, Reason, SeriesReading, Value } from './model.ts'

/** Looks a message up by its key and puts the values in: `browser.i18n.getMessage` in the extension. */
export type Translate = (key: string, values: string[]) => string

/**
 * The verdict of a comparison as a sentence: who stands where, by how much.
 * It counts independent sources, of which one may have given several estimates.
 */
export function verdictReason(comparison: Comparison): Reason {
  const { verdict, factor, sources } = comparison
  const { agree, higher, lower } = sources
  const all = agree + higher + lower
  if (verdict === 'in-line') {
    if (all === 1) return { key: 'verdict_in_line_one', values: [] }
    const sides = higher > 0 && lower > 0 ? '_both' : higher > 0 ? '_higher' : lower > 0 ? '_lower' : ''
    const values = [{ number: agree }, { number: all }, { number: higher }, { number: lower }]
    return { key: `verdict_in_line${sides}`, values: sides === '' ? values.slice(0, 2) : values }
  }
  if (verdict === 'between') {
    return { key: 'verdict_between', values: [{ number: all }, { number: higher }, { number: lower }] }
  }
  if (verdict === 'none') return { key: `verdict_none${whyNone(comparison)}`, values: [] }
  const times = factor ?? 1
  if (all === 0) return { key: `verdict_${verdict}_dates`, values: [{ times }] }
  const size = times < LITTLE ? '_little' : ''
  const number = all === 1 ? '_one' : ''
  if (isEarly(comparison)) return { key: `verdict_early${number}`, values: [{ times }, { number: all }] }
  return { key: `verdict_${verdict}${size}${number}`, values: [{ times }, { number: all }] }
}

/** How many other counts the claim conflicts with, by the laws; null where none. */
export function conflictsReason({ conflicts }: Comparison): Reason | null {
  if (conflicts.length === 0) return null
  if (conflicts.length === 1) return { key: 'verdict_conflicts_one', values: [] }
  return { key: 'verdict_conflicts', values: [{ number: conflicts.length }] }
}

/** What is to be said of an estimate besides its relation: that it repeats another source, that it is the quoted speaker's own. */
export function notesOn({ repeats, own }: Compared): Reason[] {
  const notes: Reason[] = []
  if (repeats !== null) notes.push({ key: 'reason_repeats', values: [{ text: repeats }] })
  if (own) notes.push({ key: 'reason_own', values: [] })
  return notes
}

/** What a source's series says at the claim's date. */
export const seriesReason = ({ by, value }: SeriesReading): Reason => ({
  key: 'reason_series_value',
  values: [{ text: by }, { number: value }],
})

/** What kept the claim from being compared, as the end of a message key; empty where simply nothing is stored. */
function whyNone({ claim, conflicts, remarks }: Comparison): string {
  if (claim.scope === 'rate') return '_rate'
  if (claim.event === null) return '_event'
  if (claim.scope === 'part' || remarks.some(({ kind }) => kind === 'reads-as-part')) return '_part'
  return conflicts.length > 0 ? '_conflict' : ''
}

/**
 * The words of a reason, in the reader's language.
 * @param translate where messages come from
 * @param locale how numbers and dates are written: a BCP 47 tag
 */
export function words({ key, values }: Reason, translate: Translate, locale: string): string {
  return translate(
    key,
    values.map((value) => writtenValue(value, translate, locale)),
  )
}

function writtenValue(value: Value, translate: Translate, locale: string): string {
  if ('text' in value) return value.text
  if ('number' in value) return new Intl.NumberFormat(locale).format(value.number)
  if ('amount' in value) return writtenAmount(value.amount, translate, locale)
  if ('times' in value) return writtenTimes(value.times, locale)
  if ('days' in value) return writtenDays(value.days, locale)
  if ('date' in value) return writtenDate(value.date, locale)
  if ('group' in value) return translate(`reason_who_${value.group.replace('-', '_')}`, [])
  if ('measure' in value) return translate(`reason_what_${value.measure}`, [])
  return writtenParty(value.party, locale)
}

/** An amount as a person writes it: "at least 46,000", "60,000 to 100,000". */
export function writtenAmount({ low, high, bound }: Amount, translate: Translate, locale: string): string {
  const number = (n: number) => new Intl.NumberFormat(locale).format(n)
  if (low === null && high === null) return '?'
  if (high === null) return translate('reason_amount_at_least', [number(low!)])
  if (low === null) return translate('reason_amount_at_most', [number(high)])
  if (low !== high) return translate('reason_amount_range', [number(low), number(high)])
  return bound === 'about' ? translate('reason_amount_about', [number(low)]) : number(low)
}

/** A factor with as many digits as it deserves: 1.04, 2.7, 18. */
export function writtenTimes(times: number, locale: string): string {
  const digits = times < LITTLE ? 2 : times < 10 ? 1 : 0
  return new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(times)
}

/**
 * A date cut to what is known, as a person writes it: "17 February 2025", "February 2025", "2025".
 * @param monthStyle `short` where there is little room: "17 Feb 2025"
 */
export function writtenDate(date: string, locale: string, monthStyle: 'long' | 'short' = 'long'): string {
  const [year, month, day] = date.split('-').map(Number)
  if (!year || Number.isNaN(year)) return date
  const style: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC' }
  if (month) style.month = monthStyle
  if (day) style.day = 'numeric'
  const at = new Date(0)
  at.setUTCFullYear(year, (month ?? 1) - 1, day ?? 1)
  return new Intl.DateTimeFormat(locale, style).format(at)
}

/** A length of time in its largest fitting unit: "12 days", "5 months", "3 years". */
export function writtenDays(days: number, locale: string): string {
  const [length, unit] = days < 45 ? [days, 'day'] : days < 700 ? [days / 30.4, 'month'] : [days / 365.25, 'year']
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(Math.round(length))
}

/** The name of a side: a country by its ISO code, else the code as it stands (LNR-DNR). */
export function writtenParty(party: string, locale: string): string {
  if (!/^[A-Z]{2}$/.test(party)) return party
  return new Intl.DisplayNames(locale, { type: 'region' }).of(party) ?? party
}
