import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Chromium, hasChromium, startChromium } from './chromium.ts'
import { type Firefox, hasFirefox, startFirefox } from './firefox.ts'

const SAMPLE = readFileSync(new URL('../../scripts/sample/article.html', import.meta.url), 'utf8')

/** The seventeen figures of the sample article; no other number of it counts people who came to harm. */
const FIGURES = [
  ...['46,000', 'tens of thousands', '70,000', '120,000', '57,500', '250,000', '46,000-plus', 'tens of thousands'],
  ...['380,000', '20,000', '43,000', '45,000', '859,920', '6,000', '700,000', 'one million', '20,000'],
]

describe.skipIf(!hasChromium)('the sample article in Chromium', () => {
  let chromium: Chromium
  beforeAll(async () => {
    chromium = await startChromium()
  })
  afterAll(() => chromium?.close())

  it('has its figures marked, and is otherwise as it was', async () => {
    const visit = await (await chromium.tab()).open(chromium.web.put('http://sample.example/', SAMPLE))
    expect((await visit.marks()).map(({ text }) => text)).toEqual(FIGURES)
    const { parsed, now, changes } = await visit.tree()
    expect(now).toBe(parsed)
    expect(changes).toBe(0)
    expect(await visit.layoutShift()).toBe(0)
    expect(visit.complaints).toEqual([])
  })
})

describe.skipIf(!hasFirefox)('the sample article in Firefox', () => {
  let firefox: Firefox
  beforeAll(async () => {
    firefox = await startFirefox()
  })
  afterAll(() => firefox?.close())

  it('has its figures marked', async () => {
    const { page, complaints } = await firefox.open(firefox.web.put('http://sample.example/', SAMPLE))
    expect((await firefox.marks(page)).map(({ text }) => text)).toEqual(FIGURES)
    expect(complaints).toEqual([])
  })
})
