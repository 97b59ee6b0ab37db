import { browser } from 'wxt/browser'
import { framesOf } from '../sites/frames.ts'

/** The grey of the browser's own buttons: a number to notice, no alarm. */
const QUIET = '#5f6368'
/** The button has room for three signs. */
const MOST_SHOWN = 99

/**
 * Shows on the toolbar button how many figures of a tab's page lie outside; nothing for none. Browsers clear it with the page.
 * @param told by one of its frames: where there are several, they are counted together
 */
export async function showOutside(tabId: number, told: number): Promise<void> {
  const frames = await framesOf(tabId)
  const count = frames.length > 1 ? frames.reduce((sum, { outside }) => sum + outside, 0) : told
  const text = count === 0 ? '' : count > MOST_SHOWN ? `${MOST_SHOWN}+` : String(count)
  await browser.action.setBadgeBackgroundColor({ tabId, color: QUIET })
  await browser.action.setBadgeText({ tabId, text })
}
