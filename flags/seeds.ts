/** Characters that a text is read by at once. An edit spares most pieces of two of them, and such a piece is rare. */
const BLOCK = 4
const PIECE = 2 * BLOCK
/** A piece that is met in more places than this, which is a quarter of those where it stands, tells nothing. */
const MOST_PLACES = 6
/** How far edits may have moved the pieces of a quotation against each other. */
const DRIFT = 40
/** Blocks of the text between two looks at the clock. */
const BLOCKS = 4_096

/** Where a quotation could begin, and how many of its pieces stand there. */
export interface Seat {
  begin: number
  pieces: number
}

/** The places of pieces in a text, by hash. */
type Places = Map<number, number[]>

/**
 * Finds, for many quotations in one go over a text, the places that hold pieces of them. The text is cut into blocks, each of which is
 * read once; of a quotation every piece is known, so that they meet however the text is cut.
 * @returns for each quotation the places, those with most pieces first; none for one that is shorter than a piece
 */
export function* seatsOf(text: string, quotations: readonly string[]): Generator<void, Seat[][]> {
  const sieve = new Sieve()
  const pieces: Int32Array[] = []
  for (const words of quotations) {
    const hashes = piecesOf(words)
    pieces.push(hashes)
    for (const hash of hashes) sieve.add(hash)
    yield
  }
  const places: Places = new Map()
  const last = text.length - PIECE
  for (let at = 0; at <= last; at += BLOCKS * BLOCK) {
    note(text, at, Math.min(last, at + BLOCKS * BLOCK - 1), sieve, places)
    yield
  }
  const seats: Seat[][] = []
  for (const hashes of pieces) {
    seats.push(together(beginsOf(hashes, places)))
    yield
  }
  return seats
}

/** Where a quotation would begin, by each of its pieces that stands in few places. */
function beginsOf(pieces: Int32Array, places: Places): number[] {
  const begins: number[] = []
  for (let offset = 0; offset < pieces.length; offset++) {
    const all = places.get(pieces[offset]!)
    if (all && all.length <= MOST_PLACES) for (const at of all) begins.push(at - offset)
  }
  return begins
}

/** Notes where pieces begin in a part of a text. @param last where the last of them may begin */
function note(text: string, from: number, last: number, sieve: Sieve, places: Places): void {
  let before = blockAt(text, from)
  for (let at = from; at <= last; at += BLOCK) {
    const block = blockAt(text, at + BLOCK)
    const hash = pieceOf(before, block)
    before = block
    if (!sieve.has(hash)) continue
    const known = places.get(hash)
    if (!known) places.set(hash, [at])
    else if (known.push(at) > MOST_PLACES) sieve.delete(hash)
  }
}

const FACTOR = 31
/** Spreads what a hash says over all of its bits (Knuth). */
const GOLDEN = 0x9e3779b1

/** The hashes of a quotation's pieces, of which one begins at each character. */
function piecesOf(words: string): Int32Array {
  const hashes = new Int32Array(Math.max(0, words.length - PIECE + 1))
  for (let at = 0; at < hashes.length; at++) hashes[at] = pieceOf(blockAt(words, at), blockAt(words, at + BLOCK))
  return hashes
}

/** The block that begins here, as a number. */
function blockAt(text: string, at: number): number {
  const half = Math.imul(text.charCodeAt(at), FACTOR) + text.charCodeAt(at + 1)
  return Math.imul(Math.imul(half, FACTOR) + text.charCodeAt(at + 2), FACTOR) + text.charCodeAt(at + 3)
}

/** The piece of two blocks. Two pieces of one hash are taken for one: what comes of it is looked at letter by letter anyway. */
const pieceOf = (first: number, second: number): number => Math.imul(Math.imul(first, FACTOR ** BLOCK) + second, GOLDEN)

/** Lets a hundredth of all hashes through beside those of thousands that were added, so that most of a text is passed over at once. */
class Sieve {
  private readonly bits = new Uint8Array(2 ** 18)

  has(hash: number): boolean {
    return (this.bits[hash >>> 14]! & (1 << (hash & 7))) !== 0
  }

  add(hash: number): void {
    this.bits[hash >>> 14]! |= 1 << (hash & 7)
  }

  /** Another that was added may go with it, seldom enough. */
  delete(hash: number): void {
    this.bits[hash >>> 14]! &= ~(1 << (hash & 7))
  }
}

/** Pieces that stand together, but for what edits moved, are of one place. */
function together(begins: number[]): Seat[] {
  const sorted = Int32Array.from(begins).sort()
  const seats: Seat[] = []
  for (let first = 0; first < sorted.length; ) {
    let end = first
    while (end < sorted.length && sorted[end]! - sorted[first]! <= DRIFT) end++
    seats.push({ begin: sorted[(first + end - 1) >> 1]!, pieces: end - first })
    first = end
  }
  return seats.sort((a, b) => b.pieces - a.pieces)
}
