import search from 'approx-string-match'
import type { Anchor } from './model.ts'

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
 * What became of anchored words: they stand where they were or moved with all around them (`found`); they, or what stands around
 * them, were edited (`changed`); or they are gone (`missing`).
 */
export type Located = { state: 'found' | 'changed'; start: number; end: number } | { state: 'missing' }

/** Errors that a quotation may have, as a part of its length with context, and still be the same one with edits. */
const EDITED = 0.3
/** Where the anchored words are short, such as a number of one digit, or no longer there, what stands around them must say more. */
const EDITED_LITTLE = 0.16
/** Words shorter than this say little by themselves. */
const TELLING = 5
/** A piece of the quotation that an edit is unlikely to have hit; shorter pieces stand everywhere. */
const PIECE = 8
/** A piece that stands in more places than this tells nothing. */
const MOST_PLACES = 12
/** What an edit may have put in between. */
const SLACK = 40

/**
 * Finds anchored words again. The exact ones come first; where they are not, every place that holds a piece of the quotation is read
 * for what is nearly the same. Words that could stand in two places are missing: a flag at the wrong words is worse than none.
 * It may be paused at each `yield`, so that a page never waits for it.
 * @param text the text of the page as it is now
 */
export function* locate(text: string, anchor: Anchor): Generator<void, Located> {
  const whole = anchor.prefix + anchor.exact + anchor.suffix
  const exactly = wholeAt(text, whole, anchor)
  if (exactly !== null) return { state: 'found', start: exactly, end: exactly + anchor.exact.length }
  yield
  let best: { near: Near; span: Span } | null = null
  let isTied = false
  for (const window of windowsOf(text, whole)) {
    const near = nearestIn(text, window, whole)
    const span = near && spanIn(text, near, anchor)
    if (span) {
      const isSame = best !== null && best.span.start === span.start
      if (!best || near.errors < best.near.errors) isTied = false
      else if (near.errors === best.near.errors && !isSame) isTied = true
      if (!best || near.errors < best.near.errors) best = { near, span }
    }
    yield
  }
  return best && !isTied ? { state: 'changed', ...best.span } : { state: 'missing' }
}

/** `locate`, without pauses. */
export function locateAtOnce(text: string, anchor: Anchor): Located {
  const steps = locate(text, anchor)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

interface Span {
  start: number
  end: number
}

interface Near extends Span {
  errors: number
}

/** Where the words stand with all that stood around them: where they were, else nearest to it. */
function wholeAt(text: string, whole: string, { start, prefix }: Anchor): number | null {
  const was = start - prefix.length
  if (text.startsWith(whole, was)) return start
  const after = text.indexOf(whole, Math.max(0, was))
  const before = text.lastIndexOf(whole, Math.max(0, was))
  if (after < 0 && before < 0) return null
  const isBefore = after < 0 || (before >= 0 && was - before < after - was)
  return (isBefore ? before : after) + prefix.length
}

/** Places where the quotation could stand, by its pieces that are rare in the text; each once. */
function windowsOf(text: string, whole: string): Span[] {
  const windows = new Map<number, Span>()
  for (let from = 0; from + PIECE <= whole.length; from += PIECE) {
    for (const at of placesOf(text, whole.slice(from, from + PIECE))) {
      const begin = at - from
      // Pieces of one place, moved a little against each other by edits, make one window.
      const place = Math.round(begin / SLACK)
      if (windows.has(place) || windows.has(place - 1) || windows.has(place + 1)) continue
      windows.set(place, { start: Math.max(0, begin - 2 * SLACK), end: begin + whole.length + 2 * SLACK })
    }
  }
  return [...windows.values()]
}

function placesOf(text: string, piece: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
    if (places.length === MOST_PLACES) return []
    places.push(at)
  }
  return places
}

/** What in a window is most like the quotation; of equals, the first. Null where nothing is alike enough. */
function nearestIn(text: string, { start, end }: Span, whole: string): Near | null {
  const matches = search(text.slice(start, end), whole, Math.floor(whole.length * EDITED))
  const [match] = matches.sort((a, b) => a.errors - b.errors)
  return match ? { start: start + match.start, end: start + match.end, errors: match.errors } : null
}

/** The anchored words within a place that is like the quotation; where they were edited, what stands in their place now. */
function spanIn(text: string, near: Near, anchor: Anchor): Span | null {
  const { exact, prefix, suffix } = anchor
  const isAlike = near.errors <= (prefix.length + exact.length + suffix.length) * EDITED_LITTLE
  const kept = nearestWords(text, near, exact, near.start + prefix.length)
  if (kept !== null) return isAlike || exact.length >= TELLING ? { start: kept, end: kept + exact.length } : null
  return isAlike ? between(text, near, anchor) : null
}

/** Where words stand as words of their own, nearest to where they are expected; null where they do not. */
function nearestWords(text: string, { start, end }: Span, words: string, expected: number): number | null {
  let best: number | null = null
  for (let at = text.indexOf(words, start); at >= 0 && at + words.length <= end; at = text.indexOf(words, at + 1)) {
    if (!isWhole(text, at, at + words.length)) continue
    if (best === null || Math.abs(at - expected) < Math.abs(best - expected)) best = at
  }
  return best
}

const WORD = /[\p{L}\p{N}]/u
/** "46" is no word of "46,000", nor "000". */
const isWhole = (text: string, start: number, end: number) =>
  !runsOn(text[start - 1], text[start], text[start - 2]) && !runsOn(text[end], text[end - 1], text[end + 1])

/** Whether a letter or digit just inside a span goes on just outside of it, over the sign between digits too. */
function runsOn(outside: string | undefined, inside: string | undefined, beyond: string | undefined): boolean {
  if (!outside || !inside || !WORD.test(inside)) return false
  return WORD.test(outside) || (/[.,’']/.test(outside) && !!beyond && /\d/.test(inside) && /\d/.test(beyond))
}

/** What stands between the words right before the anchored ones and the words right after them, where both were kept. */
function between(text: string, near: Span, { exact, prefix, suffix }: Anchor): Span | null {
  const [before, after] = [prefix.slice(-PIECE), suffix.slice(0, PIECE)]
  if (before.length < PIECE || after.length < PIECE) return null
  const start = text.indexOf(before, near.start)
  if (start < 0 || start > near.end) return null
  const from = start + before.length
  const to = text.indexOf(after, from)
  return to > from && to <= near.end && to - from <= exact.length + PIECE ? { start: from, end: to } : null
}
