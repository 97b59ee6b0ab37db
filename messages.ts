import { defineExtensionMessaging } from '@webext-core/messaging'
import type { Article, Claim } from './claims/model.ts'
import type { Answer, Verdict } from './comparison/model.ts'

/** What the popup shows of the page in the active tab. */
export interface PageState {
  /** Figures in reading order, as the page shows them. */
  figures: { claim: Claim; verdict: Verdict; isOutside: boolean }[]
}

/** How Recount stands to a site. */
export interface SiteStatus {
  /** Without `www.`; null where the page is none of the web. */
  host: string | null
  /** On the list of news sites that it runs on by itself. */
  listed: boolean
  /** Added by the reader, with the browser's permission. */
  added: boolean
  /** Switched off by the reader. */
  off: boolean
  /** Whether the browser lets it run there at all, once the reader asks. */
  canRun: boolean
}

/**
 * Who asks whom, and for what. Whatever arrives in the background is checked at run time (`background/receive.ts`); a message of a
 * wrong form, or from elsewhere than said here, is dropped, and its sender gets an error that says why.
 */
export interface Protocol {
  /**
   * Page → background: the one question. A page that grows sends its new blocks only, with the claims read of it before: they are
   * compared anew together, and come first in the answer. Null where the reader switched Recount off for the site.
   */
  readArticle(article: Article & { earlier?: Claim[] }): Answer | null
  /** Page → background: put the card's script into the asking tab and frame. */
  injectCard(): void
  /** Page → background: how many of its figures lie outside what others counted, for the toolbar button. */
  showOutside(count: number): void

  /** Popup → background: how Recount stands to the site of an address. */
  siteStatus(url: string): SiteStatus
  /** Popup → background: switches Recount off for a host, or on again. An error names a store that cannot keep it. */
  setSiteOff(site: { host: string; off: boolean }): void
  /** Popup → background: runs on this host from now on. The popup has asked the reader for `patternOf(host)` before. */
  addSite(site: { host: string }): void
  /** Popup → background: gives the permission for the host back, and runs there no more. */
  removeSite(site: { host: string }): void
  /** Popup → background: runs once on the page in this tab, after the reader's click. */
  runHere(tabId: number): void

  /** Options → background: subscriptions were added, changed or removed; the alarm is set anew. */
  feedsChanged(): void

  /** Popup → page: what was found; the page answers even while it has no figure. */
  pageState(): PageState
  /** Popup → page: scroll to the figure of this index and open its card. */
  jumpTo(index: number): void
  /** Popup → page: the reader switched Recount off here; nothing of it is to stay. `runHere` brings it back. */
  leavePage(): void
  /** Background → page, on a keyboard shortcut: go to the next (1) or the previous (-1) figure. */
  stepFigure(by: 1 | -1): void
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>()
