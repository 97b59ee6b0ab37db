import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { WithDb } from '../../../estimates/database.ts'
import { StoreError } from '../../../estimates/errors.ts'
import type { Flag } from '../../../flags/model.ts'
import { onNewsOfFlags } from '../../../flags/news.ts'
import { allFlags } from '../../../flags/store.ts'

export interface Flags {
  /** All that are stored, the one changed last first; null until they were read. */
  flags: readonly Flag[] | null
  /** Why the store cannot be read; null where it can. */
  fault: StoreError | null
  reload(): Promise<void>
}

/** The flags as they are stored, read again when another page or the worker says that they changed. */
export function useFlags(withDb: WithDb): Flags {
  const [flags, setFlags] = useState<readonly Flag[] | null>(null)
  const [fault, setFault] = useState<StoreError | null>(null)
  const reading = useRef<Promise<void> | null>(null)
  const latest = useRef<Promise<unknown> | null>(null)
  const reload = useCallback(() => {
    // One that is under way began after all that is known to have changed.
    reading.current ??= read()
    return reading.current

    async function read(): Promise<void> {
      const mine = withDb(allFlags).then(
        (found) => ({ found, fault: null }),
        (error) => {
          if (!(error instanceof StoreError)) throw error
          return { found: [], fault: error }
        },
      )
      latest.current = mine
      const { found, fault } = await mine
      // The last to have been asked for is what counts.
      if (latest.current !== mine) return
      reading.current = null
      setFlags(found)
      setFault(fault)
    }
  }, [withDb])
  useEffect(() => {
    void reload()
    return onNewsOfFlags(() => {
      reading.current = null
      void reload()
    })
  }, [reload])
  return { flags, fault, reload }
}
