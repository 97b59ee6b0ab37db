import { SPEECH, sayOf } from '../lexicon/en/speech.ts'
import { Say } from '../lexicon/speech.ts'
import type { Block, Sentence, Token } from '../text.ts'

/** A sentence with what each of its words can do in saying who speaks. */
export interface Words {
  block: Block
  sentence: Sentence
  tokens: Token[]
  from: number
  to: number
  /** Bits of `Say`, from the sentence's first token on. */
  bits: Int32Array
  /** All their bits together: what the sentence can hold at all. */
  any: number
}

export function wordsOf(block: Block, sentence: Sentence): Words {
  const { tokens } = block
  const { from, to } = sentence
  const bits = new Int32Array(to - from)
  let any = 0
  for (let i = from; i < to; i++) {
    const known = sayOf(tokens[i])
    bits[i - from] = known
    any |= known
  }
  return { block, sentence, tokens, from, to, bits, any }
}

/** The bits of the token at `i`; none outside of the sentence. */
export const bitsAt = (w: Words, i: number): number => (i < w.from || i >= w.to ? 0 : w.bits[i - w.from]!)

/** A capital that says "name": not a word that only stands at the start of the sentence. */
export function isName(w: Words, i: number): boolean {
  const token = w.tokens[i]
  if (i < w.from || i >= w.to || !token!.capital) return false
  return !(bitsAt(w, i) & (Say.Wall | Say.Time | Say.Pronoun | Say.Determiner | Say.Between)) || isAcronym(w, i)
}

/** The article inside of "Save the Valleys". */
export const isInnerArticle = (w: Words, i: number): boolean =>
  w.tokens[i]!.lower === 'the' &&
  i > w.from &&
  i + 1 < w.to &&
  w.tokens[i - 1]!.capital &&
  w.tokens[i + 1]!.capital &&
  SPEECH.openers.has(w.tokens[i - 1]!.lower)

/** UN, AP, WHO: not shouted text. */
export function isAcronym(w: Words, i: number): boolean {
  const { text } = w.tokens[i]!
  return text.length > 1 && text.length < 7 && text === text.toUpperCase() && text !== text.toLowerCase()
}

/** The full stop of "U.N." or "Dr.", which ends nothing. */
export function isShortening(w: Words, i: number): boolean {
  const before = w.tokens[i - 1]
  if (w.tokens[i]!.text !== '.' || w.tokens[i]!.spaced || !before || i - 1 < w.from) return false
  return (before.capital && before.text.length === 1) || (bitsAt(w, i - 1) & Say.Title) !== 0
}

/** The hyphen of "US-based", or a dash without spaces. */
export function isHyphen(w: Words, i: number): boolean {
  const { text, spaced } = w.tokens[i]!
  const next = w.tokens[i + 1]
  return (text === '-' || text === '‑' || text === '–' || text === '/') && !spaced && !!next && !next.spaced
}

/** Part of a compound such as "state-run". */
export const isCompound = (w: Words, i: number): boolean =>
  w.tokens[i]!.kind === 'word' && ((i > w.from && isHyphen(w, i - 1)) || (i + 1 < w.to && isHyphen(w, i + 1)))

const QUOTES = new Set(['"', '“', '”', '«', '»', '„'])
export const isQuote = (token: Token | undefined): boolean => !!token && QUOTES.has(token.text)

/** A word that the lexicon knows as part of a speaker's name. */
export const NOMINAL = Say.Head | Say.Kind | Say.Title | Say.Paper | Say.Outlet | Say.Particle
