import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Chromium, hasChromium, startChromium, type Visit } from './chromium.ts'
import { articlePage } from './server.ts'

const ARTICLE = articlePage(['There, 46 people were killed.', 'In all, 3,500 people were wounded.'])
const MARKED = ['46', '3,500']

/** Evaluates in the extension's background worker, which wakes for it. */
async function inWorker<T>(chromium: Chromium, work: (argument: string) => T, argument = ''): Promise<Awaited<T>> {
  const [worker] = chromium.context.serviceWorkers()
  return (await (worker ?? (await chromium.context.waitForEvent('serviceworker'))).evaluate(
    work,
    argument,
  )) as Awaited<T>
}

describe.skipIf(!hasChromium)('the frames of a page', () => {
  let chromium: Chromium
  let visit: Visit
  beforeAll(async () => {
    chromium = await startChromium()
    const inner = '<p>The ministry said that 12 people were killed there.</p><p>Another 700 people were wounded.</p>'
    chromium.web.put('http://frames.example/inner', articlePage([inner]))
    chromium.web.put('http://other.example/', articlePage(['There, 99 people were killed.']))
    const frames = ['/inner', 'http://other.example/'].map(
      (src) => `<iframe src="${src}" width=600 height=400></iframe>`,
    )
    const small = '<iframe src="/inner" width=200 height=100></iframe>'
    visit = await (await chromium.tab()).open(
      chromium.web.put('http://frames.example/', articlePage(['There, 46 people were killed.', ...frames, small])),
    )
  })
  afterAll(() => chromium?.close())

  /** Runs in a frame. */
  const marksHere = () =>
    [...CSS.highlights.entries()].reduce((sum, [name, { size }]) => sum + (name.startsWith('recount-') ? size : 0), 0)

  it('are read where they are of the page’s own site and large enough to read in', async () => {
    const counts = () => Promise.all(visit.page.frames().map((frame) => frame.evaluate(marksHere)))
    await expect.poll(counts).toEqual([1, 2, 0, 0])
  })

  it('are counted together in the popup, which goes to the figures of each', async () => {
    const popup = await chromium.popup(visit)
    await expect.poll(() => popup.locator('.found b').textContent()).toBe('3 figures')
    await popup.locator('.figures button').nth(2).click()
    const card = visit.page.frame({ url: /inner/ })!.locator('recount-card .card')
    await card.waitFor()
    expect(await card.locator('.which').textContent()).toBe('Figure 2 of 2')
    expect(await visit.card.isVisible()).toBe(false)
    expect(visit.complaints).toEqual([])
  })
})

describe.skipIf(!hasChromium)('the life of worker and extension', () => {
  let chromium: Chromium
  beforeAll(async () => {
    chromium = await startChromium()
    chromium.web.put('http://article.example/', ARTICLE)
  })
  afterAll(() => chromium?.close())

  const opened = async () => (await chromium.tab()).open('http://article.example/')
  /** Kills the worker, as a crash or its sleep would. */
  async function stopWorker(): Promise<void> {
    const page = await chromium.context.newPage()
    await page.goto(chromium.own('popup.html'))
    const session = await chromium.context.newCDPSession(page)
    await session.send('ServiceWorker.enable')
    await session.send('ServiceWorker.stopAllWorkers')
    await page.close()
  }

  it('a figure’s card opens after the worker was killed, with what was answered before', async () => {
    const visit = await opened()
    await stopWorker()
    await visit.hover(0)
    expect(visit.complaints).toEqual([])
  })

  it('what comes while the worker sleeps is read by a new one', async () => {
    const visit = await opened()
    await stopWorker()
    await visit.page.evaluate(() => {
      const added = document.createElement('p')
      added.textContent = 'Another 12 people were killed on Tuesday.'
      document.querySelector('article')!.append(added)
    })
    await visit.marked([...MARKED, '12'])
    expect(visit.complaints).toEqual([])
  })

  it('a second injection of the page’s script changes nothing', async () => {
    const visit = await opened()
    await visit.page.bringToFront()
    const popup = await chromium.popup(visit)
    await popup.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ url: 'http://article.example/' })
      await chrome.scripting.executeScript({ target: { tabId: tab!.id! }, files: ['/page.js'] })
    })
    await visit.marked(MARKED)
    await visit.hover(1)
    expect(await visit.page.locator('recount-card').count()).toBe(1)
    expect(visit.complaints).toEqual([])
  })

  it('a page out of the back-forward cache still has its figures', async () => {
    const visit = await opened()
    await visit.page.goto(chromium.web.put('http://empty.example/', articlePage(['Nobody was counted.'])))
    await visit.page.goBack()
    await visit.marked(MARKED)
    await visit.hover(0)
    expect(visit.complaints).toEqual([])
  })

  // The last: nothing of the extension is in this browser's tabs afterwards.
  it('once the extension is updated, open tabs go quiet without an error', async () => {
    const visit = await opened()
    await visit.hover(0)
    await inWorker(chromium, () => setTimeout(() => chrome.runtime.reload()))
    await expect
      .poll(async () => {
        await visit.page.mouse.move(5 + Math.random() * 20, 5)
        return visit.marks()
      })
      .toEqual([])
    await expect.poll(() => visit.page.locator('recount-card').count()).toBe(0)
    await visit.page.keyboard.press('Escape')
    expect(await visit.page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0)
    expect(visit.complaints).toEqual([])
  })
})
