import search from 'approx-string-match'
import { editsBetween, partIn, type Span } from './align.ts'
import type { Anchor, FlaggedText } from './model.ts'
import { type Seat, seatsOf } from './seeds.ts'

/** Characters of context on each side, as W3C Web Annotation tools keep them. */
export const CONTEXT = 32

/** Where words stand in a text. @param start and end in UTF-16 units, end exclusive, not empty */
export function anchorOf(text: string, start: number, end: number): Anchor {
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
  }
}

/**
 * What became of anchored words: they stand where they were or moved, with what stood around them in their block (`found`); they,
 * or what stands around them, were edited (`changed`); or they are gone (`missing`).
 */
export type Located = ({ state: 'found' | 'changed' } & Span) | { state: 'missing' }

/** Words to be found again, with the block that they stood in; where that is not known, it may be the words alone. */
export type Quoted = Pick<FlaggedText, 'anchor' | 'context'>

/** Of a block, as much on each side of the words is looked for. */
const AROUND = 120
/** Fewer signs than this around the words, in their block, say too little: then the blocks beside it are looked for too. */
const TELLING = 12
/** Errors that a quotation may have, as a part of its length, and still be the same one with edits. */
const EDITED = 0.3
/** Where the words are not there any more, what stands around them must say more. */
const REPLACED = 0.24
/** How far from where they are reckoned to stand words are looked for, and how far weighs as much as another letter in them. */
const NEAR = 24
const STEP = 8
/** Errors that the words may have with what stands right beside them. */
const BESIDE = 0.45
/** Words shorter than this, such as a number of one digit, stand everywhere: as much right beside them must have been kept. */
const SHORT = 5
/** What came in the place of words may be longer by this. */
const LONGER = 10
/** Characters of a quotation's end that say where it is. */
const END = 16
/** What edits may have put in before, or after. */
const SLACK = 48
/** Places that are read letter by letter: the likeliest, and those of at least this part of its pieces. */
const MOST_SEATS = 6
const LIKELY = 0.4

/**
 * Finds anchored words again. Where they stand with all that stood around them, nothing else is asked; else the text is gone through once for pieces of
 * all quotations, and the likeliest places are read. Words that could stand in two places are missing: a flag at the wrong words is
 * worse than none. It may be paused at each `yield`, so that a page never waits for it.
 * @param text the text of the page as it is now
 */
export function* locate(text: string, quoted: readonly Quoted[]): Generator<void, Located[]> {
  const located: (Located | null)[] = []
  for (const { anchor } of quoted) {
    located.push(asBefore(text, anchor) ?? moved(text, anchor))
    yield
  }
  const lost = quoted.flatMap((each, index) =>
    located[index] === null ? [{ index, quotation: quotationOf(each) }] : [],
  )
  if (lost.length > 0) {
    const quotations = lost.map(({ quotation }) => quotation.words)
    const seats = yield* seatsOf(text, quotations)
    for (const [at, { index, quotation }] of lost.entries()) {
      located[index] = yield* amongSeats(text, quotation, seats[at]!, quoted[index]!.anchor)
    }
  }
  return located.map((each) => each ?? { state: 'missing' })
}

/** `locate` for one, without pauses. */
export function locateAtOnce(text: string, quoted: Quoted): Located {
  const steps = locate(text, [quoted])
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value[0]!
  }
}

/** Words that stand where they stood, with all that stood around them. */
function asBefore(text: string, { start, end, exact, prefix, suffix }: Anchor): Located | null {
  return text.startsWith(prefix + exact + suffix, start - prefix.length) ? { state: 'found', start, end } : null
}

/** Words that stand elsewhere with all that stood around them, once. */
function moved(text: string, { exact, prefix, suffix }: Anchor): Located | null {
  const whole = prefix + exact + suffix
  const at = prefix.length + suffix.length < 2 * TELLING ? -1 : text.indexOf(whole)
  if (at < 0 || text.includes(whole, at + 1)) return null
  const start = at + prefix.length
  return { state: 'found', start, end: start + exact.length }
}

/** What is looked for: the words with what stood around them in their block, and the breaks that end it. */
interface Quotation {
  words: string
  /** The anchored words in it. */
  part: Span
  /** As much of it as the anchor itself keeps: where that stands, the words are found. */
  core: Span
}

function quotationOf({ anchor, context }: Quoted): Quotation {
  const { exact, prefix, suffix } = anchor
  const inBlock = { before: prefix.slice(prefix.lastIndexOf('\n') + 1), after: suffix.split('\n', 1)[0]! }
  const isTelling = inBlock.before.length + inBlock.after.length >= TELLING
  const { before, after } = isTelling ? inBlock : { before: prefix, after: suffix }
  const core = before + exact + after
  const block = `\n${context}\n`
  const at = isTelling ? block.indexOf(core) : -1
  const first = at < 0 ? 0 : Math.max(0, at + before.length - AROUND)
  const words = at < 0 ? core : block.slice(first, at + before.length + exact.length + AROUND)
  const start = (at < 0 ? 0 : at - first) + before.length
  const end = start + exact.length
  return { words, part: { start, end }, core: { start: start - before.length, end: end + after.length } }
}

/** A place that is like a quotation, and what became of the words there. */
interface Place {
  errors: number
  located: Exclude<Located, { state: 'missing' }>
  /** Whether what stands beside the block is still the same, as far as the anchor goes. */
  isBesideSame: boolean
}

function* amongSeats(
  text: string,
  quotation: Quotation,
  seats: readonly Seat[],
  anchor: Anchor,
): Generator<void, Located> {
  const least = (seats[0]?.pieces ?? 0) * LIKELY
  const places: Place[] = []
  for (const { begin, pieces } of seats.slice(0, MOST_SEATS)) {
    if (pieces < least) break
    const place = placeAt(text, quotation, begin, anchor)
    if (place && !places.some(({ located }) => located.start === place.located.start)) places.push(place)
    yield
  }
  places.sort((a, b) => a.errors - b.errors || Number(b.isBesideSame) - Number(a.isBesideSame))
  const [best, ...others] = places
  if (!best) return { state: 'missing' }
  const alike = others.filter(
    ({ errors, isBesideSame }) => errors === best.errors && isBesideSame === best.isBesideSame,
  )
  if (alike.length === 0) return best.located
  // Of the very same words, told several times, those nearest to where they stood.
  if (best.errors > 0) return { state: 'missing' }
  const away = ({ located }: Place) => Math.abs(located.start - anchor.start)
  return [best, ...alike].reduce((one, other) => (away(other) < away(one) ? other : one)).located
}

/** @returns null where what stands there is not like the quotation */
function placeAt(text: string, quotation: Quotation, begin: number, { prefix, exact, suffix }: Anchor): Place | null {
  const { words, part, core } = quotation
  const from = Math.max(-1, begin - SLACK)
  const window = lines(text, from, begin + words.length + SLACK)
  const most = Math.floor(words.length * EDITED)
  const near = betweenEnds(window, words, most) ?? search(window, words, most).sort((a, b) => a.errors - b.errors)[0]
  const span = near ? partNear(window, near, quotation) : coreIn(window, quotation)
  if (!span) return null
  const found = { start: from + span.start, end: from + span.end }
  const isKept = text.slice(found.start, found.end) === exact
  const errors = near?.errors ?? words.length
  if (!isKept && (errors > words.length * REPLACED || found.end - found.start > exact.length + LONGER)) return null
  if (exact.length < SHORT && !isBorderKept(text, found, quotation)) return null
  const isWhole = text.startsWith(words.slice(core.start, core.end), found.start - (part.start - core.start))
  return {
    errors,
    located: { state: near && isKept && isWhole ? 'found' : 'changed', ...found },
    isBesideSame: text.startsWith(prefix + exact + suffix, found.start - prefix.length),
  }
}

/** Where a quotation was edited: of its signs, as many on each side are as they were. */
interface Match extends Span {
  errors: number
  before: number
  after: number
}

/**
 * Where both ends of a quotation stand once each, as nearly always, only what is between the edits must be compared: a search for all of it
 * takes a hundred times as long. Null where they do not, or what is between them has more errors than `most`.
 */
function betweenEnds(text: string, words: string, most: number): Match | null {
  const begin = onlyPlace(text, words.slice(0, END))
  const last = onlyPlace(text, words.slice(-END))
  if (begin < 0 || last < begin) return null
  const found = text.slice(begin, last + END)
  const shorter = Math.min(found.length, words.length)
  let before = 0
  while (before < shorter && found[before] === words[before]) before++
  let after = 0
  while (after < shorter - before && found.at(-1 - after) === words.at(-1 - after)) after++
  if (Math.abs(found.length - words.length) > most) return null
  const errors = editsBetween(found.slice(before, found.length - after), words.slice(before, words.length - after))
  return errors > most ? null : { start: begin, end: last + END, errors, before, after }
}

/** Where words stand, if once. */
function onlyPlace(text: string, words: string): number {
  const at = words.length < END ? -1 : text.indexOf(words)
  return at < 0 || text.includes(words, at + 1) ? -1 : at
}

/** A part of a text that begins and ends with a line break, as blocks in quotations do. @param from not before the first of them, at -1 */
const lines = (text: string, from: number, to: number): string =>
  (from < 0 ? '\n' : '') + text.slice(Math.max(0, from), to) + (to > text.length ? '\n' : '')

/** Whether what stands right before the words, or right after, is what stood there. */
function isBorderKept(text: string, { start, end }: Span, { words, part }: Quotation): boolean {
  const before = words.slice(Math.max(0, part.start - SHORT), part.start)
  const after = words.slice(part.end, part.end + SHORT)
  return text.startsWith(before, start - before.length) || text.startsWith(after, end)
}

const shifted = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by })

/** Where all of a block was worded anew but the words and what stands right beside them. */
function coreIn(window: string, { words, part, core }: Quotation): Span | null {
  const isTelling = core.end - core.start - (part.end - part.start) >= 2 * TELLING
  const at = isTelling ? window.indexOf(words.slice(core.start, core.end)) : -1
  return at < 0 ? null : shifted(part, at - core.start)
}

/** What stands in the place of the words, where a text is like their quotation. */
function partNear(
  window: string,
  { before = 0, after = 0, ...near }: Span & Partial<Match> & { errors: number },
  { words, part }: Quotation,
): Span | null {
  if (near.errors === 0) return shifted(part, near.start)
  // With the signs right beside them: else they may be a part of longer words now.
  const first = Math.max(0, part.start - 1)
  const isAt = (by: number) => window.startsWith(words.slice(first, part.end + 1), first + by)
  if (part.end <= before && isAt(near.start)) return shifted(part, near.start)
  const later = near.end - words.length
  if (part.start >= words.length - after && isAt(later)) return shifted(part, later)
  // A little around them says where they are; the whole quotation said that it is the place.
  const from = Math.max(0, part.start - CONTEXT)
  const quotation = words.slice(from, part.end + CONTEXT)
  const begin = Math.max(0, near.start + from - SLACK)
  const text = window.slice(begin, near.start + part.end + CONTEXT + SLACK)
  const { errors, ...inText } = partIn(text, quotation, shifted(part, -from))
  // Another sentence, between those that stood beside it.
  if (errors > quotation.length * BESIDE) return null
  const reckoned = shifted(inText, begin)
  return likest(window, reckoned, words.slice(part.start, part.end))
}

/** Words, and numbers with the signs between their digits. */
const WORDS = /\d+(?:[.,’']\d+)*|[\p{L}\p{N}]+/gu

/** The words around a reckoned place that are most like those that stood there; null where none could have come in their place. */
function likest(text: string, reckoned: Span, exact: string): Span | null {
  const from = Math.max(0, reckoned.start - NEAR)
  const words = [...text.slice(0, reckoned.end + NEAR).matchAll(WORDS)].filter(({ index }) => index >= from)
  const count = exact.match(WORDS)?.length ?? 0
  const hasDigit = /\d/.test(exact)
  let best: Span | null = null
  let least = Number.POSITIVE_INFINITY
  for (let first = 0; first < words.length; first++) {
    for (let last = first + Math.max(1, count - 1); last <= Math.min(words.length, first + count + 1); last++) {
      const start = words[first]!.index
      const end = words[last - 1]!.index + words[last - 1]![0].length
      const found = text.slice(start, end)
      // A number in digits becomes another one, not a word.
      if (hasDigit && !/\d/.test(found)) continue
      const away = Math.max(0, start - reckoned.end, reckoned.start - end) + Math.abs(start - reckoned.start) / 2
      const weight = editsBetween(found, exact) + away / STEP
      if (weight < least) {
        least = weight
        best = { start, end }
      }
    }
  }
  return best
}
