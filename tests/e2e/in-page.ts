// Functions that run inside a page, in any browser: each stands alone, for only its text gets there.

/** A figure as it is marked on a page. */
export interface Marked {
  text: string
  /** none, in-line or outside: the name of its highlight. */
  state: string
  /** The middle of its first line box, in CSS pixels of the view. */
  x: number
  y: number
}

/** The marked figures in reading order. */
export function readMarks(): Marked[] {
  const found: { range: Range; state: string }[] = []
  for (const [name, ranges] of CSS.highlights.entries()) {
    if (!name.startsWith('recount-') || name.startsWith('recount-flag-')) continue
    for (const range of ranges) found.push({ range: range as Range, state: name.slice('recount-'.length) })
  }
  found.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range))
  return found.map(({ range, state }) => {
    const { left = 0, top = 0, width = 0, height = 0 } = range.getClientRects()[0] ?? {}
    return { text: String(range).replace(/\s+/g, ' '), state, x: left + width / 2, y: top + height / 2 }
  })
}

/** Scrolls the marked figure of this place in reading order to the middle of the view. */
export function scrollToMark(index: number): void {
  const ranges = [...CSS.highlights.entries()]
    .filter(([name]) => name.startsWith('recount-') && !name.startsWith('recount-flag-'))
    .flatMap(([, all]) => [...all] as Range[])
    .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
  const range = ranges[index]
  if (!range) throw new Error(`the page has ${ranges.length} marks, none at ${index}`)
  const { top } = range.getBoundingClientRect()
  scrollTo({ top: scrollY + top - innerHeight / 2, behavior: 'instant' })
}

/** How often the page script has read the page so far: it tells so in the build for tests, in the page's own timeline. */
export function readings(): number {
  return performance.getEntriesByName('recount-read').length
}

export type Timeline = 'layout-shift' | 'longtask'

/**
 * The page's timeline of one kind so far: for `layout-shift` each shift's score, for `longtask` each task's time in ms.
 * @param since the name of a mark: only what came after it
 */
export function timelineOf({ type, since }: { type: Timeline; since?: string }): Promise<number[]> {
  const from = since === undefined ? 0 : performance.getEntriesByName(since)[0]!.startTime
  return new Promise((resolve) => {
    const entries: PerformanceEntry[] = []
    const observer = new PerformanceObserver((list) => entries.push(...list.getEntries()))
    observer.observe({ type, buffered: true })
    // What is buffered is handed over in a task after the next frame.
    requestAnimationFrame(() =>
      setTimeout(() => {
        entries.push(...observer.takeRecords())
        observer.disconnect()
        const told = entries.filter(({ startTime }) => startTime >= from)
        resolve(told.map((entry) => (type === 'longtask' ? entry.duration : (entry as never as Shift).value)))
      }),
    )
  })
  interface Shift {
    value: number
  }
}

/** Run before the page's own scripts: keeps its tree as it was parsed, and counts what is changed in it from then on. */
export function watchTree(): void {
  const watched = globalThis as never as WatchedTree
  watched.changes = 0
  document.addEventListener('DOMContentLoaded', () => {
    watched.parsed = document.documentElement.outerHTML
    new MutationObserver((records) => {
      watched.changes += records.length
    }).observe(document, { attributes: true, characterData: true, childList: true, subtree: true })
  })
}

/** What `watchTree` leaves on the window. */
export interface WatchedTree {
  parsed: string
  changes: number
}
