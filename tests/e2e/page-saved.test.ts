import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readClaims } from '../../claims/read.ts'
import { type Chromium, hasChromium, startChromium } from './chromium.ts'
import { readings } from './in-page.ts'

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

/** Every page takes four minutes, so that a run takes one in so many; `RECOUNT_PAGES=all` takes all of them. */
const ONE_IN = process.env.RECOUNT_PAGES === 'all' ? 1 : 6

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

describe.skipIf(!hasChromium || !isThere)('on saved news pages', () => {
  let chromium: Chromium
  beforeAll(async () => {
    chromium = await startChromium()
  })
  afterAll(() => chromium?.close())

  it('marks what is read in their articles, nothing where there is nothing, and changes no page', async () => {
    const sum = { wanted: 0, painted: 0, pages: 0, longTasks: 0 }
    const missed: string[] = []
    const slips: string[] = []
    const faults: string[] = []
    for (const [index, { id, figures_in_page }] of saved.entries()) {
      if (index % ONE_IN !== 0) continue
      const visit = await chromium.tab()
      const body = gunzipSync(readFileSync(`${SHARED}pages/${id}.html.gz`))
      // Scripts off: the page stays what was saved, and ours are not the page's.
      const headers = { 'content-type': 'text/html', 'content-security-policy': "script-src 'none'" }
      await visit.page.goto(chromium.web.put(`http://saved-${index}.example/`, { body, headers }), { timeout: 60_000 })
      // Not by `read`: it hands the page a text to evaluate, which this policy forbids.
      await expect.poll(() => visit.page.evaluate(readings), { timeout: 30_000 }).toBeGreaterThan(0)
      const painted = await visit.page.evaluate(markedWords)
      sum.pages++
      sum.longTasks += (await visit.longTasks()).length
      const rest = [...painted]
      for (const wanted of annotated(id) ?? []) {
        sum.wanted++
        const at = rest.findIndex((each) => isSame(each, wanted))
        if (at < 0) missed.push(`${id}: ${wanted.before} [${wanted.quote}] ${wanted.after}`)
        else {
          sum.painted++
          rest.splice(at, 1)
        }
      }
      if (!figures_in_page) for (const { quote, after } of painted) slips.push(`${id}: ${quote} ${after.slice(0, 60)}`)
      const { parsed, now, changes } = await visit.tree().catch(() => ({ parsed: '', now: '', changes: 0 }))
      if (parsed !== now || changes > 0) faults.push(`${id}: ${changes} changes`)
      for (const complaint of visit.complaints) if (/recount|chrome-extension/i.test(complaint)) faults.push(complaint)
      await visit.page.close()
    }
    console.info(JSON.stringify({ ...sum, share: sum.painted / sum.wanted, missed, slips, faults }, null, 1))
    expect(faults).toEqual([])
    expect(sum.painted / sum.wanted).toBeGreaterThanOrEqual(0.97)
    expect(new Set(slips.map((slip) => slip.split(':')[0])).size).toBeLessThanOrEqual(Math.ceil(4 / ONE_IN))
  }, 1_200_000)
})
