import type { WithDb } from '../estimates/database.ts'
import { StoreError } from '../estimates/errors.ts'
import type { SiteStatus } from '../messages.ts'
import { covers, hostOf, isOpenToUs } from '../sites/hosts.ts'
import { isOff } from '../sites/settings.ts'
import { addedPatterns, listedPatterns } from './added-sites.ts'

/** Whether the reader switched Recount off for the site of an address; where nothing can be stored, nothing was. */
export async function isOffAt(withDb: WithDb, url: string): Promise<boolean> {
  const host = hostOf(url)
  if (host === null) return false
  try {
    return await withDb((db) => isOff(db, host))
  } catch (error) {
    if (error instanceof StoreError) return false
    throw error
  }
}

/** How Recount stands to the site of an address. */
export async function siteStatus(withDb: WithDb, url: string): Promise<SiteStatus> {
  const host = hostOf(url)
  if (host === null) return { host, listed: false, added: false, off: false, canRun: false }
  const isIn = (patterns: readonly string[]) => patterns.some((pattern) => covers(pattern, host))
  return {
    host,
    listed: isIn(listedPatterns()),
    added: isIn(await addedPatterns()),
    off: await isOffAt(withDb, url),
    canRun: isOpenToUs(url),
  }
}
