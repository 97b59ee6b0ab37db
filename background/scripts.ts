import { browser } from 'wxt/browser'
import type { Place } from './receive.ts'

/** As the build names them. */
export const PAGE_SCRIPT = '/page.js'
const CARD_SCRIPT = '/card.js'
const DESK_SCRIPT = '/desk.js'

type Frame = Pick<Place, 'tabId' | 'frameId'>

/** Puts the card's script where the page's script asks for it. */
export async function injectCard({ tabId, frameId }: Frame): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [CARD_SCRIPT] })
}

/** Puts the desk's script where it is asked for; it does nothing where the page's script does not run. */
export async function injectDesk({ tabId, frameId }: Frame): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [DESK_SCRIPT] })
}

/** Makes a page ready for the desk, whatever runs in it now. */
export async function bringDesk({ tabId, frameId }: Frame): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: [PAGE_SCRIPT, DESK_SCRIPT],
  })
}

/** Runs the page script once in a tab and its frames, as the reader's click allows. */
export async function runHere(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [PAGE_SCRIPT] })
}
