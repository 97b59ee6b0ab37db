import { phraseAt } from './items.ts'
import { type Entry, Is, type Lexicon, type Role, type Word } from './lexicon/model.ts'
import type { Token } from './text.ts'

/** A number phrase: what it says, before the words around it bound it. `last` is its last token. */
export interface NumberPhrase {
  last: number
  low: number
  high: number
  /** vague: dozens; range: 5 to 7; plus: 500+; odd: 300-odd; year: four bare digits that may be a year; plain: the rest. */
  kind: 'plain' | 'vague' | 'range' | 'plus' | 'odd' | 'year'
  /** Written with digits, not words. */
  digits: boolean
}

/** One number within a phrase. */
interface Part {
  last: number
  value: number
  digits: boolean
  /** The scale that ended it: in "5 to 7 million" it holds for both. */
  scale: number
}

const GROUPS_OF_THREE = /^\d{1,3}(?:[,.\u00a0\u202f\u2009]\d{3})+$/
const INDIAN = /^\d{1,2}(?:,\d{2})+,\d{3}$/
const DECIMAL = /^\d+[.,]\d{1,3}$/
const DIGITS = /^\d+$/
/** More digits without a separator are a telephone or an account number. */
const MOST = 9
/** Longer than any count of people: no number, and no long string for the patterns above. */
const LONGEST = 15

/**
 * The value of a digit token: 46,000 / 46.000 / 46 000 / 1,00,000, and where a scale follows 1.4 / 1,4.
 * @returns null where it is none of these
 */
export function valueOfDigits(text: string, scaled: boolean): number | null {
  if (text.length > LONGEST) return null
  if (DIGITS.test(text)) return text.length > MOST ? null : Number(text)
  if (scaled && DECIMAL.test(text)) return Number(text.replace(',', '.'))
  if (GROUPS_OF_THREE.test(text) || INDIAN.test(text)) return Number(text.replace(/[^0-9]/g, ''))
  return null
}

const isHyphen = (token: Token | undefined) => token?.text === '-' || token?.text === '‑' || token?.text === '–'

/** Reads the number phrases of one run of tokens. */
export class NumberReader {
  constructor(
    private readonly tokens: readonly Token[],
    private readonly to: number,
    private readonly lexicon: Lexicon,
  ) {}

  /**
   * The number phrase that starts at a token.
   * @param word what the lexicon says of the token; null for digits and for what it does not know
   * @returns null where none does; digits inside a name, a time or a sum of money are none
   */
  read(at: number, word: Word | null): NumberPhrase | null {
    const token = this.tokens[at]!
    if (token.kind !== 'number') {
      if (!word) return null
      const { entry, phrases } = word
      if (entry?.role === 'between') return this.between(at)
      for (const phrase of phrases) if (phrase.entry.is & Is.Vague) return this.vague(at, word) ?? this.plain(at, entry)
      if (!entry) return null
      if (entry.is & Is.Vague) return this.vague(at, word)
      return this.plain(at, entry)
    }
    return this.whole(at)
  }

  private plain(at: number, entry: Entry | null): NumberPhrase | null {
    const { is, role } = entry ?? { is: 0, role: undefined }
    return is & Is.Cardinal || role === 'a' || role === 'half' || role === 'quarter' ? this.whole(at) : null
  }

  private whole(at: number): NumberPhrase | null {
    const token = this.tokens[at]!
    const part = this.part(at)
    if (!part || (part.digits && this.isInside(at))) return null
    const year = part.digits && part.last === at && token.text.length === 4 && part.value >= 1000 && part.value <= 2100
    const { value, digits, last } = part
    return this.extend(at, { last, low: value, high: value, kind: year ? 'year' : 'plain', digits }, part)
  }

  private entry(at: number): Entry | null {
    return (at >= 0 && at < this.to && this.lexicon.wordOf(this.tokens[at]!.form)?.entry) || null
  }

  private role(at: number): Role | undefined {
    return this.entry(at)?.role
  }

  private scale(at: number): number {
    const entry = this.entry(at)
    return entry && entry.is & Is.Scale ? entry.value! : 0
  }

  /** The token after a hyphen without spaces, or the token itself. */
  private overHyphen(at: number): number {
    return isHyphen(this.tokens[at]) && !this.tokens[at]!.spaced && at + 1 < this.to ? at + 1 : at
  }

  private part(at: number): Part | null {
    if (at >= this.to) return null
    const { kind } = this.tokens[at]!
    return kind === 'number' ? this.digits(at) : kind === 'word' ? this.words(at) : null
  }

  /** Digits with what multiplies them: 1.4m, 2.5 million, 40k, 46 000. */
  private digits(at: number): Part | null {
    const { tokens, to } = this
    let last = at
    let { text } = tokens[at]!
    for (let next = tokens[last + 1]; next && last + 1 < to; next = tokens[last + 1]) {
      const triple = next.kind === 'number' && next.text.length === 3 && DIGITS.test(next.text)
      if (!triple || !next.spaced || next.start - tokens[last]!.end !== 1) break
      if (text.length + 3 > LONGEST || tokens[last]!.text.length > 3) break
      text += next.text
      last++
    }
    let scale = 1
    const next = tokens[last + 1]
    if (next && last + 1 < to && !next.spaced && next.kind === 'word') {
      const suffix = this.lexicon.suffixes.get(next.lower)
      if (suffix !== undefined) {
        scale = suffix
        last++
        // "12people" has lost its space.
      } else if (!((this.entry(last + 1)?.is ?? 0) & Is.People)) return null
    } else {
      for (;;) {
        const after = this.overHyphen(last + 1)
        const times = this.scale(after)
        if (!times) break
        scale *= times
        last = after
      }
    }
    const value = valueOfDigits(text, scale > 1)
    return value === null ? null : { last, value: Math.round(value * scale), digits: true, scale }
  }

  /** half a million, quarter of a million. */
  private fraction(at: number, share: number): Part | null {
    let i = this.overHyphen(at + 1)
    if (this.role(i) === 'of') i++
    if (this.role(i) !== 'a') return null
    i = this.overHyphen(i + 1)
    const scale = this.scale(i)
    return scale ? { last: i, value: share * scale, digits: false, scale } : null
  }

  /** forty-six thousand, one and a half million, a dozen, two hundred and five. */
  private words(at: number): Part | null {
    const first = this.role(at)
    if (first === 'half') return this.fraction(at, 0.5)
    if (first === 'quarter') return this.fraction(at, 0.25)
    let i = at
    let current = 0
    if (first === 'a') {
      if (this.role(at + 1) === 'quarter') return this.fraction(at + 1, 0.25)
      if (!this.scale(at + 1)) return null
      current = 1
      i++
    }
    let last = -1
    let total = 0
    let scale = 1
    /** What follows must be smaller: "twenty five" is one number, "two five" is none. */
    let room = Number.POSITIVE_INFINITY
    while (i < this.to) {
      let j = last < 0 ? i : this.overHyphen(i)
      if (last >= 0 && this.role(j) === 'and') {
        const half = this.overHyphen(j + 1)
        if (this.role(half) === 'a' && this.role(this.overHyphen(half + 1)) === 'half') {
          const end = this.overHyphen(half + 1)
          const after = this.scale(end + 1)
          if (after) {
            current += 0.5
            i = end + 1
            continue
          }
          if (scale === 1) break
          return { last: end, value: total + current + 0.5 * scale, digits: false, scale }
        }
        if (scale < 100 || !this.entry(j + 1) || !(this.entry(j + 1)!.is & Is.Cardinal)) break
        j++
      }
      const entry = this.entry(j)
      if (!entry || !(entry.is & (Is.Cardinal | Is.Scale))) break
      const value = entry.value!
      if (entry.is & Is.Scale) {
        if (value < 1000) current *= value
        else {
          total += current * value
          current = 0
        }
        scale = value
        room = value
      } else {
        if (value >= room) break
        current += value
        room = value < 20 ? 0 : 10
      }
      last = j
      i = j + 1
    }
    const value = Math.round(total + current)
    return last >= 0 && value ? { last, value, digits: false, scale } : null
  }

  private vague(at: number, { entry, phrases }: Word): NumberPhrase | null {
    const phrase = phraseAt(phrases, this.tokens, at, this.to)
    const said = phrase ? phrase.entry : entry
    if (!said || !(said.is & Is.Vague)) return null
    const last = at + (phrase ? phrase.rest.length : 0)
    return { last, low: said.low!, high: said.high!, kind: 'vague', digits: false }
  }

  /** True where digits belong to a name, a date or a time: COVID-19, 9/11, 10:30, $500, #3, MH17. */
  private isInside(at: number): boolean {
    const before = this.tokens[at - 1]
    if (!before || this.tokens[at]!.spaced) return false
    if (before.kind !== 'mark') return true
    if ('$€£¥₹#₽₴/:.@_=\\'.includes(before.text)) return true
    const further = this.tokens[at - 2]
    return isHyphen(before) && !before.spaced && further !== undefined && further.kind !== 'mark'
  }

  /** between 300 and 600. */
  private between(at: number): NumberPhrase | null {
    const low = this.part(at + 1)
    if (!low) return null
    const joint = this.role(low.last + 1)
    if (joint !== 'and' && joint !== 'to') return null
    const high = this.part(low.last + 2)
    return high && rangeOf(low, high)
  }

  /** Takes in what follows the first number: 5 to 7, 300–600, five or six, 46,000-plus, twelve (12). */
  private extend(at: number, phrase: NumberPhrase, part: Part): NumberPhrase {
    const { tokens } = this
    const joint = part.last + 1
    const next = tokens[joint]
    if (!next || joint >= this.to) return phrase
    if (next.text === '+' && !next.spaced) return { ...phrase, last: joint, kind: 'plus' }
    if (next.text === '(') {
      const again = this.part(joint + 1)
      const closed = again && again.last + 1 < this.to && tokens[again.last + 1]!.text === ')'
      return closed && again.value === part.value ? { ...phrase, last: again.last + 1, kind: 'plain' } : phrase
    }
    const dash = (isHyphen(next) || next.text === '—') && !next.spaced && joint + 1 < this.to
    if (dash && this.role(joint + 1) === 'plus') return { ...phrase, last: joint + 1, kind: 'plus' }
    if (dash && this.role(joint + 1) === 'odd') return { ...phrase, last: joint + 1, kind: 'odd' }
    const role = this.role(joint)
    if (role === 'plus' && part.digits && this.entry(joint + 1)?.is) {
      if (this.entry(joint + 1)!.is & (Is.People | Is.Kind | Is.Noun)) return { ...phrase, last: joint, kind: 'plus' }
    }
    if (!(dash && !tokens[joint + 1]!.spaced) && role !== 'to' && role !== 'or') return phrase
    // "fell by 14 to 58"
    if (role === 'to' && this.role(at - 1) === 'by') return phrase
    // "rose from 12 to 15" says two things, "ranging from 12 to 15" one.
    const opens = at < 2 || tokens[at - 2]!.kind === 'mark'
    if (role === 'to' && this.role(at - 1) === 'from' && this.role(at - 2) !== 'range' && !opens) return phrase
    const high = this.part(joint + 1)
    if (!high || (role === 'or' && high.value > part.value * 2)) return phrase
    return rangeOf(part, high) ?? phrase
  }
}

/** Two numbers as a range, the first in the scale of the second ("5 to 7 million", "14-16,000"); null where it does not rise. */
function rangeOf(low: Part, high: Part): NumberPhrase | null {
  let from = low.value
  if (low.scale === 1 && high.scale > 1 && from * high.scale < high.value) from *= high.scale
  else if (from < 1000 && high.value % 1000 === 0 && from * 1000 < high.value && high.value <= from * 1e4) from *= 1000
  if (from >= high.value) return null
  return { last: high.last, low: from, high: high.value, kind: 'range', digits: low.digits }
}
