import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { type Browser, type BrowserContext, type Page, chromium as plain } from 'playwright-core'
import type { Page as FirefoxPage } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readClaims } from '../../claims/read.ts'
import { findChromium } from '../../scripts/chromium.mjs'
import { type Chromium, hasChromium, startChromium } from './chromium.ts'
import { type Firefox, hasFirefox, startFirefox } from './firefox.ts'
import { readings, type Timeline, timelineOf, type WatchedTree, watchTree } from './in-page.ts'
import type { Web } from './server.ts'

/** Saved news pages, which are no part of the project. */
const SHARED = fileURLToPath(new URL('../../../shared/', import.meta.url))
const isThere = existsSync(`${SHARED}pages/index.jsonl`)
if (!isThere) console.warn(`The saved pages are not at ${SHARED}pages: tests that measure on them are skipped.`)

interface Saved {
  id: string
  figures_in_page: boolean
}
const read = (path: string) => readFileSync(`${SHARED}${path}`, 'utf8')
const saved = (isThere ? read('pages/index.jsonl').trim().split('\n') : []).map((line) => JSON.parse(line) as Saved)

/** Every page takes some eight minutes, so that a run takes one in so many; `RECOUNT_PAGES=all` takes all of them. */
const ONE_IN = process.env.RECOUNT_PAGES === 'all' ? 1 : 12
const taken = saved.filter((_, index) => index % ONE_IN === 0)
/** In Firefox, and with the pages' own scripts, a third of them: 40 and more; with both, a fourth, which is as many. */
const third = saved.filter((_, index) => index % (3 * ONE_IN) === 0)
const fourth = saved.filter((_, index) => index % (4 * ONE_IN) === 0)

/** Puts a saved page on a host of its own. Scripts off: the page stays what was saved, and ours are not the page's. */
function put(web: Web, { id }: Saved, { scripts }: { scripts: boolean }): string {
  const body = gunzipSync(readFileSync(`${SHARED}pages/${id}.html.gz`))
  const policy: Record<string, string> = scripts ? {} : { 'content-security-policy': "script-src 'none'" }
  const host = id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(-50)
  return web.put(`http://s${host}.example/`, { body, headers: { 'content-type': 'text/html', ...policy } })
}

/** Not by `waitForFunction`: it hands the page a text to evaluate, which a policy may forbid. */
const isRead = (page: Page | FirefoxPage) =>
  expect.poll(() => (page as Page).evaluate(readings), { timeout: 30_000 }).toBeGreaterThan(0)

/** Of the console and of errors, what is about us. */
const isOurs = (complaint: string) => /recount|(?:chrome|moz)-extension/i.test(complaint)

/** Runs in the page: what `watchTree` keeps. */
function treeNow() {
  const { parsed, changes } = globalThis as never as WatchedTree
  return { parsed, now: document.documentElement.outerHTML, changes }
}

/** Runs in the page: the longest that it had to wait for us, in ms. */
function longestSlice(): number {
  return Math.max(0, ...performance.getEntriesByName('recount-slice').map(({ duration }) => duration))
}

/** Longer, and a reader may notice. Told, and not tested: on a busy machine any task takes as long. */
const LONG_MS = 50

/** Sums up what was marked on pages, and what was not as it should be. */
class Tally {
  wanted = 0
  painted = 0
  pages = 0
  readonly missed: string[] = []
  readonly slips: string[] = []
  readonly faults: string[] = []
  readonly long: string[] = []

  get share(): number {
    return this.wanted === 0 ? 1 : this.painted / this.wanted
  }

  /** Holds what is painted on a page against the figures that are read in its annotated article. */
  add({ id, figures_in_page }: Saved, painted: readonly Words[]): void {
    this.pages++
    const rest = [...painted]
    for (const wanted of annotated(id) ?? []) {
      this.wanted++
      const at = rest.findIndex((each) => isSame(each, wanted))
      if (at < 0) this.missed.push(`${id}: ${wanted.before} [${wanted.quote}] ${wanted.after}`)
      else {
        this.painted++
        rest.splice(at, 1)
      }
    }
    if (figures_in_page) return
    for (const { quote, after } of painted) this.slips.push(`${id}: ${quote} ${after.slice(0, 60)}`)
  }

  /** Keeps what a reader may notice of our work. */
  slice({ id }: Saved, ms: number): void {
    if (ms > LONG_MS) this.long.push(`${id}: ${Math.round(ms)} ms`)
  }

  tell(where: string): void {
    console.info(where, JSON.stringify({ ...this, share: this.share }, null, 1))
  }
}

/** How many letters around a figure must be the same for it to be the same words. */
const AROUND = 12
const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

interface Words {
  before: string
  quote: string
  after: string
}

/** The figures that are read in an annotated article; null where there is none for a page. */
function annotated(id: string): Words[] | null {
  if (!existsSync(`${SHARED}corpus/dev/${id}.json`)) return null
  const { publisher, title, published, paragraphs } = JSON.parse(read(`corpus/dev/${id}.json`))
  const article = { url: '', publisher, title: title ?? '', published, blocks: paragraphs as string[] }
  return readClaims(article, []).map(({ figure: { block, start, end, quote } }) => ({
    before: letters(paragraphs[block].slice(0, start)).slice(-AROUND),
    quote: letters(quote),
    after: letters(paragraphs[block].slice(end)).slice(0, AROUND),
  }))
}

/** Runs in the page: each marked figure with the text around it. */
function markedWords(): Words[] {
  const words: Words[] = []
  for (const [name, ranges] of CSS.highlights.entries()) {
    if (!name.startsWith('recount-')) continue
    for (const range of ranges as unknown as Iterable<Range>) {
      const around = (isBefore: boolean) => {
        const side = document.createRange()
        const root = range.startContainer.getRootNode()
        const whole = root instanceof ShadowRoot ? root : document.body
        side.selectNodeContents(whole)
        if (isBefore) side.setEnd(range.startContainer, range.startOffset)
        else side.setStart(range.endContainer, range.endOffset)
        return String(side)
      }
      words.push({ before: around(true).slice(-300), quote: String(range), after: around(false).slice(0, 300) })
    }
  }
  return words
}

const isSame = (painted: Words, wanted: Words) =>
  letters(painted.quote) === wanted.quote &&
  ((wanted.before !== '' && letters(painted.before).endsWith(wanted.before)) ||
    (wanted.after !== '' && letters(painted.after).startsWith(wanted.after)))

/** Whether a page that has marks has shifted since it was painted by us. Shifts before, as its pictures fail, are its own. */
const hasShifted = async (page: Page) =>
  (await page.evaluate(markedWords)).length > 0 &&
  (await page.evaluate(timelineOf, { type: 'layout-shift' as Timeline, since: 'recount-read' })).some(
    (shift) => shift > 0,
  )

/** What a page has become once its scripts have nothing more to do. */
async function become(page: Page | FirefoxPage): Promise<string> {
  const tree = () => (page as Page).evaluate(treeNow)
  const seen: number[] = []
  const isStill = async () => {
    seen.push((await tree()).changes)
    return seen.length > 3 && seen.at(-1) === seen.at(-3)
  }
  // Some never come to rest: those are compared as they are.
  await expect
    .poll(isStill, { timeout: 5_000, interval: 250 })
    .toBe(true)
    .catch(() => {})
  return (await tree()).now
}

/** What a page has become with us, and what it was told. */
interface Visited {
  html: string
  marks: number
  slice: number
  hasShifted: boolean
  complaints: readonly string[]
}

/**
 * Holds pages whose own scripts run against the same without us.
 * @param visited opens a page with us
 * @param alone opens it in a browser without us; null where the page's own scripts lead away from it before it is there
 * @returns what is not as it should be
 */
async function changed(
  { where, web, pages, id }: { where: string; web: Web; pages: readonly Saved[]; id: string },
  visited: (url: string) => Promise<Visited>,
  alone: (url: string) => Promise<string | null>,
): Promise<string[]> {
  const tally = new Tally()
  const { faults } = tally
  const sum = { same: 0, restless: 0, away: 0, marks: 0, shifted: 0 }
  for (const page of pages) {
    const url = put(web, page, { scripts: true })
    const html = await alone(url)
    tally.pages++
    if (html === null) {
      sum.away++
      continue
    }
    const withUs = await visited(url)
    tally.slice(page, withUs.slice)
    if (withUs.hasShifted) sum.shifted++
    sum.marks += withUs.marks
    faults.push(...withUs.complaints.filter(isOurs))
    if (withUs.html.includes('recount-card') || withUs.html.includes(id))
      faults.push(`${page.id}: something of ours in its tree`)
    if (html === withUs.html) sum.same++
    // By chance, or by the clock: where it is not the same twice, that it differs says nothing of us.
    else if (html !== (await alone(url)) || html === (await visited(url)).html) sum.restless++
    else faults.push(`${page.id}: another tree`)
  }
  console.info(where, JSON.stringify({ pages: tally.pages, ...sum, long: tally.long, faults }, null, 1))
  return faults
}

describe.skipIf(!hasChromium || !isThere)('on saved news pages in Chromium', () => {
  let chromium: Chromium
  let plainly: Browser
  let without: BrowserContext
  beforeAll(async () => {
    chromium = await startChromium()
    plainly = await plain.launch({
      executablePath: (await findChromium())!,
      chromiumSandbox: process.getuid?.() !== 0,
      args: [`--proxy-server=http://127.0.0.1:${chromium.web.port}`],
    })
    without = await plainly.newContext({ viewport: { width: 1280, height: 800 } })
    await without.addInitScript(watchTree)
  })
  afterAll(async () => {
    await plainly?.close()
    await chromium?.close()
  })

  /** What a page becomes in a browser without us. */
  async function alone(url: string): Promise<string> {
    const page = await without.newPage()
    await page.goto(url, { timeout: 60_000 })
    const became = await become(page)
    await page.close()
    return became
  }

  it('marks what is read in their articles, nothing where there is nothing, and changes no page', async () => {
    const tally = new Tally()
    for (const page of taken) {
      const visit = await chromium.tab()
      await visit.page.goto(put(chromium.web, page, { scripts: false }), { timeout: 60_000 })
      await isRead(visit.page)
      tally.add(page, await visit.page.evaluate(markedWords))
      const { parsed, now, changes } = await visit.page.evaluate(treeNow)
      if (parsed !== now || changes > 0) tally.faults.push(`${page.id}: ${changes} changes`)
      tally.slice(page, await visit.page.evaluate(longestSlice))
      if (await hasShifted(visit.page)) tally.faults.push(`${page.id}: a shift`)
      tally.faults.push(...visit.complaints.filter(isOurs))
      await visit.page.close()
    }
    tally.tell('Chromium')
    expect(tally.faults).toEqual([])
    expect(tally.share).toBeGreaterThanOrEqual(0.97)
    expect(new Set(tally.slips.map((slip) => slip.split(':')[0])).size).toBeLessThanOrEqual(Math.ceil(4 / ONE_IN))
  }, 1_200_000)

  it('leaves them what their own scripts make of them: no error and no change', async () => {
    const visited = async (url: string): Promise<Visited> => {
      const visit = await chromium.tab()
      const { page, complaints } = visit
      await page.goto(url, { timeout: 60_000 })
      await isRead(page)
      const shifted = await hasShifted(page)
      const html = await become(page)
      const marks = (await visit.marks()).length
      const slice = await page.evaluate(longestSlice)
      await page.close()
      return { html, marks, slice, hasShifted: shifted, complaints }
    }
    const { web, id } = chromium
    expect(await changed({ where: 'Chromium, with scripts', web, pages: third, id }, visited, alone)).toEqual([])
  }, 1_200_000)
})

describe.skipIf(!hasFirefox || !isThere)('on saved news pages in Firefox', () => {
  let firefox: Firefox
  let without: Firefox
  beforeAll(async () => {
    firefox = await startFirefox()
    without = await startFirefox({ isPlain: true, web: firefox.web })
  })
  afterAll(async () => {
    await without?.close()
    await firefox?.close()
  })

  /** Opens a page once, and keeps what it complains of. */
  async function opened({ browser }: Firefox, url: string): Promise<{ page: FirefoxPage; complaints: string[] }> {
    const page = await browser.newPage()
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(String(error)))
    await page.evaluateOnNewDocument(watchTree)
    await page.goto(url, { timeout: 60_000 })
    return { page, complaints }
  }

  it('marks what is read in their articles, and changes no page', async () => {
    const tally = new Tally()
    for (const saved of third) {
      const { page, complaints } = await opened(firefox, put(firefox.web, saved, { scripts: false }))
      await isRead(page)
      tally.add(saved, await page.evaluate(markedWords))
      const { parsed, now, changes } = await page.evaluate(treeNow)
      if (parsed !== now || changes > 0) tally.faults.push(`${saved.id}: ${changes} changes`)
      tally.slice(saved, await page.evaluate(longestSlice))
      tally.faults.push(...complaints.filter(isOurs))
      await page.close()
    }
    tally.tell('Firefox')
    expect(tally.faults).toEqual([])
    expect(tally.share).toBeGreaterThanOrEqual(0.97)
  }, 1_200_000)

  it('leaves them what their own scripts make of them: no error and no change', async () => {
    const visited = async (url: string): Promise<Visited> => {
      const { page, complaints } = await opened(firefox, url)
      await isRead(page)
      const html = await become(page)
      const marks = (await firefox.marks(page)).length
      const slice = await page.evaluate(longestSlice)
      await page.close()
      // Firefox tells of no shifts.
      return { html, marks, slice, hasShifted: false, complaints }
    }
    const alone = async (url: string) => {
      const visit = await opened(without, url).catch(() => null)
      if (visit === null) return null
      const html = await become(visit.page)
      await visit.page.close()
      return html
    }
    const { web, uuid } = firefox
    expect(await changed({ where: 'Firefox, with scripts', web, pages: fourth, id: uuid }, visited, alone)).toEqual([])
  }, 1_200_000)
})
