import type { Measurement } from '../../scripts/bench.ts'
import { build } from '../../scripts/build.ts'
import { type Chromium, startChromium } from '../e2e/chromium.ts'

const NODES = 19_000
const WORDS = 'the talks in the capital went on for hours while rain fell on the old town and its market'.split(' ')

/** An article of 200,000 words in 19,000 text nodes: links and emphasis split its paragraphs. */
function longPage(sentence: string): string {
  const run = (n: number) => Array.from({ length: 10 + (n % 2) }, (_, i) => WORDS[(n + i) % WORDS.length]).join(' ')
  const paragraphs = Array.from({ length: NODES / 5 }, (_, n) => {
    const [a, b, c, d, e] = [0, 1, 2, 3, 4].map((part) => run(n * 5 + part))
    return `<p>${a} <b>${b}</b> ${c} <a href="#">${d}</a> ${e}. ${n % 20 === 0 ? sentence : ''}</p>`
  })
  return `<!doctype html><title>A long page</title><link rel="icon" href="data:,"><main><article>${paragraphs.join('\n')}</article></main>`
}

/** Pages opened for each figure: what is told is the median. */
const RUNS = 5

/** Runs in the page, once: a walk that skips scripts and joins text, nothing else. As cold as our own, which runs once a page as well. */
function bareWalk(): number {
  const start = performance.now()
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.localName === 'script' ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  )
  let text = ''
  while (walker.nextNode()) text += (walker.currentNode as Text).data
  return text.length > 0 ? performance.now() - start : 0
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1]!

const told = (name: string) => `performance.getEntriesByName('${name}').map(({ duration }) => duration)`

async function once(chromium: Chromium, url: string) {
  const visit = await (await chromium.tab()).open(url)
  const bare = await visit.page.evaluate(bareWalk)
  const [work] = (await visit.page.evaluate(told('recount-work'))) as number[]
  const [slice] = (await visit.page.evaluate(told('recount-slice'))) as number[]
  const marks = (await visit.marks()).length
  await visit.page.close()
  return { bare, work: work!, slice: slice!, marks }
}

/** Medians of fresh pages of the same content, each with one walk of ours and one bare walk. */
async function reading(chromium: Chromium, url: string) {
  const all: Awaited<ReturnType<typeof once>>[] = []
  for (let run = 0; run < RUNS; run++) all.push(await once(chromium, url))
  const of = (name: 'bare' | 'work' | 'slice' | 'marks') => median(all.map((each) => each[name]))
  return { bare: of('bare'), work: of('work'), slice: of('slice'), marks: of('marks') }
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

/** What reading costs a page in Chromium, told by the built extension itself. */
export default async function measure(): Promise<Measurement[]> {
  await build('chrome', 'e2e')
  const chromium = await startChromium()
  try {
    const quiet = await reading(chromium, chromium.web.put('http://quiet.example/', longPage('')))
    const url = chromium.web.put('http://figures.example/', longPage('There, 46 people were killed.'))
    const full = await reading(chromium, url)
    const share = await underChanges(chromium, url)
    return [
      { what: 'bare walk over 200,000 words', value: quiet.bare, unit: 'ms' },
      { what: 'our work on them, without figures', value: quiet.work, unit: 'ms' },
      { what: 'our work to a bare walk, without figures', value: quiet.work / quiet.bare, unit: '×', limit: 2 },
      {
        what: `our work to a bare walk, with ${full.marks} figures`,
        value: full.work / full.bare,
        unit: '×',
        limit: 2,
      },
      { what: 'longest slice', value: Math.max(quiet.slice, full.slice), unit: 'ms', limit: 8 },
      { what: '10,000 changes a second', value: share, unit: '% of a core', limit: 5 },
    ]
  } finally {
    await chromium.close()
  }
}
