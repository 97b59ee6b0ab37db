import { CONTEXT } from '../anchor.ts'
import type { FlaggedText } from '../model.ts'

/** Signs that have a meaning of their own in a text directive. */
const encoded = (words: string) => encodeURIComponent(words).replaceAll('-', '%2D')

const oneSpace = (words: string) => words.replace(/\s+/g, ' ').trim()

/**
 * What stands before the words, or after, in their own block: a browser finds each part of a directive within one block only, and
 * whole words only, while context was cut at `CONTEXT` characters.
 */
function before(prefix: string): string {
  const inBlock = prefix.slice(prefix.lastIndexOf('\n') + 1)
  return oneSpace(inBlock.length < CONTEXT ? inBlock : inBlock.replace(/^\S*\s?/, ''))
}
function after(suffix: string): string {
  const inBlock = suffix.split('\n', 1)[0]!
  return oneSpace(inBlock.length < CONTEXT ? inBlock : inBlock.replace(/\s?\S*$/, ''))
}

/**
 * A link to the very words on their page (WICG, URL Fragment Text Directives): browsers scroll there and mark them. Where the page
 * has changed, the link still leads to the page.
 */
export function linkToWords({ page, anchor }: Pick<FlaggedText, 'page' | 'anchor'>): string {
  const prefix = before(anchor.prefix)
  const suffix = after(anchor.suffix)
  const directive = [
    prefix && `${encoded(prefix)}-,`,
    encoded(oneSpace(anchor.exact)),
    suffix && `,-${encoded(suffix)}`,
  ].join('')
  const [address, fragment = ''] = page.url.split(/#(.*)/s)
  return `${address}#${fragment.replace(/:~:.*$/s, '')}:~:text=${directive}`
}
