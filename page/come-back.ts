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
        // Nothing is drawn for an empty selection: it only tells the browser where Tab and screen readers go on.
        now.collapse(figure.startContainer, figure.startOffset)
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
