import { browser } from 'wxt/browser'
import { address } from './about.ts'
import { leaveHandle, type PageHandle } from './desk-handle.ts'
import { tellRead } from './for-tests.ts'
import { keepMarks } from './keep.ts'
import { PageMarks } from './marks.ts'
import { onMessage, sendMessage } from './messages.ts'
import { type Ask, Session } from './session.ts'
import { startCard } from './start-card.ts'
import { Watch } from './watch.ts'

/** Where a page knows that we run in it, in the extension's isolated world. */
const RUNNING = 'recount:running'
const world = globalThis as { [RUNNING]?: Running }

interface Running {
  /** Asked of the script that runs: another one, after an update, has another extension behind it. */
  isAlive(): boolean
  /** Ends everything, and leaves nothing in the page. */
  end(): void
  /** Asked by the background and the popup, see `sites/frames.ts`. */
  frame: ReturnType<typeof startCard>['frame']
}

/** The smallest frame that holds something to read. */
const SMALLEST = { width: 300, height: 200 }

/** False once the extension was updated or taken out: our script goes on in the page, but nobody answers it. */
const isAlive = () => browser.runtime?.id !== undefined

/** The worker may be put to sleep or crash while it answers: it is asked once more. What it leaves is asked with the next change. */
const ask: Ask = (article, earlier) => {
  const question = () => sendMessage('readArticle', { ...article, earlier })
  return question()
    .catch(question)
    .catch(() => undefined)
}

/** Starts in a page: reads it, and attends to the reader. Where it runs already it does nothing. */
export function startPage(page: Document): void {
  if (world[RUNNING]?.isAlive() || !isReadable(page)) return
  world[RUNNING]?.end()
  const start = () => {
    world[RUNNING] = run(page)
  }
  const { prerendering } = page as { prerendering?: boolean }
  // A page that nobody may ever see costs nothing.
  if (prerendering) page.addEventListener('prerenderingchange', start, { once: true })
  else start()
}

/** A web page; and of frames, one of the page's own that holds something to read. */
function isReadable(page: Document): boolean {
  // Also `application/xhtml+xml`; a PDF is none.
  if (!page.contentType.includes('html')) return false
  const { top, innerWidth, innerHeight } = window
  if (window === top) return true
  try {
    return !!top?.document && innerWidth >= SMALLEST.width && innerHeight >= SMALLEST.height
  } catch {
    return false
  }
}

function run(page: Document): Running {
  const marks = new PageMarks(page)
  const session = new Session(page, marks, ask)
  const card = startCard(page, marks)
  const handle: PageHandle = { page, marks, tell: card.tell, bring: () => sendMessage('injectDesk', undefined) }
  leaveHandle(handle)
  let known = ''
  const goesOn = () => {
    if (!isAlive()) end()
    return isAlive()
  }
  const stopKeeping = keepMarks(page, marks, goesOn)
  const watch = new Watch(page, async () => {
    const looked = await session.look()
    tellRead(looked)
    if (goesOn()) tellDesk(looked.isAsked)
    return looked
  })
  const stopListening = onMessage('leavePage', () => end())

  /**
   * The desk follows what the page becomes; of another page it is asked first whether it has flags. Not where nothing could be a
   * figure: no worker is woken for such a page, and flags on its bare words come with the side panel.
   */
  function tellDesk(isAsked: boolean): void {
    handle.looked?.()
    if (!isAsked) return
    const url = address(page)
    if (url !== known) sendMessage('pageRead', url).catch(() => {})
    known = url
  }

  function end(): void {
    delete world[RUNNING]
    leaveHandle(undefined)
    handle.ended?.()
    watch.stop()
    stopKeeping()
    session.end()
    try {
      stopListening()
      card.end()
    } catch {
      // Where the extension is gone there is nothing left to stop listening to.
    }
  }
  return { isAlive, end, frame: card.frame }
}
