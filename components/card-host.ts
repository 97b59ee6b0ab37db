/** The host's own style, where the page cannot override it: nothing of the page's, no size, no place in its layout. */
const HOST_STYLE = [
  'all: initial',
  'display: block',
  'position: fixed',
  'inset: 0 auto auto 0',
  'width: 0',
  'height: 0',
  'overflow: visible',
  'z-index: 2147483647',
]
  .map((rule) => `${rule} !important`)
  .join(';')

/** The card's element in the page: a shadow root that the page cannot look into, in the top layer while the card is open. */
export class CardHost {
  readonly element: HTMLElement
  readonly root: ShadowRoot
  private watching: AbortController | null = null

  /** Makes the host and puts it last into the document element: nothing on the page moves. */
  constructor(
    private readonly page: Document,
    css: string,
  ) {
    // An element of our own name: the page's style for its divs does not mean it.
    this.element = page.createElement('recount-card')
    this.element.style.cssText = HOST_STYLE
    this.element.popover = 'manual'
    this.root = this.element.attachShadow({ mode: import.meta.env.MODE === 'e2e' ? 'open' : 'closed' })
    const sheet = new page.defaultView!.CSSStyleSheet()
    sheet.replaceSync(css)
    this.root.adoptedStyleSheets = [sheet]
    page.documentElement.append(this.element)
  }

  /** Brings the host before everything else on the page, and keeps it there until `lower`. */
  raise(): void {
    this.toFront()
    if (this.watching) return
    this.watching = new AbortController()
    const options = { capture: true, passive: true, signal: this.watching.signal }
    const again = (event: Event) => {
      if (event.target !== this.element) this.toFront()
    }
    // What comes into the top layer later lies above.
    for (const type of ['fullscreenchange', 'toggle', 'close']) this.page.addEventListener(type, again, options)
  }

  lower(): void {
    this.watching?.abort()
    this.watching = null
    if (this.element.matches(':popover-open')) this.element.hidePopover()
  }

  remove(): void {
    this.lower()
    this.element.remove()
  }

  private toFront(): void {
    const focused = this.root.activeElement as HTMLElement | null
    const home = homeIn(this.page)
    if (this.element.parentNode !== home) home.append(this.element)
    else if (this.element.matches(':popover-open')) this.element.hidePopover()
    this.element.showPopover()
    focused?.focus({ preventScroll: true })
  }
}

/** Elements that show what is none of their children. */
const CLOSED = 'video, audio, img, canvas, iframe, object, embed'

/**
 * Where the host has to be: a modal dialog and, in Chromium, a full screen make all outside of them inert, and pointers go through it.
 * As long as there is neither, it is last in the document.
 */
function homeIn(page: Document): Element {
  const dialog = [...page.querySelectorAll('dialog:modal')].at(-1)
  const full = page.fullscreenElement
  return dialog ?? (full && !full.matches(CLOSED) ? full : page.documentElement)
}
