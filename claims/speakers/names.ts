import type { Reading, Span } from '../draft.ts'
import { SPEECH, sayOf } from '../lexicon/en/speech.ts'
import { Say } from '../lexicon/speech.ts'
import type { Block } from '../text.ts'
import { bitsAt, isHyphen, isName, type Words } from './words.ts'

/** A full name is given at one of a surname's first mentions, or never. */
const MENTIONS = 8

/** A speaker, ready to be shown. */
export interface Name {
  text: string
  /** A single human being: what "he" and "she" can mean. */
  person: boolean
  /** Several, or a body: what "they" and "it" can mean. */
  body: boolean
  /** A publication or channel. */
  outlet: boolean
}

const cut = (w: Words, { first, last }: Span): string => w.block.text.slice(w.tokens[first]!.start, w.tokens[last]!.end)

/** The name at the end of "Prime Minister Ana Ruiz" or "agency spokesman Ana Ruiz": its first token; -1 where there is none. */
function nameBehindTitle(w: Words, { first, last }: Span): number {
  let at = last
  while (
    at >= first &&
    (isName(w, at) || isHyphen(w, at) || bitsAt(w, at) & Say.Particle || w.tokens[at]!.text === '.')
  ) {
    if (bitsAt(w, at) & Say.Title) break
    if (bitsAt(w, at) & (Say.Body | Say.Outlet) && at !== last) return -1
    at--
  }
  // "General Staff": a body after all.
  if (at < first || at === last || (at === last - 1 && bitsAt(w, last) & Say.Body)) return -1
  if (!(bitsAt(w, at) & Say.Title)) {
    let office = 0
    for (let k = first; k < at; k++) office |= bitsAt(w, k) & Say.Title
    return office && last - at > 1 && w.tokens[at]!.kind === 'word' && !(bitsAt(w, at) & (Say.Joint | Say.Determiner))
      ? at + 1
      : -1
  }
  return w.tokens[at + 1]!.kind === 'mark' ? at + 2 : at + 1
}

/** Drops what a speaker puts out, where someone is named who does: "U.N. figures" → "U.N.", "figures from the UN" → "UN". */
function withoutPaper(w: Words, { first, last }: Span): Span {
  let from = first
  let to = last
  for (let k = first; k < last; k++) {
    const { lower } = w.tokens[k]!
    const before = bitsAt(w, k - 1)
    if (k > first && (lower === 'from' || lower === 'by') && (before & Say.Paper || /ed$/.test(w.tokens[k - 1]!.lower)))
      from = k + 1
  }
  while (to > from && bitsAt(w, to) & Say.Paper && !(bitsAt(w, to) & Say.Head) && !w.tokens[to]!.capital) to--
  while (
    to > from &&
    w.tokens[to]!.lower !== "'s" &&
    bitsAt(w, to) & Say.Kind &&
    !(bitsAt(w, to) & Say.Head) &&
    !isName(w, to)
  )
    to--
  if (w.tokens[to]!.lower === "'s" && to > from) to--
  let kept = false
  for (let k = from; k <= to; k++) if (isName(w, k) || bitsAt(w, k) & Say.Head) kept = true
  if (to < last && SPEECH.counts.has(w.tokens[last]!.lower) && bitsAt(w, to) & Say.Outlet) return { first: from, last }
  return kept ? { first: from, last: to } : { first, last }
}

function withoutDeterminer(w: Words, { first, last }: Span): Span {
  let from = first
  if (w.tokens[from]!.text === 'The' && from > w.from && isName(w, last) && bitsAt(w, last) & Say.Outlet)
    return { first: from, last }
  while (from < last && /^(the|a|an|its|his|her|their|our|that|this)$/.test(w.tokens[from]!.lower)) from++
  while (from < last && w.tokens[from]!.kind === 'mark') from++
  return { first: from, last }
}

/** Reads the words of a span as a speaker's name, as they stand. */
export function nameOf(w: Words, span: Span, names: Names): Name {
  const { first, last } = withoutDeterminer(w, withoutPaper(w, span))
  const behind = nameBehindTitle(w, { first, last })
  const core = behind >= 0 ? { first: behind, last } : { first, last }
  let heads = 0
  let outlet = false
  let capitals = 0
  for (let k = core.first; k <= core.last; k++) {
    const bits = bitsAt(w, k)
    if (bits & (Say.Body | Say.Paper)) heads++
    if (bits & Say.Outlet) outlet = true
    if (isName(w, k)) capitals++
  }
  const alone = core.first === core.last && capitals === 1
  const full = alone && !heads && !outlet ? names.full(w.tokens[core.first]!.text) : null
  const titled = (bitsAt(w, first) | bitsAt(w, last)) & Say.Title && !(bitsAt(w, last) & Say.Body)
  const person = behind >= 0 || full !== null || (capitals >= 2 && !heads && !outlet) || titled !== 0
  return { text: full ?? cut(w, core), person, body: heads > 0 || !person, outlet }
}

/** The token of `block` that starts at `offset`, or -1. */
function tokenAt(block: Block, offset: number): number {
  const { tokens } = block
  let low = 0
  let high = tokens.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const { start } = tokens[middle]!
    if (start === offset) return middle
    if (start < offset) low = middle + 1
    else high = middle - 1
  }
  return -1
}

/** "Ana Maria" before "Ruiz": where the name begins, or `at` itself. */
function startOfName({ tokens }: Block, at: number): number {
  let k = at
  while (k > 0 && at - k < 5) {
    const token = tokens[k - 1]!
    const bits = sayOf(token)
    const hyphen = token.text === '-' && !token.spaced && !tokens[k]!.spaced
    const initial = token.text === '.' && tokens[k - 2]?.text.length === 1 && tokens[k - 2]!.capital
    if (hyphen || initial) k--
    else if (
      token.capital &&
      token.text !== token.text.toUpperCase() &&
      !(bits & ~(Say.Particle | Say.Kind)) &&
      !(bits & Say.Kind)
    )
      k--
    else if (token.capital && token.text.length === 1 && !(bits & Say.Wall)) k--
    else if (bits & Say.Particle && k < at + 1 && tokens[k - 2]?.capital) k--
    else break
  }
  return k
}

/** Full names by surname, as the article first gives them; looked up when first asked for. */
export class Names {
  #known = new Map<string, string | null>()
  readonly #reading: Reading
  constructor(reading: Reading) {
    this.#reading = reading
  }

  /** The full name that the article gives with this surname, or null. */
  full(surname: string): string | null {
    let name = this.#known.get(surname)
    if (name === undefined) {
      name = surname.length < 3 || surname === surname.toUpperCase() ? null : this.#find(surname)
      this.#known.set(surname, name)
    }
    return name
  }

  #find(surname: string): string | null {
    let mentions = 0
    for (const block of [...this.#reading.blocks, this.#reading.title]) {
      for (let offset = block.text.indexOf(surname); offset >= 0; offset = block.text.indexOf(surname, offset + 1)) {
        const at = tokenAt(block, offset)
        if (++mentions > MENTIONS) return null
        if (at < 1 || block.tokens[at]!.text !== surname) continue
        const start = startOfName(block, at)
        if (start < at) return block.text.slice(block.tokens[start]!.start, block.tokens[at]!.end)
      }
    }
    return null
  }
}
