import type { Answer } from '../comparison/model.ts'

/** What opened the card: it decides the placement (a sheet for touch on narrow screens) and whether focus moves into it. */
export type Opening = 'pointer' | 'keyboard' | 'touch'

/** What the card tells the page script. Each is called at most once for what it reports. */
export interface CardCallbacks {
  /** The pointer or the focus came into the card: it may not close by itself. */
  entered(): void
  /** Neither pointer nor focus is in the card any more. */
  left(): void
  /** The reader closed it from inside: its button, or Escape in it. Focus is to go back where it was. */
  closed(): void
  /** The reader asked, inside the card, for the next (1) or previous (-1) figure. */
  stepped(by: 1 | -1): void
  /** The reader pinned the card open, or let it go. */
  pinned(on: boolean): void
}

/** A figure as the card shows it. */
export interface ShownFigure {
  answer: Answer
  /** Its place among the answer's comparisons. */
  index: number
  /** Where it stands on the page. */
  range: Range
  /** Which of the figures painted on the page it is, from 1, and how many there are. */
  number: number
  total: number
}

/** The one card of a document. It draws; the page script decides when. */
export interface CardView {
  /**
   * Opens the card on a figure, or moves the open card to another one.
   * @param how 'keyboard' moves the focus into the card, the others leave it where it is
   */
  show(figure: ShownFigure, how: Opening): void
  /**
   * Closes the card; nothing where it is closed. The host stays for the next time.
   * @param isBack focus that is in the card goes back to where it was before
   */
  hide(isBack: boolean): void
  /** Says a line in the live region, without opening the card. */
  announce(text: string): void
  /** Takes the host out of the page for good. */
  remove(): void
  /** The host element at the end of the document element; null until the card was first needed. */
  readonly host: HTMLElement | null
}

export type CreateCardView = (document: Document, callbacks: CardCallbacks) => CardView

/** Where the card's script leaves its factory, in the extension's isolated world of the page. */
export const CARD_FACTORY = 'recount:card'

/** The factory that the card's script left; null while that script has not run here. */
export function cardFactory(): CreateCardView | null {
  return ((globalThis as Record<string, unknown>)[CARD_FACTORY] as CreateCardView | undefined) ?? null
}
