import { useCallback, useEffect, useState } from 'preact/hooks'
import type { WithDb } from '../../../estimates/database.ts'
import { StoreError } from '../../../estimates/errors.ts'
import { isRemembering, type RememberedPage, rememberedPages, setRemembering } from '../../../flags/memory.ts'

export interface Memory {
  /** Whether figures of visited pages are remembered; null until that was read. */
  isOn: boolean | null
  /** The one seen last first. */
  pages: readonly RememberedPage[]
  /** Whether the store cannot be used. */
  isBroken: boolean
  turn(on: boolean): Promise<void>
  /** Reads all of it again: after something was forgotten. */
  reload(): Promise<void>
}

/** What is remembered of visited pages; read again whenever the reader comes back to this tab. */
export function useMemory(withDb: WithDb): Memory {
  const [state, setState] = useState<Pick<Memory, 'isOn' | 'pages' | 'isBroken'>>({
    isOn: null,
    pages: [],
    isBroken: false,
  })
  const reload = useCallback(async () => {
    try {
      const [isOn, pages] = await withDb((db) => Promise.all([isRemembering(db), rememberedPages(db)]))
      setState({ isOn, pages, isBroken: false })
    } catch (error) {
      if (!(error instanceof StoreError)) throw error
      setState({ isOn: false, pages: [], isBroken: true })
    }
  }, [withDb])
  useEffect(() => {
    const look = () => void (document.visibilityState === 'visible' && reload())
    void reload()
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [reload])
  return {
    ...state,
    reload,
    async turn(on) {
      await withDb((db) => setRemembering(db, on))
      await reload()
    },
  }
}
