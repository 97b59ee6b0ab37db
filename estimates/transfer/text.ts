import { said } from '../said.ts'
import { FileFault } from './fault.ts'

/** Large enough to be fast, small enough to cancel and to tell how far it is many times a second. */
const CHUNK = 1 << 18

/** A piece of a file's text, and how many of its bytes have been read by then. */
export interface Piece {
  text: string
  read: number
}

/**
 * The text of a file, piece by piece: UTF-8, or UTF-16 where the file begins with its mark. The mark is left out.
 * @throws {FileFault} where it is in another encoding, or is no text: characters are never guessed
 */
export async function* textOf(file: Blob, signal?: AbortSignal): AsyncGenerator<Piece> {
  const encoding = encodingOf(new Uint8Array(await file.slice(0, 4).arrayBuffer()))
  const decoder = new TextDecoder(encoding, { fatal: true })
  for (let at = 0; at < file.size; at += CHUNK) {
    signal?.throwIfAborted()
    const bytes = await file.slice(at, at + CHUNK).arrayBuffer()
    const read = Math.min(at + CHUNK, file.size)
    yield { text: decoded(decoder, bytes, read < file.size, encoding), read }
  }
}

function decoded(decoder: TextDecoder, bytes: ArrayBuffer, more: boolean, encoding: string): string {
  let text: string
  try {
    text = decoder.decode(bytes, { stream: more })
  } catch (error) {
    throw new FileFault(said('fault_file_encoding', encoding.toUpperCase()), null, { cause: error })
  }
  if (text.includes('\0')) throw new FileFault(said('fault_file_no_text'))
  return text
}

/** By the mark at the beginning. */
function encodingOf([a, b, c, d]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const isUtf32 = (a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff)
  if (isUtf32) throw new FileFault(said('fault_file_utf_32'))
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return 'utf-8'
}
