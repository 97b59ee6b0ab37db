import { type Block, Walk } from './text.ts'

/** Nodes visited, or blocks joined, between two looks at the clock. */
const NODES = 400
const BLOCKS = 100

/** A span of the page's text, in UTF-16 units, end exclusive. */
export interface Span {
  start: number
  end: number
}

/** The text that anchors count in: all blocks of a page, in reading order, a line each. */
export class PageText {
  constructor(
    readonly blocks: readonly Block[],
    /** Where each of them begins. */
    private readonly starts: readonly number[],
    readonly text: string,
  ) {}

  /** Reads a page; it may be interrupted wherever it yields. */
  static *read(page: Document): Generator<void, PageText> {
    const walk = new Walk(page.body)
    while (!walk.step(NODES)) yield
    const { blocks } = walk
    const starts: number[] = []
    const lines: string[] = []
    let length = 0
    for (let index = 0; index < blocks.length; index++) {
      const { text } = blocks[index]!
      starts.push(length)
      lines.push(text)
      length += text.length + 1
      if (index % BLOCKS === BLOCKS - 1) yield
    }
    return new PageText(blocks, starts, lines.join('\n'))
  }

  /** Where a span of the text stands on the page; null where that has changed since it was read. */
  rangeOf({ start, end }: Span): Range | null {
    const [first, last] = [this.blockAt(start), this.blockAt(end - 1)]
    const from = this.#inBlock(first, start, first === last ? end : start + 1)
    if (!from || first === last) return from
    const to = this.#inBlock(last, end - 1, end)
    if (!to) return null
    from.setEnd(to.endContainer, to.endOffset)
    return from
  }

  /** The span that a range of the page covers, without space at its ends; null where it covers none of the text. */
  spanOf(range: Range): Span | null {
    let first: number | null = null
    let end = 0
    for (let index = 0; index < this.blocks.length; index++) {
      const { element, text } = this.blocks[index]!
      if (!meets(range, element)) continue
      const from = this.#countBefore(index, range, 'start')
      const to = this.#countBefore(index, range, 'end')
      if (to <= from) continue
      first ??= this.starts[index]! + from
      end = this.starts[index]! + Math.min(to, text.length)
    }
    if (first === null) return null
    const words = this.text.slice(first, end)
    const trimmed = words.trim()
    if (trimmed === '') return null
    const start = first + words.indexOf(trimmed)
    return { start, end: start + trimmed.length }
  }

  /** The place among the blocks of the one that holds this character. */
  blockAt(at: number): number {
    return Math.max(
      0,
      this.starts.findLastIndex((start) => start <= at),
    )
  }

  /** The text of the blocks that a span touches, a line each. */
  around({ start, end }: Span): string {
    const [first, last] = [this.blockAt(start), this.blockAt(end - 1)]
    return this.text.slice(this.starts[first], this.starts[last]! + this.blocks[last]!.text.length)
  }

  /** Where a block's text begins. */
  startOf(block: number): number {
    return this.starts[block]!
  }

  #inBlock(block: number, start: number, end: number): Range | null {
    const from = this.starts[block]!
    return this.blocks[block]!.range(start - from, end - from)
  }

  /** How many characters of a block stand before an end of a range: halved until it is found, as blocks tell only the other way. */
  #countBefore(index: number, range: Range, end: 'start' | 'end'): number {
    const block = this.blocks[index]!
    let [low, high] = [0, block.text.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const character = block.range(middle, middle + 1)
      if (character && isBefore(character, range, end)) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** Whether a range and an element's text may have something in common; those of another tree have not. */
function meets(range: Range, element: Element): boolean {
  return element.getRootNode() === range.startContainer.getRootNode() && range.intersectsNode(element)
}

/** Whether a character stands wholly before an end of a range. */
function isBefore(character: Range, range: Range, end: 'start' | 'end'): boolean {
  const [node, offset] =
    end === 'start' ? [range.startContainer, range.startOffset] : [range.endContainer, range.endOffset]
  // Its end and not its start: at the border between two nodes the same place has two names.
  return character.comparePoint(node, offset) > 0 || isEnd(character, node, offset)
}

const isEnd = ({ endContainer, endOffset }: Range, node: Node, offset: number) =>
  endContainer === node && endOffset === offset
