import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { startPage } from '../page/start.ts'

/** Runs in every page of the sites. Not a content script of WXT's, see `card.ts`. */
export default defineUnlistedScript(() => {
  startPage(document)
})
