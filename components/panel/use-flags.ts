import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { WithDb } from '../../estimates/database.ts'
import { type Flag, pageKey } from '../../flags/model.ts'
import { onNewsOfFlags } from '../../flags/news.ts'
import { flagsOfPage } from '../../flags/store.ts'

/**
 * The flags on a page, read again whenever any are changed anywhere.
 * @param urls of the page: as the browser gives it, and as it gives itself; none where neither is known
 * @returns null until they were read; `fault` is what keeps the store from being read
 */
export function useFlags(withDb: WithDb, urls: readonly (string | null)[]): { flags: Flag[] | null; fault: unknown } {
  const [read, setRead] = useState<{ key: string; flags: Flag[]; fault: unknown } | null>(null)
  const keys = [...new Set(urls.flatMap((url) => (url ? [pageKey(url)] : [])))]
  const key = JSON.stringify(keys)
  const turn = useRef(0)
  const reload = useCallback(async () => {
    const mine = ++turn.current
    const found = new Map<string, Flag>()
    let fault: unknown = null
    try {
      for (const url of JSON.parse(key) as string[]) {
        for (const flag of await withDb((db) => flagsOfPage(db, url))) found.set(flag.id, flag)
      }
    } catch (error) {
      fault = error
    }
    // The last to have been asked for is what counts.
    if (turn.current === mine) setRead({ key, flags: [...found.values()], fault })
  }, [withDb, key])
  useEffect(() => {
    void reload()
    return onNewsOfFlags(() => void reload())
  }, [reload])
  return read?.key === key ? read : { flags: null, fault: null }
}
