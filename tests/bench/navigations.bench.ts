import type { Measurement } from '../../scripts/bench.ts'
import { build } from '../../scripts/build.ts'
import { startChromium } from '../e2e/chromium.ts'
import { articlePage } from '../e2e/server.ts'

const NAVIGATIONS = 1_000
/** Before the first measure: code is compiled and caches are filled by then. */
const WARM = 20

/**
 * The least that Recount could keep of a page that was left is its answer, of more than a kilobyte; an article has 41 paragraphs of two
 * nodes each. Less than a quarter of the one, and than one of the other, is the browser's own coming and going.
 */
const LEAST_HEAP = 256
const ONE_ARTICLE = 82

/** Runs in the page: goes through a single-page site, and waits at each address until its figure is painted. */
async function go([from, to]: [number, number]): Promise<void> {
  for (let n = from; n < to; n++) {
    history.pushState(null, '', `/${n}`)
    const lines = Array.from(
      { length: 40 },
      (_, line) => `Officials said on day ${n} that line ${line} of the town held.`,
    )
    const paragraphs = [`There, ${n + 100} people were killed.`, ...lines].map((text) => {
      const paragraph = document.createElement('p')
      paragraph.textContent = text
      return paragraph
    })
    document.querySelector('article')!.replaceChildren(...paragraphs)
    for (let isPainted = false; !isPainted; ) {
      await new Promise((resolve) => setTimeout(resolve, 20))
      for (const [name, ranges] of CSS.highlights.entries()) {
        for (const range of ranges) isPainted ||= name.startsWith('recount-') && String(range) === String(n + 100)
      }
    }
    // What the test build tells of itself is kept by the page.
    performance.clearMarks()
    performance.clearMeasures()
  }
}

/** What a page keeps of us after a thousand single-page navigations, each to an article with a figure. Takes some seven minutes. */
export default async function measure(): Promise<Measurement[]> {
  build('chrome', 'e2e')
  const chromium = await startChromium()
  try {
    const visit = await chromium.tab()
    await visit.open(chromium.web.put('http://article.example/', articlePage(['There, 99 people were killed.'])))
    const session = await visit.page.context().newCDPSession(visit.page)
    /** Heap in use in bytes, of the page's own scripts and ours, and the DOM's nodes. */
    const kept = async () => {
      for (const _ of [1, 2, 3]) await session.send('HeapProfiler.collectGarbage')
      const { usedSize } = await session.send('Runtime.getHeapUsage')
      const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters')
      return { usedSize, nodes, jsEventListeners }
    }
    await visit.page.evaluate(go, [0, WARM] as [number, number])
    const before = await kept()
    for (let at = WARM; at < WARM + NAVIGATIONS; at += 50)
      await visit.page.evaluate(go, [at, at + 50] as [number, number])
    const after = await kept()
    return [
      {
        what: `heap kept after ${NAVIGATIONS} single-page navigations`,
        value: (after.usedSize - before.usedSize) / 1024,
        unit: 'KB',
        limit: (NAVIGATIONS * LEAST_HEAP) / 1024,
      },
      { what: 'nodes kept', value: after.nodes - before.nodes, unit: '', limit: ONE_ARTICLE },
      { what: 'listeners kept', value: after.jsEventListeners - before.jsEventListeners, unit: '', limit: 0 },
    ]
  } finally {
    await chromium.close()
  }
}
