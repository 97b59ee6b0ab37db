import { type Form, formAt, HASH, hashed } from './forms.ts'
import type { Article } from './model.ts'

/** A word, a number or a mark of a block. Offsets are UTF-16 units of the block's text. */
export class Token {
  constructor(
    readonly form: Form,
    readonly start: number,
    /** True where white space, or the start of the block, stands before it. */
    readonly spaced: boolean,
  ) {}

  /** As it stands in the text. */
  get text(): string {
    return this.form.text
  }

  /** Lower case, with ’ as ': the key into every lexicon. */
  get lower(): string {
    return this.form.lower
  }

  get kind(): Form['kind'] {
    return this.form.kind
  }

  /** True where its first letter is upper case. */
  get capital(): boolean {
    return this.form.capital
  }

  get end(): number {
    return this.start + this.form.text.length
  }
}

/** A run of a block's tokens, `from` to `to` (exclusive). */
export interface Sentence {
  index: number
  from: number
  to: number
}

/** A paragraph, heading, list item or caption, cut into tokens and sentences when first asked. */
export interface Block {
  index: number
  text: string
  readonly tokens: Token[]
  readonly sentences: Sentence[]
}

const OTHER = 0
const NUMBER = 1
const LOWER = 2
const UPPER = 3
const SPACE = 4

/** The kinds of the first 128 characters; the rest are told apart by ranges. */
const ASCII = new Uint8Array(128).map((_, code) => {
  if (code >= 48 && code <= 57) return NUMBER
  if (code >= 97 && code <= 122) return LOWER
  if (code >= 65 && code <= 90) return UPPER
  return code === 32 || (code >= 9 && code <= 13) ? SPACE : OTHER
})

const KINDS: readonly Form['kind'][] = ['mark', 'number', 'word', 'word']

/** What stands for a character that could not be decoded. */
const LOST = 0xfffd

/** The kind of a UTF-16 unit; NaN, past the end of a text, is OTHER. Letters beyond ASCII count as UPPER: they need lowering. */
function kindOf(code: number): number {
  if (code < 128) return ASCII[code]!
  if (code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x202f || code === 0x3000 || code === 0xfeff) {
    return SPACE
  }
  if (code >= 0x2010 && code <= 0x206f) return OTHER
  return code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && code !== LOST ? UPPER : OTHER
}

const isLetter = (code: number) => {
  const kind = kindOf(code)
  return kind === LOWER || kind === UPPER
}

const isApostrophe = (code: number) => code === 39 || code === 0x2019

/** Digits with separators inside (46,000 / 46.000 / 46 000 with a thin or no-break space), as one token. */
function endOfNumber(text: string, at: number): number {
  let end = at
  for (;;) {
    while (end < text.length && kindOf(text.charCodeAt(end)) === NUMBER) end++
    const code = text.charCodeAt(end)
    const joins = code === 44 || code === 46 || code === 0xa0 || code === 0x202f || code === 0x2009
    if (!joins || kindOf(text.charCodeAt(end + 1)) !== NUMBER) return end
    end++
  }
}

/** U.S., a.m., D.C.: single letters, each with its full stop. */
function endOfInitials(text: string, at: number): number {
  let end = at
  while (isLetter(text.charCodeAt(end)) && text.charCodeAt(end + 1) === 46 && !isLetter(text.charCodeAt(end - 1)))
    end += 2
  return end
}

/** Letters with apostrophes inside (Ukraine's → one word `Ukraine` and one `'s`; don't → one word). */
function endOfWord(text: string, at: number): number {
  if (text.charCodeAt(at + 1) === 46) {
    const end = endOfInitials(text, at)
    if (end > at + 2) return end
  }
  let end = at
  for (;;) {
    while (end < text.length && isLetter(text.charCodeAt(end))) end++
    if (!isApostrophe(text.charCodeAt(end)) || !isLetter(text.charCodeAt(end + 1))) return end
    const possessive = (text.charCodeAt(end + 1) | 32) === 115 && !isLetter(text.charCodeAt(end + 2))
    if (possessive && end > at) return end
    end++
  }
}

/**
 * Cuts a block into tokens in one pass, linear in its length.
 * @param text the block's text
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  let spaced = true
  while (at < text.length) {
    const code = text.charCodeAt(at)
    const kind = kindOf(code)
    if (kind === SPACE) {
      spaced = true
      at++
      continue
    }
    let end = at + 1
    if (kind === NUMBER) end = endOfNumber(text, at)
    else if (kind !== OTHER) end = endOfWord(text, at)
    else if (
      isApostrophe(code) &&
      !spaced &&
      (text.charCodeAt(at + 1) | 32) === 115 &&
      !isLetter(text.charCodeAt(at + 2))
    ) {
      end = at + 2
    }
    let hash = HASH
    for (let i = at; i < end; i++) hash = hashed(hash, text.charCodeAt(i))
    tokens.push(new Token(formAt(text, at, end, hash, KINDS[kind]!), at, spaced))
    spaced = false
    at = end
  }
  return tokens
}

const CLOSERS = new Set(['"', '”', '’', "'", ')', ']', '»'])
/** Words after which a full stop does not end a sentence. */
const SHORTENED = new Set(
  'mr mrs ms dr prof gen lt col maj capt sgt cpl cmdr adm rev hon sen rep gov pres st sr jr no vs etc jan feb mar apr jun jul aug sep sept oct nov dec u.s u.k u.n e.g i.e approx est inc ltd co corp fig'.split(
    ' ',
  ),
)

/** No sentence of prose is so long, in tokens: a list without end is cut, so that what looks around in a sentence stays cheap. */
const LONGEST = 500

/**
 * Cuts tokens into sentences: at . ! ? … (with the quotes and brackets that close after it) before a capital, a number or an
 * opening mark, not after a title, an initial or a shortened month.
 */
export function sentencesOf(tokens: Token[]): Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  const close = (to: number) => {
    if (to > from) sentences.push({ index: sentences.length, from, to })
    from = to
  }
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    if (i - from >= LONGEST && token.spaced) close(i)
    if (token.kind !== 'mark') continue
    const stop = token.lower
    if (stop !== '.' && stop !== '!' && stop !== '?' && stop !== '…') continue
    const before = tokens[i - 1]
    if (stop === '.' && before && !token.spaced) {
      if (SHORTENED.has(before.lower)) continue
      if (before.kind === 'word' && before.text.length === 1 && before.capital) continue
    }
    let last = i
    while (last + 1 < tokens.length && !tokens[last + 1]!.spaced && CLOSERS.has(tokens[last + 1]!.text)) last++
    const next = tokens[last + 1]
    if (!next) break
    if (!next.spaced) continue
    if (next.kind === 'word' && !next.capital) continue
    close(last + 1)
    i = last
  }
  close(tokens.length)
  return sentences
}

class CutBlock implements Block {
  private cut: Token[] | undefined
  private parts: Sentence[] | undefined

  constructor(
    readonly index: number,
    readonly text: string,
  ) {}

  get tokens(): Token[] {
    this.cut ??= tokenize(this.text)
    return this.cut
  }

  get sentences(): Sentence[] {
    this.parts ??= sentencesOf(this.tokens)
    return this.parts
  }
}

/** The article's blocks, cut into tokens and sentences only where a reader looks. */
export function blocksOf({ blocks }: Pick<Article, 'blocks'>): Block[] {
  return blocks.map((text, index) => new CutBlock(index, text))
}

/** The title as a block; its index is -1. */
export function titleOf({ title }: Pick<Article, 'title'>): Block {
  return new CutBlock(-1, title)
}
