import type { Span } from '../draft.ts'
import { Say } from '../lexicon/speech.ts'
import type { Attribution } from './attributions.ts'
import { bitsAt, type Words } from './words.ts'

/** How far behind "has documented" its figure may stand, in tokens. */
const NEAR = 14

/** The last attribution that stands before the figure and speaks of what follows it. */
export function statedAfter(list: readonly Attribution[], number: Span): Attribution | null {
  for (let k = list.length - 1; k >= 0; k--) {
    const one = list[k]!
    if (one.last >= number.first) continue
    if (one.near && number.first - one.last > NEAR) continue
    if (one.kind === 'source' && one.after && one.closed && k > 0) continue
    return one
  }
  return null
}

/** The first attribution that stands behind the figure and speaks of what comes before it. */
export function statedBefore(list: readonly Attribution[], number: Span): Attribution | null {
  for (const one of list) {
    if (one.first <= number.last) continue
    if (one.after && one.kind !== 'going') return one
    if (one.kind !== 'going' && !one.after) return null
  }
  return null
}

const HARMS =
  /^(killed|killing|left|leaving|claimed|wounded|injured|took|died|displaced|kills|leaves|lost|injuring|wounding|beheaded|murdered|shot)$/

/** Where, between the words of saying and the figure, an aside begins that only recalls what is known; -1 where none does. */
function asideBefore(w: Words, from: number, number: Span): number {
  let opened = -1
  for (let i = from; i < number.first; i++) {
    const { lower, text } = w.tokens[i]!
    const bits = bitsAt(w, i)
    if (
      opened >= 0 &&
      (text === ',' || text === ';' || text === '–' || text === '—') &&
      !/^(killed|killing|left|leaving|and)$/.test(w.tokens[i + 1]?.lower ?? '')
    )
      opened = -1
    else if (bits & Say.Aside && i > from + 1) opened = i
    else if (lower === 'that' && i > from && HARMS.test(skipHave(w, i + 1))) opened = i
  }
  return opened
}

function skipHave(w: Words, at: number): string {
  let k = at
  while (bitsAt(w, k) & Say.Between) k++
  return w.tokens[k]?.lower ?? ''
}

/** True where a clause of its own parts the words of saying from the figure: "X said …, while 12 …". */
function setAgainst(w: Words, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (bitsAt(w, i) & Say.Against || w.tokens[i]!.text === ';') return true
  return false
}

/** Which of the two nearest attributions the figure belongs to; null where it is in the article's own voice. */
export function covers(left: Attribution | null, right: Attribution | null, number: Span): Attribution | null {
  const before = left && asideBefore(left.words, left.last + 1, number) < 0 ? left : null
  if (right && !before) return recalled(right, number) ? null : right
  if (!right || !before) return before
  if (setAgainst(before.words, before.last + 1, number.first)) return right
  if (setAgainst(before.words, number.last + 1, right.first)) return before
  if (before.closed && before.after) return right
  return before
}

/** True where the figure stands in an aside of the statement that the attribution closes. */
function recalled(right: Attribution, number: Span): boolean {
  const w = right.words
  const aside = asideBefore(w, w.from, number)
  if (aside < 0) return false
  for (let i = number.last + 1; i < right.first - 1; i++) {
    const { text } = w.tokens[i]!
    if (text === ',' || bitsAt(w, i) & Say.Be) return true
  }
  return /^(who|whose|whom)$/.test(w.tokens[aside]!.lower)
}
