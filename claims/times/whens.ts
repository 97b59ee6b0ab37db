import { EN, entryOf } from '../lexicon/en/index.ts'
import { sayOf } from '../lexicon/en/speech.ts'
import { BYLINE } from '../lexicon/en/times.ts'
import { Is } from '../lexicon/model.ts'
import { Where } from '../lexicon/places.ts'
import { Say } from '../lexicon/speech.ts'
import { Time } from '../lexicon/times.ts'
import { whereOf } from '../places.ts'
import type { Block, Sentence, Token } from '../text.ts'
import type { Named } from './calendar.ts'
import { dateRuns, isWholeDate, timeOf } from './runs.ts'

/** A date in a sentence and what it says. `first` and `last` are tokens of the block. */
export interface When {
  first: number
  last: number
  date: string
  /**
   * event: when it happened; until: up to when it was counted; speech: when it was said; start: since when it is counted;
   * other: the date of something that it is only held against.
   */
  role: 'event' | 'until' | 'speech' | 'start' | 'other'
  /** "earlier on Sunday": before something said later that day. */
  superseded: boolean
  /** The end of a span of time: "between May and October". */
  spanned: boolean
}

/** How far before a date a word may stand that governs it. */
const GOVERNS = 20
const BEGUN = 6
/** Marks that may stand between a verb and when it was said. */
const INSIDE = new Set(['-', '(', ')', "'s"])
const SAID = 6
/** How many words the subject of "On Sunday, the ministry of health said" may have. */
const SUBJECT = 12
/** No name of a speaker that ends a sentence has more words. */
const SPEAKER = 12
const PREDICATE = Is.Auxiliary | Is.Modal | Is.Suffer | Is.Participle | Is.Verb | Is.Clause | Is.Relative
/** The last token of a dateline stands not far from the start of its block. */
const DATELINE = 10
/** A signature is no longer, in tokens. */
const SIGNED = 20
/** "Posted" stands among the first words. */
const POSTED = 4

const speechOf = (token: Token | undefined): number => (token?.kind === 'word' ? sayOf(token) : 0)

/** The first token before `at` that does not only lead to the date: "late on". */
function governor(tokens: readonly Token[], at: number, from: number): number {
  let i = at - 1
  while (i >= from && timeOf(tokens[i]) & Time.Before && !(timeOf(tokens[i]) & Time.Since)) i--
  return i
}

function isStart(tokens: readonly Token[], at: number, from: number): boolean {
  for (let i = at - 1; i >= from && i > at - GOVERNS; i--) {
    const bits = timeOf(tokens[i])
    if (bits & Time.Since) return true
    if (bits & Time.Begin && i >= at - BEGUN) return true
    if (tokens[i]!.kind !== 'word' && tokens[i]!.lower !== "'s" && tokens[i]!.text !== '-') return false
  }
  return false
}

/** "according to the ministry on". */
function isOfSource(tokens: readonly Token[], at: number, from: number): boolean {
  for (let i = at - 1; i >= from && i > at - GOVERNS && tokens[i]!.text !== ','; i--) {
    if (speechOf(tokens[i]) & Say.Source) return true
  }
  return false
}

/** "said on", "told reporters on", "in a statement on". */
function isSaidBefore(tokens: readonly Token[], at: number, from: number): boolean {
  if (isOfSource(tokens, at, from)) return true
  for (let i = governor(tokens, at, from); i >= from && i >= at - SAID; i--) {
    const token = tokens[i]!
    const bits = speechOf(token)
    if (bits & (Say.Verb | Say.Going | Say.Source) && !(bits & Say.Harm)) return true
    if (bits & (Say.Talk | Say.Sent) || (bits & Say.Paper && i >= at - 3)) return true
    if (token.kind !== 'word' && !INSIDE.has(token.lower)) return false
    if (bits & (Say.Aside | Say.Wall | Say.Harm) || (token.lower.endsWith('ed') && !bits)) return false
  }
  return false
}

/** "On Sunday, the new government of the islands announced": the first thing that was done that day was to speak. */
function opensSpeech(tokens: readonly Token[], at: number, to: number): boolean {
  if (tokens[at + 1]?.text !== ',') return false
  for (let i = at + 2; i < to && i < at + SUBJECT; i++) {
    const { lower, kind, text } = tokens[i]!
    const bits = speechOf(tokens[i])
    if (bits & Say.Verb && !(bits & Say.Harm)) return true
    if (kind === 'number' || text === ',' || bits & (Say.Harm | Say.Wall)) return false
    if (EN.past(lower) && !bits && tokens[i - 1]!.text !== '-') return false
  }
  return false
}

/** "on Sunday said", "On Sunday, the ministry said". */
function isSaidBehind(tokens: readonly Token[], first: number, at: number, from: number, to: number): boolean {
  if (first <= from + 1 && opensSpeech(tokens, at, to)) return true
  let i = at + 1
  while (i < to && timeOf(tokens[i]) & Time.PartOfDay) i++
  for (let left = 2; left > 0 && i < to; i++, left--) {
    const bits = speechOf(tokens[i])
    if (bits & Say.Verb && !(bits & Say.Harm)) return !endsSpeech(tokens, i, to)
    if (!(bits & Say.Between)) return false
  }
  return false
}

/** "struck on Sunday | said the Osk Centre for Peace.": nothing but who said so follows, so that the day is that of what is told. */
function endsSpeech(tokens: readonly Token[], verb: number, to: number): boolean {
  const next = tokens[verb + 1]
  if (!next || verb + 1 >= to || to - verb > SPEAKER || !(next.capital || next.lower === 'the' || next.lower === 'a'))
    return false
  for (let i = verb + 1; i < to; i++) {
    const { kind, lower, capital, text } = tokens[i]!
    if (kind !== 'word') {
      if (text !== '.' && text !== '-') return false
    } else if (!capital && (EN.past(lower) || ((entryOf(tokens[i])?.is ?? 0) & PREDICATE) !== 0)) return false
  }
  return true
}

/** "Posted on |", "Date of publication |", "Updated: |". */
function isPosted(tokens: readonly Token[], first: number, from: number): boolean {
  if (first > from + 1 && tokens[first - 1]!.text === ':') return (timeOf(tokens[first - 2]) & Time.Posted) !== 0
  const on = first > from && tokens[first - 1]!.lower === 'on' ? first - 2 : first - 1
  return on >= from && on - from < POSTED && (timeOf(tokens[on]) & Time.Posted) !== 0
}

/** "14-05-2016", "14.05.2016": no sentence tells a day like that. */
const isInDigits = (tokens: readonly Token[], first: number, last: number) =>
  isWholeDate(tokens[first]!) ||
  (last - first === 4 && tokens[first]!.kind === 'number' && tokens[first + 1]!.text === '-')

/** "30 May 2017 Rebels kill", "Reuters Tuesday 30 May 2017 “They", "Tue May 30 2017 | 12 killed", "Tue 30 May 2017 | 21:40": a full date of no sentence, before a capital or a quotation. */
export function standsAlone(tokens: readonly Token[], first: number, last: number, from: number, to: number): boolean {
  const before = first > from ? tokens[first - 1]! : undefined
  const next = last + 1 < to ? tokens[last + 1]! : undefined
  if (last - first < 2 && !isWholeDate(tokens[first]!)) return false
  if (isPosted(tokens, first, from)) return true
  if (isInDigits(tokens, first, last) && (!before || before.capital)) return true
  if (first === from && next && BYLINE.has(next.lower) && tokens[last + 2]?.capital) return true
  const isDated = (timeOf(tokens[first]) & Time.Weekday) !== 0
  if (!next || !(next.capital || (isDated && (isOpeningQuote(next) || next.kind === 'number')))) return false
  return !before || before.text === ')' || (before.capital && before.kind === 'word' && !timeOf(before))
}

const isOpeningQuote = ({ text, spaced }: Token) => text === '“' || (text === '"' && spaced)

/** The day under a post, with who wrote it: "— Ana Ruiz (@anaruiz) May 30, 2017". */
const signs = (tokens: readonly Token[], last: number) =>
  last + 1 === tokens.length &&
  last <= SIGNED &&
  /^[-–—]$/.test(tokens[0]!.text) &&
  tokens.some(({ text }) => text === '@')

/** "TEHRAN, June 24 —", "July 29 (AP) —", "30 May 2017 Rebels kill": when it was written. */
function isDateline(tokens: readonly Token[], first: number, last: number, from: number, to: number): boolean {
  if (standsAlone(tokens, first, last, from, to) || signs(tokens, last)) return true
  if (last > DATELINE) return false
  let i = last + 1
  if (i < to && tokens[i]!.text === '(') {
    while (i < to && i < last + BEGUN && tokens[i]!.text !== ')') i++
    i++
  }
  return i < to && /^[-–—]$/.test(tokens[i]!.text) && tokens[i]!.spaced
}

function roleOf(tokens: readonly Token[], first: number, last: number, from: number, to: number): When['role'] {
  const g = governor(tokens, first, from)
  const bits = g >= from ? timeOf(tokens[g]) : 0
  const before = first > from ? timeOf(tokens[first - 1]) : 0
  if ((before | bits | (first - 2 >= from ? timeOf(tokens[first - 2]) : 0)) & Time.Than) return 'other'
  if (isDateline(tokens, first, last, from, to)) return 'other'
  if (isStart(tokens, first, from)) return 'start'
  if (bits & Time.Until) return 'until'
  // "said Sunday's attack killed", "said 2015 was the worst year"
  const next = last + 1 < to ? tokens[last + 1]! : undefined
  if (next && (next.lower === "'s" || timeOf(next) & (Time.Be | Time.Happening))) return 'event'
  if (isSaidBefore(tokens, first, from) || isSaidBehind(tokens, first, last, from, to)) return 'speech'
  return 'event'
}

function isEarlier(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (timeOf(tokens[i]) & Time.Earlier) return true
  return false
}

/** "April 7th | Street": what bears a date for a name. */
function isNamed(tokens: readonly Token[], last: number, to: number): boolean {
  const next = last + 1 < to ? tokens[last + 1]! : undefined
  return !!next?.capital && (whereOf(next) & Where.Street) !== 0
}

/** The token that holds the character at `offset`, from `at` on. */
function tokenAt(tokens: readonly Token[], at: number, offset: number): number {
  while (tokens[at]!.end <= offset) at++
  return at
}

/** Of "between February 2022 and December 2025", "from 1905 to 1907" only the end says up to when. */
function isOpened(tokens: readonly Token[], first: number, next: number, from: number): boolean {
  const g = governor(tokens, first, from)
  const opens = (bits: number) => (bits & Time.Span) !== 0
  return (opens(timeOf(tokens[g])) || (first > from && opens(timeOf(tokens[first - 1])))) && next > first
}

/**
 * The dates of a sentence, each with what it says, in reading order.
 * @param taken tokens of figures
 * @param datesIn the dates that a few words name; a word such as "attack" stands behind them where `ofHappening` is true
 */
export function whensOf(
  { text, tokens }: Block,
  { from, to }: Sentence,
  taken: (i: number) => boolean,
  datesIn: (text: string, ofHappening: boolean) => readonly Named[],
): When[] {
  const whens: When[] = []
  for (const run of dateRuns(tokens, from, to, taken)) {
    if (isNamed(tokens, run.last, to)) continue
    const start = tokens[run.first]!.start
    const ofHappening = run.last + 1 < to && (timeOf(tokens[run.last + 1]) & Time.Happening) !== 0
    const named = datesIn(text.slice(start, tokens[run.last]!.end), ofHappening)
    const spans = named.map(({ start: a, end: b, date }) => {
      const first = tokenAt(tokens, run.first, start + a)
      return { first, last: tokenAt(tokens, first, start + b - 1), date }
    })
    for (const [i, { first, last, date }] of spans.entries()) {
      const next = spans[i + 1]
      if (
        next &&
        next.first - last === 2 &&
        timeOf(tokens[last + 1]) & Time.Joint &&
        isOpened(tokens, first, next.first, from)
      ) {
        next.first = first
        continue
      }
      const spanned = i > 0 && spans[i - 1]!.first === first
      const superseded = isEarlier(tokens, governor(tokens, first, from) + 1, first)
      whens.push({
        first,
        last,
        date,
        role: spanned ? 'event' : roleOf(tokens, first, last, from, to),
        superseded,
        spanned,
      })
    }
  }
  return whens
}
