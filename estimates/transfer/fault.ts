import { type Said, said } from '../said.ts'

/** What is wrong with a row of a file, and what to do about it. */
export interface RowFault {
  /** Of the file, from 1; of a row over several lines, the first. */
  line: number
  /** The field; null where it is the row as a whole. */
  field: string | null
  /** Begins with a verb, as in "is no date; write …". Carries text of the file: show it as text only. */
  why: Said
}

/** A file that cannot be read at all. What it says tells why and what to do; its message is for a log. */
export class FileFault extends Error {
  override name = 'FileFault'

  constructor(
    readonly said: Said,
    /** Of the file, from 1; null where no line is to blame. */
    readonly line: number | null = null,
    options?: ErrorOptions,
  ) {
    super(JSON.stringify(said), options)
  }
}

/** Adds the value that was found, cut so that a line stays a line. */
export function withFound(why: Said, input: unknown): Said {
  let text: string | undefined
  try {
    text = JSON.stringify(input)
  } catch {
    // Nested so deep that it cannot be written.
  }
  if (text === undefined) return why
  return said('fault_found', why, text.length > 80 ? `${text.slice(0, 80)}…` : text)
}
