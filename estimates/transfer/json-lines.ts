import { said } from '../said.ts'
import { FileFault } from './fault.ts'
import type { Piece } from './text.ts'

/** The lines of a text that are not empty, batch by batch, numbered from 1. */
export async function* jsonLines(pieces: AsyncGenerator<Piece>, longest: number) {
  let rest = ''
  let line = 1
  const taken = (texts: readonly string[]) =>
    texts.map((text) => ({ line: line++, text })).filter(({ text }) => text.trim())
  let last = 0
  for await (const { text, read } of pieces) {
    const texts = (rest + text).split('\n')
    rest = texts.pop()!
    last = read
    if (rest.length > longest) throw new FileFault(said('fault_file_line_end'), line + texts.length)
    yield { lines: taken(texts), read }
  }
  yield { lines: taken([rest]), read: last }
}
