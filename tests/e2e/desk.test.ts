import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import type { Page as PlaywrightPage } from 'playwright-core'
import type { ElementHandle, Page as PuppeteerPage } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { hasChromium, startChromium } from './chromium.ts'
import { hasFirefox, startFirefox } from './firefox.ts'
import { Hands, type Tab } from './hands.ts'
import { readings, readMarks, scrollToMark } from './in-page.ts'
import { articlePage, type Web } from './server.ts'

/** The sample article at an address that it gives as its own. */
const SAMPLE = readFileSync(new URL('../../scripts/sample/article.html', import.meta.url), 'utf8').replace(
  /<link rel="canonical"[^>]*>/,
  '',
)
/** Of its seventeen figures: what the president says of the killed, and of the children who were taken away. */
const KYIV = 0
const CHILDREN = 9
const URL_OF_DAY = 'http://day.example/kyiv'
const ELSEWHERE = 'http://elsewhere.example/'

/** The last of them is the one of an open dialog, or the one that a backup is restored with. */
const FILE_FIELD = '.drop input[type="file"]'

/** A browser as a checker uses it. */
interface Browser {
  web: Web
  /** A new tab on a page that Recount reads. */
  open(url: string): Promise<Tab>
  /** A page of Recount's own in a new tab. */
  own(path: string): Promise<Tab>
  goto(tab: Tab, url: string): Promise<void>
  reload(tab: Tab): Promise<void>
  /** What `work` has the browser save. */
  download(tab: Tab, work: () => Promise<void>): Promise<string>
  upload(tab: Tab, name: string, text: string): Promise<void>
  close(): Promise<void>
}

async function inChromium(): Promise<Browser> {
  const chromium = await startChromium()
  const of = (tab: Tab) => tab as unknown as PlaywrightPage
  return {
    web: chromium.web,
    open: async (url) => (await (await chromium.tab()).open(url)).page as never as Tab,
    async own(path) {
      const page = await chromium.context.newPage()
      if (path) await page.goto(chromium.own(path))
      return page as never as Tab
    },
    goto: async (tab, url) => void (await of(tab).goto(url.startsWith('http') ? url : chromium.own(url))),
    reload: async (tab) => void (await tab.reload()),
    async download(tab, work) {
      const [download] = await Promise.all([of(tab).waitForEvent('download'), work()])
      return readFileSync(await download.path(), 'utf8')
    },
    upload: (tab, name, text) =>
      of(tab)
        .locator(FILE_FIELD)
        .last()
        .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) }),
    close: () => chromium.close(),
  }
}

async function inFirefox(): Promise<Browser> {
  const folder = mkdtempSync(join(tmpdir(), 'recount-desk-'))
  const firefox = await startFirefox({
    prefs: {
      'browser.download.folderList': 2,
      'browser.download.dir': folder,
      'browser.download.alwaysOpenPanel': false,
      'browser.download.always_ask_before_handling_new_types': false,
    },
  })
  const of = (tab: Tab) => tab as unknown as PuppeteerPage
  const goto = async (tab: Tab, url: string) => {
    const isOwn = !url.startsWith('http')
    // From one page of its own to another there is no word of its having come: what is to be seen there is waited for.
    if (isOwn && of(tab).url().startsWith(firefox.own('')))
      await tab.evaluate((to) => location.assign(to), firefox.own(url)).catch(() => {})
    else await of(tab).goto(isOwn ? firefox.own(url) : url, isOwn ? { waitUntil: [] } : {})
  }
  return {
    web: firefox.web,
    open: async (url) => (await firefox.open(url)).page as never as Tab,
    async own(path) {
      const tab = (await firefox.browser.newPage()) as never as Tab
      if (path) await goto(tab, path)
      return tab
    },
    goto,
    // Of a page that the browser had kept and shown again, there is no word of its having been loaded anew.
    async reload(tab) {
      await tab
        .evaluate(() => {
          Reflect.set(globalThis, 'isOld', true)
          location.reload()
        }, null)
        .catch(() => {})
      const isNew = () => !Reflect.has(globalThis, 'isOld') && document.readyState === 'complete'
      await expect.poll(() => tab.evaluate(isNew, null).catch(() => false), { timeout: 20_000 }).toBe(true)
    },
    async download(_, work) {
      const before = new Set(readdirSync(folder))
      await work()
      // A file that is still being written has another one beside it.
      const saved = () => readdirSync(folder).filter((name) => !before.has(name))
      await expect.poll(() => saved().length === 1 && !saved()[0]!.endsWith('.part'), { timeout: 20_000 }).toBe(true)
      await expect.poll(() => readFileSync(join(folder, saved()[0]!), 'utf8').length).toBeGreaterThan(0)
      return readFileSync(join(folder, saved()[0]!), 'utf8')
    },
    async upload(tab, name, text) {
      const file = join(folder, `../${name}`)
      writeFileSync(file, text)
      const fields = await of(tab).$$(FILE_FIELD)
      await (fields.at(-1) as ElementHandle<HTMLInputElement>).uploadFile(file)
    },
    async close() {
      await firefox.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Runs in the page: the flags painted on it, by what became of their words. */
const paintedFlags = () =>
  [...CSS.highlights.entries()]
    .filter(([name]) => name.startsWith('recount-flag-'))
    .flatMap(([name, ranges]) =>
      [...(ranges as unknown as Iterable<Range>)].map((range) =>
        `${name.slice('recount-flag-'.length)}: ${range}`.replace(/\s+/g, ' '),
      ),
    )
    .sort()

/** Runs in a page of the extension's own: as if the browser had cleared its store. */
const wipe = () =>
  new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase('recount')
    request.onsuccess = () => resolve()
    request.onerror = () => reject(request.error)
  })

const NOTE = 'These two cannot both be right.'
const CORRECTED = 'The children were taken away, and not killed.'
const CHECKER = 'Ada Checker'

describe.each([
  ['Chromium', hasChromium, inChromium],
  ['Firefox', hasFirefox, inFirefox],
] as const)('a checker’s day in %s', (_, isThere, start) => {
  it.skipIf(!isThere)(
    'from the contradiction to the published flag, and back from a wipe',
    async () => {
      const browser = await start()
      try {
        await day(browser)
      } finally {
        await browser.close()
      }
    },
    240_000,
  )
})

async function day(browser: Browser): Promise<void> {
  const { web } = browser
  web.put(URL_OF_DAY, SAMPLE)
  web.put(ELSEWHERE, articlePage(['Nobody was counted here.']))
  const article = new Hands(await browser.open(URL_OF_DAY))
  const painted = (...expected: string[]) =>
    expect.poll(() => article.tab.evaluate(paintedFlags, null), { timeout: 20_000 }).toEqual(expected)
  const isRead = () =>
    expect.poll(() => article.tab.evaluate(readings, null).catch(() => 0), { timeout: 20_000 }).toBeGreaterThan(0)
  const flagsOn = () => article.tab.evaluate(paintedFlags, null)
  /** Opens the card of a figure. */
  const hover = async (index: number) => {
    await article.tab.keyboard.press('Escape' as never)
    await article.tab.evaluate(scrollToMark, index)
    const { x, y } = (await article.tab.evaluate(readMarks, null))[index]!
    await article.tab.mouse.move(x + 40, y + 60)
    await article.tab.mouse.move(x + 1, y)
    await article.tab.mouse.move(x, y)
    await article.see(`Figure ${index + 1} of 17`)
  }

  // The contradiction, in the side panel: flagged, with what proves it.
  const panel = new Hands(await browser.own(''), true)
  await article.tab.bringToFront()
  await browser.goto(panel.tab, 'sidepanel.html')
  await panel.tap('Contradictions')
  await panel.see('Cannot both hold')
  await panel.tap('Flag this pair')
  await panel.write('Note', NOTE)
  await panel.write('Your name', CHECKER)
  await panel.see('Estimates that show it')
  await panel.tap('Save flag')
  await panel.see('Flag saved.')
  await panel.tap('Flags')
  await panel.see(NOTE)
  await panel.see('found')
  await expect.poll(async () => (await flagsOn()).length, { timeout: 20_000 }).toBeGreaterThan(0)
  const ofPair = await flagsOn()

  // A misreading, in the card: corrected, and compared anew.
  await article.tab.bringToFront()
  await hover(CHILDREN)
  await article.tap('Flag', { within: '.actions' })
  await article.write('What is wrong', 'other')
  await article.write('Note', CORRECTED)
  await article.tap('Correct what was read')
  await article.write('Counts up to', '2025-01-31')
  await article.tap('Compare as corrected')
  await article.tap('Save flag')
  await article.see(CORRECTED)
  const both = [...ofPair, 'found: 20,000'].sort()
  await painted(...both)

  // A claim, saved as an estimate with one click; another one, that lacks something.
  await hover(KYIV)
  await article.tap('Save as estimate', { within: '.actions' })
  await article.see('Saved as an estimate.')
  await article.tap('Done')

  // A reload, another page, and back: the flags stand at their words.
  await browser.reload(article.tab)
  await isRead()
  await painted(...both)
  await browser.goto(article.tab, ELSEWHERE)
  await isRead()
  await panel.see('No casualty figures found on this page.')
  await article.tab.evaluate(() => history.back(), null)
  await article.see('Kyiv puts a number on its dead')
  await isRead()
  await painted(...both)
  await panel.see(CORRECTED)

  // The publisher changes a number: that is said, here and in the panel.
  web.put(URL_OF_DAY, SAMPLE.replace('there are 20,000 children', 'there are 19,500 children'))
  await browser.reload(article.tab)
  await isRead()
  await painted(...[...ofPair, 'changed: 19,500'].sort())
  await panel.see('text changed')

  // Published in all forms.
  const flagsPage = new Hands(await browser.own('options.html#/flags'))
  await flagsPage.see('2 flags')
  const save = (form: string) => browser.download(flagsPage.tab, () => flagsPage.tap(form, { within: '.export' }))
  const files = {
    annotations: await save('Web Annotation'),
    reviews: await save('ClaimReview'),
    csv: await save('CSV'),
    markdown: await save('Markdown'),
    html: await save('HTML'),
    cases: await save('Corrections'),
  }
  isPublished(files)
  await browser.goto(flagsPage.tab, 'options.html#/import')
  const backup = await browser.download(flagsPage.tab, () => flagsPage.tap('Save a backup'))

  // The browser clears the store, and everything comes back from the files.
  await flagsPage.tab.evaluate(wipe, null)
  web.put(URL_OF_DAY, SAMPLE)
  await article.tab.bringToFront()
  await browser.reload(article.tab)
  await isRead()
  await painted()
  await flagsPage.tab.bringToFront()
  await browser.goto(flagsPage.tab, 'options.html#/flags')
  // Of a page of an extension, Firefox does not say when it is there.
  await flagsPage.tab.evaluate(() => location.reload(), null).catch(() => {})
  await flagsPage.see('No flags yet')
  await flagsPage.tap('Bring in flags')
  await flagsPage.see('Choose a file')
  await browser.upload(flagsPage.tab, 'annotations.jsonld', files.annotations)
  await flagsPage.see('2 added')
  await flagsPage.tap('Close')
  await flagsPage.see('2 flags')
  expect(JSON.parse(await save('Web Annotation')).first).toEqual({
    ...JSON.parse(files.annotations).first,
    id: expect.any(String),
  })
  await article.tab.bringToFront()
  await painted(...both)
  await flagsPage.tab.bringToFront()
  await browser.goto(flagsPage.tab, 'options.html#/import')
  await flagsPage.see('Restore a backup')
  await browser.upload(flagsPage.tab, 'recount.jsonl', backup)
  await flagsPage.tap('Replace everything')
  await flagsPage.see('Restored the backup')
  await browser.goto(flagsPage.tab, 'options.html#/estimates?origin=own')
  await flagsPage.see('Zelensky')

  // The link in the report leads to the very words.
  const [link] = /http:\/\/day\.example\/kyiv#:~:text=[^)>\s]+/.exec(files.markdown)!
  await browser.goto(article.tab, ELSEWHERE)
  await article.tab.bringToFront()
  await browser.goto(article.tab, link)
  await expect.poll(() => article.tab.evaluate(() => scrollY, null), { timeout: 20_000 }).toBeGreaterThan(0)
}

type Files = Record<'annotations' | 'reviews' | 'csv' | 'markdown' | 'html' | 'cases', string>

/** Each file holds both flags, in its own form. */
function isPublished({ annotations, reviews, csv, markdown, html, cases }: Files): void {
  const { items } = JSON.parse(annotations).first as {
    items: { motivation: string; target: object[]; creator?: object }[]
  }
  expect(items.map(({ motivation }) => motivation)).toEqual(['assessing', 'assessing'])
  expect(items.map(({ creator }) => creator)).toContainEqual({ type: 'Person', name: CHECKER })
  expect(items.flatMap(({ target }) => target)).toContainEqual(
    expect.objectContaining({
      source: URL_OF_DAY,
      selector: expect.arrayContaining([expect.objectContaining({ exact: '20,000' })]),
    }),
  )
  const read = JSON.parse(reviews) as { '@type': string; reviewBody: string; citation: { url?: string }[] }[]
  expect(read.map((each) => each['@type'])).toEqual(['ClaimReview', 'ClaimReview'])
  expect(read.map(({ reviewBody }) => reviewBody).sort()).toEqual([CORRECTED, NOTE].sort())
  const { data, errors } = Papa.parse<Record<string, string>>(csv.replace(/^\ufeff/, '').trim(), { header: true })
  expect(errors).toEqual([])
  expect(data.map(({ note }) => note).sort()).toEqual([CORRECTED, NOTE].sort())
  expect(data.find(({ quote }) => quote === '20,000')).toMatchObject({ as_of: '2025-01-31', author: CHECKER })
  expect(markdown.match(/^## /gm)).toHaveLength(2)
  expect(html).toContain('<svg')
  for (const report of [markdown, html]) {
    expect(report).toContain(CORRECTED)
    expect(report).toContain(`${URL_OF_DAY}#:~:text=`)
  }
  expect(JSON.parse(cases)).toMatchObject({ quote: '20,000', meant: { asOf: '2025-01-31' } })
}
