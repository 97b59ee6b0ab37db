import type { Looked } from './session.ts'

/** In the build for tests only: writes into the page's timeline that the page's text was walked; what comes after is the rest of the look. */
export function tellWalked(): void {
  if (import.meta.env.MODE === 'e2e') performance.mark('recount-walked')
}

/**
 * In the build for tests only: writes into the page's timeline that it was read and all answers are painted, so that a test knows when to
 * look, and what that took: its whole work and its longest slice. To be called after each reading, also where nothing was found.
 */
export function tellRead({ ms, longest }: Looked): void {
  if (import.meta.env.MODE !== 'e2e') return
  performance.measure('recount-work', { start: 0, duration: ms })
  performance.measure('recount-slice', { start: 0, duration: longest })
  performance.mark('recount-read')
}

/** The same of one part of the desk's work on a page: how long each of its slices took, in milliseconds. */
export function tellSlices(part: 'text' | 'flags', slices: readonly number[]): void {
  if (import.meta.env.MODE !== 'e2e') return
  performance.measure(`recount-${part}-work`, { start: 0, duration: slices.reduce((sum, ms) => sum + ms, 0) })
  performance.measure(`recount-${part}-slice`, { start: 0, duration: Math.max(0, ...slices) })
}
