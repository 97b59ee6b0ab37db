import { type Mark, markOf } from '../comparison/mark.ts'
import type { Answer } from '../comparison/model.ts'
import { FIGURE_RULES, Paint } from './paint.ts'

/** A figure painted on the page. The object stays the same for as long as the figure stands there. */
export interface PaintedFigure {
  /** Where it stands; it follows edits of the page. */
  readonly range: Range
  /** The page's answer. On a page that grows, a new one takes its place, and `index` is the figure's place in that. */
  readonly answer: Answer
  /** Its place among the answer's comparisons. */
  readonly index: number
}

/** What came and what went, both in reading order. All figures in `removed`: the marks were cleared. */
export interface MarksChange {
  added: readonly PaintedFigure[]
  removed: readonly PaintedFigure[]
}

/** What is marked on the page: what pointer, keys and popup ask. */
export interface Marks {
  /** In reading order: a figure's place here is its number on the page. */
  readonly figures: readonly PaintedFigure[]
  /**
   * The figure at a point of the view, also inside the page's shadow roots.
   * @param x in CSS pixels from the left of the view, as events tell it
   */
  at(x: number, y: number): PaintedFigure | null
  /**
   * Tells of every change of `figures`, and of new answers to them (then nothing was added or removed).
   * @returns stops telling
   */
  onChange(listener: (change: MarksChange) => void): () => void
}

/** A figure's range and its place in an answer: what is to be painted. */
export interface Found {
  range: Range
  index: number
}

/** Figures painted between two looks at the clock. */
const FIGURES = 32

type Figure = { -readonly [Key in keyof PaintedFigure]: PaintedFigure[Key] }

/** The marks of one document. */
export class PageMarks implements Marks {
  #list: Figure[] = []
  readonly #listeners = new Set<(change: MarksChange) => void>()
  readonly #paint: Paint<Mark>

  constructor(private readonly page: Document) {
    this.#paint = new Paint(page.defaultView as Window & typeof globalThis, FIGURE_RULES)
  }

  get figures(): readonly PaintedFigure[] {
    return this.#list
  }

  at(x: number, y: number): PaintedFigure | null {
    if (this.#list.length === 0) return null
    const node = this.page.caretPositionFromPoint(x, y, { shadowRoots: this.#paint.shadowRoots })?.offsetNode
    if (node?.nodeType !== Node.TEXT_NODE) return null
    const isHere = ({ range }: Figure) =>
      range.intersectsNode(node) && [...range.getClientRects()].some((rect) => isIn(rect, x, y))
    return this.#list.find(isHere) ?? null
  }

  onChange(listener: (change: MarksChange) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /**
   * Paints what an answer found, in place of all that was painted before. A range that was painted before stays the figure it was.
   * It may be interrupted wherever it yields, and ends there where the marks were cleared meanwhile.
   * @param found in reading order
   */
  *set(answer: Answer, found: readonly Found[]): Generator<void, void> {
    const before = new Map(this.#list.map((figure) => [figure.range, figure]))
    const added: Figure[] = []
    const list = found.map(({ range, index }) => {
      const figure = before.get(range) ?? { range, answer, index }
      if (!before.delete(range)) added.push(figure)
      figure.answer = answer
      figure.index = index
      return figure
    })
    const removed = [...before.values()]
    this.#list = list
    for (const { range } of removed) this.#paint.delete(range)
    this.#tell({ added, removed })
    for (let at = 0; at < list.length; at++) {
      if (at % FIGURES === 0) {
        yield
        if (this.#list !== list) return
      }
      const { range, index } = list[at]!
      this.#paint.set(range, markOf(answer.comparisons[index]!))
    }
    this.keep()
  }

  /** Takes every mark off. */
  clear(): void {
    const removed = this.#list
    this.#list = []
    this.#paint.clear()
    if (removed.length > 0) this.#tell({ added: [], removed })
  }

  /** Sets the marks again where the page threw them away. */
  keep(): void {
    this.#paint.keep()
  }

  #tell(change: MarksChange): void {
    for (const listener of this.#listeners) listener(change)
  }
}

const isIn = ({ left, right, top, bottom }: DOMRect, x: number, y: number) =>
  x >= left && x <= right && y >= top && y <= bottom
