import { EstimatesPage } from './estimates/EstimatesPage.tsx'
import { FeedsPage } from './feeds/FeedsPage.tsx'
import { FlagsPage } from './flags/FlagsPage.tsx'
import { ImportPage } from './import/ImportPage.tsx'
import type { PageEntry } from './page.ts'
import { SourcesPage } from './sources/SourcesPage.tsx'
import { TimelinePage } from './timeline/TimelinePage.tsx'

/** The pages of the options tab, in the order of the navigation; the first is shown where the address names none. */
export const PAGES: PageEntry[] = [
  { path: 'estimates', name: 'nav_estimates', Page: EstimatesPage },
  { path: 'timeline', name: 'nav_timeline', Page: TimelinePage },
  { path: 'flags', name: 'nav_flags', Page: FlagsPage },
  { path: 'feeds', name: 'nav_feeds', Page: FeedsPage },
  { path: 'import', name: 'nav_import', Page: ImportPage },
  { path: 'sources', name: 'nav_sources', Page: SourcesPage },
]
