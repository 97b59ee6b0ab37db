import { defineExtensionMessaging } from '@webext-core/messaging'
import type { Article, Claim } from './claims/model.ts'
import type { Mark } from './comparison/mark.ts'
import type { Answer, Verdict } from './comparison/model.ts'
import type { Estimate } from './estimates/model.ts'
import type { EstimateDraft } from './flags/as-estimate.ts'
import type { Anchor, Flag, FlagChange, FlaggedPage } from './flags/model.ts'

/** What the popup shows of the page in the active tab. */
export interface PageState {
  /** Figures in reading order, as the page shows them. */
  figures: { claim: Claim; verdict: Verdict; hasConflicts: boolean; mark: Mark }[]
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

/** What a reader fills in where a claim does not say it. `subset` says what part a figure covers that is not the whole. */
export type Filled = Partial<Pick<Estimate, 'event' | 'by' | 'asOf' | 'kind'> & { subset: string }>

/** A claim on its way into the store, with what the reader filled in. */
export interface ToSave {
  /** Of the estimate, made where the reader asks, so that asking twice stores it once: `own-` and a UUID. */
  id: string
  claim: Claim
  page: FlaggedPage
  filled: Filled
}

/** Stored; or what it still lacks, with all that is known. */
export type Saved = { estimate: Estimate } | { estimate: null; draft: EstimateDraft }

/** A page as the side panel shows it. */
export interface PageAnswer {
  page: FlaggedPage
  answer: Answer
  /** The figures painted on the page in reading order, by their place among the answer's comparisons. */
  figures: number[]
}

/** What became of a flag's words on the page that is open. */
export interface FlagState {
  id: string
  state: 'found' | 'changed' | 'missing'
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

  /** Page → background: a page was read, whose own address this is; the desk's script is put into it where it has flags. */
  pageRead(url: string): void
  /** Page → background: put the desk's script into the asking tab and frame. */
  injectDesk(): void
  /** Page → background: the flags on the asking page, whose own address this is, in the order of its text. */
  flagsHere(url: string): Flag[]
  /** Page → background: stores a flag; the same one twice is one. An error says what is wrong with the store. */
  addFlag(flag: Flag): void
  /** Page → background: changes the same of each of these flags. Answers with them as they were. */
  changeFlag(asked: { ids: string[]; change: FlagChange }): Flag[]
  /** Page → background: stores a claim as an estimate of the reader's own, or says what it lacks. */
  saveEstimate(asked: ToSave): Saved
  /** Page → background: takes an estimate that was just saved back out of the store. */
  takeBackEstimate(estimate: Estimate): void
  /** Page → background: reads words that the reader selected, as an article of these blocks. Also where it is switched off. */
  readWords(article: Article): Answer
  /** Page or panel → background: holds one claim, as corrected, against what others counted. */
  compareClaim(asked: { claim: Claim; published: string | null }): Answer
  /** Page → background: what the desk's forms need: all stored events by name, and the name that the checker gave last. */
  deskFacts(): { events: [id: string, name: string][]; author: string }

  /** Panel, options → background: flags were changed in the store; open web pages are told. */
  flagsWritten(): void
  /** Panel → background: makes the page in this tab ready to answer what follows, whatever runs in it now. */
  bringDesk(tabId: number): void
  /** Panel → page: what was found. */
  pageAnswer(): PageAnswer
  /** Panel → page: where the figure of this index stands in the page's text, and its block; null where it is gone. */
  anchorOfFigure(index: number): { anchor: Anchor; context: string } | null
  /** Panel → page: what became of the words of its flags. */
  flagStates(): FlagState[]
  /** Panel → page: scroll to the words of a flag, and open the card where there is a figure. False where they are gone. */
  jumpToFlag(id: string): boolean
  /** Background → page: the reader wants the selected words checked. */
  checkSelection(): void
  /** Background → page: flags were changed, perhaps some of this page. */
  flagsChanged(): void
  /** Page → panel: what `pageAnswer` or `flagStates` tells has changed. */
  pageChanged(): void

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
