import type { Span } from '../draft.ts'
import { Say } from '../lexicon/speech.ts'
import { type Attribution, attribution } from './attribution.ts'
import { phraseAfter } from './object.ts'
import { bitsAt, isName, NOMINAL, type Words } from './words.ts'

/** "reported", "reported earlier on Sunday" before the "by" at `i`: its first token, or -1. */
function statedBefore(w: Words, i: number): number {
  let k = i - 1
  while (k > w.from && (bitsAt(w, k) & (Say.Time | Say.Between) || w.tokens[k]!.lower === 'on')) k--
  const bits = bitsAt(w, k)
  return bits & Say.Sent || (bits & Say.Verb && !(bits & Say.Undergone && !(bits & Say.Tally))) ? k : -1
}

/** The phrase says who somebody is: a known head, or a name. */
const tellsWho = (w: Words, { first, last }: Span): boolean => {
  for (let k = first; k <= last; k++) if (isName(w, k) || bitsAt(w, k) & NOMINAL & ~Say.Kind) return true
  return false
}

/** "…, the officer, Ana Ruiz, …": the name put in behind an office; else the phrase itself. */
export function withInsertedName(w: Words, span: Span): Span {
  const comma = span.last + 1
  if (comma + 3 < w.to && w.tokens[comma]!.lower === 'who' && w.tokens[comma + 1]!.lower === 'identified') {
    return phraseAfter(w, comma + 4) ?? span
  }
  if (comma >= w.to || w.tokens[comma]!.text !== ',') return span
  let office = false
  for (let k = span.first; k <= span.last; k++) if (bitsAt(w, k) & Say.Title && !w.tokens[k]!.capital) office = true
  if (!office || (isName(w, span.last) && bitsAt(w, span.first) & Say.Title)) return span
  let last = comma
  while (isName(w, last + 1) || bitsAt(w, last + 1) & Say.Particle) last++
  const next = w.tokens[last + 1]
  const whole = last - comma >= 2 && (last + 1 >= w.to || next!.kind === 'mark' || next!.lower === 'as')
  return whole ? { first: comma + 1, last } : span
}

/** "according to X", "per X", "citing X", "as reported by X", "learned from X": a source named at `i`, or null. */
export function sourceAt(w: Words, i: number): Attribution | null {
  const { lower } = w.tokens[i]!
  const bits = bitsAt(w, i)
  let first = i
  let at = i + 1
  if (lower === 'according') {
    if (w.tokens[i + 1]?.lower !== 'to') return null
    at = i + 2
  } else if (bits & Say.Agent) {
    first = lower === 'by' ? statedBefore(w, i) : bitsAt(w, i - 1) & Say.Find && i > w.from ? i - 1 : -1
    if (first < w.from) return null
  } else if (
    lower === 'per' &&
    (bitsAt(w, i + 1) & Say.Time || !(isName(w, i + 1) || bitsAt(w, i + 1) & (Say.Determiner | NOMINAL)))
  ) {
    return null
  }
  const span = phraseAfter(w, at)
  if (!span || !(tellsWho(w, span) || bitsAt(w, span.first) & Say.Pronoun)) return null
  const before = w.tokens[first - 1]
  const opens = first === w.from || before!.text === ':' || (bitsAt(w, first - 1) & Say.Wall && before!.lower !== 'as')
  const who = withInsertedName(w, span)
  return attribution(w, 'source', who, first, Math.max(span.last, who.last), {
    after: !opens,
    closed: !opens,
    near: lower === 'by' && first > w.from && before!.lower !== 'as' && before!.kind === 'word',
  })
}
