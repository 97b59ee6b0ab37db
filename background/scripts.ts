import { browser } from 'wxt/browser'
import type { Place } from './receive.ts'

/** As the build names them. */
export const PAGE_SCRIPT = '/page.js'
const CARD_SCRIPT = '/card.js'

/** Puts the card's script where the page's script asks for it. */
export async function injectCard({ tabId, frameId }: Place): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [CARD_SCRIPT] })
}

/** Runs the page script once in a tab and its frames, as the reader's click allows. */
export async function runHere(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [PAGE_SCRIPT] })
}
