import {
  defaultRangeExtractor,
  observeElementOffset,
  observeElementRect,
  type VirtualItem,
  Virtualizer,
} from '@tanstack/virtual-core'
import { useLayoutEffect, useReducer, useRef } from 'preact/hooks'

/** Rows drawn beyond what is seen, so that quick scrolling shows no gap. */
const BEYOND = 12

/**
 * Pixels. Firefox draws nothing below some 17 million, Chromium below 33 million: a million rows are higher than that. It is less
 * than a hundred thousand rows need, so that the test of those goes through it.
 */
const HIGHEST = 5_000_000

export interface Windowed {
  /** The rows to draw, by index, with where each begins on the surface that scrolls. */
  items: VirtualItem[]
  /** How high that surface is, in pixels. */
  height: number
  /** Scrolls a row into sight. */
  reveal(index: number): void
}

/** How many pixels of all rows one pixel of the surface stands for: 1 until they are higher than a browser can draw. */
function scaleOf(total: number, view: number): number {
  return total <= HIGHEST ? 1 : (total - view) / (HIGHEST - view)
}

/** A row that is drawn out of sight must not make the surface higher, nor lie on other rows. */
const onSurface = (start: number, rowHeight: number) => Math.max(-rowHeight, Math.min(HIGHEST - rowHeight, start))

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
  const total = count * rowHeight
  const scale = scaleOf(total, scroller.current?.clientHeight ?? 0)
  const options = {
    count,
    estimateSize: () => rowHeight,
    overscan: BEYOND,
    getScrollElement: () => scroller.current,
    // Rows are scrolled to below, by their one height.
    scrollToFn: () => {},
    observeElementRect,
    observeElementOffset: (
      instance: Virtualizer<HTMLElement, HTMLElement>,
      callback: (offset: number, isScrolling: boolean) => void,
    ) =>
      observeElementOffset(instance, (offset, isScrolling) => {
        const by = scaleOf(instance.getTotalSize(), instance.scrollElement?.clientHeight ?? 0)
        callback(offset * by, isScrolling)
        // What is drawn moves with every pixel then, not only when other rows come into sight.
        if (by !== 1) redraw(undefined)
      }),
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
  const offset = virtualizer.scrollOffset ?? 0
  const shift = offset - offset / scale
  const items = virtualizer.getVirtualItems()
  return {
    items: scale === 1 ? items : items.map((item) => ({ ...item, start: onSurface(item.start - shift, rowHeight) })),
    height: Math.min(total, HIGHEST),
    reveal(index) {
      const element = scroller.current
      if (!element) return
      const view = element.clientHeight
      const top = index * rowHeight
      const at = element.scrollTop * scale
      const wanted = Math.min(top, Math.max(at, top + rowHeight - view))
      // Rounded so that nothing of the row is cut off.
      if (wanted !== at) element.scrollTop = wanted < at ? Math.floor(wanted / scale) : Math.ceil(wanted / scale)
    },
  }
}
