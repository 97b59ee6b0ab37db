/** Shorter than half a frame, so that a reader's scrolling never waits for us. */
const SLICE_MS = 6

interface Scheduler {
  yield?(): Promise<void>
}

/** Lets the page do its own work before ours goes on. */
function pause(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler }
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve))
}

/**
 * Works in slices.
 * @param step does a little work (a tenth of a slice at most); true when all is done
 */
export async function inSlices(step: () => boolean): Promise<void> {
  let start = performance.now()
  while (!step()) {
    if (performance.now() - start < SLICE_MS) continue
    await pause()
    start = performance.now()
  }
}
