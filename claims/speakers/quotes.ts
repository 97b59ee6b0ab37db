import type { Span } from '../draft.ts'
import type { Block } from '../text.ts'

/** Shorter quotations are single words taken over, in a sentence of the article's own. */
const SHORT = 5

/**
 * The quotations of a block, in reading order, as spans from opening to closing mark. One that is not closed runs to the block's
 * end where it opens the block or the next block opens with a mark, as in a quotation of several paragraphs.
 */
export function quotationsOf({ text, tokens }: Block, next: Block | undefined): Span[] {
  const goesOn = /^["“«]/.test(next?.text ?? '')
  const found: Span[] = []
  if (!/["“”«»]/.test(text)) return found
  let open = -1
  for (let i = 0; i < tokens.length; i++) {
    const { text: mark, spaced } = tokens[i]!
    const straight = mark === '"'
    if (!straight && mark !== '“' && mark !== '”' && mark !== '«' && mark !== '»') continue
    const opens = mark === '“' || mark === '«' || (straight && spaced && open < 0)
    if (opens) {
      if (open < 0) open = i
    } else if (open >= 0) {
      found.push({ first: open, last: i })
      open = -1
    }
  }
  if (open === 0 || (open > 0 && goesOn)) found.push({ first: open, last: tokens.length })
  return found.filter(({ first, last }) => last - first > SHORT)
}
