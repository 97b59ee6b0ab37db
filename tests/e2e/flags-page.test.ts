import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Flag } from '../../flags/model.ts'
import { claim, flag, flaggedText } from '../flags/made.ts'
import { axeIn, type Chromium, hasChromium, startChromium, type Visit } from './chromium.ts'
import { articlePage } from './server.ts'

const EVENT = 'russia-ukraine-war-2022'
const SCHEMES = [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }] as const
const NARROW = 360
/** A busy machine takes its time. */
const WAIT = { timeout: 20_000 }

const of = (by: string, low: number, more: object = {}) =>
  claim({
    ...{
      amount: { low, high: low, bound: 'exact' },
      by,
      event: EVENT,
      party: 'UA',
      group: 'military',
      measure: 'killed',
    },
    ...{ figure: { block: 0, start: 13, end: 19, quote: low.toLocaleString('en') }, asOf: '2025-02-01' },
    ...more,
  })
const sentence = (low: number) => `Kyiv says so ${low.toLocaleString('en')} were killed in the war.`
const FLAGS = ['The first note', 'The second note', 'The third note'].map((note, index) =>
  flag({
    ...{ note, author: 'Ada', kind: (['contradicts', 'no-source', 'out-of-date'] as const)[index]! },
    ...{ status: (['open', 'checked', 'published'] as const)[index]!, modified: `2025-03-0${3 - index}T10:00:00.000Z` },
    target: flaggedText({ claim: of('A Minister', 40_000 + index), context: sentence(40_000 + index) }),
  }),
)
/** Two pages that cannot both be right: a toll that fell. */
const PAGES = [
  ['http://first.example/a', '2025-01-10', 46_000],
  ['http://second.example/b', '2025-02-10', 31_000],
] as const

/** Runs in a page of our own: writes rows into the store as it is. */
async function putRows(
  stores: Record<string, readonly (readonly [row: object | string, key?: string])[]>,
): Promise<void> {
  const open = indexedDB.open('recount')
  const db = await new Promise<IDBDatabase>((resolve) => {
    open.onsuccess = () => resolve(open.result)
  })
  const change = db.transaction(Object.keys(stores), 'readwrite')
  for (const [store, rows] of Object.entries(stores))
    for (const [row, key] of rows) change.objectStore(store).put(row, key)
  await new Promise((resolve) => {
    change.oncomplete = resolve
  })
  db.close()
}

/** Runs in a page of our own: the flags as they are stored. */
async function storedFlags(): Promise<Flag[]> {
  const open = indexedDB.open('recount')
  const db = await new Promise<IDBDatabase>((resolve) => {
    open.onsuccess = () => resolve(open.result)
  })
  const get = db.transaction('flags').objectStore('flags').getAll()
  const rows = await new Promise<{ flag: Flag }[]>((resolve) => {
    get.onsuccess = () => resolve(get.result)
  })
  db.close()
  return rows.map(({ flag }) => flag)
}

describe.skipIf(!hasChromium)('the checker’s pages', () => {
  let chromium: Chromium
  let page: Page
  let visit: Visit
  beforeAll(async () => {
    chromium = await startChromium()
    visit = await chromium.tab()
    page = visit.page
    await show('settings', '.page.settings')
    const remembered = PAGES.map(([url, published, low]) => ({
      ...{ page: url, host: new URL(url).hostname, seen: `${published}T12:00:00.000Z`, counts: [] },
      read: {
        page: { url, title: `The toll on ${published}`, publisher: null, published },
        claims: [of('A Minister', low, { asOf: published })],
        contexts: [sentence(low)],
      },
    }))
    await page.evaluate(putRows, {
      flags: FLAGS.map((each) => [{ id: each.id, pages: [each.target.page.url], flag: each }] as const),
      pages: remembered.map((each) => [each] as const),
      meta: [['yes', 'remember']] as const,
    })
  })
  afterAll(() => chromium?.close())

  const show = async (hash: string, ready: string) => {
    await page.goto(chromium.own(`options.html#/${hash}`))
    await page.reload()
    await page.locator(ready).first().waitFor()
  }
  const COUNT = `memory?event=${EVENT}&party=UA&measure=killed&group=military`
  const row = (index: number) => page.locator(`[role="row"][aria-rowindex="${index + 1}"]`)

  describe.each(SCHEMES)('in %o', (media) => {
    it.each([
      ['flags', '[role="grid"] [aria-rowindex="2"]'],
      [`flags?flag=${FLAGS[0]!.id}`, 'dialog[open] .flag-form'],
      ['memory', '.remembered li'],
      [COUNT, '.pairs li'],
      ['settings', '.page.settings'],
      ['welcome', '.sample .figure'],
    ])('%s has nothing that axe finds wrong, and fits a narrow window', async (hash, ready) => {
      await page.emulateMedia(media)
      await show(hash, ready)
      expect(await axeIn(page)).toEqual([])
      await page.setViewportSize({ width: NARROW, height: 780 })
      expect(await axeIn(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(NARROW)
      await page.setViewportSize({ width: 1280, height: 800 })
    })
  })

  it('flags are found, opened, edited, given a status, deleted, taken back and published by keys alone', async () => {
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
    await show('flags', '[role="grid"] [aria-rowindex="4"]')
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key)
    }
    await page.getByRole('searchbox').focus()
    await page.keyboard.type('second')
    await page.getByText('1 of 3 flags').waitFor()
    await press('Control+a', 'Delete')
    await page.getByText('3 flags', { exact: true }).waitFor()
    await row(1).focus()
    await press('ArrowDown', 'Enter')
    await page.locator('dialog[open] textarea').focus()
    await press('Control+a')
    await page.keyboard.type('Mended by keys')
    await page.locator('dialog[open] .flag-form button[type="submit"]').focus()
    await press('Enter')
    await page.getByText('Mended by keys').waitFor()
    // Escape leaves a flag as it was, and the focus in the table.
    await row(1).focus()
    await press('Enter')
    await page.locator('dialog[open]').waitFor()
    await press('Escape')
    await page.locator('[role="row"]:focus').waitFor()
    await row(1).focus()
    await press(' ', 'ArrowDown', ' ')
    await page.locator('.chosen b', { hasText: '2 chosen' }).waitFor()
    await page.getByLabel('Set status…').focus()
    await page.keyboard.type('W')
    await page.getByText('Changed the status of 2 flags.').waitFor()
    await expect.poll(() => page.locator('.status.withdrawn').count(), WAIT).toBe(2)
    await row(1).focus()
    await press('Control+z')
    await expect.poll(() => page.locator('.status.withdrawn').count(), WAIT).toBe(0)
    await row(1).focus()
    await press('Delete')
    await page.getByText('2 flags', { exact: true }).waitFor()
    await press('Control+z')
    await page.getByText('3 flags', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Choose none' }).focus()
    await press('Enter')
    await page.getByRole('button', { name: 'JSON', exact: true }).focus()
    const [download] = await Promise.all([page.waitForEvent('download'), press('Enter')])
    expect(download.suggestedFilename()).toBe('recount-flags.json')
    const notes = (await page.evaluate(storedFlags)).map(({ note }) => note)
    expect(notes.sort()).toEqual(['Mended by keys', 'The first note', 'The third note'])
  })

  it('a pair that was given on two pages is flagged from the memory, by keys, and found on both of them', async () => {
    for (const [url, , low] of PAGES) chromium.web.put(url, articlePage(['Another paragraph.', sentence(low)]))
    await show(COUNT, '.pairs li')
    await page.getByRole('button', { name: 'Flag this pair' }).first().press('Enter')
    await page.locator('dialog[open] .flag-form').waitFor()
    expect(await axeIn(page)).toEqual([])
    await page.locator('dialog[open] textarea').fill('A toll does not fall.')
    await page.locator('dialog[open] button[type="submit"]').press('Enter')
    await page.getByText('Flag saved.').waitFor()
    for (const [url, , low] of PAGES) {
      const visited = await (await chromium.tab()).open(url)
      await expect
        .poll(
          () =>
            visited.page.evaluate(() =>
              [...(CSS.highlights.get('recount-flag-found') ?? [])].map((range) => String(range)),
            ),
          WAIT,
        )
        .toEqual([low.toLocaleString('en')])
      await visited.page.close()
    }
    await page.getByRole('button', { name: 'Undo' }).press('Enter')
    await expect.poll(async () => (await page.evaluate(storedFlags)).length, WAIT).toBe(FLAGS.length)
  })

  it('two tabs, the panel and this page edit at once, with the worker killed in between: nothing is lost, nothing is there twice', async () => {
    const url = chromium.web.put(
      'http://together.example/',
      articlePage([
        'Officials said that 46,000 Ukrainian soldiers were killed in the war by February.',
        'They added that 380,000 Ukrainian soldiers were wounded in the war by then.',
      ]),
    )
    const [one, other] = [await (await chromium.tab()).open(url), await (await chromium.tab()).open(url)]
    const form = async (tab: Visit, index: number, note: string) => {
      await tab.page.bringToFront()
      await tab.hover(index)
      await tab.card.getByRole('button', { name: 'Flag', exact: true }).click()
      await tab.card.getByLabel('Note').fill(note)
    }
    // A flag that all of them see.
    await form(one, 0, 'Seen by all.')
    await one.card.getByRole('button', { name: 'Save flag' }).click()
    await one.card.locator('.flags').getByText('Seen by all.').waitFor()
    const panel = await chromium.context.newPage()
    await one.page.bringToFront()
    await panel.goto(chromium.own('sidepanel.html'))
    await panel.getByRole('tab', { name: 'Flags 1' }).click()
    await page.bringToFront()
    await show('flags?q=Seen', '[role="grid"] [aria-rowindex="2"]')

    await form(other, 0, 'From the other tab.')
    await form(one, 1, 'From one tab.')
    await panel.getByRole('button', { name: /^Edit/ }).click()
    await panel.locator('textarea').fill('Seen by all, and mended in the panel.')
    await row(1).getByRole('checkbox').check()
    const session = await chromium.context.newCDPSession(page)
    await session.send('ServiceWorker.enable')
    await session.send('ServiceWorker.stopAllWorkers')
    const press = (button: ReturnType<Page['locator']>) =>
      button.evaluate((element) => (element as HTMLElement).click())
    await Promise.all([
      press(one.card.getByRole('button', { name: 'Save flag' })),
      press(other.card.getByRole('button', { name: 'Save flag' })),
      press(panel.getByRole('button', { name: 'Save flag' })),
      page.getByLabel('Set status…').selectOption('checked'),
      session.send('ServiceWorker.stopAllWorkers'),
    ])
    const stored = async () =>
      (await page.evaluate(storedFlags))
        .filter(({ target }) => target.page.url === url)
        .map(({ note, status }) => `${status}: ${note}`)
        .sort()
    await expect
      .poll(stored, WAIT)
      .toEqual(['checked: Seen by all, and mended in the panel.', 'open: From one tab.', 'open: From the other tab.'])
    // And each of them shows what the others did.
    await panel.getByRole('tab', { name: 'Flags 3' }).waitFor()
    await page.getByText('mended in the panel').waitFor()
    for (const tab of [one, other]) {
      await expect
        .poll(() => tab.page.evaluate(() => [...(CSS.highlights.get('recount-flag-found') ?? [])].length), {
          timeout: 20_000,
        })
        .toBe(3)
    }
  })
})
