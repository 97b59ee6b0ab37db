import type { ComponentType } from 'preact'
import type { WithDb } from '../../estimates/database.ts'
import type { BaseData } from '../../estimates/model.ts'
import type { Text } from '../text.ts'

/** What every page is given. */
export interface PageProps {
  text: Text
  withDb: WithDb
  /** Reads the base data that came with this version. */
  fetchBase(): Promise<BaseData>
  /** What the page shows, from its address. */
  params: URLSearchParams
  /** Shows something else on this page: its address changes, without a step back to each letter that was typed. */
  show(params: Iterable<readonly [string, string]>): void
}

/** A page of the options tab: one component, one line in `pages.ts`. */
export interface PageEntry {
  /** Its address after `#/`. */
  path: string
  /** The message that names it, in the navigation and in the tab's title. */
  name: string
  Page: ComponentType<PageProps>
  /** Left out of the navigation: it is reached by links alone. */
  isUnlisted?: true
}
