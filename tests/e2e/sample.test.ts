import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeIn, type Chromium, hasChromium, startChromium, type Visit } from './chromium.ts'
import { type Firefox, hasFirefox, startFirefox } from './firefox.ts'

const SAMPLE = readFileSync(new URL('../../scripts/sample/article.html', import.meta.url), 'utf8')

/** The seventeen figures of the sample article; no other number of it counts people who came to harm. */
const FIGURES = [
  ...['46,000', 'tens of thousands', '70,000', '120,000', '57,500', '250,000', '46,000-plus', 'tens of thousands'],
  ...['380,000', '20,000', '43,000', '45,000', '859,920', '6,000', '700,000', 'one million', '20,000'],
]
const indexOf = (quote: string) => FIGURES.indexOf(quote)

describe.skipIf(!hasChromium)('the sample article in Chromium', () => {
  let chromium: Chromium
  let visit: Visit
  beforeAll(async () => {
    chromium = await startChromium()
    visit = await (await chromium.tab()).open(chromium.web.put('http://sample.example/', SAMPLE))
  })
  afterAll(() => chromium?.close())

  it('has its figures marked and no other number, and is otherwise as it was', async () => {
    expect((await visit.marks()).map(({ text }) => text)).toEqual(FIGURES)
    const { parsed, now, changes } = await visit.tree()
    expect(now).toBe(parsed)
    expect(changes).toBe(0)
  })

  it('marks a figure by where it stands among what others counted', async () => {
    const marks = await visit.marks()
    const states = Object.fromEntries(
      ['46,000', '700,000', 'one million'].map((quote) => [quote, marks[indexOf(quote)]!.state]),
    )
    expect(states).toEqual({ '46,000': 'in-line', '700,000': 'outside', 'one million': 'outside' })
  })

  it('opens a card on a figure: claim, verdict, picture and sources with links', async () => {
    const card = await visit.hover(indexOf('700,000'))
    await expect.poll(() => card.locator('.which').innerText()).toBe('Figure 15 of 17')
    expect(await card.locator('#claim').innerText()).toMatch(/700,000\s+Ukrainian soldiers killed\s+Donald Trump/)
    expect(await card.locator('#verdict').innerText()).toMatch(/^\d[\d.,]* times the highest of \d+ sources/)
    expect(
      await card
        .locator('svg')
        .filter({ has: visit.page.locator('line, path, rect') })
        .count(),
    ).toBeGreaterThan(0)
    const links = await card.locator('a').evaluateAll((all) => all.map((a) => a.getAttribute('href')))
    expect(links.length).toBeGreaterThan(0)
    for (const link of links) expect(link).toMatch(/^https?:\/\//)
    expect(await visit.page.locator('body *', { has: visit.page.locator('recount-card') }).count()).toBe(0)
  })

  it('says by which factor the other far figure is above, and with whom a common one is in line', async () => {
    const card = await visit.hover(indexOf('one million'))
    await expect.poll(() => card.locator('#verdict').innerText()).toMatch(/^\d[\d.,]* times the highest of \d+ sources/)
    await visit.hover(indexOf('46,000'))
    await expect.poll(() => card.locator('#verdict').innerText()).toMatch(/^In line with \d+ of \d+ sources/)
  })

  it('does not hold casualties against the killed', async () => {
    const card = await visit.hover(indexOf('859,920'))
    await expect.poll(() => card.locator('.which').innerText()).toBe('Figure 13 of 17')
    const nearest = await card.locator('.nearest .row').allInnerTexts()
    expect(nearest).toHaveLength(3)
    // Mediazona counts the killed alone, and is near in time.
    expect(nearest.join(' ')).not.toMatch(/Mediazona/)
  })

  it('goes on by keys in the card, and closes it by Escape', async () => {
    const card = await visit.hover(indexOf('46,000'))
    await card.locator('.next').focus()
    await visit.page.keyboard.press('ArrowRight')
    await expect.poll(() => card.locator('.which').innerText()).toBe('Figure 2 of 17')
    await visit.page.keyboard.press('Escape')
    await card.waitFor({ state: 'hidden' })
  })

  it.each(['light', 'dark'] as const)(
    'has nothing that axe finds wrong with the card open, %s',
    async (colorScheme) => {
      await visit.page.emulateMedia({ colorScheme })
      await visit.hover(indexOf('700,000'))
      expect(await visit.axe()).toEqual([])
    },
  )

  it('is counted in the toolbar popup, which jumps to a figure', async () => {
    await visit.page.mouse.move(0, 0)
    const popup = await chromium.popup(visit)
    const figures = popup.getByRole('listitem')
    await expect.poll(() => figures.count()).toBe(FIGURES.length)
    expect(await axeIn(popup)).toEqual([])
    await figures.nth(indexOf('one million')).getByRole('button').click()
    await expect.poll(() => visit.card.locator('.which').innerText()).toBe('Figure 16 of 17')
  })

  it('did not move by all this, and nothing complained', async () => {
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

  it('has its figures marked, is otherwise as it was, and opens a card', async () => {
    const { page, complaints } = await firefox.open(firefox.web.put('http://sample.example/', SAMPLE))
    const marks = await firefox.marks(page)
    expect(marks.map(({ text }) => text)).toEqual(FIGURES)
    expect(marks[indexOf('700,000')]!.state).toBe('outside')
    expect(await page.evaluate(() => (globalThis as never as { changes: number }).changes)).toBe(0)
    await firefox.hover(page, indexOf('700,000'))
    const verdict = await page.waitForSelector('recount-card >>> #verdict')
    expect(await verdict!.evaluate((element) => element.textContent)).toMatch(/times the highest of \d+ sources/)
    expect(complaints).toEqual([])
  })
})
