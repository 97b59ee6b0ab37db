import { chromium as plain } from 'playwright-core'
import { DWELL } from '../../page/timings.ts'
import type { Measurement } from '../../scripts/bench.ts'
import { build } from '../../scripts/build.ts'
import { findChromium } from '../../scripts/chromium.mjs'
import { type Chromium, startChromium, type Visit } from '../e2e/chromium.ts'
import { articlePage } from '../e2e/server.ts'

const NODES = 19_000
const WORDS = 'the talks in the capital went on for hours while rain fell on the old town and its market'.split(' ')

const run = (n: number) => Array.from({ length: 10 + (n % 2) }, (_, i) => WORDS[(n + i) % WORDS.length]).join(' ')

/** An article of 200,000 words in 19,000 text nodes: links and emphasis split its paragraphs. */
function longPage(sentence: string): string {
  const paragraphs = Array.from({ length: NODES / 5 }, (_, n) => {
    const [a, b, c, d, e] = [0, 1, 2, 3, 4].map((part) => run(n * 5 + part))
    return `<p>${a} <b>${b}</b> ${c} <a href="#">${d}</a> ${e}. ${n % 20 === 0 ? sentence : ''}</p>`
  })
  return `<!doctype html><title>A long page</title><link rel="icon" href="data:,"><main><article>${paragraphs.join('\n')}</article></main>`
}

/** An article of 1,000 words, as most are. */
const shortPage = (sentence: string) =>
  articlePage([...Array.from({ length: 20 }, (_, n) => `${run(n).repeat(5)}.`), sentence])

/**
 * What is measured is measured in rounds, each of them all that is held against each other, so that whatever else the machine does meets
 * all alike. Rounds in which it did much are made again.
 */
const ROUNDS = 15
const MOST_ROUNDS = 3 * ROUNDS
/** A loop that does nothing waits no longer than that while the machine does nothing else, in ms. */
const QUIET = 1

/** How often the card is opened. */
const OPENINGS = 9

/** Runs in the page, once: a walk that skips scripts and joins text, nothing else. */
function bareWalk(): number {
  const start = performance.now()
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.localName === 'script' ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  )
  let text = ''
  while (walker.nextNode()) text += (walker.currentNode as Text).data
  return text.length > 0 ? performance.now() - start : 0
}

/** Runs in the page: the longest that a loop which does nothing is kept waiting, by other programs and the browser's own work. */
function longestWait(ms: number): number {
  const end = performance.now() + ms
  let longest = 0
  for (let last = performance.now(); last < end; ) {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
  }
  return longest
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1]!

const told = (name: string) => `performance.getEntriesByName('${name}').map(({ duration }) => duration)`

/** From the end of our walk to the end of our look at a page, in ms. */
const AFTER = `performance.getEntriesByName('recount-read')[0].startTime - performance.getEntriesByName('recount-walked')[0].startTime`

/** What one look of ours took, in ms. */
interface Looked {
  work: number
  slice: number
  /** What came after the walk. */
  after: number
}

/** @returns the look of this number, the first is 0 */
async function looked({ page }: Visit, look: number): Promise<Looked> {
  const [work, slice] = await Promise.all(
    ['recount-work', 'recount-slice'].map(async (name) => ((await page.evaluate(told(name))) as number[])[look]!),
  )
  return { work: work!, slice: slice!, after: (await page.evaluate(AFTER)) as number }
}

/** How long a loop that does nothing waited, in ms. */
const waited = ({ page }: Visit) => page.evaluate(longestWait, 40)

/** @returns the quietest rounds */
async function rounds<T extends { wait: number }>(round: (number: number) => Promise<T>): Promise<T[]> {
  const all: T[] = []
  while (all.length < MOST_ROUNDS && all.filter(({ wait }) => wait <= QUIET).length < ROUNDS) {
    all.push(await round(all.length))
  }
  return all.sort((one, other) => one.wait - other.wait).slice(0, ROUNDS)
}

/**
 * A bare walk, and our first look at the same page without and with figures. The bare walk is as cold as our own, in a fresh page of a
 * browser without us: after our walk it would find the page's strings and nodes made ready for scripts, which is half of its work.
 */
async function first(chromium: Chromium, [quiet, full, short]: readonly [string, string, string]) {
  const executablePath = (await findChromium())!
  const browser = await plain.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 })
  const html = longPage('')
  const bare = async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
    const page = await context.newPage()
    await page.route('**/*', (route) => route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }))
    await page.goto('http://bare.example/')
    const ms = await page.evaluate(bareWalk)
    await context.close()
    return ms
  }
  const visited = async (url: string) => {
    const visit = await (await chromium.tab()).open(url)
    const told = { ...(await looked(visit, 0)), wait: await waited(visit) }
    await visit.page.close()
    return told
  }
  const all = await rounds(async () => {
    const round = {
      quiet: await visited(quiet),
      bare: await bare(),
      full: await visited(full),
      short: await visited(short),
    }
    return { ...round, wait: Math.max(round.quiet.wait, round.full.wait, round.short.wait) }
  })
  await browser.close()
  return all
}

/** The same in one page: a bare walk, then our next look, because the page changed, and so on. Both find strings and nodes made ready. */
async function again(chromium: Chromium, url: string) {
  const visit = await (await chromium.tab()).open(url)
  const marks = (await visit.marks()).length
  const all = await rounds(async (round) => {
    const bare = await visit.page.evaluate(bareWalk)
    await visit.page.evaluate((name) => {
      document.body.className = name
    }, `round-${round}`)
    await visit.read(round + 2)
    return { bare, ...(await looked(visit, round + 1)), wait: await waited(visit), marks }
  })
  await visit.page.close()
  return all
}

/** Share of a core that our script and the page take while it changes 10,000 times a second for ten seconds. */
async function underChanges(chromium: Chromium, url: string): Promise<number> {
  const visit = await (await chromium.tab()).open(url)
  const before = ((await visit.page.evaluate(told('recount-work'))) as number[]).length
  await visit.page.evaluate(async () => {
    const box = document.querySelector('article')!.appendChild(document.createElement('p'))
    const start = performance.now()
    // By the clock: a timer comes late, and then more changes are due.
    for (let n = 0; n < 100_000; ) {
      const due = (performance.now() - start) * 10
      for (; n < due && n < 100_000; n++) box.textContent = `tick ${n}`
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  })
  const all = (await visit.page.evaluate(told('recount-work'))) as number[]
  await visit.page.close()
  return (all.slice(before).reduce((sum, ms) => sum + ms, 0) / 10_000) * 100
}

/**
 * Runs in the page before the pointer rests on a figure: waits for the card.
 * @param dwell in ms
 * @returns what passed from the end of the dwell until the card was painted: ms, and frames that were begun
 */
async function untilPainted(dwell: number): Promise<{ ms: number; frames: number }> {
  const card = document.querySelector('recount-card')!.shadowRoot!.querySelector<HTMLElement>('.card')!
  let rested = 0
  addEventListener('pointermove', () => (rested = performance.now()), { capture: true })
  const frames: number[] = []
  for (;;) {
    frames.push(await new Promise<number>((resolve) => requestAnimationFrame(() => resolve(performance.now()))))
    if (card.hidden) continue
    // What a frame's callbacks find is painted when the task after them comes.
    await new Promise((resolve) => setTimeout(resolve))
    const end = rested + dwell
    return { ms: performance.now() - end, frames: frames.filter((at) => at >= end).length }
  }
}

/** From the end of the dwell to the painted card, of a page whose answer is there. */
async function opening(chromium: Chromium, url: string): Promise<{ ms: number; frames: number }> {
  const visit = await (await chromium.tab()).open(url)
  const all: { ms: number; frames: number }[] = []
  await visit.hover(0)
  for (let run = 0; run < OPENINGS; run++) {
    await visit.page.keyboard.press('Escape')
    const { x, y } = (await visit.marks())[0]!
    await visit.page.mouse.move(x + 200, y + 200)
    const painted = visit.page.evaluate(untilPainted, DWELL)
    await visit.page.mouse.move(x, y)
    all.push(await painted)
  }
  await visit.page.close()
  return { ms: Math.min(...all.map(({ ms }) => ms)), frames: median(all.map(({ frames }) => frames)) }
}

/** What a page without figures makes of us: messages to the worker, changes of its tree, style sheets and highlights. */
async function touched(chromium: Chromium, url: string): Promise<number> {
  const told = await chromium.overhear()
  const visit = await (await chromium.tab()).open(url)
  const { changes } = await visit.tree()
  const drawn = await visit.page.evaluate(() => document.adoptedStyleSheets.length + CSS.highlights.size)
  await visit.page.close()
  return (await told()).length + changes + drawn
}

/** What reading costs a page in Chromium, told by the built extension itself. */
export default async function measure(): Promise<Measurement[]> {
  await build('chrome', 'e2e')
  const chromium = await startChromium()
  try {
    const { web } = chromium
    const sentence = 'There, 46 people were killed.'
    const quiet = web.put('http://quiet.example/', longPage(''))
    const full = web.put('http://figures.example/', longPage(sentence))
    const none = web.put('http://none.example/', shortPage('Nobody was killed in the town.'))
    const all = await first(chromium, [quiet, full, none])
    const warm = { quiet: await again(chromium, quiet), full: await again(chromium, full) }
    const looks = [...all.flatMap(({ quiet, full }) => [quiet, full]), ...warm.quiet, ...warm.full]
    const times = (all: readonly { work: number; bare: number }[]) => median(all.map(({ work, bare }) => work / bare))
    const { marks } = warm.full[0]!
    const share = await underChanges(chromium, full)
    const opened = await opening(chromium, web.put('http://short.example/', shortPage(sentence)))
    const withFigures = `with ${marks} figures`
    return [
      {
        what: `bare walk over 200,000 words, median of ${ROUNDS}`,
        value: median(all.map(({ bare }) => bare)),
        unit: 'ms',
      },
      {
        what: 'our work to it, first look, without figures',
        value: times(all.map(({ bare, quiet }) => ({ bare, ...quiet }))),
        unit: '×',
        limit: 2,
      },
      {
        what: `our work to it, first look, ${withFigures}`,
        value: times(all.map(({ bare, full }) => ({ bare, ...full }))),
        unit: '×',
        limit: 2,
      },
      { what: 'our work to it, further looks, without figures', value: times(warm.quiet), unit: '×', limit: 2 },
      { what: `our work to it, further looks, ${withFigures}`, value: times(warm.full), unit: '×', limit: 2 },
      {
        what: 'longest slice, median of the looks',
        value: median(looks.map(({ slice }) => slice)),
        unit: 'ms',
        limit: 8,
      },
      {
        what: `longest slice of ${looks.length} looks`,
        value: Math.max(...looks.map(({ slice }) => slice)),
        unit: 'ms',
        limit: 8,
      },
      {
        what: 'longest wait of a loop that does nothing, next to them',
        value: Math.max(...[...all, ...warm.quiet, ...warm.full].map(({ wait }) => wait)),
        unit: 'ms',
      },
      {
        what: 'after the walk, without figures',
        value: median(all.map(({ quiet }) => quiet.after)),
        unit: 'ms',
        limit: 1,
      },
      {
        what: 'after the walk, with a killed but no number',
        value: median(all.map(({ short }) => short.after)),
        unit: 'ms',
        limit: 1,
      },
      {
        what: 'messages, changes and styles, without figures',
        value: (await touched(chromium, none)) + (await touched(chromium, quiet)),
        unit: '',
        limit: 0,
      },
      { what: '10,000 changes a second', value: share, unit: '% of a core', limit: 5 },
      { what: 'end of the dwell to the card painted', value: opened.ms, unit: 'ms' },
      { what: 'frames until then', value: opened.frames, unit: '', limit: 1 },
    ]
  } finally {
    await chromium.close()
  }
}
