import { browser } from 'wxt/browser'
import { createText, readerLocale, type Text } from './text.ts'

/** The text of the browser that this runs in: its messages, its reader's habits. */
export function browserText(): Text {
  const message = browser.i18n.getMessage as (key: string, values?: string[]) => string
  return createText((key, values) => message(key, values), readerLocale(message('text_language'), navigator.languages))
}
