/** Characters of a piece: short enough that an edit spares most of them, long enough to be rare. */
const PIECE = 8
/** A piece begins at every so many characters of a quotation. */
const STRIDE = 4
/** A piece that stands in more places than this tells nothing. */
const MOST_PLACES = 24
/** How far edits may have moved the pieces of a quotation against each other. */
const DRIFT = 40
/** Characters of the text between two looks at the clock. */
const CHARACTERS = 16_384

/** Factor of the rolling hash, and what its first character weighs. */
const FACTOR = 31
const FIRST = Array.from({ length: PIECE - 1 }).reduce<number>((weight) => Math.imul(weight, FACTOR), 1)
/** How many pieces there are of each of so many kinds of hashes, so that most of a text is passed over without a look-up. */
const SIEVE = 2 ** 18

interface Piece {
  /** Each quotation that has it, and where. */
  of: { quotation: number; offset: number }[]
  places: number[]
}

/** Where a quotation could begin, and how many of its pieces stand there. */
export interface Seat {
  begin: number
  pieces: number
}

/**
 * Finds, for many quotations in one go over a text, the places that hold pieces of them.
 * @returns for each quotation the places, those with most pieces first; none for one that is shorter than a piece
 */
export function* seatsOf(text: string, quotations: readonly string[]): Generator<void, Seat[][]> {
  const pieces = piecesOf(quotations)
  const sieve = new Uint8Array(SIEVE)
  for (const hash of pieces.keys()) sieve[hash & (SIEVE - 1)]!++
  let hash = 0
  for (let end = 0; end < text.length; end++) {
    if (end % CHARACTERS === CHARACTERS - 1) yield
    if (end >= PIECE) hash = (hash - Math.imul(text.charCodeAt(end - PIECE), FIRST)) | 0
    hash = (Math.imul(hash, FACTOR) + text.charCodeAt(end)) | 0
    if (end < PIECE - 1 || sieve[hash & (SIEVE - 1)] === 0) continue
    const places = pieces.get(hash)?.places
    if (!places || places.length > MOST_PLACES) continue
    places.push(end + 1 - PIECE)
    // What stands everywhere is passed over from here on.
    if (places.length > MOST_PLACES) sieve[hash & (SIEVE - 1)]!--
  }
  const begins: number[][] = quotations.map(() => [])
  for (const { of, places } of pieces.values()) {
    if (places.length > MOST_PLACES) continue
    for (const { quotation, offset } of of) for (const at of places) begins[quotation]!.push(at - offset)
  }
  yield
  return begins.map(together)
}

/** By hash. Two pieces of one hash are taken for one: what comes of it is looked at letter by letter anyway. */
function piecesOf(quotations: readonly string[]): Map<number, Piece> {
  const pieces = new Map<number, Piece>()
  quotations.forEach((words, quotation) => {
    for (let offset = 0; offset + PIECE <= words.length; offset += STRIDE) {
      let hash = 0
      for (let at = offset; at < offset + PIECE; at++) hash = (Math.imul(hash, FACTOR) + words.charCodeAt(at)) | 0
      const piece = pieces.get(hash) ?? { of: [], places: [] }
      piece.of.push({ quotation, offset })
      pieces.set(hash, piece)
    }
  })
  return pieces
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
