import { browser } from 'wxt/browser'
import { covers, isSitePattern, patternOf } from '../sites/hosts.ts'
import { PAGE_SCRIPT } from './scripts.ts'

/** Before the match pattern, in the id of the script registered for it. */
const ID = 'added '

/** The match patterns of the sites where Recount runs by itself, as the manifest lists them. */
export const listedPatterns = (): string[] => browser.runtime.getManifest().content_scripts?.[0]?.matches ?? []

/** The match patterns of the sites that the reader added: what the browser's permissions say, as they are their only record. */
export async function addedPatterns(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll()
  const listed = new Set(listedPatterns())
  return origins.filter((origin) => isSitePattern(origin) && !listed.has(origin))
}

let last: Promise<void> = Promise.resolve()

/**
 * Registers the page script for every site that the reader added, and for no other. To be called when permissions change, and when
 * Recount starts: an update of the extension forgets what was registered. Calls follow one another.
 */
export function syncAddedSites(): Promise<void> {
  last = last.then(sync, sync)
  return last
}

async function sync(): Promise<void> {
  const wanted = new Map((await addedPatterns()).map((pattern) => [ID + pattern, pattern]))
  const registered = (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id)
  const stale = registered.filter((id) => !wanted.has(id))
  if (stale.length > 0) await browser.scripting.unregisterContentScripts({ ids: stale })
  const missing = [...wanted].filter(([id]) => !registered.includes(id))
  if (missing.length === 0) return
  await browser.scripting.registerContentScripts(
    missing.map(([id, pattern]) => ({
      id,
      matches: [pattern],
      js: [PAGE_SCRIPT],
      runAt: 'document_idle' as const,
      allFrames: true,
      matchOriginAsFallback: true,
      persistAcrossSessions: true,
    })),
  )
}

/** Runs on a host from now on. @throws where the reader has not let the browser give the permission */
export async function addSite(host: string): Promise<void> {
  if (!(await browser.permissions.contains({ origins: [patternOf(host)] }))) {
    throw new Error(`the browser has given no permission for ${host}; ask the reader for it first`)
  }
  await syncAddedSites()
}

/** Gives the permission for a host back, as the reader gave it, and runs there no more. */
export async function removeSite(host: string): Promise<void> {
  const origins = (await addedPatterns()).filter((pattern) => covers(pattern, host))
  if (origins.length > 0) await browser.permissions.remove({ origins })
  await syncAddedSites()
}
