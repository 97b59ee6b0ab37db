import { EstimatesPage } from './estimates/EstimatesPage.tsx'
import { FeedsPage } from './feeds/FeedsPage.tsx'
import { FlagsPage } from './flags/FlagsPage.tsx'
import { ImportPage } from './import/ImportPage.tsx'
import { MemoryPage } from './memory/MemoryPage.tsx'
import type { PageEntry } from './page.ts'
import { SettingsPage } from './settings/SettingsPage.tsx'
import { SourcesPage } from './sources/SourcesPage.tsx'
import { TimelinePage } from './timeline/TimelinePage.tsx'
import { WelcomePage } from './welcome/WelcomePage.tsx'

/** The pages of the options tab, in the order of the navigation; the first is shown where the address names none. */
export const PAGES: PageEntry[] = [
  { path: 'estimates', name: 'nav_estimates', Page: EstimatesPage },
  { path: 'timeline', name: 'nav_timeline', Page: TimelinePage },
  { path: 'flags', name: 'nav_flags', Page: FlagsPage },
  { path: 'memory', name: 'nav_memory', Page: MemoryPage },
  { path: 'feeds', name: 'nav_feeds', Page: FeedsPage },
  { path: 'import', name: 'nav_import', Page: ImportPage },
  { path: 'sources', name: 'nav_sources', Page: SourcesPage },
  { path: 'settings', name: 'nav_settings', Page: SettingsPage },
  { path: 'welcome', name: 'nav_welcome', Page: WelcomePage, isUnlisted: true },
]
