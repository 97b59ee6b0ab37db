import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Chromium, hasChromium, startChromium, type Visit } from './chromium.ts'
import { articlePage } from './server.ts'

const LEAD = 'Officials in the north said on Monday that the shelling of the town had gone on through the night.'
const FIGURE = 'There, 46 people were killed.'
const FILLER = 'Nothing of this paragraph counts anybody, and it is here so that the page can be scrolled. '.repeat(12)

/** Runs in the page: where the card is and whether it is what a pointer meets at its middle. */
function cardInView() {
  const card = document.querySelector('recount-card')!.shadowRoot!.querySelector('.card')!
  const { left, top, right, bottom } = card.getBoundingClientRect()
  const isInside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight
  const isOnTop = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)?.localName === 'recount-card'
  return { isInside, isOnTop, top, bottom, left, right }
}

describe.skipIf(!hasChromium)('pages of every kind', () => {
  let chromium: Chromium
  beforeAll(async () => {
    chromium = await startChromium()
  })
  afterAll(() => chromium?.close())

  let count = 0
  const opened = async (page: string): Promise<Visit> =>
    (await chromium.tab()).open(chromium.web.put(`http://kind-${++count}.example/`, page))

  it('of a live blog, asks for its new blocks alone', async () => {
    const visit = await opened(articlePage([LEAD, FIGURE]))
    const told = await chromium.overhear()
    const posts = ['At noon, 12 people were killed.', 'In all, 3,500 people were wounded.']
    for (const [index, post] of posts.entries()) {
      await visit.page.evaluate((text) => {
        const added = document.createElement('p')
        added.textContent = text
        document.querySelector('article')!.prepend(added)
      }, post)
      await visit.marked([...['12', '3,500'].slice(0, index + 1).reverse(), '46'])
    }
    const asked = (await told()).filter(({ type }) => type === 'readArticle')
    expect(asked.map(({ data }) => (data as { blocks: string[] }).blocks)).toEqual(posts.map((post) => [post]))
    expect(visit.complaints).toEqual([])
  })

  it('hydrated late, finds its own nodes as it left them, and keeps its marks', async () => {
    const visit = await opened(articlePage([LEAD, FIGURE]))
    const asServed = await visit.page.evaluate(() => {
      const { parsed } = globalThis as never as { parsed: string }
      const isSame = parsed === document.documentElement.outerHTML
      // As frameworks do with a page that they made on the server: the same words in nodes of their own.
      const article = document.querySelector('article')!
      article.innerHTML = String(article.innerHTML)
      return isSame
    })
    expect(asServed).toBe(true)
    await visit.read(2)
    await visit.marked(['46'])
    await visit.hover(0)
    expect(visit.complaints).toEqual([])
  })

  it('of AMP, whose text is hidden until its runtime came, are read then', async () => {
    const style =
      '<style amp-boilerplate>body{visibility:hidden}</style><script async custom-element="amp-ad"></script>'
    const body = `<amp-story><amp-img alt="9 killed"></amp-img><p>${LEAD}</p><p>${FIGURE}</p></amp-story><amp-ad>5 killed</amp-ad>`
    const visit = await opened(
      `<!doctype html><html ⚡ lang="en"><title>News</title>${style}<body><article>${body}</article></body></html>`,
    )
    expect(await visit.marks()).toEqual([])
    await visit.page.evaluate(() => {
      document.body.style.visibility = 'visible'
    })
    await visit.marked(['46'])
    await visit.hover(0)
  })

  it('from right to left, have the card at their figure, inside the view', async () => {
    const page = articlePage([LEAD, 'In all, 46 people were killed.', FILLER]).replace('<html', '<html dir="rtl"')
    const visit = await opened(page)
    await visit.marked(['46'])
    await visit.hover(0)
    const { isInside, isOnTop } = await visit.page.evaluate(cardInView)
    expect([isInside, isOnTop]).toEqual([true, true])
  })

  it.each([
    [320, 256],
    [320, 200],
  ])('zoomed until %i by %i pixels are left, have the whole card in view, beside its line', async (width, height) => {
    const visit = await chromium.tab()
    await visit.page.setViewportSize({ width, height })
    await visit.open(chromium.web.put(`http://kind-${++count}.example/`, articlePage([FILLER, FIGURE, FILLER])))
    await visit.hover(0)
    const { isInside, isOnTop, top, bottom } = await visit.page.evaluate(cardInView)
    const { y } = (await visit.marks())[0]!
    expect([isInside, isOnTop, y < top || y > bottom]).toEqual([true, true, true])
  })

  it('with a header that sticks over all, have the card above it', async () => {
    const header = '<div style="position:sticky;top:0;height:60px;background:#eee;z-index:2147483647">News</div>'
    const visit = await chromium.tab()
    await visit.page.setViewportSize({ width: 900, height: 300 })
    const page = articlePage([FILLER, FIGURE, FILLER]).replace('<main', `${header}<main`)
    await visit.open(chromium.web.put(`http://kind-${++count}.example/`, page))
    await visit.hover(0)
    expect((await visit.page.evaluate(cardInView)).isOnTop).toBe(true)
  })

  it('print without marks and without a card', async () => {
    const visit = await opened(articlePage([LEAD, FIGURE]))
    await visit.hover(0)
    const drawn = () =>
      visit.page.evaluate(() => {
        const card = document.querySelector('recount-card')!.shadowRoot!.querySelector('.card')!
        return [
          getComputedStyle(document.querySelector('p')!, '::highlight(recount-none)').textDecorationLine,
          getComputedStyle(card).display,
        ]
      })
    expect(await drawn()).toEqual(['underline', 'flex'])
    await visit.page.emulateMedia({ media: 'print' })
    expect(await drawn()).toEqual(['none', 'none'])
  })

  it('made for the printer, without any mark-up of an article, are read', async () => {
    const visit = await opened(`<title>Print</title><font size=2>${LEAD}<br><br>${FIGURE}<br><br>${LEAD}</font>`)
    await visit.marked(['46'])
  })
})

describe.skipIf(!hasChromium)('the back-forward cache', () => {
  let chromium: Chromium
  beforeAll(async () => {
    chromium = await startChromium({ without: ['--disable-back-forward-cache'] })
  })
  afterAll(() => chromium?.close())

  it('gives a page back with its figures and its card, and takes no notice of us', async () => {
    const visit = await (await chromium.tab()).open(
      chromium.web.put('http://article.example/', articlePage([LEAD, FIGURE])),
    )
    await visit.page.evaluate(() => {
      ;(globalThis as never as { kept: boolean }).kept = true
    })
    await visit.page.goto(chromium.web.put('http://other.example/', articlePage(['Nobody was counted.'])))
    await visit.page.goBack({ waitUntil: 'commit' })
    await visit.marked(['46'])
    expect(await visit.page.evaluate(() => (globalThis as never as { kept?: boolean }).kept)).toBe(true)
    await visit.hover(0)
  })
})
