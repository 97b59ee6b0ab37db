import type { Page } from 'playwright-core'
import type { Flag } from '../../flags/model.ts'
import { pageKey } from '../../flags/model.ts'
import type { Measurement } from '../../scripts/bench.ts'
import { build } from '../../scripts/build.ts'
import { type Chromium, startChromium } from '../e2e/chromium.ts'
import { flag, flaggedText } from '../flags/made.ts'

const FLAGS = 10_000
const ON_PAGE = 50
const PARAGRAPHS = 3_800
const URL = 'http://long.example/'
const WORDS = 'the talks in the capital went on for hours while rain fell on the old town and its market'.split(' ')
/** Runs of each measurement: what is told is the median. */
const RUNS = 5

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1]!
const run = (n: number, length: number) =>
  Array.from({ length }, (_, i) => WORDS[(n * (i + 1) + i) % WORDS.length]).join(' ')

/** Fifty paragraphs of 200,000 words say something that is flagged. @param edited words put into each of those */
const paragraphs = (edited = '') =>
  Array.from({ length: PARAGRAPHS }, (_, n) => {
    const [before, after] = [run(n, 26), run(n + 7, 26)]
    if (n % (PARAGRAPHS / ON_PAGE) !== 0) return `${before}, ${after}.`
    return `${before}. In place ${n} of the coast ${edited}${40 + n} people were killed on day ${n}, the mayor said. ${after}.`
  })

const longPage = (texts: readonly string[]) =>
  `<!doctype html><title>A long page</title><link rel="icon" href="data:,"><main><article>${texts.map((text) => `<p>${text}</p>`).join('\n')}</article></main>`

function flagsOfLongPage(): Flag[] {
  const texts = paragraphs()
  const page = `${texts.join('\n')}`
  const flags: Flag[] = []
  let begin = 0
  texts.forEach((context, n) => {
    const exact = String(40 + n)
    const at = context.indexOf(`${exact} people`)
    if (at >= 0) {
      const start = begin + at
      const end = start + exact.length
      const anchor = { start, end, exact, prefix: page.slice(start - 32, start), suffix: page.slice(end, end + 32) }
      const target = flaggedText({ anchor, context, page: { ...flaggedText().page, url: URL } })
      flags.push(flag({ target }))
    }
    begin += context.length + 1
  })
  return flags
}

/** As many flags as a checker of many years has, on pages of their own. */
const others = (count: number): Flag[] =>
  Array.from({ length: count }, (_, n) => {
    const page = { ...flaggedText().page, url: `https://news-${n % 40}.example/${n >> 2}`, title: `Story ${n >> 2}` }
    return flag({ note: `Note n${n}: ${run(n, 12)}`, target: flaggedText({ page, context: run(n, 40) }) })
  })

/** Puts flags into the store, as many at a time as a message takes. */
async function fill(page: Page, flags: readonly Flag[]): Promise<void> {
  for (let from = 0; from < flags.length; from += 1_000) {
    const rows = flags.slice(from, from + 1_000).map((each) => ({
      ...{ id: each.id, pages: [pageKey(each.target.page.url)], flag: each },
    }))
    await page.evaluate(async (some) => {
      const open = indexedDB.open('recount')
      const db = await new Promise<IDBDatabase>((resolve) => {
        open.onsuccess = () => resolve(open.result)
      })
      const change = db.transaction('flags', 'readwrite')
      for (const row of some) change.objectStore('flags').put(row)
      await new Promise((resolve) => {
        change.oncomplete = resolve
      })
      db.close()
    }, rows)
  }
}

/** Runs in a page of our own: goes there, or types, and waits until the list says what it is to say. @returns milliseconds */
function until(given: { hash?: string; search?: string; count: string }): Promise<number> {
  const start = performance.now()
  const isThere = () => document.querySelector('.count')?.textContent === given.count
  return new Promise((resolve) => {
    const look = () => {
      if (!isThere()) return
      observer.disconnect()
      // What was drawn is laid out before it is told.
      document.body.getBoundingClientRect()
      resolve(performance.now() - start)
    }
    const observer = new MutationObserver(look)
    observer.observe(document.body, { attributes: true, childList: true, subtree: true, characterData: true })
    if (given.hash !== undefined) location.hash = given.hash
    if (given.search !== undefined) {
      const field = document.querySelector<HTMLInputElement>('input[type="search"]')!
      field.value = given.search
      field.dispatchEvent(new Event('input', { bubbles: true }))
    }
  })
}

const told = (name: string) => `performance.getEntriesByName('${name}').map(({ duration }) => duration).at(-1)`

/** Opens the long page a few times, once its flags are placed. @returns medians, of slices the longest of all */
async function anchoring(chromium: Chromium, texts: readonly string[], painted: number) {
  chromium.web.put(URL, longPage(texts))
  const all: { text: number; flags: number; slice: number }[] = []
  for (let time = 0; time < RUNS; time++) {
    const visit = await (await chromium.tab()).open(URL)
    await visit.page.waitForFunction(
      `[...CSS.highlights].reduce((sum, [name, { size }]) => sum + (name.startsWith('recount-flag-') ? size : 0), 0) === ${painted}`,
    )
    const of = (name: string) => visit.page.evaluate(told(name)) as Promise<number>
    const slice = Math.max(await of('recount-text-slice'), await of('recount-flags-slice'))
    all.push({ text: await of('recount-text-work'), flags: await of('recount-flags-work'), slice })
    await visit.page.close()
  }
  return {
    text: median(all.map(({ text }) => text)),
    flags: median(all.map(({ flags }) => flags)),
    slice: median(all.map(({ slice }) => slice)),
  }
}

/** What a checker with ten thousand flags waits for, and what flags cost a page of 200,000 words: in Chromium. */
export default async function measure(): Promise<Measurement[]> {
  build('chrome', 'e2e')
  const chromium = await startChromium()
  try {
    // What runs the benchmarks gives functions inside of others their names by a helper, which pages do not have.
    await chromium.context.addInitScript('globalThis.__name = (each) => each')
    const settings = async () => {
      const opened = await chromium.context.newPage()
      await opened.goto(chromium.own('options.html#/settings'))
      return opened
    }
    // In a page of its own: what filling leaves behind in memory is no checker's.
    const filling = await settings()
    await fill(filling, [...flagsOfLongPage(), ...others(FLAGS - ON_PAGE)])
    await filling.close()
    const page = await settings()
    const results: Measurement[] = []
    const leave = async () => {
      await page.goto(chromium.own('options.html#/settings'))
      await page.locator('.page.settings').waitFor()
    }
    const times = async (
      what: string,
      given: Parameters<typeof until>[0],
      back: Parameters<typeof until>[0] | null,
    ) => {
      const taken: number[] = []
      for (let time = 0; time < RUNS; time++) {
        taken.push(await page.evaluate(until, given))
        if (back) await page.evaluate(until, back)
        else await leave()
      }
      results.push({ what, value: median(taken), unit: 'ms', limit: 100 })
    }
    const list = { hash: '#/flags', count: '10,000 flags' }
    const anew = await page.evaluate(until, list)
    results.push({ what: '10,000 flags: listed anew, once after an update', value: anew, unit: 'ms' })
    await leave()
    await times('10,000 flags: the list, from the store to the screen', list, null)
    await page.evaluate(until, list)
    const first = await page.evaluate(until, { search: 'n4', count: '1,111 of 10,000 flags' })
    results.push({ what: '10,000 flags: the first search', value: first, unit: 'ms', limit: 100 })
    await times(
      '10,000 flags: a letter typed into the search',
      { search: 'n77', count: '111 of 10,000 flags' },
      { search: '', count: '10,000 flags' },
    )
    await page.close()
    for (const [what, texts] of [
      ['as they were', paragraphs()],
      ['after a new first paragraph', ['At noon the mayor spoke of other things.', ...paragraphs()]],
      ['each with an edit in its sentence', ['At noon the mayor spoke of other things.', ...paragraphs('at least ')]],
    ] as const) {
      const { text, flags, slice } = await anchoring(chromium, texts, ON_PAGE)
      results.push(
        { what: `50 flags on 200,000 words, ${what}: anchoring`, value: flags, unit: 'ms', limit: 50 },
        { what: 'reading the text of the page', value: text, unit: 'ms' },
        { what: 'longest slice of both', value: slice, unit: 'ms', limit: 8 },
      )
    }
    return results
  } finally {
    await chromium.close()
  }
}
