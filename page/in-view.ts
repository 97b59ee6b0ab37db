/** A figure that keys go to is put so far down the view: below what sticks to its top, with room for the card under it. */
const RESTING_PLACE = 0.3
/** Beyond this part of the view's height a figure leaves no room for its card. */
const LOWEST = 0.75

/** Whether a range is still to be seen: neither scrolled out of the view nor out of anything that scrolls within it. */
export function isInView(range: Range): boolean {
  const { top, bottom, height } = range.getBoundingClientRect()
  const page = range.startContainer.ownerDocument!
  const view = page.defaultView!
  if (height === 0 || bottom <= 0 || top >= view.innerHeight) return false
  for (let box = range.startContainer.parentElement; box && box !== page.body; box = box.parentElement) {
    if (view.getComputedStyle(box).overflowY === 'visible') continue
    const edges = box.getBoundingClientRect()
    if (bottom <= edges.top || top >= edges.bottom) return false
  }
  return true
}

/**
 * Scrolls to a range, where it is not well in view already. At once and not smoothly: the card opens with it, and who reduced motion
 * asked for this.
 */
export function bringIntoView(range: Range): void {
  const element = range.startContainer.parentElement
  if (!element || isWellInView(range, element)) return
  // Opens what scrolls within the page; a paragraph longer than the view may still have its figure outside.
  element.scrollIntoView({ block: 'center', behavior: 'instant' })
  const view = element.ownerDocument.defaultView!
  const { top } = range.getBoundingClientRect()
  view.scrollBy({ top: top - view.innerHeight * RESTING_PLACE, behavior: 'instant' })
}

function isWellInView(range: Range, element: Element): boolean {
  const page = element.ownerDocument
  const { left, top, width, height } = range.getClientRects()[0] ?? range.getBoundingClientRect()
  if (!isInView(range) || top < 0 || top > page.defaultView!.innerHeight * LOWEST) return false
  // What sticks to the view's top lies over it.
  const above = page.elementFromPoint(left + width / 2, top + height / 2)
  return above !== null && (element.contains(above) || above.contains(element))
}
