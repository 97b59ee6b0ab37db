import { sendMessage } from '../messages.ts'

const STEPS: Record<string, 1 | -1> = { 'next-figure': 1, 'previous-figure': -1 }

/**
 * A keyboard shortcut: steps through the figures of the page in a tab.
 * @param command as the manifest names it; one that is no step does nothing
 */
export async function step(command: string, tabId: number | undefined): Promise<void> {
  const by = STEPS[command]
  if (by === undefined || tabId === undefined) return
  // A page where Recount does not run does not answer, and that is no fault.
  // Of its frames, the page itself: else each would open a card.
  await sendMessage('stepFigure', by, { tabId, frameId: 0 }).catch(() => {})
}
