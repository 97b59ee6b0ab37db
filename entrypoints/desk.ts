import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { browserText } from '../components/browser-text.ts'
import { deskForms } from '../components/desk/open.tsx'
import { PageDesk } from '../page/desk.ts'
import { pageHandle } from '../page/desk-handle.ts'

/** Put into a page that has flags, or where the reader wants one: finds them, and draws the forms of the card. Once is enough. */
export default defineUnlistedScript(() => {
  const handle = pageHandle()
  if (!handle || handle.desk) return
  const page = new PageDesk(handle)
  const open = deskForms(page, browserText())
  handle.desk = { flagsAt: (range) => page.flagsAt(range), open }
})
