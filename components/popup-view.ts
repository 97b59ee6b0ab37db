import type { PageState, SiteStatus } from '../messages.ts'

/** What the popup knows of the tab that it was opened on. */
export interface TabFacts {
  /** Null where the browser does not tell: a page of its own. */
  url: string | null
  site: SiteStatus
  /** What the page answers; null where Recount does not run in it. */
  page: PageState | null
  /** Whether the browser lets Recount run on the site by itself; Firefox asks its reader first. */
  isAllowed: boolean
  /** Whether the page itself says that it is a PDF; where the browser lets nobody ask, its address may. */
  isPdf: boolean
}

/**
 * What the popup shows:
 * - `figures`, `no-figures`: Recount runs there
 * - `off`: the reader switched it off for the site
 * - `browser-page`, `closed`, `pdf`: it can run there by no means
 * - `not-allowed`: it would run by itself, and waits for the browser's permission
 * - `reload`: it would run by itself, and the page was open before it could
 * - `elsewhere`: a site that it does not run on unasked
 */
export type PopupView =
  | 'figures'
  | 'no-figures'
  | 'off'
  | 'browser-page'
  | 'closed'
  | 'pdf'
  | 'not-allowed'
  | 'reload'
  | 'elsewhere'

export function popupView({ url, site, page, isAllowed, isPdf }: TabFacts): PopupView {
  if (site.host === null) return 'browser-page'
  if (!site.canRun) return 'closed'
  if (site.off) return 'off'
  if (page) return page.figures.length > 0 ? 'figures' : 'no-figures'
  if (isPdf || isNamedPdf(url)) return 'pdf'
  const isOurs = site.listed || site.added
  if (isOurs && !isAllowed) return 'not-allowed'
  return isOurs ? 'reload' : 'elsewhere'
}

const isNamedPdf = (url: string | null) => url !== null && /\.pdf$/i.test(URL.parse(url)?.pathname ?? '')

/** Where Recount runs by itself or runs just now, it can be switched off. */
export const canSwitch = (view: PopupView, { site, page }: TabFacts) =>
  view === 'off' || (site.canRun && (site.listed || site.added || page !== null))
