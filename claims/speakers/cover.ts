import type { Span } from '../draft.ts'
import { Say } from '../lexicon/speech.ts'
import type { Attribution } from './attribution.ts'
import { bitsAt, type Words } from './words.ts'

/** How far behind "has documented" its figure may stand, in tokens. */
const NEAR = 14
/** How many tokens may stand between a figure and "as reported by" that speaks of it alone. */
const ADJACENT = 8
/** "and at least another" before a figure is no longer than this, in tokens. */
const AND_ANOTHER = 4

/** The last attribution that stands before the figure and speaks of what follows it. */
export function statedAfter(list: readonly Attribution[], number: Span): Attribution | null {
  for (let k = list.length - 1; k >= 0; k--) {
    const one = list[k]!
    if (one.last >= number.first) continue
    if (one.near && number.first - one.last > NEAR) continue
    if (one.kind === 'source' && one.after && one.closed && k > 0) continue
    if (insideAside(one, number)) continue
    return one
  }
  return null
}

/** True where the words of saying are themselves an aside that a comma closes before the figure: "Since the army confirmed the raid, 12". */
function insideAside({ words: w, first, last }: Attribution, number: Span): boolean {
  const before = bitsAt(w, first - 1)
  const opens = first > w.from && (before & Say.Aside || (before & Say.Time && !w.tokens[first - 1]!.capital))
  if (!opens) return false
  for (let i = last + 1; i < number.first; i++) if (w.tokens[i]!.text === ',') return true
  return false
}

/** The first attribution that stands behind the figure and speaks of what comes before it. */
export function statedBefore(list: readonly Attribution[], number: Span): Attribution | null {
  for (const one of list) {
    if (one.first <= number.last) continue
    if (opensBracket(one, number)) continue
    if (one.near && one.kind === 'source' && numberBetween(one, number)) continue
    if (one.after && one.kind !== 'going') return one
    if (one.kind !== 'going' && !one.after) return null
  }
  return null
}

/** "up from 12 reported by …": the source speaks of another number. */
function numberBetween({ words: w, first }: Attribution, number: Span): boolean {
  for (let i = number.last + 1; i < first; i++) if (w.tokens[i]!.kind === 'number') return true
  return false
}

/** True where a bracket opens between the figure and the words of saying, and holds more than these. */
function opensBracket({ words: w, first }: Attribution, number: Span): boolean {
  for (let i = number.last + 1; i < first - 1; i++) {
    if (w.tokens[i]!.text === ')') return false
    if (w.tokens[i]!.text === '(') return true
  }
  return false
}

/** Where, between the words of saying and the figure, an aside begins that only recalls what is known; -1 where none does. */
function asideBefore(w: Words, from: number, number: Span): number {
  let opened = -1
  let harmed = false
  for (let i = from; i < number.first; i++) {
    const { lower, text } = w.tokens[i]!
    const bits = bitsAt(w, i)
    if (bits & Say.Harm) harmed = true
    if (opened >= 0 && closesAside(w, i, harmed, number)) opened = -1
    else if (RELATIVE.test(lower) && i > from + (lower === 'that' ? 0 : 1)) {
      if (bitsAt(w, skipHave(w, i + 1)) & Say.Harm || /^(in|during)$/.test(w.tokens[i - 1]!.lower)) {
        opened = i
        harmed = false
      }
    } else if (bits & Say.Aside && i > from + 1 && !/^(who|which|whose|whom)$/.test(lower)) {
      opened = i
      harmed = false
    }
    if (text === ';') opened = -1
  }
  return opened
}

const RELATIVE = /^(who|which|that|whom)$/

/** True where the aside is over at `i`: a comma that no more harm follows, or "and another …" before any harm was told. */
function closesAside(w: Words, i: number, harmed: boolean, number: Span): boolean {
  const { text, lower } = w.tokens[i]!
  if (text === ',' || text === '–' || text === '—') {
    return !(bitsAt(w, w.tokens[i + 1]?.lower === 'and' ? i + 2 : i + 1) & Say.Harm)
  }
  return lower === 'and' && !harmed && number.first - i <= AND_ANOTHER && !(bitsAt(w, i + 1) & Say.Harm)
}

function skipHave(w: Words, at: number): number {
  let k = at
  while (bitsAt(w, k) & (Say.Between | Say.Be)) k++
  return k
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
  if (right.kind === 'source' && (unnamed(right) || adjacent(right, number))) return right
  return unnamed(before) && right.kind === 'verb' ? right : before
}

/** "unofficial figures", "reports": nobody in particular. */
function unnamed({ words: w, who }: Attribution): boolean {
  if (!who) return false
  for (let i = who.first; i <= who.last; i++) {
    if (i > w.from && w.tokens[i]!.capital) return false
    if (bitsAt(w, i) & Say.Head) return false
  }
  return (bitsAt(w, who.last) & Say.Paper) !== 0
}

/** Nothing but the rest of its own phrase stands between the figure and the source. */
function adjacent({ words: w, first }: Attribution, number: Span): boolean {
  if (first - number.last > ADJACENT) return false
  for (let i = number.last + 1; i < first; i++) if (w.tokens[i]!.kind === 'mark') return false
  return true
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
