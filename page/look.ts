import { couldHoldFigure, speaksOfHarm } from '../claims/gate.ts'
import { type About, aboutOf } from './about.ts'
import { articleBlocks } from './article.ts'
import { isEnglish } from './english.ts'
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
const NODES = 400
const BLOCKS = 100

/** Walks the page once and finds its article; it may be interrupted wherever it yields. */
export function* lookAt(page: Document): Generator<void, Look> {
  const walk = new Walk(page.body)
  while (!walk.step(NODES)) yield
  const { blocks, shadowRoots } = walk
  const nothing = { about: null, blocks: [], shadowRoots }
  if (!(yield* some(blocks, speaksOfHarm)) && !speaksOfHarm(page.title)) return nothing
  const about = aboutOf(page)
  yield
  const article = (yield* articleBlocks(blocks, about)).filter(isSeen)
  yield
  const isRead =
    (yield* some(article, couldHoldFigure)) &&
    (speaksOfHarm(about.title) || (yield* some(article, speaksOfHarm))) &&
    isEnglish(article)
  return isRead ? { about, blocks: article, shadowRoots } : nothing
}

function* some(blocks: readonly Block[], test: (text: string) => boolean): Generator<void, boolean> {
  for (let index = 0; index < blocks.length; index++) {
    if (test(blocks[index]!.text)) return true
    if (index % BLOCKS === BLOCKS - 1) yield
  }
  return false
}

const isSeen = ({ element }: Block) =>
  element.checkVisibility({ visibilityProperty: true }) && !(element as HTMLElement).isContentEditable
