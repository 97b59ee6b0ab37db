import type { Draft } from '../draft.ts'
import { Where } from '../lexicon/places.ts'
import { Extent } from '../lexicon/scope.ts'
import { whereOf } from '../places.ts'
import type { Token } from '../text.ts'
import { extentOf, type Scoped } from './cues.ts'

/** How far behind a figure "a day" may stand: "1,500 soldiers killed or wounded a day". */
const RATE_AFTER = 12
const RATE_BEFORE = 8

/** "a day", "per month", "every year", "daily". */
function isRateAt(tokens: readonly Token[], k: number, behind: boolean): boolean {
  const extent = extentOf(tokens[k])
  // Neither "the China Daily" nor "almost daily attacks".
  if (extent & Extent.Regular) return !tokens[k]!.capital && !(whereOf(tokens[k + 1]) & Where.Attack)
  const each = extentOf(tokens[k - 1])
  if (!(extent & Extent.Unit) || !(each & Extent.Each)) return false
  if (each & Extent.Every) return true
  // "a year" before a figure is a stretch of time: "a year of war"
  return behind && !(extentOf(tokens[k - 2]) & Extent.Within) && !(extentOf(tokens[k + 1]) & Extent.Later)
}

/** @param next where the next figure of its sentence stands: what is said behind that one is not said of this */
export function rate({ block: { tokens }, sentence, number }: Draft, next: number): Scoped | null {
  const end = Math.min(sentence.to, next, number.last + RATE_AFTER)
  for (let k = number.last + 1; k < end; k++) {
    if (tokens[k]!.text === ';') break
    if (isRateAt(tokens, k, true)) return { scope: 'rate', rule: 'rate' }
  }
  for (let k = number.first - 1; k > sentence.from && k > number.first - RATE_BEFORE; k--) {
    if (tokens[k]!.kind === 'number') break
    if (isRateAt(tokens, k, false)) return { scope: 'rate', rule: 'rate-before' }
  }
  return null
}

/** "4,323 deaths on motorcycles in 2011": what kills year after year is counted by the year, or said to kill as a habit. */
export function yearly({ block: { tokens }, sentence, number, event, asOf }: Draft): Scoped | null {
  if (event !== null) return null
  let isChronic = false
  let isNow = false
  for (let k = sentence.from; k < sentence.to; k++) {
    const extent = extentOf(tokens[k])
    if (extent & Extent.Chronic) isChronic = true
    // "2015 was the deadliest year"
    if (extent & Extent.Worst && tokens[k + 1]?.lower === 'year') return { scope: 'rate', rule: 'yearly' }
    // "deaths are caused by", "23,000 die": right behind the figure
    if (extent & Extent.Always && k > number.last && k <= number.last + ALWAYS_AFTER) isNow = true
  }
  return isChronic && (asOf === null ? isNow : asOf.length === 4) ? { scope: 'rate', rule: 'yearly' } : null
}

const ALWAYS_AFTER = 2

/** "About 23,000 die." after "Every year …"; "81,000 injuries as well" after a year's deaths. */
export function ratesOn({ block, sentence, number, event, asOf }: Draft, before: Draft | undefined): Scoped | null {
  const { tokens, sentences } = block
  if (event !== null) return null
  const isBeside = before?.block === block && sentence.index - before.sentence.index <= 1
  if (isBeside && before.rules.includes('scope-yearly') && (!asOf || asOf === before.asOf))
    return { scope: 'rate', rule: 'yearly' }
  const last = sentences[sentence.index - 1]
  if (!last || !(extentOf(tokens[number.last + 1]) & Extent.Always)) return null
  for (let k = last.from + 1; k < last.to; k++)
    if (isRateAt(tokens, k, false)) return { scope: 'rate', rule: 'rate-told-before' }
  return null
}
