import { couldHoldFigure, speaksOfHarm } from '../claims/gate.ts'
import { type About, aboutOf } from './about.ts'
import { articleBlocks } from './article.ts'
import { isEnglish } from './english.ts'
import { tellWalked } from './for-tests.ts'
import { type Block, Walk } from './text.ts'

/** What a look at a page found. */
export interface Look {
  /** What the page says of itself; null where it speaks of no harm, and nobody needs to know. */
  about: About | null
  /** The article's blocks in reading order; none where no figure can be among them. */
  blocks: readonly Block[]
  /** The shadow roots that the text stands in. */
  shadowRoots: readonly ShadowRoot[]
}

/** Nodes visited, or blocks tested, between two looks at the clock. */
const NODES = 128
const BLOCKS = 32

/** More text than this is read without the blocks that can hold no figure, though they help to understand the others. */
const ROOMY = 200_000

/** Walks the page once and finds its article; it may be interrupted wherever it yields. */
export function* lookAt(page: Document): Generator<void, Look> {
  const walk = new Walk(page.body)
  const { blocks, shadowRoots } = walk
  const nothing = { about: null, blocks: [], shadowRoots }
  let isHarm = speaksOfHarm(page.title)
  // Tested as they come: a block's text is put together once, while it is new.
  for (let tested = 0, isWalked = false; !isWalked; ) {
    isWalked = walk.step(NODES)
    for (; !isHarm && tested < blocks.length; tested++) isHarm = speaksOfHarm(blocks[tested]!.text)
    if (!isWalked) yield
  }
  tellWalked()
  // Most that speak of harm have a number somewhere: the first is soon found.
  if (!isHarm || !(yield* some(blocks, couldHoldFigure))) return nothing
  const about = aboutOf(page)
  yield
  const article = yield* articleBlocks(blocks, about)
  yield
  const isLong = article.reduce((sum, { length }) => sum + length, 0) > ROOMY
  const read = yield* filter(article, (block) => (!isLong || couldHoldFigure(block.text)) && isSeen(block))
  const isRead =
    (isLong ? read.length > 0 : yield* some(read, couldHoldFigure)) &&
    (speaksOfHarm(about.title) || (yield* some(isLong ? article : read, speaksOfHarm))) &&
    isEnglish(article)
  return isRead ? { about, blocks: read, shadowRoots } : nothing
}

function* some(blocks: readonly Block[], test: (text: string) => boolean): Generator<void, boolean> {
  for (let index = 0; index < blocks.length; index++) {
    if (test(blocks[index]!.text)) return true
    if (index % BLOCKS === BLOCKS - 1) yield
  }
  return false
}

function* filter(blocks: readonly Block[], test: (block: Block) => boolean): Generator<void, Block[]> {
  const passed: Block[] = []
  for (let index = 0; index < blocks.length; index++) {
    if (test(blocks[index]!)) passed.push(blocks[index]!)
    if (index % BLOCKS === BLOCKS - 1) yield
  }
  return passed
}

const isSeen = ({ element }: Block) =>
  element.checkVisibility({ visibilityProperty: true }) && !(element as HTMLElement).isContentEditable
