import { useEffect, useState } from 'preact/hooks'
import type { WithDb } from '../../../estimates/database.ts'
import type { ListedFlag } from '../../../flags/listed.ts'
import type { Flag } from '../../../flags/model.ts'
import { flagsOf } from '../../../flags/store.ts'

/**
 * A listed flag with all that proves it, read again where it is listed anew.
 * @param onFault where the store cannot be read
 * @returns null until it is read
 */
export function useFlag(
  withDb: WithDb,
  listed: ListedFlag | undefined,
  onFault: (error: unknown) => void,
): Flag | null {
  const [flag, setFlag] = useState<Flag | null>(null)
  useEffect(() => {
    if (!listed) return
    let isWanted = true
    withDb((db) => flagsOf(db, [listed.id]))
      .then(([found]) => isWanted && setFlag(found ?? null))
      .catch(onFault)
    return () => {
      isWanted = false
    }
  }, [withDb, listed])
  return flag && flag.id === listed?.id ? flag : null
}
