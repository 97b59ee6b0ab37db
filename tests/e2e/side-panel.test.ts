import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Chromium, hasChromium, startChromium } from './chromium.ts'
import { type Firefox, hasFirefox, startFirefox } from './firefox.ts'
import { articlePage } from './server.ts'

const URL = 'http://article.example/'
const ARTICLE = articlePage(['Officials said that 46,000 Ukrainian soldiers were killed in the war.'])
const WAIT = { timeout: 20_000 }

/** Runs in a page of our own: what stands in the panels that the browser itself has opened beside pages. */
const panels = () =>
  (globalThis as unknown as { chrome: typeof chrome }).chrome.extension
    .getViews()
    .filter((view) => view.location.pathname === '/sidepanel.html')
    .map((view) => view.document.body.textContent)

describe.skipIf(!hasChromium)('the browser’s own side panel in Chromium', () => {
  let chromium: Chromium
  beforeAll(async () => {
    chromium = await startChromium()
    chromium.web.put(URL, ARTICLE)
  })
  afterAll(() => chromium?.close())

  it('opens from the popup, beside the page that it lists the figures of', async () => {
    const visit = await (await chromium.tab()).open(URL)
    const own = await chromium.context.newPage()
    await own.goto(chromium.own('options.html#/settings'))
    const popup = await chromium.context.newPage()
    await visit.page.bringToFront()
    await popup.goto(chromium.own('popup.html'))
    expect(await own.evaluate(panels)).toEqual([])
    await popup.getByRole('button', { name: 'Open the side panel' }).click()
    await expect.poll(() => own.evaluate(panels), WAIT).toEqual([expect.stringContaining('46,000')])
    await expect.poll(() => popup.isClosed()).toBe(true)
  })
})

describe.skipIf(!hasFirefox)('the browser’s own sidebar in Firefox', () => {
  let firefox: Firefox
  beforeAll(async () => {
    firefox = await startFirefox()
    firefox.web.put(URL, ARTICLE)
  })
  afterAll(() => firefox?.close())

  const own = async (path: string, ready: string): Promise<Page> => {
    const page = await firefox.browser.newPage()
    await page.goto(firefox.own(path), { waitUntil: [] })
    await expect.poll(() => page.$(ready).catch(() => null), WAIT).not.toBeNull()
    return page
  }

  it('is shut until it is opened from the popup, and then lists the figures of the page', async () => {
    const { page } = await firefox.open(URL)
    const settings = await own('options.html#/settings', '.page.settings')
    const popup = await own('popup.html', 'footer button')
    expect(await settings.evaluate(panels)).toEqual([])
    await (await popup.$('footer button'))!.click()
    await page.bringToFront()
    await expect.poll(() => settings.evaluate(panels), WAIT).toEqual([expect.stringContaining('46,000')])
  })
})
