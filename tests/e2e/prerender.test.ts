import { launch } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { builtFor } from '../../scripts/build.ts'
import { findChromium } from '../../scripts/chromium.mjs'
import { hasChromium } from './chromium.ts'
import { readings } from './in-page.ts'
import { articlePage, serveWeb } from './server.ts'

/** Runs in the page: when it was shown, when it was read, both in ms since it began to load, and the names of what is painted. */
function history() {
  const [{ activationStart }] = performance.getEntriesByType('navigation') as [
    PerformanceNavigationTiming & { activationStart: number },
  ]
  const read = performance.getEntriesByName('recount-read').map(({ startTime }) => startTime)
  return { activationStart, read, painted: [...CSS.highlights.keys()] }
}

// By Puppeteer: Playwright forbids a browser to prerender.
it.skipIf(!hasChromium)('a page that is prerendered is read once it is shown, and not before', async () => {
  const web = await serveWeb()
  const browser = await launch({
    executablePath: (await findChromium())!,
    headless: true,
    pipe: true,
    enableExtensions: [builtFor('chrome')],
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  try {
    await browser.waitForTarget((target) => target.type() === 'service_worker')
    // Loopback: a proxy would not be asked.
    const site = `http://127.0.0.1:${web.port}`
    const rules = { prerender: [{ urls: ['/next'], eagerness: 'immediate' }] }
    const first = articlePage(['<a href="/next">The next page</a>'])
    web.put('/first', `${first}<script type="speculationrules">${JSON.stringify(rules)}</script>`)
    web.put(
      '/next',
      `${articlePage(['There, 46 people were killed.'])}<script>addEventListener('load', () => fetch('/loaded'))</script>`,
    )
    const page = await browser.newPage()
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(String(error)))
    await page.goto(`${site}/first`)
    // It is there by then, and our script was run in it.
    await expect.poll(() => web.requests, { timeout: 20_000 }).toContain('GET /loaded')
    await page.click('a')
    await expect.poll(() => page.evaluate(readings).catch(() => 0), { timeout: 20_000 }).toBe(1)
    const { activationStart, read, painted } = await page.evaluate(history)
    expect(activationStart).toBeGreaterThan(0)
    expect(read[0]).toBeGreaterThan(activationStart)
    expect(painted).toEqual(['recount-none'])
    expect(complaints).toEqual([])
  } finally {
    await browser.close()
    await web.close()
  }
})
