import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { WithDb } from '../../../estimates/database.ts'
import { StoreError } from '../../../estimates/errors.ts'
import { listedFlags, listedOf, newestFirst } from '../../../flags/list.ts'
import type { ListedFlag } from '../../../flags/listed.ts'
import { type ChangedFlags, onNewsOfFlags } from '../../../flags/news.ts'

/** As many that were changed are sooner read by themselves than all anew. */
const FEW = 100

interface Read {
  /** The one changed last first; null until they were read. */
  flags: readonly ListedFlag[] | null
  /** Why the store cannot be read; null where it can. */
  fault: StoreError | null
}

export interface Flags extends Read {
  /** Reads what is stored, all of it. */
  reload(): Promise<void>
  /** Once all that is known to have changed is read. */
  settled(): Promise<void>
}

/** The flags as they are listed, read again when another page or the worker says that they changed: of a few, those alone. */
export function useFlags(withDb: WithDb): Flags {
  const [read, setRead] = useState<Read>({ flags: null, fault: null })
  // One after the other, so that what was read last is what was stored last.
  const last = useRef<Promise<void>>(Promise.resolve())
  const isRead = useRef(false)

  const inTurn = useCallback((work: () => Promise<void>): Promise<void> => {
    const mine = last.current.then(work).catch((fault) => {
      if (!(fault instanceof StoreError)) throw fault
      isRead.current = false
      setRead({ flags: [], fault })
    })
    last.current = mine.catch(() => {})
    return mine
  }, [])
  const readAll = useCallback(async () => {
    const flags = await withDb(listedFlags)
    isRead.current = true
    setRead({ flags, fault: null })
  }, [withDb])
  const reload = useCallback(() => inTurn(readAll), [inTurn, readAll])
  useEffect(() => {
    void reload()
    return onNewsOfFlags((ids: ChangedFlags) => {
      void inTurn(async () => {
        // What could not be read before is not added to.
        if (ids === null || ids.length > FEW || !isRead.current) return readAll()
        const found = await withDb((db) => listedOf(db, ids))
        setRead(({ flags }) => ({ flags: withChanged(flags ?? [], ids, found), fault: null }))
      })
    })
  }, [inTurn, readAll, reload, withDb])
  return { ...read, reload, settled: () => last.current }
}

/** Flags after some were changed. @param found of those, the ones that are still there */
function withChanged(
  flags: readonly ListedFlag[],
  ids: readonly string[],
  found: readonly ListedFlag[],
): readonly ListedFlag[] {
  const changed = new Set(ids)
  return newestFirst([...found, ...flags.filter(({ id }) => !changed.has(id))])
}
