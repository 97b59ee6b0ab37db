import type { Span } from '../draft.ts'
import { bitsOfTokens } from '../lexicon/bits.ts'
import { entryOf } from '../lexicon/en/index.ts'
import { TIMES } from '../lexicon/en/times.ts'
import { Is } from '../lexicon/model.ts'
import { Time } from '../lexicon/times.ts'
import type { Token } from '../text.ts'

const CAPITAL = Time.Month | Time.Weekday
const PART = CAPITAL | Time.Pointer | Time.Ago | Time.Unit | Time.Day | Time.PartOfDay | Time.Ordinal

const bitsOf = bitsOfTokens(TIMES)

/** Bits of `Time` of a token; none where there is none, and no month or weekday without its capital. */
export function timeOf(token: Token | undefined): number {
  const bits = bitsOf(token)
  return bits & CAPITAL && !token!.capital ? bits & ~CAPITAL : bits
}

const isYearNumber = ({ text }: Token) => text.length === 4 && /^(?:1[5-9]|20)\d\d$/.test(text)

/** "24.07.2016": one token, for its full stops. */
export const isWholeDate = ({ kind, text }: Token) => kind === 'number' && /^\d\d?\.\d\d?\.(?:19|20)\d\d$/.test(text)

/** 2014 is a year where a word stands before it that may, and nothing that can be counted behind it. */
function isYear(tokens: readonly Token[], i: number, from: number, to: number): boolean {
  if (!isYearNumber(tokens[i]!)) return false
  const before = i > from ? tokens[i - 1]! : undefined
  const next = i + 1 < to ? tokens[i + 1] : undefined
  if (before && timeOf(before) & CAPITAL) return true
  // "May 30 2017"
  if (before?.kind === 'number' && i - 2 >= from && timeOf(tokens[i - 2]) & Time.Month) return true
  // "14-05-2016"
  if (before?.text === '-' && i - 4 >= from && tokens[i - 3]!.text === '-' && tokens[i - 4]!.kind === 'number')
    return true
  // "Topic Floods (1881)" counts something
  if (before?.text === '(' && next?.text === ')') return false
  // "the fatal 2003 shooting"
  if (next && timeOf(next) & Time.Happening && before?.kind === 'word') return true
  const counted = next?.kind === 'word' && (entryOf(next)?.is ?? 0) & (Is.People | Is.Thing)
  if (counted || (next && !next.spaced && next.kind === 'word')) return false
  // "May 30, 2017" that ends a line
  if (!next && before?.text === ',' && i - 3 >= from && timeOf(tokens[i - 3]) & Time.Month) return true
  if (!before || before.kind === 'mark') return !!next && (next.kind === 'mark' || (timeOf(next) & Time.Be) !== 0)
  return (timeOf(before) & Time.YearBefore) !== 0 || (!!next && (timeOf(next) & Time.Be) !== 0)
}

/** Could the token at `i` be part of a date? */
function isPart(tokens: readonly Token[], i: number, from: number, to: number): boolean {
  const token = tokens[i]!
  if (token.kind === 'number') return /^\d\d?$/.test(token.text) || isYear(tokens, i, from, to) || isWholeDate(token)
  const bits = timeOf(token)
  // "17 January | Last updated"
  if (bits & Time.Pointer && !(bits & ~Time.Pointer)) {
    const next = i + 1 < to ? timeOf(tokens[i + 1]) : 0
    return (next & (Time.Unit | CAPITAL | Time.PartOfDay | Time.Pointer)) !== 0
  }
  if (bits & Time.Number) {
    // "twenty-five years"
    const next = i + 2 < to && tokens[i + 1]!.text === '-' && timeOf(tokens[i + 2]) & Time.Number ? i + 3 : i + 1
    return next < to && (timeOf(tokens[next]) & Time.Unit) !== 0
  }
  return (bits & PART) !== 0
}

/** Does the token at `i` make a date of the words around it? */
function isAnchor(tokens: readonly Token[], i: number, from: number, to: number): boolean {
  const bits = timeOf(tokens[i])
  if (bits & (CAPITAL | Time.Day)) return true
  if (bits & Time.Ago) return i > from && (timeOf(tokens[i - 1]) & Time.Unit) !== 0
  if (bits & Time.Unit) return i > from && (timeOf(tokens[i - 1]) & Time.Pointer) !== 0
  return isYear(tokens, i, from, to) || isWholeDate(tokens[i]!)
}

/** "13th | 30 people": a small number that stands apart behind a day is no part of the date. */
function isApart(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!
  if (token.kind !== 'number' || isYearNumber(token)) return false
  const before = tokens[i - 1]!
  return before.kind === 'number' || (timeOf(before) & Time.Ordinal) !== 0
}

/** Marks and words that may stand between the parts of one date: "Oct. 6, 2024", "8 and 12 January", "14-05-2016". */
const JOINTS = new Set([',', '.', 'of', 'the'])

const isJoint = (token: Token) => JOINTS.has(token.lower) || (timeOf(token) & Time.Joint) !== 0

/**
 * The runs of words of a sentence that may be a date or two.
 * @param taken tokens of figures, which are no part of a date
 */
export function dateRuns(tokens: readonly Token[], from: number, to: number, taken: (i: number) => boolean): Span[] {
  const runs: Span[] = []
  for (let i = from; i < to; i++) {
    if (taken(i) || !isPart(tokens, i, from, to)) continue
    let last = i
    let anchor = isAnchor(tokens, i, from, to)
    for (let next = i + 1; next < to && !taken(next); next = last + 1) {
      const over = isJoint(tokens[next]!) ? next + 1 : next
      if (over >= to || taken(over) || !isPart(tokens, over, from, to)) break
      if (over === next && isApart(tokens, over)) break
      last = over
      anchor ||= isAnchor(tokens, over, from, to)
    }
    if (anchor) runs.push({ first: i, last })
    i = last
  }
  return runs
}
