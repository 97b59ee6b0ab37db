import type { Said } from '../../estimates/said.ts'
import { inWords } from '../../estimates/said.ts'
import { englishMessages } from '../../scripts/messages.ts'

/** What is said, in English. */
export const inEnglish = (said: Said | string): string =>
  typeof said === 'string' ? said : inWords(said, englishMessages())

/** What an error says that was expected, in English. @throws where there was none, or it says nothing */
export async function saidBy(doing: Promise<unknown> | (() => unknown)): Promise<string> {
  const error = await (typeof doing === 'function' ? new Promise((resolve) => resolve(doing())) : doing).then(
    () => null,
    (thrown: { said?: Said; detail?: Said | string }) => thrown,
  )
  const words = error?.said ?? error?.detail
  if (words === undefined) throw new Error(`nothing was said: ${error}`)
  return inEnglish(words)
}
