import { Say } from '../lexicon/speech.ts'
import { phraseAfter } from './object.ts'
import { bitsAt, isQuote, type Words } from './words.ts'

/** Time, place and hearers behind a verb of saying are no longer than this, in tokens. */
const ADDITIONS = 16
/** "in a televised address" is no longer than this, in tokens. */
const ADDITION = 6

/** The last token of "a televised address", "the phone", "Telegram"; -1 where something else stands there. */
function looseEnd(w: Words, at: number): number {
  const span = phraseAfter(w, at)
  if (span) return span.last
  let k = at
  for (; k < w.to && k - at < ADDITION; k++) {
    if (w.tokens[k]!.kind !== 'word' || bitsAt(w, k) & (Say.Wall | Say.Be | Say.Pronoun | Say.Joint)) break
  }
  return k > at ? k - 1 : -1
}

/** The first token behind times, places and hearers that may follow a verb of saying: "on Tuesday", "in a statement". */
function skipAdditions(w: Words, at: number): number {
  let k = at
  for (; k < w.to && k - at < ADDITIONS; k++) {
    const token = w.tokens[k]!
    const bits = bitsAt(w, k)
    if (bits & (Say.Time | Say.Between | Say.Sent)) continue
    if (token.kind === 'number' && (bitsAt(w, k - 1) | bitsAt(w, k + 1)) & Say.Time) continue
    if (bits & Say.Joint && w.tokens[k + 1]?.kind === 'number' && bitsAt(w, k + 2) & Say.Time) continue
    if (token.text === '.' && !token.spaced && bitsAt(w, k - 1) & Say.Time && k + 1 < w.to) continue
    if (!(bits & (Say.Joint | Say.Agent) || /^(to|via|during|at|after|before)$/.test(token.lower))) break
    const end = looseEnd(w, k + 1)
    if (end < 0) break
    k = end
  }
  return k
}

function isOpeningQuote(w: Words, at: number): boolean {
  const token = w.tokens[at]!
  return isQuote(token) && (token.text === '“' || (token.spaced && !w.tokens[at + 1]?.spaced))
}

/** "he said | calling it a crime". */
const isComment = ({ tokens }: Words, at: number) =>
  tokens[at]!.lower.endsWith('ing') && /^(it|them|him|her|that|this)$/.test(tokens[at + 1]?.lower ?? '')

/**
 * What stands around "X said".
 * @param first its first token
 * @param at the first token behind its verb and hearer
 * @returns `closed`: the statement does not go on behind it; `after`: a statement stands before it
 */
export function behindVerb(w: Words, first: number, at: number): { closed: boolean; after: boolean } {
  const behind = skipAdditions(w, at)
  const token = w.tokens[behind]
  const closed =
    behind >= w.to ||
    (token!.kind === 'mark' && token!.text !== ':' && token!.text !== '(' && !isOpeningQuote(w, behind)) ||
    (bitsAt(w, behind) & (Say.Going | Say.Against)) !== 0 ||
    isComment(w, behind) ||
    /^(as|and|after|bringing|taking|raising|making)$/.test(token!.lower)
  if (first <= w.from) return { closed, after: false }
  const before = w.tokens[first - 1]!
  if (before.kind === 'mark') return { closed, after: closed && before.text !== ':' && before.text !== '(' }
  if (before.lower === 'as') return { closed, after: true }
  const clause = bitsAt(w, first - 1) & Say.Wall && !(bitsAt(w, first - 1) & Say.Joint)
  return { closed, after: closed && !clause && before.lower !== 'and' }
}
