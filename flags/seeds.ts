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

/** Where a piece stands in the text. */
interface Hits {
  hashes: number[]
  places: number[]
}

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
  const hits: Hits = { hashes: [], places: [] }
  const last = text.length - PIECE
  for (let at = 0; at <= last; at += BLOCKS * BLOCK) {
    note(text, at, Math.min(last, at + BLOCKS * BLOCK - 1), sieve, hits)
    yield
  }
  const places = rareOnes(hits, sieve)
  yield
  const seats: Seat[][] = []
  for (const hashes of pieces) {
    seats.push(together(beginsOf(hashes, places)))
    yield
  }
  return seats
}

/** The places of the pieces that stand in few of them, by hash. */
function rareOnes({ hashes, places }: Hits, sieve: Sieve): Map<number, number[]> {
  const rare = new Map<number, number[]>()
  hashes.forEach((hash, index) => {
    if (!sieve.isRare(hash)) return
    const known = rare.get(hash)
    if (known) known.push(places[index]!)
    else rare.set(hash, [places[index]!])
  })
  return rare
}

/** Where a quotation would begin, by each of its pieces. */
function beginsOf(pieces: Int32Array, places: ReadonlyMap<number, readonly number[]>): number[] {
  const begins: number[] = []
  for (let offset = 0; offset < pieces.length; offset++) {
    for (const at of places.get(pieces[offset]!) ?? []) begins.push(at - offset)
  }
  return begins
}

/** Notes where pieces begin in a part of a text. @param last where the last of them may begin */
function note(text: string, from: number, last: number, sieve: Sieve, { hashes, places }: Hits): void {
  let before = blockAt(text, from)
  for (let at = from; at <= last; at += BLOCK) {
    const block = blockAt(text, at + BLOCK)
    const hash = pieceOf(before, block)
    before = block
    if (!sieve.meets(hash)) continue
    hashes.push(hash)
    places.push(at)
  }
}

const FACTOR = 31
const FACTOR_OF_BLOCK = FACTOR ** BLOCK
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
const pieceOf = (first: number, second: number): number => Math.imul(Math.imul(first, FACTOR_OF_BLOCK) + second, GOLDEN)

/**
 * Lets pieces through that were added, and a hundredth of all others, so that most of a text is passed over at once. Those that share
 * their first bits with others are counted together, which are few.
 */
class Sieve {
  private readonly added = new Uint8Array(2 ** 18)
  private readonly met = new Uint8Array(2 ** 18)

  add(hash: number): void {
    this.added[hash >>> 14]! |= 1 << (hash & 7)
  }

  /** Whether a piece in the text may be one that was added, and is still rare. */
  meets(hash: number): boolean {
    const slot = hash >>> 14
    if ((this.added[slot]! & (1 << (hash & 7))) === 0) return false
    if (this.met[slot]! > MOST_PLACES) return false
    return ++this.met[slot]! <= MOST_PLACES
  }

  isRare(hash: number): boolean {
    return this.met[hash >>> 14]! <= MOST_PLACES
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
