import { Places } from '../places.ts'
import { blocksOf, titleOf } from '../text.ts'

/** The countries that a short text names by itself: "US officials", "the Lebanese health ministry". */
export function landsIn(text: string): string[] {
  const article = { url: '', publisher: null, title: '', published: null, blocks: [text] }
  const blocks = blocksOf(article)
  const places = new Places({ article, blocks, title: titleOf(article), events: [] })
  return blocks.flatMap((block) =>
    block.sentences.flatMap((sentence) => places.mentions(block, sentence).map(({ party }) => party)),
  )
}
