import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Locator, Page } from 'playwright-core'
import { launchWithRecount } from '../../scripts/browser.ts'
import { builtFor } from '../../scripts/build.ts'
import { findChromium } from '../../scripts/chromium.mjs'
import {
  type Marked,
  readings,
  readMarks,
  scrollToMark,
  type Timeline,
  timelineOf,
  type WatchedTree,
  watchTree,
} from './in-page.ts'
import { serveWeb, type Web } from './server.ts'

/** Whether the tests in Chromium can run at all. */
export const hasChromium = (await findChromium()) !== null

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** A page in Chromium with the extension's test build on it. */
export class Visit {
  /** Errors and warnings of the page's console, errors that nothing caught, in the page or the extension's scripts in it. */
  readonly complaints: string[] = []

  constructor(readonly page: Page) {
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.complaints.push(message.text())
    })
    page.on('pageerror', (error) => this.complaints.push(String(error)))
  }

  /** Goes to an address and waits until the page was read and painted. */
  async open(url: string): Promise<this> {
    await this.page.goto(url)
    await this.read()
    return this
  }

  /** Waits until the page was read this many times and every answer is painted. */
  async read(times = 1): Promise<void> {
    await this.page.waitForFunction(`(${readings})() >= ${times}`)
  }

  /** The marked figures, in reading order. */
  marks(): Promise<Marked[]> {
    return this.page.evaluate(readMarks)
  }

  /** Waits until exactly these texts are marked, in reading order. */
  async marked(texts: readonly string[]): Promise<void> {
    await this.page.waitForFunction(
      `JSON.stringify((${readMarks})().map(({ text }) => text)) === ${JSON.stringify(JSON.stringify(texts))}`,
    )
  }

  /** Scrolls to the figure of this place in reading order. @returns where it is now */
  async mark(index: number): Promise<Marked> {
    await this.page.evaluate(scrollToMark, index)
    return (await this.marks())[index]!
  }

  /** Rests the pointer on a figure and waits for its card. */
  async hover(index: number): Promise<Locator> {
    if (await this.card.isVisible()) await this.page.keyboard.press('Escape')
    const { x, y } = await this.mark(index)
    await this.page.mouse.move(x + 40, y + 60)
    await this.page.mouse.move(x, y, { steps: 4 })
    // The open card may still be another figure's.
    await this.card.locator('.which', { hasText: new RegExp(`\\b${index + 1}\\D+\\d`) }).waitFor()
    return this.card
  }

  /** The card, open or not. */
  get card(): Locator {
    return this.page.locator('recount-card .card')
  }

  /** The sum of the layout shifts so far. */
  async layoutShift(): Promise<number> {
    return (await this.page.evaluate(timelineOf, { type: 'layout-shift' as Timeline })).reduce(
      (sum, shift) => sum + shift,
      0,
    )
  }

  /** The time in ms of each task that took more than 50 ms. */
  longTasks(): Promise<number[]> {
    return this.page.evaluate(timelineOf, { type: 'longtask' as Timeline })
  }

  /** The document's HTML as it was parsed and as it is now, and how many changes of it were seen in between. */
  async tree(): Promise<{ parsed: string; now: string; changes: number }> {
    return this.page.evaluate(() => {
      const { parsed, changes } = globalThis as never as WatchedTree
      return { parsed, now: document.documentElement.outerHTML, changes }
    })
  }

  /** What axe finds wrong on the page or in a part of it, shadow roots included. */
  axe(part?: string): Promise<string[]> {
    return axeIn(this.page, part)
  }
}

/** What axe finds wrong on a page, or in the part of it that a selector tells: one line a rule. */
export async function axeIn(page: Page, part?: string): Promise<string[]> {
  await page.evaluate(AXE)
  return page.evaluate(async (selector) => {
    const { axe } = globalThis as never as { axe: typeof import('axe-core') }
    const { violations } = await axe.run(selector ?? document)
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  }, part)
}

/** A message of our own. */
export interface Told {
  type: string
  data: unknown
}

export type Chromium = Awaited<ReturnType<typeof startChromium>>

/** Chromium with the test build, whose whole web is `web`. Call `close` at the end. */
export async function startChromium({ args = [], without }: { args?: readonly string[]; without?: string[] } = {}) {
  const web: Web = await serveWeb()
  const { context, id } = await launchWithRecount(builtFor('chrome'), {
    args: [`--proxy-server=http://127.0.0.1:${web.port}`, ...args],
    ...(without && { without }),
  })
  await context.addInitScript(watchTree)
  return {
    ...{ web, context, id },
    /** A new tab. */
    async tab(): Promise<Visit> {
      return new Visit(await context.newPage())
    },
    /**
     * Listens to what the worker is told from now on.
     * @returns tells it
     */
    async overhear(): Promise<() => Promise<Told[]>> {
      const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
      await worker.evaluate(() => {
        const told: Told[] = []
        ;(globalThis as never as { told: Told[] }).told = told
        chrome.runtime.onMessage.addListener(({ type, data }) => {
          told.push({ type, data })
        })
      })
      return () => worker.evaluate(() => (globalThis as never as { told: Told[] }).told)
    },
    /** The address of a page of the extension. */
    own: (path: string) => `chrome-extension://${id}/${path}`,
    /**
     * The toolbar popup while a page is shown: in a tab behind it, as a browser without a window opens no popup.
     * @returns the popup, which takes the page for the active tab
     */
    async popup({ page }: Visit): Promise<Page> {
      await page.bringToFront()
      const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
      const opened = context.waitForEvent('page')
      await worker.evaluate((url) => chrome.tabs.create({ url, active: false }), this.own('popup.html'))
      return opened
    },
    async close(): Promise<void> {
      await context.close()
      await web.close()
    },
  }
}
