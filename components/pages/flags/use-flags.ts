import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { WithDb } from '../../../estimates/database.ts'
import { StoreError } from '../../../estimates/errors.ts'
import type { Flag } from '../../../flags/model.ts'
import { type ChangedFlags, onNewsOfFlags } from '../../../flags/news.ts'
import { allFlags, flagsOf, newestFirst, newestFlags } from '../../../flags/store.ts'

/** More than a screen shows of a list. */
const FIRST = 40
/** As many that were changed are sooner read one by one than all anew. */
const FEW = 500

interface Read {
  /** The one changed last first; null until any were read. */
  flags: readonly Flag[] | null
  /** How many are stored. */
  count: number
  /** Why the store cannot be read; null where it can. */
  fault: StoreError | null
  /** Whether all were read. Until then there are only those that were changed last: enough to be looked at, and no more. */
  isWhole: boolean
}

const NONE: Read = { flags: null, count: 0, fault: null, isWhole: false }

export interface Flags extends Read {
  /** Reads what is stored, all of it. */
  reload(): Promise<void>
  /** Once all that is known to have changed is read. */
  settled(): Promise<void>
}

/** The flags as they are stored, read again when another page or the worker says that they changed: of a few, those alone. */
export function useFlags(withDb: WithDb): Flags {
  const [read, setRead] = useState(NONE)
  // One after the other, so that what was read last is what was stored last.
  const last = useRef<Promise<void>>(Promise.resolve())

  // A part that is added to is still a part.
  const isWhole = useRef(false)

  const inTurn = useCallback((work: () => Promise<void>): Promise<void> => {
    const mine = last.current.then(work).catch((fault) => {
      if (!(fault instanceof StoreError)) throw fault
      isWhole.current = false
      setRead({ ...NONE, flags: [], fault })
    })
    last.current = mine.catch(() => {})
    return mine
  }, [])
  const reload = useCallback(
    () =>
      inTurn(async () => {
        const flags = await withDb(allFlags)
        isWhole.current = true
        setRead({ flags, count: flags.length, fault: null, isWhole: true })
      }),
    [inTurn, withDb],
  )
  useEffect(() => {
    void inTurn(async () => setRead({ ...NONE, ...(await withDb((db) => newestFlags(db, FIRST))) }))
    void reload()
    return onNewsOfFlags((ids: ChangedFlags) => {
      if (ids === null || ids.length > FEW || !isWhole.current) return void reload()
      void inTurn(async () => {
        const found = await withDb((db) => flagsOf(db, ids))
        setRead(({ flags }) => {
          const now = withChanged(flags ?? [], ids, found)
          return { flags: now, count: now.length, fault: null, isWhole: true }
        })
      })
    })
  }, [inTurn, reload, withDb])
  return { ...read, reload, settled: () => last.current }
}

/** Flags after some were changed. @param found of those, the ones that are still there */
function withChanged(flags: readonly Flag[], ids: readonly string[], found: readonly Flag[]): Flag[] {
  const changed = new Set(ids)
  return newestFirst([...found, ...flags.filter(({ id }) => !changed.has(id))])
}
