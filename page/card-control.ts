import type { CardView, CreateCardView, Opening } from './card-handle.ts'
import { type CardEffect, type CardEvent, type CardState, closedCard, nextCard } from './card-state.ts'
import { bringIntoView, isInView } from './in-view.ts'
import type { Marks, MarksChange, PaintedFigure } from './marks.ts'
import { nextFigure } from './next-figure.ts'

type Event = CardEvent<PaintedFigure>

/** The card of a page: tells its state what happens, and does what that says. */
export class CardControl {
  private state: CardState<PaintedFigure> = closedCard()
  private view: CardView | null = null
  private timer = 0
  /** The figure whose card was open last: keys go on from there. */
  private last: PaintedFigure | null = null
  private whileShown: AbortController | null = null

  /** @param load brings the card's script in; it fails where the extension is gone */
  constructor(
    private readonly page: Document,
    private readonly marks: Marks,
    private readonly load: () => Promise<CreateCardView>,
  ) {}

  /** The figure under the pointer where it was last; to be set by who watches it. */
  pointed: () => PaintedFigure | null = () => null

  readonly tell = (event: Event): void => {
    const { state, effects } = nextCard(this.state, event)
    this.state = state
    for (const effect of effects) this.act(effect)
  }

  /** Whether something on the page is the card's own element. */
  readonly isCard = (target: EventTarget | null): boolean => target !== null && target === this.view?.host

  /** The place of the figure whose card was open last; -1 where there was none, or it went. */
  get at(): number {
    return this.last ? this.marks.figures.indexOf(this.last) : -1
  }

  /** Goes to the next or the previous figure, and opens its card; nothing on a page without figures. */
  readonly step = (by: 1 | -1): void => {
    const at = 'on' in this.state ? this.state.on : this.last && isInView(this.last.range) ? this.last : null
    const to = nextFigure(this.marks.figures, at, by, ({ range }) => range.getBoundingClientRect().top)
    if (to) this.tell({ type: 'step', to })
  }

  /** What is painted has changed. */
  readonly changed = ({ removed }: MarksChange): void => {
    const { state } = this
    this.tell({ type: 'change', isGone: 'on' in state && removed.includes(state.on) })
  }

  /** The page, or something in it, scrolled. */
  readonly scrolled = (): void => {
    const { state } = this
    if (!('on' in state)) return
    const isOn = state.is === 'resting' && this.pointed() === state.on
    this.tell({ type: 'scroll', isInView: isInView(state.on.range), isOn })
  }

  /** Makes the card ready, so that it opens within a frame once it is wanted. */
  async prepare(): Promise<CardView | null> {
    if (this.view) return this.view
    try {
      const create = await this.load()
      this.view ??= create(this.page, {
        entered: () => this.tell({ type: 'entered' }),
        left: () => this.tell({ type: 'left' }),
        closed: () => this.tell({ type: 'dismiss' }),
        stepped: this.step,
        pinned: (on) => this.tell({ type: 'pin', on }),
      })
    } catch {
      // The extension was updated or taken out: this page keeps quiet until it is loaded again.
      this.end()
    }
    return this.view
  }

  /** Closes the card for good and leaves nothing of it on the page. */
  end(): void {
    this.tell({ type: 'end' })
    clearTimeout(this.timer)
    this.view?.remove()
    this.view = null
    this.last = null
  }

  private act(effect: CardEffect<PaintedFigure>): void {
    switch (effect.do) {
      case 'wait':
        clearTimeout(this.timer)
        this.timer = setTimeout(this.tell, effect.ms, { type: 'timer', token: effect.token }) as unknown as number
        return
      case 'show':
        void this.show(effect.on, effect.how)
        return
      case 'redraw':
        this.draw(effect.on, effect.how === 'touch' ? 'touch' : 'pointer')
        return
      case 'hide':
        this.hide(effect.isBack)
    }
  }

  private async show(on: PaintedFigure, how: Opening): Promise<void> {
    this.last = on
    this.listen()
    if (!this.view) await this.prepare()
    // Loading takes a moment, in which the reader may have gone on.
    if (!('on' in this.state) || this.state.on !== on || this.state.is === 'resting') return
    if (how === 'keyboard') bringIntoView(on.range)
    this.draw(on, how)
  }

  private draw(on: PaintedFigure, how: Opening): void {
    const { answer, index, range } = on
    const { figures } = this.marks
    this.view?.show({ answer, index, range, number: figures.indexOf(on) + 1, total: figures.length }, how)
  }

  private hide(isBack: boolean): void {
    this.whileShown?.abort()
    this.whileShown = null
    this.view?.hide(isBack)
  }

  /** Escape closes the card without the pointer having to move. It goes no further: what lies under the card has its own Escape. */
  private listen(): void {
    if (this.whileShown) return
    this.whileShown = new AbortController()
    this.page.defaultView!.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || event.isComposing || this.isCard(event.target)) return
        event.preventDefault()
        event.stopImmediatePropagation()
        this.tell({ type: 'dismiss' })
      },
      { capture: true, signal: this.whileShown.signal },
    )
  }
}
