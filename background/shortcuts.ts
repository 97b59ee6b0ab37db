import { browser } from 'wxt/browser'
import { sendMessage } from '../messages.ts'
import { framesOf } from '../sites/frames.ts'

const STEPS: Record<string, 1 | -1> = { 'next-figure': 1, 'previous-figure': -1 }

/**
 * A keyboard shortcut: opens the side panel, or steps through the figures of the page in a tab.
 * @param command as the manifest names it; one that is neither does nothing
 */
export async function onShortcut(command: string, tabId: number | undefined): Promise<void> {
  // At once: a browser opens it for a key that was just pressed, and for nothing else. Firefox has a command of its own for it.
  if (command === 'open-panel' && tabId !== undefined) return browser.sidePanel.open({ tabId })
  const by = STEPS[command]
  if (by === undefined || tabId === undefined) return
  // Of the frames that have figures, one is told, else each would open a card: the one that the reader is in.
  const frames = (await framesOf(tabId)).filter(({ figures }) => figures > 0)
  const here = frames.findIndex(({ hasFocus }) => hasFocus)
  const from = frames[Math.max(0, here)]
  const isLast = here >= 0 && from !== undefined && from.at === (by === 1 ? from.figures - 1 : 0)
  const next = frames.length > 1 && isLast ? frames.at((here + by) % frames.length) : undefined
  // A page where Recount does not run does not answer, and that is no fault.
  await (next
    ? sendMessage('jumpTo', by === 1 ? 0 : next.figures - 1, { tabId, frameId: next.frameId })
    : sendMessage('stepFigure', by, { tabId, frameId: from?.frameId ?? 0 })
  ).catch(() => {})
}
