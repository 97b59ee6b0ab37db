import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { type FlagState, onMessage, type PageAnswer, sendMessage } from '../../messages.ts'
import { factsOf } from '../popup-facts.ts'
import type { TabFacts } from '../popup-view.ts'
import type { FollowedTab } from './use-tab.ts'

/** What the panel knows of the page in a tab. */
export interface PageView {
  tabId: number
  facts: TabFacts
  /** What was found; null where Recount does not run, or is not done yet. */
  found: PageAnswer | null
  /** What became of the words of this page's flags, by the flag. */
  states: ReadonlyMap<string, FlagState['state']>
}

/** How soon a page that does not answer is asked again, in milliseconds: its script starts when the page is there. */
const ASK_AGAIN = 1_000

/**
 * All of a page that the panel shows, asked for again whenever the page says that something has changed.
 * @returns `page` is null until it was asked for the first time; `look` asks again at once
 */
export function usePage(tab: FollowedTab | null): { page: PageView | null; look(): Promise<void> } {
  const [page, setPage] = useState<PageView | null>(null)
  const wanted = useRef(tab)
  wanted.current = tab
  const asking = useRef<{ tab: FollowedTab; done: Promise<void>; again: boolean } | null>(null)

  const look = useCallback(async (): Promise<void> => {
    const at = wanted.current
    if (!at) return setPage(null)
    // One question at a time: what changes meanwhile is asked for once, after it.
    if (asking.current?.tab === at) {
      asking.current.again = true
      return asking.current.done
    }
    const done = (async () => {
      for (;;) {
        const view = await askPage(at)
        if (wanted.current !== at) return
        setPage(view)
        if (!asking.current?.again) return
        asking.current.again = false
      }
    })().finally(() => {
      if (asking.current?.tab === at) asking.current = null
    })
    asking.current = { tab: at, done, again: false }
    return done
  }, [])

  useEffect(() => void look(), [look, tab])
  useEffect(
    () =>
      onMessage('pageChanged', ({ sender }) => {
        if (sender.tab?.id === wanted.current?.id) void look()
      }),
    [look],
  )
  const isSilent = page !== null && page.facts.site.host !== null && page.facts.page === null
  useEffect(() => {
    if (!isSilent) return
    const timer = setInterval(() => void look(), ASK_AGAIN)
    return () => clearInterval(timer)
  }, [isSilent, look])
  return { page: page?.tabId === tab?.id ? page : null, look }
}

async function askPage(tab: FollowedTab): Promise<PageView> {
  const facts = await factsOf(tab)
  const nothing = { tabId: tab.id, facts, found: null, states: new Map() }
  if (!facts.page) return nothing
  const to = { tabId: tab.id, frameId: 0 }
  try {
    await sendMessage('bringDesk', tab.id)
    const [found, states] = await Promise.all([
      sendMessage('pageAnswer', undefined, to),
      sendMessage('flagStates', undefined, to),
    ])
    // Where the browser does not tell the address, the page does.
    const known = tab.url === null && found ? await factsOf({ ...tab, url: found.page.url }) : facts
    return { ...nothing, facts: known, found, states: new Map(states.map(({ id, state }) => [id, state])) }
  } catch {
    // The page went, or another one came, while it was asked.
    return nothing
  }
}
