import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { launch, type Page } from 'puppeteer-core'
import { builtFor } from '../../scripts/build.ts'
import { findFirefox } from '../../scripts/chromium.mjs'
import { type Marked, readings, readMarks, scrollToMark, watchTree } from './in-page.ts'
import { serveWeb, type Web } from './server.ts'

/** Whether the tests in Firefox can run at all. */
export const hasFirefox = findFirefox() !== null

const geckoId = (folder: string): string =>
  JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8')).browser_specific_settings.gecko.id

export type Firefox = Awaited<ReturnType<typeof startFirefox>>

interface Options {
  prefs?: Record<string, string | number | boolean>
  /** Another browser's, which closes it; its own where there is none. */
  web?: Web
  /** Without the extension. */
  isPlain?: boolean
}

/** Firefox with the test build, driven over WebDriver BiDi; its whole web is `web`. Call `close` at the end. */
export async function startFirefox({ prefs = {}, web: shared, isPlain = false }: Options = {}) {
  const web = shared ?? (await serveWeb())
  const folder = builtFor('firefox')
  const uuid = randomUUID()
  const browser = await launch({
    browser: 'firefox',
    executablePath: findFirefox()!,
    headless: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [geckoId(folder)]: uuid }),
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': web.port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': web.port,
      ...prefs,
    },
  })
  if (!isPlain) await browser.installExtension(folder)
  return {
    ...{ web, browser, uuid },
    /** Opens an address in a new tab and waits until the page was read and painted. `complaints` gets what the page logs as wrong. */
    async open(url: string): Promise<{ page: Page; complaints: string[] }> {
      const page = await browser.newPage()
      const complaints: string[] = []
      page.on('console', (message) => {
        if (['error', 'warn'].includes(message.type())) complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(String(error)))
      await page.evaluateOnNewDocument(watchTree)
      await page.goto(url)
      await page.waitForFunction(`(${readings})() >= 1`)
      return { page, complaints }
    },
    /** The marked figures, in reading order. */
    marks: (page: Page): Promise<Marked[]> => page.evaluate(readMarks),
    /** Rests the pointer on the figure of this place in reading order and waits for its card. */
    async hover(page: Page, index: number): Promise<void> {
      await page.evaluate(scrollToMark, index)
      const { x, y } = (await page.evaluate(readMarks))[index]!
      await page.mouse.move(x + 40, y + 60)
      await page.mouse.move(x, y, { steps: 4 })
      await page.waitForSelector('recount-card >>> .card:not([hidden])')
    },
    /** The address of a page of the extension; go there with `waitUntil: []`, else Firefox never says that it is there. */
    own: (path: string) => `moz-extension://${uuid}/${path}`,
    async close(): Promise<void> {
      await browser.close()
      if (!shared) await web.close()
    },
  }
}
