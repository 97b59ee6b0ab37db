import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Chromium, hasChromium, startChromium, type Visit } from './chromium.ts'
import { articlePage } from './server.ts'

const LEAD = 'Officials in the north said on Monday that the shelling of the town had gone on through the night.'
const texts = async (visit: Visit) => (await visit.marks()).map(({ text }) => text)

describe.skipIf(!hasChromium)('marks on a page of any kind', () => {
  let chromium: Chromium
  let count = 0
  beforeAll(async () => {
    chromium = await startChromium()
  })
  afterAll(() => chromium?.close())

  /** Opens a page, waits until it was read, and closes it again. */
  async function on(page: string, test: (visit: Visit) => Promise<void>, headers: Record<string, string> = {}) {
    const visit = await chromium.tab()
    await visit.open(chromium.web.put(`http://page-${++count}.example/`, { body: page, headers }))
    await test(visit)
    expect(visit.complaints).toEqual([])
    await visit.page.close()
  }

  it.each([
    ['split by markup', '<b>At least</b> <a href="#"><i>46,000</i></a> people were <em>killed</em>.', '46,000'],
    ['split by a change of style', 'There, <b>4</b><i>6</i><span><b>,0</b>00</span> people were killed.', '46,000'],
    ['with a raised note', 'There, 46<sup>2</sup> people were killed.', '46'],
    [
      'beside a number in a box of its own',
      'Then 46 were killed,<b> 7</b><b style="margin-left:9px">8</b> said.',
      '46',
    ],
    ['split by white space', 'tens\n   of   thousands of people were killed.', 'tens of thousands'],
    ['right to left', '<span dir="rtl">46 people were killed.</span>', '46'],
  ])('marks a figure %s, and changes nothing', (_, html, quote) =>
    on(articlePage([LEAD, html]), async (visit) => {
      expect(await texts(visit)).toEqual([quote])
      const { parsed, now, changes } = await visit.tree()
      expect([now, changes]).toEqual([parsed, 0])
      expect(await visit.layoutShift()).toBe(0)
    }),
  )

  it.each([
    ['that speaks of no harm', 'The talks cost 46,000 dollars.'],
    ['where nobody was counted', 'Nobody was killed in the town.'],
  ])('leaves a page without figures as it is, and asks nobody: %s', async (_, text) => {
    const told = await chromium.overhear()
    await on(articlePage([LEAD, text]), async (visit) => {
      expect(await texts(visit)).toEqual([])
      expect((await visit.tree()).changes).toBe(0)
      expect(await visit.page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0)
      expect(await visit.page.locator('recount-card').count()).toBe(0)
      expect(await told()).toEqual([])
    })
  })

  it.each([
    ['comments', '<div id="comments"><p>12 people were killed.</p></div>'],
    ['related links', '<ul class="related"><li><a href="#">12 people killed</a></li></ul>'],
    ['what is hidden', '<p hidden>12 people were killed.</p>'],
    ['what can be edited', '<p contenteditable>12 people were killed.</p>'],
  ])('leaves figures in %s', (_, html) =>
    on(articlePage([LEAD, 'There, 46 people were killed.', html]), async (visit) => {
      expect(await texts(visit)).toEqual(['46'])
    }),
  )

  it('marks figures in open shadow roots, and keeps answering there', () =>
    on(
      articlePage([
        LEAD,
        '<x-story><template shadowrootmode="open"><p>There, 46 people were killed.</p></template></x-story>',
      ]),
      async (visit) => {
        expect(await texts(visit)).toEqual(['46'])
        await visit.hover(0)
      },
    ))

  it('works under a strict policy with Trusted Types, and in quirks mode', () =>
    on(
      articlePage([LEAD, 'There, 46 people were killed.']).replace('<!doctype html>', ''),
      async (visit) => {
        expect(await texts(visit)).toEqual(['46'])
        await visit.hover(0)
      },
      { 'content-security-policy': "default-src 'none'; img-src data:; require-trusted-types-for 'script'" },
    ))

  it('sets its marks again where the page cleared them', () =>
    on(articlePage([LEAD, 'There, 46 people were killed.']), async (visit) => {
      await visit.page.evaluate(() => CSS.highlights.clear())
      expect(await texts(visit)).toEqual([])
      await visit.page.mouse.move(200, 200)
      await visit.marked(['46'])
    }))

  it('marks what comes later, in its place', () =>
    on(articlePage([LEAD, 'There, 46 people were killed.']), async (visit) => {
      await visit.page.evaluate(() => {
        const [first, last] = [document.createElement('p'), document.createElement('p')]
        first.textContent = 'Another 12 people were killed on Tuesday.'
        last.textContent = 'In all, 3,500 people were wounded.'
        document.querySelector('article')!.append(last)
        document.querySelector('article')!.prepend(first)
      })
      await visit.marked(['12', '46', '3,500'])
    }))

  it('follows a page that writes its nodes anew, and edits of a figure', () =>
    on(articlePage([LEAD, 'There, 46 people were killed.']), async (visit) => {
      await visit.page.evaluate(() => {
        const article = document.querySelector('article')!
        article.replaceWith(article.cloneNode(true))
      })
      await visit.read(2)
      await visit.marked(['46'])
      await visit.page.evaluate(() => {
        document.querySelectorAll('p')[1]!.textContent = 'There, 47 people were killed.'
      })
      await visit.marked(['47'])
      await visit.page.evaluate(() => document.querySelectorAll('p')[1]!.remove())
      await visit.marked([])
    }))

  it('starts anew where a single-page site goes elsewhere, and back', () =>
    on(articlePage([LEAD, 'There, 46 people were killed.']), async (visit) => {
      const go = (path: string, text: string) =>
        visit.page.evaluate(
          ([to, words]) => {
            history.pushState(null, '', to)
            document.querySelectorAll('p')[1]!.textContent = words!
          },
          [path, text],
        )
      await go('/next', 'There, 12 people were wounded.')
      await visit.marked(['12'])
      await go('/', 'There, 46 people were killed.')
      await visit.marked(['46'])
    }))
})
