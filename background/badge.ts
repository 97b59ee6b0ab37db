import { browser } from 'wxt/browser'

/** The grey of the browser's own buttons: a number to notice, no alarm. */
const QUIET = '#5f6368'
/** The button has room for three signs. */
const MOST_SHOWN = 99

/** Shows on the toolbar button how many figures of a tab's page lie outside; nothing for none. Browsers clear it with the page. */
export async function showOutside(tabId: number, count: number): Promise<void> {
  const text = count === 0 ? '' : count > MOST_SHOWN ? `${MOST_SHOWN}+` : String(count)
  await browser.action.setBadgeBackgroundColor({ tabId, color: QUIET })
  await browser.action.setBadgeText({ tabId, text })
}
