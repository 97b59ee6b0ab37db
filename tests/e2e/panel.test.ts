import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeIn, type Chromium, hasChromium, startChromium, type Visit } from './chromium.ts'
import { articlePage } from './server.ts'

const SAMPLE = readFileSync(new URL('../../scripts/sample/article.html', import.meta.url), 'utf8')
const SCHEMES = [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }] as const

describe.skipIf(!hasChromium)('the side panel', () => {
  let chromium: Chromium
  let visit: Visit
  let panel: Page
  beforeAll(async () => {
    chromium = await startChromium()
    chromium.web.put('http://empty.example/', articlePage(['Nobody was counted here.']))
    visit = await (await chromium.tab()).open(chromium.web.put('http://sample.example/', SAMPLE))
    // In a tab of its own, while the page's is the active one: as beside it.
    panel = await chromium.context.newPage()
    await panel.setViewportSize({ width: 360, height: 760 })
    await visit.page.bringToFront()
    await panel.goto(chromium.own('sidepanel.html'))
    await items().first().waitFor()
  })
  afterAll(() => chromium?.close())

  const items = () => panel.locator('.list .item')
  const show = (tab: string) => panel.getByRole('tab', { name: tab }).click()
  const tabIs = (name: string) => panel.getByRole('tab', { name, exact: true }).waitFor()

  it('lists every figure of the page, and opens the card of the one that is chosen', async () => {
    const marks = await visit.marks()
    expect(await items().count()).toBe(marks.length)
    await items().nth(14).click()
    await visit.card.waitFor()
    expect(await visit.card.locator('.which').textContent()).toBe(`Figure 15 of ${marks.length}`)
    const outside = marks.filter(({ state }) => state === 'outside').length
    await panel.getByRole('button', { name: 'Outside others' }).click()
    await expect.poll(() => items().count()).toBe(outside)
    await panel.getByRole('button', { name: 'Outside others' }).click()
  })

  it('flags a pair in two clicks, finds the flag at its words, and takes it back', async () => {
    await show('Contradictions')
    await panel.getByRole('button', { name: 'Flag this pair' }).first().click()
    await panel.getByRole('button', { name: 'Save flag' }).click()
    await tabIs('Flags 1')
    await show('Flags')
    await panel.locator('.flag-state', { hasText: 'found' }).waitFor()
    await panel.getByRole('button', { name: 'Undo' }).click()
    await tabIs('Flags 0')
  })

  it('flags, edits, gives a status, deletes and undoes by keyboard alone', async () => {
    const press = async (...keys: string[]) => {
      for (const key of keys) await panel.keyboard.press(key)
    }
    await panel.getByRole('tab', { name: 'Flags' }).focus()
    await press('Home', 'ArrowRight', 'ArrowLeft')
    await items().first().focus()
    await press('ArrowDown', 'Enter', 'Tab', 'Enter')
    await panel.locator('.flag-form select[name="kind"]:focus').waitFor()
    await press('Tab')
    await panel.keyboard.type('By keys alone.')
    await panel.getByRole('button', { name: 'Save flag' }).press('Enter')
    await tabIs('Flags 1')
    // Who opened the form is back where they were.
    await panel.locator('.work .button:focus').waitFor()
    await panel.getByRole('tab', { name: 'Figures' }).focus()
    await press('End')
    await panel.getByRole('combobox', { name: /^Status of/ }).focus()
    await panel.keyboard.type('Ch')
    await panel.getByText('Flag changed.').waitFor()
    await panel.getByRole('button', { name: /^Edit/ }).press('Enter')
    await panel.locator('textarea').fill('Mended.')
    await panel.locator('textarea').press('Escape')
    await panel.getByRole('button', { name: /^Edit/ }).press('Enter')
    await panel.locator('textarea').fill('Mended by keys.')
    await panel.getByRole('button', { name: 'Save flag' }).press('Enter')
    await panel.locator('.note-text', { hasText: 'Mended by keys.' }).waitFor()
    await panel.getByRole('button', { name: /^Delete/ }).press('Enter')
    await tabIs('Flags 0')
    await panel.getByRole('button', { name: 'Undo' }).press('Enter')
    await tabIs('Flags 1')
    await show('Figures')
  })

  it('stores a claim as an estimate at once, or says what it lacks and stores it once that is filled in', async () => {
    const stored = () => panel.getByText('Saved as an estimate of your own.')
    const undo = () => panel.getByRole('button', { name: 'Undo' }).click()
    await items().first().click()
    await panel.getByRole('button', { name: 'Save as estimate' }).click()
    await stored().waitFor()
    expect(await panel.getByRole('dialog').count()).toBe(0)
    await undo()
    await stored().waitFor({ state: 'hidden' })
    // A side that says what its enemy lost is none that is known to count.
    await items().nth(13).click()
    await panel.getByRole('button', { name: 'Save as estimate' }).click()
    await panel.getByRole('dialog').getByText('Choose the kind of source.').waitFor()
    await panel.locator('dialog [name="kind"]').selectOption({ index: 1 })
    await panel.locator('dialog').getByRole('button', { name: 'Save', exact: true }).click()
    await stored().waitFor()
    await undo()
  })

  it('follows the active tab, and a page that grows', async () => {
    const other = await chromium.tab()
    await other.page.goto('http://empty.example/')
    await panel.getByText('No casualty figures found on this page.').waitFor()
    await visit.page.bringToFront()
    await tabIs('Figures 17')
    await visit.page.evaluate(() => {
      const more = document.createElement('p')
      more.textContent = 'Officials added that 31,000 Ukrainian soldiers were killed in the war.'
      document.querySelector('article')!.append(more)
    })
    await tabIs('Figures 18')
  })

  it.each(SCHEMES)('has nothing that axe finds wrong in %o, at 320 pixels', async (media) => {
    await panel.emulateMedia(media)
    await panel.setViewportSize({ width: 320, height: 760 })
    for (const tab of ['Figures', 'Contradictions', 'Flags']) {
      await show(tab)
      expect(await axeIn(panel)).toEqual([])
      expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    }
    await panel.getByRole('button', { name: /^Edit/ }).click()
    await panel.locator('.flag-form').waitFor()
    expect(await axeIn(panel)).toEqual([])
    await panel.keyboard.press('Escape')
  })
})
