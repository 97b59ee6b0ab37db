import { onMessage, sendMessage } from '../messages.ts'
import { tellRead } from './for-tests.ts'
import { PageMarks } from './marks.ts'
import { Session } from './session.ts'
import { startCard } from './start-card.ts'

/** Starts in a page: reads it, and attends to the reader. */
export function startPage(page: Document): void {
  if (page.contentType !== 'text/html' && page.contentType !== 'application/xhtml+xml') return
  const marks = new PageMarks(page)
  const session = new Session(page, marks, (article) => sendMessage('readArticle', article))
  const endCard = startCard(page, marks)
  onMessage('leavePage', () => {
    endCard()
    marks.clear()
  })
  session.look().finally(tellRead)
}
