import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { PageProps } from './page.ts'
import { type StoreView, viewStore, watchStore } from './store-view.ts'

/**
 * All that is stored, read again whenever it changes.
 * @returns `view` is null until it was read for the first time; `reload` reads it again at once
 */
export function useStore({ withDb, fetchBase }: Pick<PageProps, 'withDb' | 'fetchBase'>): {
  view: StoreView | null
  reload(): Promise<void>
} {
  const [view, setView] = useState<StoreView | null>(null)
  const seen = useRef<string | null>(null)
  const reading = useRef<Promise<void> | null>(null)
  const reload = useCallback(async () => {
    const read = viewStore(withDb, fetchBase).then((next) => {
      // The last to have been asked for is what counts.
      if (reading.current !== read) return
      seen.current = next.change
      setView(next)
    })
    reading.current = read
    await read
  }, [withDb, fetchBase])
  useEffect(() => {
    void reload()
    return watchStore(
      withDb,
      () => seen.current,
      () => void reload(),
    )
  }, [reload, withDb])
  return { view, reload }
}
