import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useWindowed, type Windowed } from './use-windowed.ts'

const PAGE = 12

export interface Grid extends Pick<Windowed, 'items' | 'height'> {
  /** The row that is in the tab order; -1 where there is none. */
  at: number
  setActive(index: number): void
  onKeyDown(event: KeyboardEvent): void
}

interface Options {
  scroller: { current: HTMLElement | null }
  count: number
  rowHeight: number
  /** Changes whenever a row was changed from here: the focus then goes to the row that took its place. */
  turn: number
  /** What keys do that are pressed on a row itself; buttons and links of a row keep their own. */
  onRow: Record<string, (index: number) => void>
}

/** A grid of which only what is seen is drawn. One row is in the tab order; arrows go on. */
export function useGrid({ scroller, count, rowHeight, turn, onRow }: Options): Grid {
  const [active, setActive] = useState(0)
  const at = Math.min(active, count - 1)
  const { items, height, reveal } = useWindowed(scroller, count, rowHeight, at)
  const moved = useRef(false)

  const focusActive = () => scroller.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]')?.focus()
  useLayoutEffect(() => {
    if (moved.current) focusActive()
    moved.current = false
  })
  // Tab goes through what one row holds and then on, not through all rows there are.
  useLayoutEffect(() => {
    for (const row of scroller.current?.querySelectorAll<HTMLElement>('[role="row"]') ?? [])
      for (const each of row.querySelectorAll<HTMLElement>('a[href], button, input')) each.tabIndex = row.tabIndex
  })
  const first = useRef(turn)
  useEffect(() => {
    if (first.current !== turn) focusActive()
    first.current = turn
  }, [turn])

  const go = (index: number) => {
    const next = Math.max(0, Math.min(count - 1, index))
    moved.current = true
    setActive(next)
    reveal(next)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return
    const isOnRow = (event.target as HTMLElement).getAttribute('role') === 'row'
    const keys: Record<string, () => void> = {
      ArrowDown: () => go(at + 1),
      ArrowUp: () => go(at - 1),
      PageDown: () => go(at + PAGE),
      PageUp: () => go(at - PAGE),
      Home: () => go(0),
      End: () => go(count - 1),
    }
    const act = keys[event.key] ?? (isOnRow && onRow[event.key] ? () => onRow[event.key]!(at) : undefined)
    if (!act) return
    event.preventDefault()
    act()
  }
  return { at, items, height, setActive, onKeyDown }
}
