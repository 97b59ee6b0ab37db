import type { CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Chromium, hasChromium, startChromium, type Visit } from './chromium.ts'
import { articlePage } from './server.ts'

const FILLER = 'Nothing of this paragraph counts anybody, and it is here so that the page can be scrolled. '.repeat(12)
const ARTICLE = articlePage([
  'Officials said that 46,000 Ukrainian soldiers were killed and 380,000 were wounded in the war.',
  'More than <a href="/other">1,200 civilians were killed</a> in the siege, the United Nations said.',
  ...Array.from({ length: 8 }, () => FILLER),
  'At least 70,000 soldiers were killed, an official told the newspaper.',
  ...Array.from({ length: 8 }, () => FILLER),
])

/** Where something is in the view. */
const boxOf = (page: Page, selector: string) =>
  page.evaluate((selector) => {
    const { left, top, right, bottom } = document
      .querySelector('recount-card')!
      .shadowRoot!.querySelector(selector)!
      .getBoundingClientRect()
    return { left, top, right, bottom, width: innerWidth, height: innerHeight }
  }, selector)

describe.skipIf(!hasChromium)('the card', () => {
  let chromium: Chromium
  let url: string
  beforeAll(async () => {
    chromium = await startChromium()
    url = chromium.web.put('http://article.example/', ARTICLE)
    chromium.web.put('http://article.example/other', articlePage(['Another page.']))
  })
  afterAll(() => chromium?.close())

  const opened = async () => (await chromium.tab()).open(url)
  const closed = (visit: Visit) => visit.card.waitFor({ state: 'hidden' })
  const which = (visit: Visit) => visit.card.locator('.which').textContent()
  const away = (visit: Visit) => visit.page.mouse.move(3, 3, { steps: 2 })

  describe('opened by the pointer', () => {
    it('lies beside the line, inside the view, and the page has one element more', async () => {
      const visit = await opened()
      const { changes } = await visit.tree()
      expect(changes).toBe(0)
      for (const index of [0, 3, 1]) {
        await visit.hover(index)
        const { y } = (await visit.marks())[index]!
        const box = await boxOf(visit.page, '.card')
        expect(box.top > y || box.bottom < y).toBe(true)
        expect(box.left >= 0 && box.top >= 0 && box.right <= box.width && box.bottom <= box.height).toBe(true)
        expect(await which(visit)).toBe(`Figure ${index + 1} of 4`)
        await away(visit)
        await closed(visit)
      }
      expect(await visit.page.locator('recount-card').count()).toBe(1)
      expect(visit.complaints).toEqual([])
    })

    it('opens for the figure that the pointer rests on, not for those that it sweeps past', async () => {
      const visit = await opened()
      const shown: string[] = []
      await visit.page.exposeFunction('shown', (text: string) => shown.push(text))
      await visit.hover(3)
      await visit.page.evaluate(() => {
        const which = document.querySelector('recount-card')!.shadowRoot!.querySelector('.card')!
        new MutationObserver(() => {
          const text = which.querySelector('.which')?.textContent
          if (text) (globalThis as never as { shown(text: string): void }).shown(text)
        }).observe(which, { childList: true, subtree: true, characterData: true })
      })
      await away(visit)
      await closed(visit)
      await visit.mark(0)
      const [first, second] = await visit.marks()
      await visit.page.mouse.move(first!.x, first!.y)
      await visit.page.mouse.move(second!.x, second!.y, { steps: 2 })
      await visit.card.waitFor()
      await expect.poll(() => shown.at(-1)).toBe('Figure 2 of 4')
      expect(shown).not.toContain('Figure 1 of 4')
    })

    it('can be entered, used, and left', async () => {
      const visit = await opened()
      await visit.hover(0)
      await visit.card.locator('.toolbar .next').click()
      await expect.poll(() => which(visit)).toBe('Figure 2 of 4')
      await away(visit)
      // The button has the focus: who used the card keeps it until they go on.
      await visit.page.mouse.click(3, 3)
      await closed(visit)
    })

    it('closes on Escape without the pointer having moved, and the page does not get the key', async () => {
      const visit = await opened()
      await visit.page.evaluate(() => {
        document.addEventListener('keydown', ({ key }) => document.body.setAttribute('data-key', key), true)
      })
      await visit.hover(0)
      await visit.page.keyboard.press('Escape')
      await closed(visit)
      expect(await visit.page.getAttribute('body', 'data-key')).toBeNull()
      await visit.page.keyboard.press('Escape')
      expect(await visit.page.getAttribute('body', 'data-key')).toBe('Escape')
    })

    it('opens under a pointer at rest where the page scrolls on a little', async () => {
      const visit = await opened()
      const { x, y } = await visit.mark(3)
      await visit.page.mouse.move(x + 40, y + 60)
      await visit.page.mouse.move(x, y, { steps: 4 })
      await visit.page.evaluate(() => scrollBy({ top: 2, behavior: 'instant' }))
      await visit.card.waitFor()
      expect(await which(visit)).toBe('Figure 4 of 4')
    })

    it('closes when its figure scrolls away', async () => {
      const visit = await opened()
      await visit.hover(0)
      await visit.page.evaluate(() => scrollTo({ top: 1500, behavior: 'instant' }))
      await closed(visit)
    })

    it('stays when it is pinned, whatever the pointer and the page do, until it is let go', async () => {
      const visit = await opened()
      await visit.hover(0)
      await visit.card.locator('.toolbar .pin').click()
      await visit.page.evaluate(() => scrollTo({ top: 1500, behavior: 'instant' }))
      await away(visit)
      const box = await boxOf(visit.page, '.card')
      expect(box.top >= 0 && box.bottom <= box.height).toBe(true)
      expect(await which(visit)).toBe('Figure 1 of 4')
      await visit.card.locator('.toolbar .close').click()
      await closed(visit)
    })
  })

  it('keeps the keys typed in it from the page, also from listeners on the window', async () => {
    const visit = await opened()
    await visit.page.evaluate(() => {
      for (const type of ['keydown', 'keypress', 'keyup']) {
        addEventListener(type, () => document.body.setAttribute('data-keys', type))
        document.addEventListener(type, () => document.body.setAttribute('data-keys', type), true)
      }
    })
    await visit.hover(0)
    await visit.card.locator('.toolbar .pin').click()
    for (const key of ['a', 'Tab', 'j', '/', 'ArrowDown', 'Shift+Tab', 'Enter']) await visit.page.keyboard.press(key)
    expect(await visit.page.getAttribute('body', 'data-keys')).toBeNull()
  })

  it('lies over a modal dialog and a full screen that come after it, and can be used there', async () => {
    const visit = await opened()
    await visit.page.evaluate(() => {
      const dialog = document.createElement('dialog')
      dialog.textContent = 'Subscribe!'
      document.body.append(dialog)
      const button = document.createElement('button')
      button.id = 'full'
      button.textContent = 'Full screen'
      button.onclick = () => void document.querySelector('main')!.requestFullscreen()
      document.querySelector('main')!.prepend(button)
    })
    await visit.hover(0)
    await visit.card.locator('.toolbar .pin').click()
    await visit.page.evaluate(() => document.querySelector('dialog')!.showModal())
    await visit.card.locator('.toolbar .next').click()
    await expect.poll(() => which(visit)).toBe('Figure 2 of 4')
    await visit.page.evaluate(() => document.querySelector('dialog')!.close())
    await visit.card.locator('.toolbar .close').click()
    await closed(visit)

    await visit.page.locator('#full').click()
    await visit.page.waitForFunction(() => document.fullscreenElement !== null)
    await visit.hover(1)
    await visit.card.locator('.toolbar .close').click()
    await closed(visit)
  })

  describe('under a finger', () => {
    let visit: Visit
    let touch: CDPSession
    beforeAll(async () => {
      visit = await chromium.tab()
      touch = await visit.page.context().newCDPSession(visit.page)
      await touch.send('Emulation.setTouchEmulationEnabled', { enabled: true })
      await visit.page.setViewportSize({ width: 390, height: 780 })
      await visit.open(url)
    })

    const tap = async (x: number, y: number) => {
      await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] })
      await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    }

    it('opens as a sheet along the edge, and closes with a tap elsewhere', async () => {
      const { x, y } = await visit.mark(0)
      await tap(x, y)
      await visit.card.waitFor()
      expect(await visit.card.getAttribute('class')).toContain('sheet')
      const box = await boxOf(visit.page, '.card')
      expect(box.top > y || box.bottom < y).toBe(true)
      await tap(195, (box.top + box.bottom) / 2)
      await tap(20, box.top > y ? 5 : box.height - 5)
      await closed(visit)
    })

    it('never takes a tap from a link: it is followed, and no card opens', async () => {
      const index = (await visit.marks()).findIndex(({ text }) => text.includes('1,200'))
      const { x, y } = await visit.mark(index)
      await tap(x, y)
      await visit.page.waitForURL('**/other')
      expect(await visit.page.locator('recount-card').count()).toBe(0)
    })
  })

  describe.each([
    { colorScheme: 'light' },
    { colorScheme: 'dark' },
    { colorScheme: 'light', forcedColors: 'active' },
    { colorScheme: 'dark', forcedColors: 'active' },
  ] as const)('axe finds nothing in %o', (media) => {
    it('beside the line and as a sheet, folded and unfolded, pinned', async () => {
      const visit = await opened()
      await visit.page.emulateMedia({ ...media, reducedMotion: 'reduce' })
      for (const width of [1000, 320]) {
        await visit.page.setViewportSize({ width, height: 700 })
        await visit.hover(0)
        expect(await visit.axe('recount-card')).toEqual([])
        await visit.card.locator('.toolbar .pin').click()
        for (const summary of await visit.card.locator('summary').all())
          await summary.evaluate((element) => {
            ;(element.parentElement as HTMLDetailsElement).open = true
          })
        expect(await visit.axe('recount-card')).toEqual([])
        await visit.page.keyboard.press('Escape')
        await closed(visit)
      }
    })
  })
})
