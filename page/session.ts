import { couldHoldFigure, speaksOfHarm } from '../claims/gate.ts'
import type { Article } from '../claims/model.ts'
import type { Answer } from '../comparison/model.ts'
import { aboutOf } from './about.ts'
import { articleBlocks } from './article.ts'
import type { Found, PageMarks } from './marks.ts'
import { inSlices } from './slices.ts'
import { type Block, Walk } from './text.ts'

/** Asks the background; null where Recount is switched off for the site. */
export type Ask = (article: Article) => Promise<Answer | null>

/** Nodes visited between two looks at the clock. */
const NODES = 500

/** Reads a page and paints what the background answers. */
export class Session {
  constructor(
    private readonly page: Document,
    private readonly marks: PageMarks,
    private readonly ask: Ask,
  ) {}

  async look(): Promise<void> {
    const walk = new Walk(this.page.body)
    await inSlices(() => walk.step(NODES))
    const blocks = this.blocksToRead(walk.blocks)
    if (blocks.length === 0) return
    const answer = await this.ask({ ...aboutOf(this.page), blocks: blocks.map(({ text }) => text) })
    if (answer) this.marks.set(answer, found(answer, blocks))
  }

  /** The article's blocks; none where no figure can be among them. */
  private blocksToRead(all: readonly Block[]): Block[] {
    if (!all.some(({ text }) => speaksOfHarm(text))) return []
    const blocks = articleBlocks(all, this.page).filter(isVisible)
    return blocks.some(({ text }) => couldHoldFigure(text)) && blocks.some(({ text }) => speaksOfHarm(text))
      ? blocks
      : []
  }
}

const isVisible = ({ element }: Block) =>
  element.checkVisibility({ visibilityProperty: true }) && !(element as HTMLElement).isContentEditable

function found({ comparisons }: Answer, blocks: readonly Block[]): Found[] {
  return comparisons.flatMap(({ claim: { figure } }, index) => {
    const range = blocks[figure.block]?.range(figure.start, figure.end)
    return range ? [{ range, index }] : []
  })
}
