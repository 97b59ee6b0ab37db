import { useCallback, useEffect, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import type { WithDb } from '../../../estimates/database.ts'
import { StoreError } from '../../../estimates/errors.ts'
import { sendMessage } from '../../../messages.ts'
import { isSitePattern, patternOf } from '../../../sites/hosts.ts'
import { setOff, sitesOff } from '../../../sites/settings.ts'

export interface Sites {
  /** How many news sites Recount runs on by itself. */
  listed: number
  /** Whether the browser lets it run there: Firefox asks its reader first. Null until that was asked. */
  isAllowed: boolean | null
  /** Hosts that the reader switched off. */
  off: readonly string[]
  /** Hosts that the reader added. */
  added: readonly string[]
  /** To be called from a click: browsers ask only then. */
  allow(): Promise<void>
  switchOn(host: string): Promise<void>
  /** To be called from a click. */
  add(host: string): Promise<void>
  remove(host: string): Promise<void>
}

const listedPatterns = () => browser.runtime.getManifest().content_scripts?.[0]?.matches ?? []
const hostOfPattern = (pattern: string) => pattern.replace(/^\*:\/\/(\*\.)?/, '').replace(/\/\*$/, '')

/** On which sites Recount runs. */
export function useSites(withDb: WithDb): Sites {
  const [state, setState] = useState<Pick<Sites, 'isAllowed' | 'off' | 'added'>>({
    isAllowed: null,
    off: [],
    added: [],
  })
  const load = useCallback(async () => {
    const listed = listedPatterns()
    const [{ origins = [] }, isAllowed, off] = await Promise.all([
      browser.permissions.getAll(),
      browser.permissions.contains({ origins: listed }),
      withDb(sitesOff).catch((error) => {
        if (error instanceof StoreError) return []
        throw error
      }),
    ])
    const added = origins.filter((origin) => isSitePattern(origin) && !listed.includes(origin)).map(hostOfPattern)
    setState({ isAllowed, off, added: added.sort() })
  }, [withDb])
  useEffect(() => void load(), [load])
  return {
    ...state,
    listed: listedPatterns().length,
    async allow() {
      await browser.permissions.request({ origins: listedPatterns() })
      await load()
    },
    async switchOn(host) {
      await withDb((db) => setOff(db, host, false))
      await load()
    },
    async add(host) {
      if (await browser.permissions.request({ origins: [patternOf(host)] })) await sendMessage('addSite', { host })
      await load()
    },
    async remove(host) {
      await sendMessage('removeSite', { host })
      await load()
    },
  }
}
