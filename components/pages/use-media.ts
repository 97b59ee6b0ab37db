import { useEffect, useState } from 'preact/hooks'

/** Where tables and forms no longer fit side by side; the CSS says the same. */
export const NARROW = '(max-width: 720px)'

/** Whether a media query holds, now and as that changes. */
export function useMedia(query: string): boolean {
  const [holds, setHolds] = useState(() => matchMedia(query).matches)
  useEffect(() => {
    const list = matchMedia(query)
    const follow = () => setHolds(list.matches)
    follow()
    list.addEventListener('change', follow)
    return () => list.removeEventListener('change', follow)
  }, [query])
  return holds
}
