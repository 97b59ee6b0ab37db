import { type Mention, Places } from '../places.ts'
import { blocksOf, titleOf } from '../text.ts'

/** The countries that a short text names by itself: "southern Lebanon", "US officials". */
export function landsIn(text: string): string[] {
  return mentionsIn(text).map(({ party }) => party)
}

/** The country of a place's name, where the whole of it is known; "Gaza envelope" is not in Gaza. */
export function landOf(place: string): string | null {
  const [first, ...more] = mentionsIn(place)
  if (!first || more.length > 0 || first.first > 0) return null
  const [block] = blocksOf({ blocks: [place] })
  return first.last === block!.tokens.length - 1 ? first.party : null
}

function mentionsIn(text: string): readonly Mention[] {
  const article = { url: '', publisher: null, title: '', published: null, blocks: [text] }
  const blocks = blocksOf(article)
  const places = new Places({ article, blocks, title: titleOf(article), events: [] })
  return blocks.flatMap((block) => block.sentences.flatMap((sentence) => places.mentions(block, sentence)))
}
