import { sendMessage } from '../messages.ts'
import { PageMarks } from './marks.ts'
import { Session } from './session.ts'

/** Starts in a page: reads it, and attends to the reader. */
export function startPage(page: Document): void {
  if (page.contentType !== 'text/html' && page.contentType !== 'application/xhtml+xml') return
  const marks = new PageMarks(page)
  const session = new Session(page, marks, (article) => sendMessage('readArticle', article))
  session.look()
}
