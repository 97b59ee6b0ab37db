import { storeMessage } from '../../../estimates/errors.ts'
import { inWords, type Said } from '../../../estimates/said.ts'
import type { Text } from '../../text.ts'

/** What is wrong with a file or the store, in words; a file's own fault with its line. Works on errors that a worker threw. */
export function faultWords(error: unknown, text: Text): string {
  const { message, line, said } = error as Error & { line?: number | null; said?: Said }
  const key = storeMessage(error)
  if (key) return text.say(key, message)
  const words = said ? inWords(said, text.translate) : message
  return line ? text.say('import_fault_line', text.number(line), words) : words
}
