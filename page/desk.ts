import { browser } from 'wxt/browser'
import type { Answer } from '../comparison/model.ts'
import { anchorOf } from '../flags/anchor.ts'
import type { Anchor, Flag, FlaggedPage } from '../flags/model.ts'
import { type FlagState, onMessage, type PageAnswer, sendMessage } from '../messages.ts'
import { aboutOf, address } from './about.ts'
import type { PageHandle, ShownFlag } from './desk-handle.ts'
import { FlagMarks } from './flag-marks.ts'
import { type PlacedFlag, placeFlags } from './flag-places.ts'
import { tellSlices } from './for-tests.ts'
import { bringIntoView } from './in-view.ts'
import { keepMarks } from './keep.ts'
import type { PaintedFigure } from './marks.ts'
import { PageText, type Span } from './page-text.ts'
import { inSlices } from './slices.ts'

/** What a card shows where no figure was read. */
const NOTHING: Answer = { comparisons: [], estimates: {}, events: {} }

/** What words stand where, as a flag holds them. */
export interface Words {
  anchor: Anchor
  context: string
}

/** The desk's side of a page: its flags, and what is asked of its words. */
export class PageDesk {
  private flags: readonly Flag[] = []
  private placed: readonly PlacedFlag[] = []
  private text: PageText | null = null
  /** The address that the flags are of. */
  private url = ''
  private readonly marks: FlagMarks
  private readonly stop: (() => void)[]
  private last: Promise<void> = Promise.resolve()

  constructor(private readonly handle: PageHandle) {
    const { page, marks } = handle
    this.marks = new FlagMarks(page)
    this.stop = [
      keepMarks(page, this.marks, () => handle.desk !== undefined),
      marks.onChange(() => void this.tell()),
      onMessage('flagsChanged', () => this.refresh()),
      onMessage('pageAnswer', () => this.pageAnswer()),
      onMessage('anchorOfFigure', ({ data: index }) => this.wordsOf(marks.figures[index]?.range ?? null)),
      onMessage('flagStates', async () => {
        await this.last
        return this.states()
      }),
      onMessage('jumpToFlag', ({ data: id }) => this.jumpTo(id)),
      onMessage('checkSelection', () => this.checkSelection()),
    ]
    handle.looked = () => void this.follow()
    handle.ended = () => this.end()
    void this.refresh()
  }

  /** The page as flags name it. */
  about(): FlaggedPage {
    const { isArticle: _, ...about } = aboutOf(this.handle.page)
    return about
  }

  /** The flags on the words of a range. */
  flagsAt(range: Range): ShownFlag[] {
    return this.placed
      .filter((placed) => placed.range !== null && touches(placed.range, range))
      .map(({ flag: { id, kind, note, status }, state }) => ({ id, kind, note, status, state }))
  }

  /** Where a claim of the page stands, by its place among the answer's comparisons; null where it is not painted. */
  rangeOfClaim(index: number): Range | null {
    return this.handle.marks.figures.find((figure) => figure.index === index)?.range ?? null
  }

  /** Where a range's words stand in the page's text; null where they are none of it. */
  async wordsOf(range: Range | null): Promise<Words | null> {
    if (!range) return null
    const text = await this.read()
    const span = text.spanOf(range)
    return span && { anchor: anchorOf(text.text, span.start, span.end), context: text.around(span) }
  }

  /** Asks for the page's flags anew, and finds them. */
  readonly refresh = (): Promise<void> => this.inTurn(true)

  /** The page was looked at: it may be another, or its text another. */
  private readonly follow = (): Promise<void> => this.inTurn(false)

  /** One after the other: the last of them sees the page as it is. */
  private inTurn(isAsked: boolean): Promise<void> {
    this.last = this.last.then(() => this.update(isAsked)).catch(() => this.failed())
    return this.last
  }

  /** Once the extension is gone nothing will answer any more; else the next change of the page is another try. */
  private failed(): void {
    if (browser.runtime?.id === undefined) this.end()
    else this.url = ''
  }

  private async update(isAsked: boolean): Promise<void> {
    const { page } = this.handle
    const url = address(page)
    if (isAsked || url !== this.url) {
      this.url = url
      // The worker may be put to sleep while it answers.
      const ask = () => sendMessage('flagsHere', url)
      this.flags = await ask().catch(ask)
    }
    const before = this.states()
    this.text = null
    if (this.flags.length > 0 || this.placed.length > 0) {
      const text = await this.read()
      const slices: number[] = []
      const placing = placeFlags(this.flags, text, [url, page.location.href])
      this.placed = await inSlices(placing, (ms) => void slices.push(ms))
      const start = performance.now()
      this.marks.set(this.placed)
      tellSlices('flags', [...slices, performance.now() - start])
    }
    if (JSON.stringify(before) !== JSON.stringify(this.states())) this.tell()
  }

  private async read(): Promise<PageText> {
    if (this.text) return this.text
    const slices: number[] = []
    this.text = await inSlices(PageText.read(this.handle.page), (ms) => void slices.push(ms))
    tellSlices('text', slices)
    return this.text
  }

  private tell(): void {
    // Nobody listens while the panel is closed.
    sendMessage('pageChanged', undefined).catch(() => {})
  }

  /** Of a pair, both of whose texts are here, the worse. */
  private states(): FlagState[] {
    const states = new Map<string, FlagState['state']>()
    const rank = ['found', 'changed', 'missing']
    for (const { flag, state } of this.placed) {
      if (rank.indexOf(state) > rank.indexOf(states.get(flag.id) ?? '')) states.set(flag.id, state)
    }
    return [...states].map(([id, state]) => ({ id, state }))
  }

  private pageAnswer(): PageAnswer {
    const { figures } = this.handle.marks
    return {
      page: this.about(),
      answer: figures[0]?.answer ?? NOTHING,
      figures: figures.map(({ index }) => index),
    }
  }

  private async jumpTo(id: string): Promise<boolean> {
    await this.last
    const range = this.placed.find(({ flag, range }) => flag.id === id && range)?.range
    if (!range) return false
    bringIntoView(range)
    this.open(this.figureAt(range) ?? { range, answer: NOTHING, index: 0 })
    return true
  }

  private figureAt(range: Range): PaintedFigure | undefined {
    return this.handle.marks.figures.find((figure) => touches(figure.range, range))
  }

  private open(to: PaintedFigure): void {
    this.handle.tell({ type: 'step', to })
  }

  /** Checks what the reader selected: the figure in it, painted or read now; where there is none, they say what is meant. */
  private async checkSelection(): Promise<void> {
    const selection = this.handle.page.getSelection()
    const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : null
    if (!range) return
    const figure = this.figureAt(range)
    if (figure) return this.open(figure)
    this.text = null
    const text = await this.read()
    const span = text.spanOf(range)
    const words = span && text.rangeOf(span)
    if (!words) return
    const read = await this.readWords(text, span)
    this.open(read ?? { range: words, answer: NOTHING, index: 0 })
  }

  /** The first figure that is read in a span, from the blocks around it. */
  private async readWords(text: PageText, { start, end }: Span): Promise<PaintedFigure | null> {
    const [first, last] = [text.blockAt(start), text.blockAt(end - 1)]
    const blocks = text.blocks.slice(first, last + 1).map((block) => block.text)
    const answer = await sendMessage('readWords', { ...this.about(), blocks })
    for (const [index, { claim }] of answer.comparisons.entries()) {
      const { figure } = claim
      const from = text.startOf(first + figure.block)
      const span = { start: from + figure.start, end: from + figure.end }
      const range = span.start < end && span.end > start ? text.rangeOf(span) : null
      if (range) return { range, answer, index }
    }
    return null
  }

  private end(): void {
    for (const stop of this.stop) {
      try {
        stop()
      } catch {
        // The extension is gone, and with it what was listened to.
      }
    }
    this.marks.clear()
    this.placed = []
    delete this.handle.looked
    delete this.handle.desk
  }
}

/** Whether two ranges of one tree share a character. */
function touches(one: Range, other: Range): boolean {
  if (one.startContainer.getRootNode() !== other.startContainer.getRootNode()) return false
  return (
    one.compareBoundaryPoints(Range.END_TO_START, other) < 0 && one.compareBoundaryPoints(Range.START_TO_END, other) > 0
  )
}
