import { SUFFIXES } from './lexicon/en/numbers.ts'
import { type Entry, Is, type Lexicon } from './lexicon/model.ts'
import type { Token } from './text.ts'

/** A number phrase: what it says, before the words around it bound it. `last` is its last token. */
export interface NumberPhrase {
  last: number
  low: number
  high: number
  /** vague: dozens; range: 5 to 7; plus: 500+; year: four bare digits that may be a year; plain: the rest. */
  kind: 'plain' | 'vague' | 'range' | 'plus' | 'year'
  /** Written with digits, not words. */
  digits: boolean
}

const GROUPS_OF_THREE = /^\d{1,3}(?:[,.\u00a0\u202f\u2009]\d{3})+$/
const INDIAN = /^\d{1,2}(?:,\d{2})+,\d{3}$/
const DECIMAL = /^\d+[.,]\d{1,3}$/
/** Longer than any count of people: no number, and no long string for the patterns above. */
const LONGEST = 15

/** The value of a digit token: 46,000 / 46.000 / 46 000 / 1,00,000 / 1.4; null where it is none of these. */
export function valueOfDigits(text: string, scaled: boolean): number | null {
  if (text.length > LONGEST) return null
  let plain = true
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) < 48 || text.charCodeAt(i) > 57) plain = false
  if (plain) return Number(text)
  if (scaled && DECIMAL.test(text)) return Number(text.replace(',', '.'))
  if (GROUPS_OF_THREE.test(text) || INDIAN.test(text)) return Number(text.replace(/[^0-9]/g, ''))
  return null
}

const isWord = (token: Token | undefined, word: string) => token?.lower === word
const isHyphen = (token: Token | undefined) => token?.text === '-' || token?.text === '‑' || token?.text === '–'

function scaleAt(tokens: readonly Token[], at: number, to: number, lexicon: Lexicon): Entry | null {
  if (at >= to) return null
  const entry = lexicon.words.get(tokens[at]!.lower)
  return entry && entry.is & Is.Scale ? entry : null
}

interface Part {
  last: number
  value: number
  digits: boolean
  /** The scale that ended it: in "5 to 7 million" it holds for both. */
  scale: number
}

/** Digits with what multiplies them: 1.4m, 2.5 million, 40k, 46 000. */
function digitsAt(tokens: readonly Token[], at: number, to: number, lexicon: Lexicon): Part | null {
  const token = tokens[at]!
  let last = at
  let text = token.text
  while (
    text.length < LONGEST &&
    last + 1 < to &&
    tokens[last + 1]!.kind === 'number' &&
    tokens[last + 1]!.text.length === 3 &&
    tokens[last + 1]!.spaced &&
    tokens[last + 1]!.start - tokens[last]!.end === 1 &&
    tokens[last]!.text.length <= 3 &&
    valueOfDigits(tokens[last + 1]!.text, false) !== null
  ) {
    last++
    text += tokens[last]!.text
  }
  if (last > at && tokens[last + 1]?.kind === 'number' && !tokens[last + 1]!.spaced) return null
  let scale = 1
  const next = tokens[last + 1]
  if (last + 1 < to && next && !next.spaced && next.kind === 'word') {
    const suffix = SUFFIXES.get(next.lower)
    if (suffix === undefined) return null
    scale = suffix
    last++
  } else {
    const after = isHyphen(next) && !next!.spaced ? last + 2 : last + 1
    let entry = scaleAt(tokens, after, to, lexicon)
    if (entry) {
      last = after
      scale = entry.value!
      entry = scaleAt(tokens, last + 1, to, lexicon)
      if (entry && entry.value! > 1) {
        scale *= entry.value!
        last++
      }
    }
  }
  const value = valueOfDigits(text, scale > 1)
  return value === null ? null : { last, value: Math.round(value * scale), digits: true, scale }
}

/** Words: forty-six thousand, one and a half million, a dozen, half a million, two hundred and five. */
function wordsAt(tokens: readonly Token[], at: number, to: number, lexicon: Lexicon): Part | null {
  let i = at
  let total = 0
  let current = 0
  let scale = 1
  let seen = false
  const first = tokens[at]!.lower
  if (first === 'a' || first === 'an') {
    const one = scaleAt(tokens, at + 1, to, lexicon)
    if (!one) return null
    current = 1
    i = at + 1
    seen = true
  } else if (first === 'half' || first === 'quarter') {
    let j = at + 1
    if (isHyphen(tokens[j])) j++
    if (first === 'quarter' && isWord(tokens[j], 'of')) j++
    if (!isWord(tokens[j], 'a')) return null
    j++
    if (isHyphen(tokens[j])) j++
    const of = scaleAt(tokens, j, to, lexicon)
    if (!of || of.value! < 12) return null
    return { last: j, value: (first === 'half' ? 0.5 : 0.25) * of.value!, digits: false, scale: of.value! }
  }
  let last = at
  /** The size of the last cardinal: "twenty five" adds, "two five" does not. */
  let room = Number.POSITIVE_INFINITY
  while (i < to) {
    let j = i
    if (seen && isHyphen(tokens[j]) && !tokens[j]!.spaced) j++
    else if (seen && isWord(tokens[j], 'and')) {
      if (isWord(tokens[j + 1], 'a') && isWord(tokens[j + 2], 'half')) {
        current += 0.5
        const after = scaleAt(tokens, j + 3, to, lexicon)
        if (!after) {
          if (scale === 1) return null
          total += 0.5 * scale
          current = 0
          last = j + 2
          break
        }
        i = j + 3
        continue
      }
      if (scale < 100) break
      j++
    }
    const token = tokens[j]
    if (!token || j >= to || token.kind !== 'word') break
    const entry = lexicon.words.get(token.lower)
    if (!entry || !(entry.is & (Is.Cardinal | Is.Scale))) break
    const value = entry.value!
    if (entry.is & Is.Scale) {
      if (!seen) return null
      if (value === 100 || value === 12) current *= value
      else {
        total += current * value
        current = 0
      }
      scale = value
      room = value
    } else {
      if (value >= room || (room !== Number.POSITIVE_INFINITY && room < 20 && room > 0 && scale === 1)) break
      current += value
      room = value < 20 ? 0 : 10
    }
    seen = true
    last = j
    i = j + 1
  }
  return seen && (total || current) ? { last, value: total + current, digits: false, scale } : null
}

function partAt(tokens: readonly Token[], at: number, to: number, lexicon: Lexicon): Part | null {
  const token = tokens[at]
  if (!token || at >= to) return null
  if (token.kind === 'number') return digitsAt(tokens, at, to, lexicon)
  if (token.kind !== 'word') return null
  const { lower } = token
  const entry = lexicon.words.get(lower)
  if ((entry && entry.is & Is.Cardinal) || lower === 'a' || lower === 'an' || lower === 'half' || lower === 'quarter') {
    return wordsAt(tokens, at, to, lexicon)
  }
  return null
}

function vagueAt(tokens: readonly Token[], at: number, to: number, lexicon: Lexicon): NumberPhrase | null {
  const { lower } = tokens[at]!
  const phrases = lexicon.phrases.get(lower)
  if (phrases) {
    next: for (const { rest, entry } of phrases) {
      if (!(entry.is & Is.Vague) || at + rest.length >= to) continue
      for (let i = 0; i < rest.length; i++) if (tokens[at + 1 + i]!.lower !== rest[i]) continue next
      return { last: at + rest.length, low: entry.low!, high: entry.high!, kind: 'vague', digits: false }
    }
  }
  const entry = lexicon.words.get(lower)
  if (!entry || !(entry.is & Is.Vague)) return null
  return { last: at, low: entry.low!, high: entry.high!, kind: 'vague', digits: false }
}

/** True where the digits belong to a name, a date or a time: COVID-19, 9/11, 10:30, $500, #3, MH17. */
function bound(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  if (!before || tokens[at]!.spaced) return false
  if (before.kind !== 'mark') return true
  if ('$€£¥₹#₽₴/:.@_='.includes(before.text)) return true
  const further = tokens[at - 2]
  return isHyphen(before) && !before.spaced && further !== undefined && further.kind !== 'mark'
}

/**
 * The number phrase that starts at a token.
 * @returns null where none does; a phrase inside a name, a time or a sum of money is none
 */
export function readNumber(tokens: readonly Token[], at: number, to: number, lexicon: Lexicon): NumberPhrase | null {
  const token = tokens[at]!
  if (token.kind === 'mark') return null
  if (token.kind === 'word') {
    if (isWord(token, 'between') || isWord(token, 'from')) return spanned(tokens, at, to, lexicon)
    const vague = vagueAt(tokens, at, to, lexicon)
    if (vague) return vague
  }
  const part = partAt(tokens, at, to, lexicon)
  if (!part) return null
  if (part.digits && bound(tokens, at)) return null
  const year = part.digits && part.last === at && token.text.length === 4 && part.value >= 1000 && part.value <= 2100
  const phrase: NumberPhrase = {
    last: part.last,
    low: part.value,
    high: part.value,
    kind: year ? 'year' : 'plain',
    digits: part.digits,
  }
  return withRange(phrase, part, tokens, to, lexicon)
}

/** "between 300 and 600", "from 6 to 18". */
function spanned(tokens: readonly Token[], at: number, to: number, lexicon: Lexicon): NumberPhrase | null {
  if (!isWord(tokens[at], 'between')) return null
  const low = partAt(tokens, at + 1, to, lexicon)
  if (!low) return null
  const joint = tokens[low.last + 1]
  if (!joint || (joint.lower !== 'and' && joint.lower !== 'to')) return null
  const high = partAt(tokens, low.last + 2, to, lexicon)
  if (!high) return null
  return rangeOf(low, high, high.last)
}

function rangeOf(low: Part, high: Part, last: number): NumberPhrase | null {
  let from = low.value
  if (from < high.value && low.scale === 1 && high.scale > 1 && from * high.scale <= high.value) from *= high.scale
  else if (
    from < 1000 &&
    high.value >= 1000 &&
    high.value % 1000 === 0 &&
    from * 1000 < high.value &&
    high.value <= from * 1e4
  ) {
    from *= 1000
  }
  if (from >= high.value) return null
  return { last, low: from, high: high.value, kind: 'range', digits: low.digits }
}

function withRange(
  phrase: NumberPhrase,
  part: Part,
  tokens: readonly Token[],
  to: number,
  lexicon: Lexicon,
): NumberPhrase {
  const next = tokens[part.last + 1]
  if (!next || part.last + 1 >= to) return phrase
  if (next.text === '+' && !next.spaced) return { ...phrase, last: part.last + 1, kind: 'plus' }
  const dash = isHyphen(next) || next.text === '—'
  if (dash && !next.spaced && isWord(tokens[part.last + 2], 'plus'))
    return { ...phrase, last: part.last + 2, kind: 'plus' }
  if (isWord(next, 'plus') && tokens[part.last + 2]?.kind === 'word')
    return { ...phrase, last: part.last + 1, kind: 'plus' }
  const tight = dash && !next.spaced && !tokens[part.last + 2]?.spaced
  if (!tight && !isWord(next, 'to') && !isWord(next, 'or')) return phrase
  const high = partAt(tokens, part.last + 2, to, lexicon)
  if (!high) return phrase
  if (isWord(next, 'or') && high.value > part.value * 2) return phrase
  return rangeOf(part, high, high.last) ?? phrase
}
