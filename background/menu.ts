import { browser } from 'wxt/browser'
import { sendMessage } from '../messages.ts'
import { bringDesk } from './scripts.ts'

const CHECK = 'check-words'

/** Puts "Check these words" into the menu of selected text. The browser keeps it: to be called when Recount is installed. */
export async function createMenu(): Promise<void> {
  await browser.contextMenus.removeAll()
  browser.contextMenus.create({
    id: CHECK,
    contexts: ['selection'],
    title: browser.i18n.getMessage('menu_check'),
    documentUrlPatterns: ['*://*/*'],
  })
}

/** The reader chose an entry of ours: their click lets us into the page, wherever it is. */
export async function chosen(entry: string | number, tabId: number | undefined, frameId = 0): Promise<void> {
  if (entry !== CHECK || tabId === undefined) return
  await bringDesk({ tabId, frameId })
  await sendMessage('checkSelection', undefined, { tabId, frameId })
}
