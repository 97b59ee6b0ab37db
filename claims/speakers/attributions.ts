import { Say } from '../lexicon/speech.ts'
import { type Attribution, attribution } from './attribution.ts'
import { labelAt, labelBehind } from './labels.ts'
import { plausible } from './plausible.ts'
import { sourceAt } from './sources.ts'
import { clauseSubject, phraseBefore } from './subject.ts'
import { ownedAt, verbAt } from './verbs.ts'
import type { Words } from './words.ts'

/** "…, adding that", "with some saying": goes on with the speaker at hand, or names one. */
function goingAt(w: Words, i: number, found: readonly Attribution[]): Attribution | null {
  const before = i > w.from && w.tokens[i - 1]!.text !== ',' ? phraseBefore(w, i - 1) : null
  const own = before && before.first > w.from && w.tokens[before.first - 1]!.lower === 'with' ? before : null
  const apart = i > w.from && w.tokens[i - 1]!.text === ','
  const who = own && plausible(w, own, i) ? own : apart && !found.length ? clauseSubject(w, i - 1) : null
  return who || found.length ? attribution(w, 'going', who, i, i) : null
}

const CUES = Say.Verb | Say.Going | Say.Source | Say.Agent | Say.Paper

/**
 * Every place of a sentence that says who speaks, in reading order.
 * @param w the sentence's words
 */
export function attributionsOf(w: Words): Attribution[] {
  const found: Attribution[] = []
  const opening = labelAt(w)
  if (opening) found.push(opening)
  for (let i = w.from; i < w.to; i++) {
    const bits = w.bits[i - w.from]!
    if (!(bits & CUES)) continue
    const shouted = w.tokens[i]!.capital && i > w.from
    const one =
      (bits & (Say.Source | Say.Agent) ? sourceAt(w, i) : null) ??
      (bits & (Say.Paper | Say.Either) ? ownedAt(w, i) : null) ??
      (bits & Say.Verb && !shouted ? verbAt(w, i) : null) ??
      (bits & Say.Going && !shouted ? goingAt(w, i, found) : null)
    if (!one) continue
    found.push(one)
    i = Math.max(i, one.last)
  }
  const closing = labelBehind(w)
  if (closing) found.push(closing)
  return found
}
