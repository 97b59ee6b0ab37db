import { defineContentScript } from 'wxt/utils/define-content-script'
import { browserText } from '../components/browser-text.ts'
import { ShownCard } from '../components/card-view.tsx'
import { CARD_FACTORY, type CreateCardView } from '../page/card-handle.ts'

/** Put into a page once it has figures: leaves the card's factory where the page script finds it. */
export default defineContentScript({
  registration: 'runtime',
  main() {
    const create: CreateCardView = (page, callbacks) => new ShownCard(page, callbacks, browserText())
    ;(globalThis as Record<string, unknown>)[CARD_FACTORY] = create
  },
})
