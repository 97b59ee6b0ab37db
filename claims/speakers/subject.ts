import type { Span } from '../draft.ts'
import { isWho } from '../lexicon/en/speech.ts'
import { Say } from '../lexicon/speech.ts'
import { phraseAfter } from './object.ts'
import {
  bitsAt,
  isAcronym,
  isCompound,
  isHyphen,
  isInnerArticle,
  isName,
  isQuote,
  isShortening,
  NOMINAL,
  type Words,
} from './words.ts'

/** No speaker's name is longer, in words that the lexicon does not know. */
const UNKNOWN_WORDS = 6
/** "in a remote northern" before "valley" is no longer. */
const PLACE = 5
/** How far back an inserted "(…)" or ", …," may reach. */
const INSERTION = 30

/** What stands between a speaker and the verb: "has", "also", "on Tuesday". Gives the last token before all that. */
function skipBetween(w: Words, verb: number): { at: number; passive: boolean } {
  let at = verb - 1
  let timed = false
  for (; at >= w.from; at--) {
    const token = w.tokens[at]!
    const bits = bitsAt(w, at)
    if (bits & Say.Be && token.kind === 'word' && !w.tokens[verb]!.lower.endsWith('ing')) return { at, passive: true }
    if (token.lower === "'s" && /^(it|that|there|what|he|she)$/.test(w.tokens[at - 1]?.lower ?? ''))
      return { at, passive: true }
    if (bits & Say.Between && !(token.capital && at > w.from)) continue
    if (token.lower.endsWith('ly') && !token.capital && !(bits & NOMINAL)) {
      while (at - 2 >= w.from && isHyphen(w, at - 1)) at -= 2
      continue
    }
    if (bits & Say.Time) {
      timed = true
      continue
    }
    if (timed && (token.kind === 'number' || bits & Say.Joint || /^(by|the|this|that|earlier)$/.test(token.lower)))
      continue
    if (timed && token.text === '.' && !token.spaced && bitsAt(w, at - 1) & Say.Time) continue
    break
  }
  return { at, passive: false }
}

/** "killing ten and wounding dozens | neighbours said": what was done is no part of a name. */
export const isDeed = (w: Words, at: number) =>
  (bitsAt(w, at) & Say.Harm) !== 0 && w.tokens[at]!.lower.endsWith('ing') && w.tokens[at]!.lower !== 'missing'

/** Where unknown small words begin a phrase of their own ("the mountain hut keeper"): its first token, or -1. */
function startOfUnknown(w: Words, at: number): number {
  let k = at
  for (; k >= w.from && at - k < UNKNOWN_WORDS; k--) {
    const token = w.tokens[k]!
    const bits = bitsAt(w, k)
    if (token.kind === 'mark') {
      if (isHyphen(w, k)) continue
      return token.text === ',' || isQuote(token) ? k + 1 : -1
    }
    if (bits & Say.Determiner) return k
    if (bits & Say.Wall || token.lower === 'and')
      return k + 1 <= at && /^(and|but|that|while|as)$/.test(token.lower) ? k + 1 : -1
    if (token.kind === 'number' || bits & (Say.Be | Say.Verb | Say.Between | Say.Pronoun) || isDeed(w, k)) return -1
  }
  return k < w.from ? w.from : -1
}

/** Reads a speaker's name backwards from its last token. */
export function phraseBefore(w: Words, end: number): Span | null {
  let start = end + 1
  let at = end
  while (at >= w.from) {
    const token = w.tokens[at]!
    const bits = bitsAt(w, at)
    if (token.lower === "'s" || isHyphen(w, at) || token.text === '&') at--
    else if (isShortening(w, at) && (start <= end || at === end)) at--
    else if ((token.text === "'" || token.text === '’') && !token.spaced) at--
    else if (token.text === ')') {
      let open = at
      while (open > w.from && w.tokens[open]!.text !== '(' && at - open < INSERTION) open--
      if (w.tokens[open]!.text !== '(') break
      at = open - 1
      if (start > end) start = end
    } else if (token.kind === 'mark') break
    else if (token.kind === 'number') {
      if (token.spaced && !(at === end && isName(w, at - 1))) break
      start = at--
    } else if (bits & Say.Pronoun) {
      return at === end ? { first: at, last: at } : start <= end ? { first: start, last: end } : null
    } else if (isInnerArticle(w, at)) {
      start = at - 1
      at -= 2
    } else if (bits & Say.Determiner && !isName(w, at)) {
      if (at < end) start = at
      if (w.tokens[at - 1]?.lower.endsWith('ing') && bitsAt(w, at - 2) & Say.Head) {
        at -= 2
        continue
      }
      if (!(bitsAt(w, at - 1) & Say.Joint && joins(w, at - 1)) && !isSecond(w, at)) break
      at--
    } else if (isName(w, at) || isEdition(w, at, end)) start = at--
    else if (bits & Say.Joint && start <= end && joins(w, at)) at--
    else if (token.lower === 'and' && start <= end && (bitsAt(w, at - 1) & (Say.Head | Say.Kind) || isName(w, at - 1)))
      at--
    else if (isCompound(w, at)) start = at--
    else if (bits & NOMINAL && !(bits & (Say.Wall | Say.Between)) && !(token.capital && at > w.from)) start = at--
    else if (bits & (Say.Wall | Say.Be | Say.Between | Say.Going | Say.Time) || (bits & Say.Verb && start <= end)) break
    else {
      const unknown = startOfUnknown(w, at)
      if (unknown < 0) break
      start = unknown
      if (
        bitsAt(w, unknown) & Say.Determiner &&
        w.tokens[unknown - 1]?.lower.endsWith('ing') &&
        bitsAt(w, unknown - 2) & Say.Head
      ) {
        at = unknown - 2
        continue
      }
      if (isSecond(w, unknown)) {
        at = unknown - 1
        continue
      }
      if (!(bitsAt(w, unknown) & Say.Determiner && bitsAt(w, unknown - 1) & Say.Joint && joins(w, unknown - 1))) break
      at = unknown - 2
    }
  }
  if (start > end) return null
  return { first: start, last: end }
}

/** "police and | a rights group said": the second of two who say so begins at an article. */
const isSecond = (w: Words, at: number): boolean =>
  (bitsAt(w, at) & Say.Determiner) !== 0 &&
  w.tokens[at - 1]?.lower === 'and' &&
  (bitsAt(w, at - 2) & Say.Head) !== 0 &&
  !(bitsAt(w, at - 2) & Say.Harm)

/** The "Morning" of "Morning Herald". */
const isEdition = (w: Words, at: number, end: number) =>
  at < end &&
  w.tokens[at]!.capital &&
  (bitsAt(w, at) & Say.Time) !== 0 &&
  isName(w, at + 1) &&
  (bitsAt(w, at + 1) & Say.Outlet) !== 0

/** True where the small word at `at` may join two parts of one name: "ministry in Gaza", "Office for Rights". */
function joins(w: Words, at: number): boolean {
  // a sentence cut short begins with "of"
  if (at <= w.from || w.tokens[at]!.capital) return false
  const before = bitsAt(w, at - 1)
  if (before & (Say.Head | Say.Title | Say.Paper) || w.tokens[at - 1]!.lower === 'based') return true
  const { lower } = w.tokens[at]!
  return (lower === 'of' || lower === 'for') && isName(w, at - 1)
}

/** "officials", "residents": several people, by their last word. */
const areSome = (w: Words, at: number): boolean =>
  (bitsAt(w, at) & Say.Head) !== 0 && !w.tokens[at]!.capital && w.tokens[at]!.lower.endsWith('s')

/** "in a televised address" between a speaker and the verb: the token before it, or `at` where nothing of the kind stands there. */
function skipManner(w: Words, at: number): number {
  if (areSome(w, at)) return at
  for (let k = at; k > w.from && at - k < UNKNOWN_WORDS; k--) {
    if (w.tokens[k]!.kind === 'mark' && !isHyphen(w, k)) return at
    if (isName(w, k) || bitsAt(w, k) & Say.Wall) return at
    if (
      /^(a|an|his|her|its|their)$/.test(w.tokens[k]!.lower) &&
      /^(in|on|at|via|during)$/.test(w.tokens[k - 1]!.lower)
    ) {
      return k - 2 >= w.from && !w.tokens[k - 1]!.capital ? k - 2 : at
    }
  }
  return at
}

/**
 * The subject of a clause whose verb stands apart from it ("the army objected to this and said"), read forwards from where the clause
 * begins.
 */
export function clauseSubject(w: Words, at: number): Span | null {
  let k = at
  for (; k > w.from; k--) {
    const { text, lower } = w.tokens[k]!
    if (text === ';' || text === ':' || bitsAt(w, k) & Say.Against) break
    if (
      (text === ',' || isQuote(w.tokens[k])) &&
      (lower === 'and' || isName(w, k + 1) || bitsAt(w, k + 1) & Say.Determiner)
    )
      break
  }
  const from = k === w.from && !(bitsAt(w, k) & Say.Against) ? k : k + 1
  const span = phraseAfter(w, from)
  return (span && span.last < at && bitsAt(w, span.last) & (Say.Head | Say.Outlet | Say.Title | Say.Pronoun)) ||
    (span && isName(w, span.last))
    ? span
    : null
}

/** "the chief of staff, General Ana Ruiz, said": the name between the commas, or null. */
function insertedName(w: Words, first: number, last: number, office: Span): Span | null {
  const titled = bitsAt(w, office.last) & (Say.Title | Say.Head) || bitsAt(w, office.first) & Say.Title
  if (isName(w, office.last) && !titled) return null
  let names = 0
  for (let k = first; k <= last; k++) {
    if (isName(w, k)) names++
    else if (!(bitsAt(w, k) & (Say.Title | Say.Particle)) && !isHyphen(w, k) && !isShortening(w, k)) return null
  }
  return names > 1 && !isName(w, office.last) ? { first, last } : null
}

/**
 * "A family in the suburbs of …", "An archivist who works in …": where the name read backwards from the verb only ends a longer phrase,
 * the speaker at its beginning.
 */
function farSubject(w: Words, { first, last }: Span): Span | null {
  let k = first - 1
  let relative = -1
  for (; k >= w.from && first - k < INSERTION; k--) {
    const token = w.tokens[k]!
    if (token.kind === 'mark' && !isHyphen(w, k)) break
    if ((token.lower === 'who' && !isWho(token)) || token.lower === 'which') relative = k
    else if (
      token.kind === 'number' ||
      bitsAt(w, k) & (Say.Be | Say.Harm) ||
      (bitsAt(w, k) & Say.Wall && !(bitsAt(w, k) & Say.Joint))
    )
      return null
  }
  const from = k + 1
  if (relative < 0 && last - from > 2 * UNKNOWN_WORDS) return null
  const span = phraseAfter(w, from)
  if (span && relative > 0) return span.last === relative - 1 ? span : null
  if (bitsAt(w, from) & Say.Determiner && !(bitsAt(w, from) & Say.Joint)) return { first: from, last }
  // "Rebels in the valley": several, at the start of a sentence
  const head = w.tokens[first - 2]
  return from === w.from && head && !head.capital && /[^s]s$/.test(head.lower) ? { first: from, last } : null
}

/** "The Harbour Observatory a local monitor said": the name, where its commas are lost; else the phrase itself. */
function namedBefore(w: Words, span: Span | null): Span | null {
  if (!span || !/^an?$/.test(w.tokens[span.first]!.lower) || !isName(w, span.first - 1)) return span
  const name = phraseBefore(w, span.first - 1)
  if (!name) return span
  let names = 0
  for (let k = name.first; k <= name.last; k++) {
    if (!isName(w, k)) continue
    if (bitsAt(w, k) & Say.Body) return name
    names++
  }
  // "“…” Ana Ruiz a local doctor told": a name that nothing stands before
  const opens = name.first === w.from || isQuote(w.tokens[name.first - 1])
  return opens && names > 1 ? name : span
}

/** "in the process | RNN reported": what came before an agency's short name, where the comma between them is lost. */
function withoutRest(w: Words, span: Span | null): Span | null {
  if (!span || span.first === span.last || !isAcronym(w, span.last)) return span
  const before = w.tokens[span.last - 1]!
  const isRest = before.kind === 'word' && !before.capital && !bitsAt(w, span.last - 1)
  return isRest ? { first: span.last, last: span.last } : span
}

/** "a bomb at a post in a northern valley | activists said": those at the end alone, where the comma before them is lost. */
function withoutPlace(w: Words, span: Span | null): Span | null {
  if (!span || !areSome(w, span.last)) return span
  let k = span.last - 1
  while (k > span.first && bitsAt(w, k) & Say.Kind) k--
  if (bitsAt(w, k) || w.tokens[k]!.kind !== 'word') return span
  for (let i = k - 1; i >= span.first && k - i < PLACE; i--)
    if (bitsAt(w, i) & Say.Determiner && bitsAt(w, i - 1) & Say.Joint) return { first: k + 1, last: span.last }
  return span
}

/** Who is the subject of the verb, read backwards; `passive` where the verb takes none ("was reported"). */
export function subjectBefore(w: Words, verb: number): { span: Span | null; passive: boolean } {
  const skipped = skipBetween(w, verb)
  if (skipped.passive) return { span: null, passive: true }
  let at = skipManner(w, skipped.at)
  const lower = w.tokens[at]?.lower
  if (at > w.from && ((lower === 'who' && !isWho(w.tokens[at]!)) || lower === 'which' || lower === 'that')) {
    at--
    if (w.tokens[at]!.text === ',') at--
  }
  const text = w.tokens[at]?.text
  if (at > w.from && (text === ',' || text === '–' || text === '—')) {
    for (let open = at - 1, tries = 0; open >= w.from && at - open < INSERTION && tries < 3; open--) {
      if (w.tokens[open]!.text !== text) continue
      tries++
      const span = phraseBefore(w, open - 1)
      if (span) return { span: insertedName(w, open + 1, at - 1, span) ?? span, passive: false }
    }
    // "The clinic in the valley, said 12 …": a comma too many.
    const alone = phraseBefore(w, at - 1)
    return { span: alone?.first === w.from ? alone : null, passive: false }
  }
  if (at < w.from) return { span: null, passive: false }
  if (lower === 'and' || lower === 'but') return { span: clauseSubject(w, at - 1), passive: false }
  const span = withoutRest(w, withoutPlace(w, namedBefore(w, phraseBefore(w, at))))
  const apart = span && bitsAt(w, span.first - 1) & Say.Joint && !(bitsAt(w, span.last) & (Say.Head | Say.Outlet))
  const far = apart ? farSubject(w, span) : null
  return { span: far ?? span, passive: false }
}
