import type { Span } from '../draft.ts'
import { SPEECH } from '../lexicon/en/speech.ts'
import { Say } from '../lexicon/speech.ts'
import { bitsAt, isAcronym, isName, type Words } from './words.ts'

/** How far behind "claimed" the word "lives" may stand, in tokens. */
const LIVES = 8

/** "claimed 12 lives", "claimed the lives of 12": nobody speaks. */
function livesFollow(w: Words, i: number): boolean {
  for (let k = i + 1; k < w.to && k <= i + LIVES; k++) if (SPEECH.claimed.has(w.tokens[k]!.lower)) return true
  return false
}

/**
 * Weighs whether a phrase can be the one who states something with the verb at `i`: anybody can say, but an illness or a country
 * records deaths without stating them, and only a paper shows.
 */
export function plausible(w: Words, { first, last }: Span, i: number): boolean {
  const verb = bitsAt(w, i)
  const tail = bitsAt(w, last)
  if (tail & Say.Pronoun) return !(verb & Say.Undergone && livesFollow(w, i))
  let all = 0
  let named = false
  for (let k = first; k <= last; k++) {
    all |= bitsAt(w, k)
    if (isName(w, k)) named = true
  }
  const head = (all & (Say.Head | Say.Outlet | Say.Paper | Say.Title)) !== 0
  if (verb & Say.Undergone) {
    if (livesFollow(w, i)) return false
    return verb & Say.Tally ? head || (named && isAcronym(w, last)) : head || named
  }
  if (verb & Say.Either && tail & Say.Kind && !(tail & Say.Head) && !isName(w, last)) return false
  if (verb & Say.Find) return (all & Say.Paper) !== 0 || (w.tokens[i + 1]?.lower === 'that' && (head || named))
  return head || named || (verb & (Say.Plain | Say.Tell)) !== 0
}
