/** Where the reader was before the card took the focus. */
export interface WhereOneWas {
  /** Gives the focus back, and leaves the selection as it was; from there Tab goes on. */
  comeBack(): void
}

/**
 * Remembers focus and selection.
 * @param figure where reading goes on, if nothing of the page had the focus
 */
export function rememberWhere(page: Document, figure: Range): WhereOneWas {
  const focused = deepestFocused(page)
  const selection = page.getSelection()
  const selected = selection && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : null
  return {
    comeBack() {
      if (focused?.isConnected) focused.focus({ preventScroll: true })
      const now = page.getSelection()
      if (!now) return
      if (selected && !selected.collapsed) {
        now.removeAllRanges()
        now.addRange(selected)
      } else if (!focused && figure.startContainer.isConnected) {
        goOnFrom(page, figure, now)
      }
    },
  }
}

/** The element that has the focus, also within open shadow roots; null where it is the page as a whole. */
function deepestFocused(page: Document): HTMLElement | null {
  let focused = page.activeElement
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement
  return focused === page.body || focused === page.documentElement ? null : (focused as HTMLElement | null)
}

const STOPS = 'a[href], button, input, select, textarea, summary, [tabindex]'

/** Has Tab and screen readers go on from the figure, and not from the end of the page, where the card is. */
function goOnFrom(page: Document, figure: Range, selection: Selection): void {
  // Chromium goes on from what lost the focus last, so that has to be what comes before the figure.
  const isInPage = figure.startContainer.getRootNode() === page
  const before = [...(isInPage ? page.querySelectorAll<HTMLElement>(STOPS) : [])].filter(
    (stop) => figure.comparePoint(stop, 0) < 0 && stop.tabIndex >= 0 && stop.checkVisibility(),
  )
  before.at(-1)?.focus({ preventScroll: true })
  before.at(-1)?.blur()
  // Firefox goes on from the selection; nothing is drawn for an empty one.
  selection.collapse(figure.startContainer, figure.startOffset)
}
