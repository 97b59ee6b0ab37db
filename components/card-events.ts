import type { CardCallbacks } from '../page/card-handle.ts'

/** What happens in the card and is none of the page's business. Keys are kept from it earlier, see `keepKeys`. */
const POINTER_EVENTS = [
  ...['pointerdown', 'pointerup', 'pointermove', 'pointerover', 'pointerout', 'pointercancel'],
  ...['mousedown', 'mouseup', 'mousemove', 'mouseover', 'mouseout', 'click', 'dblclick', 'auxclick', 'contextmenu'],
  ...['touchstart', 'touchmove', 'touchend', 'touchcancel', 'wheel', 'selectstart', 'dragstart', 'copy'],
  ...['focusin', 'focusout', 'toggle', 'input', 'beforeinput', 'change', 'submit', 'paste', 'cut'],
]

/** Ends what happens inside at the host, so that the page's own listeners do not take it for a click on the page. */
export function keepPointer(host: HTMLElement, signal: AbortSignal): void {
  for (const type of POINTER_EVENTS) {
    host.addEventListener(type, (event) => event.stopPropagation(), { passive: true, signal })
  }
}

/**
 * Keeps keys typed in the card from the page, whose shortcuts often listen on the window: they end at the window, before they come
 * down to the page. What they do by themselves (Enter on a button, scrolling) they still do. A page that listened to the window's own
 * capture phase before the card was there comes first; it is told a key of an element of ours, and no more.
 * @param pressed gets each key that went down in the card
 */
export function keepKeys(host: HTMLElement, pressed: (event: KeyboardEvent) => void, signal: AbortSignal): void {
  const view = host.ownerDocument.defaultView!
  for (const type of ['keydown', 'keypress', 'keyup'] as const) {
    view.addEventListener(
      type,
      (event) => {
        if (event.target !== host) return
        event.stopImmediatePropagation()
        if (type === 'keydown') pressed(event)
      },
      { capture: true, signal },
    )
  }
}

/** Tells when pointer or focus came into the card and when neither is in it any more: once each. */
export class Presence {
  private pointer = false
  private focus = false

  constructor(
    card: HTMLElement,
    private readonly callbacks: Pick<CardCallbacks, 'entered' | 'left'>,
    signal: AbortSignal,
  ) {
    const options = { signal }
    card.addEventListener('pointerenter', () => this.set(true, this.focus), options)
    card.addEventListener('pointerleave', () => this.set(false, this.focus), options)
    card.addEventListener('focusin', () => this.set(this.pointer, true), options)
    card.addEventListener(
      'focusout',
      ({ relatedTarget }) => {
        // The reader went to another window, as when following a link of the card: coming back, they are where they were.
        if (card.ownerDocument.hasFocus()) this.set(this.pointer, isIn(card, relatedTarget))
      },
      options,
    )
  }

  /** The card closed: nothing is in it, and nobody needs to be told. */
  reset(): void {
    this.pointer = false
    this.focus = false
  }

  private set(pointer: boolean, focus: boolean): void {
    const [before, now] = [this.pointer || this.focus, pointer || focus]
    this.pointer = pointer
    this.focus = focus
    if (now && !before) this.callbacks.entered()
    if (before && !now) this.callbacks.left()
  }
}

const isIn = (card: HTMLElement, target: EventTarget | null) => target !== null && card.contains(target as Node)
