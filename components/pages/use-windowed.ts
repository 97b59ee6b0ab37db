import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type VirtualItem,
  Virtualizer,
} from '@tanstack/virtual-core'
import { useLayoutEffect, useReducer, useRef } from 'preact/hooks'

/** Rows drawn beyond what is seen, so that quick scrolling shows no gap. */
const BEYOND = 12

export interface Windowed {
  /** The rows to draw, by index, with where each begins. */
  items: VirtualItem[]
  /** How high all rows are together, in pixels. */
  height: number
  /** Scrolls a row into sight. */
  reveal(index: number): void
}

/**
 * Which of many rows of one height are to be drawn in an element that scrolls.
 * @param always a row that is drawn even out of sight, so that what has the focus keeps it
 */
export function useWindowed(
  scroller: { current: HTMLElement | null },
  count: number,
  rowHeight: number,
  always: number,
): Windowed {
  const [, redraw] = useReducer((times: number) => times + 1, 0)
  const made = useRef<Virtualizer<HTMLElement, HTMLElement> | null>(null)
  const options = {
    count,
    estimateSize: () => rowHeight,
    overscan: BEYOND,
    getScrollElement: () => scroller.current,
    scrollToFn: elementScroll<HTMLElement>,
    observeElementRect,
    observeElementOffset,
    rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) => {
      const indexes = defaultRangeExtractor(range)
      if (always < 0 || always >= count || indexes.includes(always)) return indexes
      return always < indexes[0]! ? [always, ...indexes] : [...indexes, always]
    },
    onChange: () => redraw(undefined),
  }
  made.current ??= new Virtualizer(options)
  const virtualizer = made.current
  virtualizer.setOptions({ ...virtualizer.options, ...options })
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer])
  useLayoutEffect(() => virtualizer._willUpdate())
  const known = useRef(rowHeight)
  if (known.current !== rowHeight) {
    known.current = rowHeight
    virtualizer.measure()
  }
  return {
    items: virtualizer.getVirtualItems(),
    height: virtualizer.getTotalSize(),
    reveal: (index) => virtualizer.scrollToIndex(index),
  }
}
