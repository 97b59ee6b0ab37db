import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { browserText } from '../components/browser-text.ts'
import { ShownCard } from '../components/card-view.tsx'
import { CARD_FACTORY, type CreateCardView } from '../page/card-handle.ts'

/**
 * Put into a page once it has figures: leaves the card's factory where the page script finds it. Not a content script of WXT's: those
 * carry a watcher of their own, which costs 1 KB and tells the page that they are there.
 */
export default defineUnlistedScript(() => {
  const create: CreateCardView = (page, callbacks) => new ShownCard(page, callbacks, browserText())
  ;(globalThis as Record<string, unknown>)[CARD_FACTORY] = create
})
