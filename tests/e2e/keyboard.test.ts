import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Chromium, hasChromium, startChromium, type Visit } from './chromium.ts'
import { type Firefox, hasFirefox, startFirefox } from './firefox.ts'
import { articlePage } from './server.ts'

const FILLER = 'Nothing of this paragraph counts anybody, and it is here so that the page can be scrolled. '.repeat(12)
const ARTICLE = articlePage([
  '<header style="position:sticky;top:0;height:120px;background:#eee">A header that sticks</header>',
  '<a id="before" href="#x">A link</a> and some words to select.',
  'Officials said that 46,000 Ukrainian soldiers were killed in the war. <a id="after" href="#y">Read on</a>',
  ...Array.from({ length: 9 }, () => FILLER),
  'At least 70,000 soldiers were killed, an official told the newspaper. <a id="last" href="#z">The end</a>',
  ...Array.from({ length: 9 }, () => FILLER),
])
  .replace('<p><header', '<header')
  .replace('</header></p>', '</header>')

/** What an extension's page in Firefox has. */
declare const browser: {
  tabs: { query(all: object): Promise<{ id: number }[]>; sendMessage(id: number, message: object): Promise<unknown> }
}

/** What is focused, in the page or in the card. */
const focused = () => {
  const { activeElement } = document
  const inside = activeElement?.shadowRoot?.activeElement
  return inside ? `card ${inside.className}` : activeElement?.id || activeElement?.localName
}

/** Whether the figure is seen: below what sticks to the top, and what is there is its own paragraph. */
const isSeen = (text: string) => {
  const paragraph = [...document.querySelectorAll('p')].find((p) => p.textContent!.includes(text))!
  const { top, left } = paragraph.getBoundingClientRect()
  return paragraph.contains(document.elementFromPoint(left + 5, top + 5))
}

const spoken = () => document.querySelector('recount-card')!.shadowRoot!.querySelector('[role=status]')!.textContent

describe.skipIf(!hasChromium)('by keys alone in Chromium', () => {
  let chromium: Chromium
  beforeAll(async () => {
    chromium = await startChromium()
    chromium.web.put('http://article.example/', ARTICLE)
  })
  afterAll(() => chromium?.close())

  const opened = async () => (await chromium.tab()).open('http://article.example/')
  /** Presses a shortcut, as the browser tells it to the worker. */
  const press = (command: 'next-figure' | 'previous-figure') =>
    chromium.context.serviceWorkers()[0]!.evaluate(async (command) => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true })
      const { onCommand } = chrome.commands as never as {
        onCommand: { dispatch(command: string, tab?: object): void }
      }
      onCommand.dispatch(command, tab)
    }, command)
  const which = (visit: Visit) => visit.card.locator('.which').textContent()

  it('goes from figure to figure, into the card and back to where one was', async () => {
    const visit = await opened()
    const { page, card } = visit
    await page.locator('#before').focus()
    await page.evaluate(() => getSelection()!.selectAllChildren(document.querySelector('#before')!.parentElement!))
    const selected = await page.evaluate(() => String(getSelection()))

    await press('next-figure')
    await card.waitFor()
    expect(await page.evaluate(focused)).toBe('card card')
    expect(await card.getAttribute('role')).toBe('dialog')
    expect(await card.getAttribute('aria-labelledby')).toBe('which claim')
    expect(await which(visit)).toBe('Figure 1 of 2')

    await page.keyboard.press('ArrowRight')
    await expect.poll(() => which(visit)).toBe('Figure 2 of 2')
    expect(await page.evaluate(spoken)).toMatch(/^Figure 2 of 2: at least 70,000 .+\.$/)
    expect(await page.evaluate(isSeen, '70,000')).toBe(true)

    // Tab stays in the card, whichever way it goes.
    for (const key of ['Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Shift+Tab']) {
      await page.keyboard.press(key)
      expect(await page.evaluate(focused)).toMatch(/^card /)
    }
    await press('next-figure')
    await expect.poll(() => which(visit)).toBe('Figure 1 of 2')
    expect(await page.evaluate(isSeen, '46,000')).toBe(true)

    await page.keyboard.press('Escape')
    await card.waitFor({ state: 'hidden' })
    expect(await page.evaluate(focused)).toBe('before')
    expect(await page.evaluate(() => String(getSelection()))).toBe(selected)
    expect(visit.complaints).toEqual([])
  })

  it('goes on with Tab from the figure, if nothing had the focus', async () => {
    const { page, card } = await opened()
    await press('previous-figure')
    await card.waitFor()
    await page.keyboard.press('Escape')
    await card.waitFor({ state: 'hidden' })
    await page.keyboard.press('Tab')
    expect(await page.evaluate(focused)).toBe('last')
  })

  it('does nothing on a page without figures, and nothing is put into it', async () => {
    chromium.web.put('http://empty.example/', articlePage(['Nobody was counted here.']))
    const visit = await (await chromium.tab()).open('http://empty.example/')
    await press('next-figure')
    expect((await visit.tree()).changes).toBe(0)
    expect(await visit.page.locator('recount-card').count()).toBe(0)
  })
})

describe.skipIf(!hasFirefox)('by keys alone in Firefox', () => {
  let firefox: Firefox
  beforeAll(async () => {
    firefox = await startFirefox()
    firefox.web.put('http://article.example/', ARTICLE)
  })
  afterAll(() => firefox?.close())

  it('goes from figure to figure, into the card and back to where one was', async () => {
    const { page, complaints } = await firefox.open('http://article.example/')
    const shown = (text: string) =>
      page.waitForFunction(
        (text) => document.querySelector('recount-card')?.shadowRoot?.querySelector('.which')?.textContent === text,
        {},
        text,
      )
    await page.focus('#before')
    // Keys that a test presses go to the page, past the browser's own shortcuts: so as the background tells the page.
    const own = await firefox.browser.newPage()
    await own.goto(firefox.own('popup.html'), { waitUntil: [] })
    await own.waitForFunction(() => 'browser' in globalThis)
    await own.evaluate(async () => {
      const { tabs } = browser
      const message = { id: 1, type: 'stepFigure', data: 1, timestamp: Date.now() }
      for (const { id } of await tabs.query({})) await tabs.sendMessage(id, message).catch(() => {})
    })
    await page.bringToFront()
    await shown('Figure 1 of 2')
    expect(await page.evaluate(focused)).toBe('card card')
    await page.keyboard.press('ArrowRight')
    await shown('Figure 2 of 2')
    expect(await page.evaluate(isSeen, '70,000')).toBe(true)
    for (const _ of [1, 2, 3, 4, 5, 6]) {
      await page.keyboard.press('Tab')
      expect(await page.evaluate(focused)).toMatch(/^card /)
    }
    await page.keyboard.press('Escape')
    await page.waitForSelector('recount-card >>> .card[hidden]')
    expect(await page.evaluate(focused)).toBe('before')
    expect(complaints).toEqual([])
  })
})
