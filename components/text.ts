import type { Amount } from '../claims/model.ts'
import { type Translate, words, writtenAmount, writtenDate } from '../comparison/explain.ts'
import type { Reason } from '../comparison/model.ts'

/** All that a surface says: messages, numbers and dates in the reader's language and habit. */
export interface Text {
  /** How numbers and dates are written: a BCP 47 tag. */
  locale: string
  /** Which way the messages' language is written. */
  direction: 'ltr' | 'rtl'
  /** The message of a key, with values put in. */
  say(key: string, ...values: string[]): string
  /** A reason's sentence. */
  reason(reason: Reason): string
  /** "46,000". */
  number(n: number): string
  /** A number where there is little room: "46K", "1.2M". */
  short(n: number): string
  /** "at least 46,000". */
  amount(amount: Amount): string
  /** A date cut to what is known: "18 February 2025", "February 2025". */
  date(date: string): string
  /** The same in little room: "18 Feb 2025". */
  shortDate(date: string): string
  translate: Translate
}

/** @param locale a BCP 47 tag, see `readerLocale` */
export function createText(translate: Translate, locale: string): Text {
  const number = new Intl.NumberFormat(locale)
  const short = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 })
  return {
    locale,
    direction: translate('text_direction', []) === 'rtl' ? 'rtl' : 'ltr',
    translate,
    say: (key, ...values) => translate(key, values),
    reason: (reason) => words(reason, translate, locale),
    number: (n) => number.format(n),
    short: (n) => short.format(n),
    amount: (amount) => writtenAmount(amount, translate, locale),
    date: (date) => writtenDate(date, locale),
    shortDate: (date) => writtenDate(date, locale, 'short'),
  }
}

/**
 * How numbers and dates are written for a reader: in the language that the messages are in, for they stand in its sentences, with
 * the habits of the reader's own region: English sentences for a German reader have 46.000 and 18 February.
 * @param language the language of the messages
 * @param preferred the reader's languages as the browser gives them, best first
 */
export function readerLocale(language: string, preferred: readonly string[]): string {
  const same = preferred.find((tag) => tag === language || tag.startsWith(`${language}-`))
  if (same) return same
  const region = preferred[0] && regionOf(preferred[0])
  return region ? `${language}-${region}` : language
}

function regionOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).maximize().region
  } catch {
    // A browser set to something that is no language tag.
    return undefined
  }
}
