import { Chrono, configuration, type Parser, type ParsingResult } from 'chrono-node/en'

import { EN } from '../lexicon/en/index.ts'

/** A date that a text names. */
export interface Named {
  /** Offsets in the text. */
  start: number
  end: number
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: as much as the words say. */
  date: string
}

const RELATIVE = 'relative'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** October, Oct. 2023, October of 2023; "Jan" and "Mar" by themselves may be names. */
const month: Parser = {
  pattern: () =>
    /\b(?=January|February|March|April|May|June|July|August|September|October|November|December|[A-S][a-z]{2,3}(?:\.|,? \d{4}\b))(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\b\.?(?:,? (?:of )?((?:1[5-9]|20)\d\d)\b)?/,
  extract: (context, [, name, ofYear]) =>
    context.createParsingComponents({ month: MONTHS.indexOf(name!) + 1, ...(ofYear && { year: Number(ofYear) }) }),
}

/**
 * last year, this month, last week, yesterday, today. A week is no date: last week gives its month, this week nothing; nor is "the past
 * year", which goes on until now.
 */
const relative: Parser = {
  pattern: () => /\b(?:(last|previous|this) (year|month)|(last|previous) (week)|yesterday|today|tonight)\b/i,
  extract: (context, [text, pointer, longer, , week]) => {
    const day = new Date(context.refDate)
    const unit = longer ?? week
    const back = pointer?.toLowerCase() === 'this' ? 0 : 1
    if (unit === 'year') day.setFullYear(day.getFullYear() - back)
    else if (unit === 'month') day.setMonth(day.getMonth() - back, 1)
    else if (unit === 'week') day.setDate(day.getDate() - 7)
    else if (text.toLowerCase() === 'yesterday') day.setDate(day.getDate() - 1)
    const components = context.createParsingComponents({ year: day.getFullYear() })
    if (unit !== 'year') components.assign('month', day.getMonth() + 1)
    if (!unit) components.assign('day', day.getDate())
    return components.addTag(RELATIVE)
  },
}

/** "thirty years ago", "twenty-five years ago": chrono knows the words up to twelve. */
const longAgo: Parser = {
  pattern: () => /\b([a-z]+)(?:-([a-z]+))? (year|month|week|day)s ago\b/i,
  extract: (context, [, tens, ones, unit]) => {
    const count = numberOf(tens!) + (ones ? numberOf(ones) : 0)
    if (Number.isNaN(count) || (count <= TWELVE && !ones)) return null
    const day = new Date(context.refDate)
    if (unit === 'year') day.setFullYear(day.getFullYear() - count)
    else if (unit === 'month') day.setMonth(day.getMonth() - count, 1)
    else day.setDate(day.getDate() - count * (unit === 'week' ? 7 : 1))
    const components = context.createParsingComponents({ year: day.getFullYear() })
    if (unit !== 'year') components.assign('month', day.getMonth() + 1)
    if (unit === 'day') components.assign('day', day.getDate())
    return components.addTag(RELATIVE)
  },
}

const TWELVE = 12

const numberOf = (word: string): number => EN.words.get(word.toLowerCase())?.entry?.value ?? Number.NaN

/** The forms of dates that reading passes on, those without digits first; the words of a run hold no others. */
const WORDS = ['Sunday']
const FORMS = [...WORDS, '3 October 2019', 'Oct. 3, 2019', '2019 July', '2019-10-03', '14-05-2019', 'three years ago']

/** chrono's parsers of such forms: those of clock times and of spans would cost twice as much again. */
function parsersOf(parsers: readonly Parser[], forms: readonly string[]): Parser[] {
  return parsers.filter((parser) => {
    const alone = new Chrono({ parsers: [parser], refiners: [] })
    return forms.some((form) => alone.parse(form).some(({ text }) => text.length === form.length))
  })
}

// The strict configuration drops weekdays that stand alone; what else the other lets through, the choice of words keeps out.
function makeReader(forms: readonly string[], joins: boolean): Chrono {
  const { parsers, refiners } = configuration.createConfiguration(false)
  return new Chrono({
    parsers: [...parsersOf(parsers, forms), month, relative, ...(joins ? [longAgo] : [])],
    refiners: joins ? refiners : [],
  })
}

/** One for any date, one for the many that are words alone ("Sunday", "last year"): there is nothing in them to join. */
let ofAny: Chrono | undefined
let ofWords: Chrono | undefined

const HAS_NUMBER = /\d|\bago\b/i

function readerFor(text: string): Chrono {
  if (HAS_NUMBER.test(text)) {
    ofAny ??= makeReader(FORMS, true)
    return ofAny
  }
  ofWords ??= makeReader(WORDS, false)
  return ofWords
}

/** chrono takes bare numbers for no dates; which are years is asked before. */
const IS_YEAR = /^(?:1[5-9]|20)\d\d$/
const YEAR = /\b(?:1[5-9]|20)\d\d\b/g

const two = (n: number) => String(n).padStart(2, '0')

const isRelative = ({ start }: ParsingResult) => start.tags().has(RELATIVE) || start.tags().has('result/relativeDate')

/** What is left open in a date is filled in looking back from the day of publication: news tells what has happened. */
function dateOf(result: ParsingResult, published: Date | null): string | null {
  const at = result.end ?? result.start
  const weekdayOnly = at.isCertain('weekday') && !at.isCertain('day') && !at.isCertain('month')
  const known = at.isCertain('year')
  if (!known && !at.isCertain('month') && !weekdayOnly) return null
  if (!published && (!known || isRelative(result))) return null
  // where no day is said chrono takes that of the day looked back from: 31 September is no day
  const ofMonth = at.isCertain('day') || weekdayOnly ? at.get('day')! : 1
  const day = new Date(at.get('year')!, at.get('month')! - 1, ofMonth, 12)
  if (published && weekdayOnly) {
    if (day > published) day.setDate(day.getDate() - 7)
  } else if (published && !known) {
    day.setFullYear(published.getFullYear())
    if (at.isCertain('day') ? day > published : day.getMonth() > published.getMonth()) {
      day.setFullYear(day.getFullYear() - 1)
    }
  }
  const parts = [String(day.getFullYear())]
  if (at.isCertain('month') || weekdayOnly) parts.push(two(day.getMonth() + 1))
  if (at.isCertain('day') || weekdayOnly) parts.push(two(day.getDate()))
  return parts.join('-')
}

/** "Mondays attack", whose apostrophe is lost; as long as it was. */
const NO_APOSTROPHE = /\b((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)s\b/g

/** What undated pages are read against; nothing that hangs on it is kept. */
const NO_DAY = new Date(2000, 0, 1, 12)

/** "June 12 last year", "January this year": one date. */
function withYear(results: ParsingResult[], text: string): ParsingResult[] {
  return results.filter((result, i) => {
    const before = results[i - 1]
    if (!before || !isRelative(result) || result.start.isCertain('month') || before.start.isCertain('year')) return true
    if (!before.start.isCertain('month') || text.slice(before.index + before.text.length, result.index).trim())
      return true
    before.start.assign('year', result.start.get('year')!)
    before.text = text.slice(before.index, result.index + result.text.length)
    return false
  })
}

/**
 * The dates that a few words name, in reading order.
 * @param text words that hold a date and little else
 * @param published the day that "Sunday" and "last year" look back from, as noon of local time; null where nobody knows it
 */
export function datesIn(text: string, published: Date | null): Named[] {
  const named: Named[] = []
  if (IS_YEAR.test(text)) return [{ start: 0, end: text.length, date: text }]
  const results = readerFor(text).parse(text.replace(NO_APOSTROPHE, '$1 '), published ?? NO_DAY) as ParsingResult[]
  for (const result of withYear(results, text)) {
    const date = dateOf(result, published)
    if (date !== null) named.push({ start: result.index, end: result.index + result.text.length, date })
  }
  for (const { 0: date, index } of text.matchAll(YEAR)) {
    const end = index + date.length
    if (!named.some((other) => other.start < end && other.end > index)) named.push({ start: index, end, date })
  }
  return named.sort((a, b) => a.start - b.start)
}
