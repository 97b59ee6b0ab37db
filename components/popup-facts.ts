import { browser } from 'wxt/browser'
import { type PageState, sendMessage } from '../messages.ts'
import { patternOf } from '../sites/hosts.ts'
import type { TabFacts } from './popup-view.ts'

/** The tab that the popup was opened on. */
export interface Tab {
  id: number
  /** Null where the browser does not tell. */
  url: string | null
}

/** @returns null where there is none, as in a window without tabs */
export async function activeTab(): Promise<Tab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? null }
}

/** Asks page, background and browser how things stand. */
export async function factsOf({ id, url }: Tab): Promise<TabFacts> {
  const [site, page] = await Promise.all([sendMessage('siteStatus', url ?? ''), pageState(id)])
  const isAllowed = site.host !== null && (await browser.permissions.contains({ origins: [patternOf(site.host)] }))
  return { url, site, page, isAllowed }
}

/** Where Recount does not run, nobody answers. Frames would answer too, and the first to do so would be heard: it is the page itself. */
const pageState = (tabId: number): Promise<PageState | null> =>
  sendMessage('pageState', undefined, { tabId, frameId: 0 }).catch(() => null)
