import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeIn, type Chromium, hasChromium, startChromium, type Visit } from './chromium.ts'
import { articlePage } from './server.ts'

const ARTICLE = articlePage([
  'Officials said that 46,000 Ukrainian soldiers were killed in the war.',
  'At least 70,000 soldiers were killed, an official told the newspaper.',
])

/** One empty page. */
const PDF = `%PDF-1.1
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>`

describe.skipIf(!hasChromium)('the toolbar popup', () => {
  let chromium: Chromium
  beforeAll(async () => {
    chromium = await startChromium()
    chromium.web.put('http://article.example/', ARTICLE)
    chromium.web.put('http://empty.example/', articlePage(['Nobody was counted here.']))
  })
  afterAll(() => chromium?.close())

  const opened = async (url: string) => (await chromium.tab()).open(url)
  /** The popup as it opens over a tab: its own page, while that tab is the active one. */
  const popupOver = async ({ page }: { page: Page }): Promise<Page> => {
    const popup = await chromium.context.newPage()
    await page.bringToFront()
    await popup.goto(chromium.own('popup.html'))
    await popup.locator('main').waitFor()
    return popup
  }

  it('says how many figures there are and how many lie outside, and goes to each', async () => {
    const visit = await opened('http://article.example/')
    const marks = await visit.marks()
    const popup = await popupOver(visit)
    expect(await popup.locator('.found b').textContent()).toBe('2 figures')
    const outside = marks.filter(({ state }) => state === 'outside').length
    expect(await popup.locator('.found').textContent()).toContain(outside === 0 ? 'None outside' : `${outside} outside`)
    expect(await popup.locator('.figures .line').allTextContents()).toEqual([
      expect.stringMatching(/^46,000 .*killed$/),
      expect.stringMatching(/^at least 70,000 .*killed$/),
    ])
    await popup.locator('.figures button').nth(1).click()
    await visit.card.waitFor()
    expect(await visit.card.locator('.which').textContent()).toBe('Figure 2 of 2')
    await expect.poll(() => popup.isClosed()).toBe(true)
  })

  it('switches Recount off for the site at once, and on again', async () => {
    const visit = await opened('http://article.example/')
    const popup = await popupOver(visit)
    await popup.getByRole('switch', { name: 'Recount on this site' }).click()
    await popup.getByText('Switched off for this site').waitFor()
    await visit.marked([])
    const other = await opened('http://article.example/')
    expect(await other.marks()).toEqual([])
    await visit.page.bringToFront()
    await popup.getByRole('switch', { name: 'Recount on this site' }).click()
    await popup.locator('.found').waitFor()
    await visit.marked(['46,000', '70,000'])
  })

  it.each<[string, () => Promise<{ page: Page }>, RegExp]>([
    ['without figures', () => opened('http://empty.example/'), /No casualty figures/],
    ['a page of the browser', blank, /a page of the browser itself/],
    ['a PDF', () => pdf('report.pdf'), /PDF/],
    ['a PDF whose address does not tell', () => pdf('report'), /PDF/],
  ])('says what is so: %s', async (_, visit, words) => {
    const popup = await popupOver(await visit())
    await expect.poll(() => popup.locator('.state').textContent()).toMatch(words)
  })

  async function pdf(name: string): Promise<{ page: Page }> {
    const page = await chromium.context.newPage()
    const headers = { 'content-type': 'application/pdf' }
    await page.goto(chromium.web.put(`http://paper.example/${name}`, { body: PDF, headers }))
    return { page }
  }

  async function blank(): Promise<{ page: Page }> {
    const page = await chromium.context.newPage()
    await page.goto('chrome://version/')
    return { page }
  }

  it.each([
    { colorScheme: 'light' },
    { colorScheme: 'dark' },
    { colorScheme: 'light', forcedColors: 'active' },
    { colorScheme: 'dark', forcedColors: 'active' },
  ] as const)('axe finds nothing in %o', async (media) => {
    for (const visit of [await opened('http://article.example/'), await opened('http://empty.example/')]) {
      const popup = await popupOver(visit as Visit)
      await popup.emulateMedia(media)
      expect(await axeIn(popup)).toEqual([])
    }
  })
})
