import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Chromium, hasChromium, startChromium } from './chromium.ts'

const SAMPLE = readFileSync(new URL('../../scripts/sample/article.html', import.meta.url), 'utf8')

/** What browsers ask their makers by themselves, with or without an extension. */
const BROWSERS_OWN = /(?:^|[/.])(?:google|googleapis|gvt1|gstatic|chromium|mozilla)\.(?:com|org|net)\b/

describe.skipIf(!hasChromium)('on a page', () => {
  let chromium: Chromium
  beforeAll(async () => {
    chromium = await startChromium()
  })
  afterAll(() => chromium?.close())

  it('no request is made but the page’s own, also when cards open', async () => {
    const url = chromium.web.put('http://quiet.example/', SAMPLE)
    const visit = await (await chromium.tab()).open(url)
    await visit.hover(0)
    await visit.page.mouse.move(0, 0)
    await visit.hover(3)
    const requests = chromium.web.requests.filter((request) => !BROWSERS_OWN.test(request))
    expect(requests).toEqual([`GET ${url}`])
  })

  it('the page can neither read what Recount holds nor speak to it', async () => {
    const visit = await (await chromium.tab()).open(chromium.web.put('http://curious.example/', SAMPLE))
    const reached = await visit.page.evaluate(async (own) => {
      const page = globalThis as never as { chrome?: { runtime?: { sendMessage?: unknown } } }
      const files = ['base-data.json', 'page.js', 'card.js', 'manifest.json', 'popup.html']
      const read = await Promise.allSettled(files.map((file) => fetch(own + file)))
      return {
        files: files.filter((_, index) => read[index]!.status === 'fulfilled'),
        canSend: typeof page.chrome?.runtime?.sendMessage === 'function',
        globals: Object.keys(globalThis).filter((name) => /recount|wxt|preact/i.test(name)),
      }
    }, chromium.own(''))
    expect(reached).toEqual({ files: [], canSend: false, globals: [] })
  })
})
