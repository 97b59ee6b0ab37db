import { storeMessage } from '../../estimates/errors.ts'
import type { Text } from '../text.ts'

/** Asks the background, once more where the worker was put to sleep or crashed meanwhile: whatever is asked so, is stored once. */
export const askTwice = <T>(question: () => Promise<T>): Promise<T> =>
  question().catch((error) => {
    if (storeMessage(error)) throw error
    return question()
  })

/** What went wrong, in the reader's language. */
export function faultOf(error: unknown, { say }: Text): string {
  const key = storeMessage(error)
  return say(key ?? 'desk_unanswered')
}
