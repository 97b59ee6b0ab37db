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
  const reading = useRef<Promise<readonly Flag[]> | null>(null)
  const reload = useCallback(async () => {
    const read = withDb(allFlags)
    reading.current = read
    try {
      const found = await read
      // The last to have been asked for is what counts.
      if (reading.current === read) setFlags(found)
      setFault(null)
    } catch (error) {
      if (!(error instanceof StoreError)) throw error
      setFault(error)
      setFlags([])
    }
  }, [withDb])
  useEffect(() => {
    void reload()
    return onNewsOfFlags(() => void reload())
  }, [reload])
  return { flags, fault, reload }
}
