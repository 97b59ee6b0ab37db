import type { Span } from '../draft.ts'
import { EN } from '../lexicon/en/index.ts'
import { sayOf } from '../lexicon/en/speech.ts'
import { AFTER } from '../lexicon/en/times.ts'
import { Is } from '../lexicon/model.ts'
import { Say } from '../lexicon/speech.ts'
import { Time } from '../lexicon/times.ts'
import type { Token } from '../text.ts'
import { timeOf } from './runs.ts'
import type { When } from './whens.ts'

/** Between two figures of one list stand few words: "killed and 30 others". */
const LISTED = 9
/** Between a date and the figure that it leads up to: ", at least". */
const LEADS = 6

const some = (tokens: readonly Token[], from: number, to: number, test: (token: Token) => boolean): boolean => {
  for (let i = from; i < to; i++) if (test(tokens[i]!)) return true
  return false
}

/** "while rebels fled", not "while leaving the market". */
function isWalled(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (timeOf(tokens[i]) & Time.Wall && !(i + 1 < to && EN.going(tokens[i + 1]!.lower))) return true
  return false
}
const isBreak = (token: Token) => (timeOf(token) & (Time.Wall | Time.List)) !== 0

/** True where the two figures are members of one list, of which one date is said. */
function isListed(tokens: readonly Token[], left: Span, right: Span): boolean {
  const from = left.last + 1
  const to = right.first
  if (to - from > LISTED || !some(tokens, from, to, (token) => (timeOf(token) & Time.List) !== 0)) return false
  return !some(
    tokens,
    from,
    to,
    (token) => (timeOf(token) & (Time.Wall | Time.Change)) !== 0 || (sayOf(token) & Say.Plain) !== 0,
  )
}

/** A start is no date of counting, but what a clause right behind it tells happened then: "the October 7 raid in which 12 died". */
function tellsOf(tokens: readonly Token[], { last, role }: When, figure: Span): boolean {
  if (role === 'event' || role === 'until') return true
  if (role !== 'start') return false
  if (figure.first <= last) return false
  // "since riots in 2011 began a war that has killed 300": it still counts
  const has = (bit: number) => some(tokens, last + 1, figure.first, (token) => (timeOf(token) & bit) !== 0)
  return has(Time.Relative) && !has(Time.Perfect)
}

const isDone = ({ form }: Token) => EN.past(form.lower) || ((EN.wordOf(form)?.entry?.is ?? 0) & Is.Verb) !== 0

/** How far behind "and" the number of others may stand: "and around 100". */
const COUNTED = [1, 2, 3]

const isAuxiliary = ({ form }: Token) => ((EN.wordOf(form)?.entry?.is ?? 0) & Is.Auxiliary) !== 0

/** True where something else is told between the figure and the date: "killed 12 | and freed 100 | in May". */
function isElse(tokens: readonly Token[], { last }: Span, { first }: When): boolean {
  let listed = false
  let done = false
  let others = false
  for (let i = last + 1; i < first; i++) {
    const token = tokens[i]!
    if (timeOf(token) & Time.List) {
      listed = true
      done = false
      others = COUNTED.some((step) => tokens[i + step]?.kind === 'number')
    } else if (others && token.kind === 'word' && (isDone(token) || isAuxiliary(token))) return true
    else if (token.kind === 'number' && done && !'$€£'.includes(tokens[i - 1]!.text)) return true
    else if (listed && token.kind === 'word') done ||= isDone(token)
  }
  return false
}

/** The date behind a figure, as far as its clause and the list that it opens go. */
function behind(tokens: readonly Token[], figures: readonly Span[], at: number, whens: readonly When[]): When | null {
  const figure = figures[at]!
  const next = figures[at + 1]
  for (const when of whens) {
    if (when.first <= figure.last) continue
    if (isWalled(tokens, figure.last + 1, when.first)) return null
    if (!next && isElse(tokens, figure, when)) return null
    if (next && when.first > next.first) {
      return isListed(tokens, figure, next) ? behind(tokens, figures, at + 1, whens) : null
    }
    const parted = next && some(tokens, figure.last + 1, when.first, isBreak)
    if (parted && !some(tokens, when.last + 1, next.first, isBreak)) return null
    if (tellsOf(tokens, when, figure)) return when
  }
  return null
}

/** "in 2005 it paid | after the flood which | killed 300": what is told by the way was before that. */
function recalls(tokens: readonly Token[], { last }: When, figure: Span): boolean {
  let after = false
  for (let i = last + 1; i < figure.first; i++) {
    if (AFTER.has(tokens[i]!.lower)) after = true
    else if (after && timeOf(tokens[i]) & Time.Relative) return true
    else if (tokens[i]!.kind === 'mark') after = false
  }
  return false
}

function before(tokens: readonly Token[], figure: Span, whens: readonly When[]): When | null {
  for (let i = whens.length - 1; i >= 0; i--) {
    const when = whens[i]!
    if (when.last < figure.first && tellsOf(tokens, when, figure)) return recalls(tokens, when, figure) ? null : when
  }
  return null
}

/**
 * The date of a sentence that a figure of it counts up to, or happened on; null where none says so.
 * @param figures the sentence's number phrases in reading order, `at` the one that is asked for
 */
export function chooseWhen(
  tokens: readonly Token[],
  figures: readonly Span[],
  at: number,
  whens: readonly When[],
): When | null {
  const figure = figures[at]!
  // "As of May, 300 people …": the date leads up to the figure.
  const leading = before(tokens, figure, whens)
  const led =
    leading &&
    figure.first - leading.last <= LEADS &&
    !figures.some(({ first }) => first > leading.last && first < figure.first)
  if (led && (leading.role === 'until' || leading.spanned)) return leading
  return (
    behind(tokens, figures, at, whens) ??
    before(tokens, figures[at]!, whens) ??
    whens.find(({ role }) => role === 'speech') ??
    null
  )
}
