import { defineExtensionMessaging } from '@webext-core/messaging'
import type { Article } from './claims/model.ts'
import type { Answer } from './comparison/model.ts'

/** What the popup shows of the page in the active tab. */
export interface PageState {
  /** Figures in reading order, as the page shows them. */
  figures: { quote: string; verdict: string; line: string }[]
  outside: number
}

interface Protocol {
  /** Page → background: the one question. Null where the reader switched Recount off for the site. */
  readArticle(article: Article): Answer | null
  /** Page → background: put the card's script into the asking tab. */
  injectCard(): void
  /** Popup → page: what was found; the page answers even while it has no figure. */
  pageState(): PageState
  /** Popup → page: scroll to the figure of this index and open its card. */
  jumpTo(index: number): void
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>()
