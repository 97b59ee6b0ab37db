import { browser } from 'wxt/browser'
import { type PageState, sendMessage } from '../messages.ts'
import { framesOf } from '../sites/frames.ts'
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
  return { url, site, page, isAllowed, isPdf: page === null && (await isPdf(id)) }
}

/** A browser draws a PDF with a page of its own; where an extension may look into that, it says what it is, whatever its address. */
async function isPdf(tabId: number): Promise<boolean> {
  const func = () => document.contentType
  const [told] = await browser.scripting.executeScript({ target: { tabId }, func }).catch(() => [])
  return told?.result === 'application/pdf'
}

/** The frames to ask, each by itself: else the first to answer would be heard for all. */
const idsOf = async (tabId: number): Promise<number[]> => {
  const frames = await framesOf(tabId)
  return frames.length > 0 ? frames.map(({ frameId }) => frameId) : [0]
}

/** The figures of a page and of its frames. Where Recount does not run, nobody answers. */
async function pageState(tabId: number): Promise<PageState | null> {
  const ask = (frameId: number) => sendMessage('pageState', undefined, { tabId, frameId }).catch(() => null)
  const states = (await Promise.all((await idsOf(tabId)).map(ask))).filter((state) => state !== null)
  return states.length > 0 ? { figures: states.flatMap(({ figures }) => figures) } : null
}

/** Goes to the figure of this place in what `factsOf` told of the page. */
export async function jumpTo(tabId: number, index: number): Promise<void> {
  let place = index
  for (const { frameId, figures } of await framesOf(tabId)) {
    if (place < figures) {
      await sendMessage('jumpTo', place, { tabId, frameId })
      return
    }
    place -= figures
  }
}
