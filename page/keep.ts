/** What a reader does, and what pages answer: the registry of highlights, which is the page's too, tells nobody that it was cleared. */
const EVENTS = ['pointermove', 'pointerdown', 'pointerup', 'keydown', 'keyup', 'scroll', 'focusin', 'visibilitychange']
/** Marks are looked after this long after such an event, once for all events meanwhile: what the page does about it is done by then. */
const AFTER_MS = 100

/**
 * Sets the marks again where the page threw them out: whenever something happens on the page, and never otherwise.
 * @param isAlive whether the extension is still there; where not, nothing is kept
 * @returns stops keeping
 */
export function keepMarks(
  page: Document,
  marks: { figures: readonly unknown[]; keep(): void },
  isAlive: () => boolean,
): () => void {
  const end = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const keep = () => {
    timer = undefined
    if (isAlive()) marks.keep()
  }
  const happened = () => {
    if (marks.figures.length > 0) timer ??= setTimeout(keep, AFTER_MS)
  }
  for (const type of EVENTS) {
    page.addEventListener(type, happened, { capture: true, passive: true, signal: end.signal })
  }
  return () => {
    end.abort()
    clearTimeout(timer)
  }
}
