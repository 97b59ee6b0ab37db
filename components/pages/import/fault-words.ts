import { storeMessage } from '../../../estimates/errors.ts'
import type { Text } from '../../text.ts'

/** What is wrong with a file or the store, in words. A file's own fault is said as it is, with its line. */
export function faultWords(error: unknown, text: Text): string {
  const { message, line } = error as Error & { line?: number | null }
  const key = storeMessage(error)
  if (key) return text.say(key, message)
  return line ? text.say('import_fault_line', text.number(line), message) : message
}
