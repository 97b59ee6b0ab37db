/**
 * A sixteenth of a frame, so that a reader's scrolling never waits for us: where the browser collects its garbage meanwhile, as it does
 * once or twice on a page as long as a book, a slice takes some six milliseconds more.
 */
const SLICE_MS = 1

interface Scheduler {
  yield?(): Promise<void>
}

/** Lets the page do its own work before ours goes on. */
export function pause(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler }
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve))
}

/**
 * Works in slices.
 * @param work yields wherever it may be interrupted, a few times a slice
 * @param spent is told how long each slice took, in milliseconds
 * @returns what `work` returns
 */
export async function inSlices<T>(work: Generator<void, T>, spent: (ms: number) => void): Promise<T> {
  for (;;) {
    const start = performance.now()
    let result = work.next()
    while (!result.done && performance.now() - start < SLICE_MS) result = work.next()
    spent(performance.now() - start)
    if (result.done) return result.value
    await pause()
  }
}
