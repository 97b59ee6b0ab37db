import { EstimatesPage } from './estimates/EstimatesPage.tsx'
import type { PageEntry } from './page.ts'
import { TimelinePage } from './timeline/TimelinePage.tsx'

/** The pages of the options tab, in the order of the navigation; the first is shown where the address names none. */
export const PAGES: PageEntry[] = [
  { path: 'estimates', name: 'nav_estimates', Page: EstimatesPage },
  { path: 'timeline', name: 'nav_timeline', Page: TimelinePage },
]
