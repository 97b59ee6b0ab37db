import { CONTEXT } from '../anchor.ts'
import type { FlaggedText } from '../model.ts'

/** Signs that have a meaning of their own in a text directive. */
const encoded = (words: string) => encodeURIComponent(words).replaceAll('-', '%2D')

const oneSpace = (words: string) => words.replace(/\s+/g, ' ').trim()

/** Context that was cut at `CONTEXT` characters may begin or end within a word; a browser finds whole words only. */
const wholeWordsBefore = (prefix: string) => oneSpace(prefix.length < CONTEXT ? prefix : prefix.replace(/^\S*\s?/, ''))
const wholeWordsAfter = (suffix: string) => oneSpace(suffix.length < CONTEXT ? suffix : suffix.replace(/\s?\S*$/, ''))

/**
 * A link to the very words on their page (WICG, URL Fragment Text Directives): browsers scroll there and mark them. Where the page
 * has changed, the link still leads to the page.
 */
export function linkToWords({ page, anchor }: Pick<FlaggedText, 'page' | 'anchor'>): string {
  const prefix = wholeWordsBefore(anchor.prefix)
  const suffix = wholeWordsAfter(anchor.suffix)
  const directive = [
    prefix && `${encoded(prefix)}-,`,
    encoded(oneSpace(anchor.exact)),
    suffix && `,-${encoded(suffix)}`,
  ].join('')
  const [address, fragment = ''] = page.url.split(/#(.*)/s)
  return `${address}#${fragment.replace(/:~:.*$/s, '')}:~:text=${directive}`
}
