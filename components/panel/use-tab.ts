import { useEffect, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import { activeTab, type Tab } from '../popup-facts.ts'

/** The active tab of the window that the panel is in. */
export interface FollowedTab extends Tab {
  /** Counts the pages that were loaded in it while the panel looked on. */
  loads: number
}

/** Follows the reader from tab to tab, and from page to page within one. @returns null until it is known, or where there is none */
export function useTab(): FollowedTab | null {
  const [tab, setTab] = useState<FollowedTab | null>(null)
  useEffect(() => {
    let last = 0
    let isOver = false
    const follow = async (isLoaded: boolean) => {
      const turn = ++last
      const now = await activeTab()
      // Of two tabs one after the other, the second is the one that the reader is at.
      if (isOver || turn !== last) return
      setTab((before) => {
        if (!now) return null
        if (before?.id !== now.id) return { ...now, loads: 0 }
        const isSame = before.url === now.url && !isLoaded
        return isSame ? before : { ...now, loads: before.loads + (isLoaded ? 1 : 0) }
      })
    }
    const activated = () => void follow(false)
    const updated = (
      _: number,
      { status, url }: { status?: string; url?: string },
      { active }: { active: boolean },
    ) => {
      if (active && (url !== undefined || status === 'complete')) void follow(status === 'complete')
    }
    browser.tabs.onActivated.addListener(activated)
    browser.tabs.onUpdated.addListener(updated)
    void follow(false)
    return () => {
      isOver = true
      browser.tabs.onActivated.removeListener(activated)
      browser.tabs.onUpdated.removeListener(updated)
    }
  }, [])
  return tab
}
