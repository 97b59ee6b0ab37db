import { browser } from 'wxt/browser'

/** What Recount has on one frame of a page. */
export interface FrameFacts {
  /** How many figures are marked in it. */
  figures: number
  /** How many of them lie outside what others counted. */
  outside: number
  /** The place of the figure whose card was open last; -1 where there was none. */
  at: number
  /** Whether the reader is in it, and in no frame within it. */
  hasFocus: boolean
}

/** Where a page's script leaves what it tells of its frame, in the extension's isolated world. */
type World = { 'recount:running'?: { frame(): FrameFacts } }

/**
 * The frames of a tab in which Recount runs, the page itself first: most pages have just that one. Asked of the browser each time, as
 * the worker forgets and frames come and go.
 * @returns none where the browser lets nobody ask
 */
export async function framesOf(tabId: number): Promise<(FrameFacts & { frameId: number })[]> {
  const target = { tabId, allFrames: true }
  // Runs in the frames: nothing from around it gets there.
  const func = () => (globalThis as World)['recount:running']?.frame() ?? null
  const told = await browser.scripting.executeScript({ target, func }).catch(() => [])
  return told
    .flatMap(({ frameId, result }) => (result ? [{ frameId, ...result }] : []))
    .sort((one, other) => one.frameId - other.frameId)
}
