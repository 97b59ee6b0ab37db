import type { CardEvent } from './card-state.ts'
import type { Marks, PaintedFigure } from './marks.ts'
import { SWEEP } from './timings.ts'

type PointerTold = Extract<CardEvent<PaintedFigure>, { type: 'point' | 'away' | 'tap' }>

/** A tap on these does what the page means it to do, and no more: their figures are reached by keys and from other cards. */
const OF_THE_PAGE =
  'a, button, input, select, textarea, label, summary, video, audio, [role=button], [role=link], [contenteditable]'

/**
 * Tells what the pointer does to the figures of a page. It looks once a frame at most, and never keeps anything from the page.
 * @param isCard whether something is the card's own element: what happens there the card tells itself
 * @returns tells the figure that is under the pointer now, where it was last: the page may have scrolled since
 */
export function watchPointer(
  page: Document,
  marks: Marks,
  isCard: (target: EventTarget | null) => boolean,
  tell: (event: PointerTold) => void,
  signal: AbortSignal,
): () => PaintedFigure | null {
  const view = page.defaultView!
  const options = { capture: true, passive: true, signal }
  let last: PointerEvent | null = null
  let latest: PointerEvent | null = null
  let isAwaited = false

  const look = () => {
    isAwaited = false
    const move = latest
    if (move === null || signal.aborted) return
    const isSwift = last !== null && speed(last, move) > SWEEP
    last = move
    const at = marks.at(move.clientX, move.clientY)
    tell(at === null ? { type: 'away' } : { type: 'point', at, isSwift })
  }

  page.addEventListener(
    'pointermove',
    (event) => {
      // A finger does not point: it scrolls, or taps.
      if (event.pointerType === 'touch') return
      latest = isCard(event.target) ? null : event
      if (latest === null || isAwaited) return
      isAwaited = true
      view.requestAnimationFrame(look)
    },
    options,
  )
  page.documentElement.addEventListener(
    'pointerleave',
    ({ pointerType }) => {
      latest = null
      if (pointerType !== 'touch') tell({ type: 'away' })
    },
    { passive: true, signal },
  )
  page.addEventListener(
    'click',
    (event) => {
      const { pointerType, target, clientX, clientY } = event as PointerEvent
      // Enter on a link is a click as well, of no pointer.
      if (!pointerType || isCard(target)) return
      const at = marks.at(clientX, clientY)
      if (pointerType !== 'touch') {
        if (at === null) tell({ type: 'tap', at })
        return
      }
      const isOfThePage = (event.composedPath()[0] as Element).closest?.(OF_THE_PAGE)
      tell({ type: 'tap', at: isOfThePage ? null : at })
    },
    options,
  )
  return () => latest && marks.at(latest.clientX, latest.clientY)
}

/** CSS pixels a millisecond. */
function speed(from: PointerEvent, to: PointerEvent): number {
  const distance = Math.hypot(to.clientX - from.clientX, to.clientY - from.clientY)
  return distance / Math.max(1, to.timeStamp - from.timeStamp)
}
