import type { Span } from '../draft.ts'
import { Say } from '../lexicon/speech.ts'
import { bitsAt, isCompound, isHyphen, isInnerArticle, isName, isShortening, NOMINAL, type Words } from './words.ts'

const LOOK_AHEAD = 4
/** Small words that may follow "of" in a name: "ministry of foreign affairs". */
const COMPLEMENT = 3

/** True where within a few small words the head of a name comes: "preliminary morgue records". */
function headComes(w: Words, at: number): boolean {
  for (let k = at + 1; k < w.to && k <= at + LOOK_AHEAD; k++) {
    const bits = bitsAt(w, k)
    if (w.tokens[k]!.kind !== 'word') return isHyphen(w, k)
    if (w.tokens[k]!.lower === 'and') continue
    if (bits & (Say.Head | Say.Paper | Say.Outlet)) return true
    if (bits & (Say.Wall | Say.Be | Say.Between | Say.Verb | Say.Determiner | Say.Time | Say.Joint)) return false
    if (isName(w, k)) return k > at + 1
  }
  return false
}

/** Past "(INGC)": the token after the bracket, or `at` where it is no short bracket. */
function afterBracket(w: Words, at: number): number {
  for (let k = at; k < w.to && k < at + 8; k++) if (w.tokens[k]!.text === ')') return k + 1
  return at
}

/** Reads a speaker's name forwards from `at`: after "according to", "told", "by". null where none stands there. */
export function phraseAfter(w: Words, at: number): Span | null {
  let first = at
  while (bitsAt(w, first) & Say.Determiner && !isName(w, first)) first++
  if (bitsAt(w, at) & Say.Pronoun) return { first: at, last: at }
  let last = first - 1
  let k = first
  let complement = 0
  while (k < w.to) {
    const token = w.tokens[k]!
    const bits = bitsAt(w, k)
    if (token.lower === "'s") last = k++
    else if (isHyphen(w, k) && k + 1 < w.to) {
      last = k + 1
      k += 2
    } else if (isShortening(w, k) && k > first) k++
    else if (token.text === '&') k++
    else if ((token.text === "'" || token.text === '’') && !token.spaced) k++
    else if (token.text === '(' && last >= first) {
      const after = afterBracket(w, k)
      if (after === k) break
      last = after - 1
      k = after
    } else if (token.kind === 'mark') break
    else if (token.kind === 'number') {
      if (token.spaced && !(token.text.length < 3 && bitsAt(w, k - 1) & Say.Outlet)) break
      last = k++
    } else if (isName(w, k)) last = k++
    else if (last >= first && isInnerArticle(w, k)) last = k++
    else if (bits & Say.Joint && last >= first) {
      const next = bitsAt(w, k + 1) & Say.Determiner ? k + 2 : k + 1
      const before = bitsAt(w, k - 1)
      if (
        before & Say.Paper &&
        (token.lower === 'from' || token.lower === 'of') &&
        (isName(w, next) || bitsAt(w, next) & NOMINAL)
      ) {
        first = next
        last = next - 1
        k = next
        continue
      }
      const tight = token.lower === 'of' || token.lower === 'for'
      if (bitsAt(w, next) & Say.Time || (!tight && !(before & (Say.Head | Say.Paper)))) break
      if (!isName(w, next) && !(tight && w.tokens[next]?.kind === 'word')) break
      k = next
      if (tight) {
        last = k
        complement = COMPLEMENT
      }
    } else if (token.lower === 'and' && last >= first) {
      if (!isName(w, k + 1) && !(bitsAt(w, k + 1) & (Say.Head | Say.Kind))) break
      k++
    } else if (isCompound(w, k)) last = k++
    else if (bits & NOMINAL && !(bits & (Say.Wall | Say.Determiner))) last = k++
    else if (bits & (Say.Wall | Say.Be | Say.Between | Say.Time | Say.Pronoun)) break
    else if (bitsAt(w, k - 1) & Say.Paper && w.tokens[k + 1]?.lower === 'by') {
      first = bitsAt(w, k + 2) & Say.Determiner ? k + 3 : k + 2
      last = first - 1
      k = first
    } else if (complement > 0 && token.kind === 'word' && !(bits & (Say.Determiner | Say.Verb | Say.Going))) {
      complement--
      last = k++
    } else if (!(bits & Say.Determiner) && headComes(w, k)) k++
    else break
  }
  if (last < first) return null
  return { first, last }
}
