import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Translate } from '../comparison/explain.ts'

// Without `new URL`, which a DOM in tests replaces by one that Node does not take for a file's.
const FILE = resolve(dirname(fileURLToPath(import.meta.url)), '../public/_locales/en/messages.json')

/** The English messages outside a browser: what `browser.i18n.getMessage` does, for commands and tests. */
export function englishMessages(): Translate {
  const messages = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, { message: string }>
  return (key, values) => {
    const found = messages[key]
    // Only few parties have an adjective: `claim-line.ts` does without.
    if (!found && key.startsWith('party_')) return ''
    if (!found) throw new Error(`public/_locales/en/messages.json has no "${key}"`)
    return found.message.replace(/\$(\d)/g, (_, index) => values[index - 1] ?? '')
  }
}
