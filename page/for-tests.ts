import type { Looked } from './session.ts'

let walked = 0

/** In the build for tests only: notes that the page's text was walked; what comes after is the rest of the look. */
export function tellWalked(): void {
  if (import.meta.env.MODE === 'e2e') walked = performance.now()
}

/**
 * In the build for tests only: writes into the page's timeline that it was read and all answers are painted, so that a test knows when to
 * look, and what that took: its whole work, its longest slice, and what came after the walk. To be called after each reading, also where
 * nothing was found. Nothing is written before: the first entry takes longer than what is measured.
 */
export function tellRead({ ms, longest }: Looked): void {
  if (import.meta.env.MODE !== 'e2e') return
  const now = performance.now()
  performance.mark('recount-walked', { startTime: walked })
  performance.mark('recount-read', { startTime: now })
  performance.measure('recount-work', { start: 0, duration: ms })
  performance.measure('recount-slice', { start: 0, duration: longest })
}

/** The same of one part of the desk's work on a page: how long each of its slices took, in milliseconds. */
export function tellSlices(part: 'text' | 'flags', slices: readonly number[]): void {
  if (import.meta.env.MODE !== 'e2e') return
  performance.measure(`recount-${part}-work`, { start: 0, duration: slices.reduce((sum, ms) => sum + ms, 0) })
  performance.measure(`recount-${part}-slice`, { start: 0, duration: Math.max(0, ...slices) })
}
