import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeIn, type Chromium, hasChromium, startChromium, type Visit } from './chromium.ts'
import { type Firefox, hasFirefox, startFirefox } from './firefox.ts'

const COUNT = 'event=russia-ukraine-war-2022&party=UA&measure=killed&group=military'
/** Every page of the options tab, and what tells that it has drawn what is stored. */
const PAGES = {
  estimates: '[role="grid"] [aria-rowindex="2"]',
  [`timeline?${COUNT}`]: '.chart path',
  feeds: '.feed-list li',
  import: '.drop',
  sources: '.sources table',
}
const HUNDRED_THOUSAND = 100_000

/** A file of estimates that are all of one source. */
function csvOf(rows: number, by: string) {
  const lines = Array.from({ length: rows }, (_, n) => `beslan,RU,killed,${n + 1},${n + 1},2004-09-03,${by},ngo`)
  const csv = ['event,party,measure,low,high,asOf,by,kind', ...lines].join('\n')
  return { name: 'many.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) }
}

describe.skipIf(!hasChromium)('the pages of the options tab in Chromium', () => {
  let chromium: Chromium
  let page: Page
  let visit: Visit
  beforeAll(async () => {
    chromium = await startChromium()
    visit = await chromium.tab()
    page = visit.page
  })
  afterAll(() => chromium?.close())

  const show = async (hash: string, ready: string) => {
    await page.goto(chromium.own(`options.html#/${hash}`))
    await page.reload()
    await page.locator(ready).first().waitFor()
  }
  const rows = () => page.locator('[role="grid"]').getAttribute('aria-rowcount').then(Number)
  const rowCount = (count: number, tab = page) => tab.locator(`[role="grid"][aria-rowcount="${count}"]`).waitFor()

  /** What axe finds wrong in the state that the page is in, light and dark. */
  const faults = async () => {
    const found: string[] = []
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme })
      found.push(...(await axeIn(page)))
    }
    return found
  }

  describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
    it.each(Object.entries(PAGES))(
      '%s has nothing that axe finds wrong, and fits a narrow window',
      async (hash, ready) => {
        await page.emulateMedia({ colorScheme })
        await show(hash, ready)
        expect(await axeIn(page)).toEqual([])
        await page.setViewportSize({ width: 400, height: 800 })
        await page.waitForFunction(() => document.documentElement.scrollWidth <= 400)
        await page.setViewportSize({ width: 1280, height: 800 })
      },
    )
  })

  it.each(Object.entries(PAGES))('%s has nothing that the Tab key does not come to', async (hash, ready) => {
    await show(hash, ready)
    const count = await page.evaluate(() => {
      // A table's rows and a group's other choices are gone through by arrow keys.
      const all = [
        ...document.querySelectorAll<HTMLInputElement>('a[href], button, input, select, summary, [role="slider"]'),
      ]
      const wanted = all.filter(
        (each) =>
          each.checkVisibility() &&
          !each.disabled &&
          !each.closest('[role="grid"]') &&
          (each.type !== 'radio' || each.checked),
      )
      const reached = new Set<Element | null>()
      document.addEventListener('focusin', ({ target }) => reached.add(target as Element))
      Object.assign(globalThis, {
        missed: () => wanted.filter((each) => !reached.has(each)).map((each) => each.outerHTML),
      })
      return wanted.length
    })
    for (let press = 0; press < count + 20; press++) await page.keyboard.press('Tab')
    expect(await page.evaluate(() => (globalThis as never as { missed(): string[] }).missed())).toEqual([])
  })

  it('add, edit, hide and delete an estimate, and take all of it back, by keyboard alone', async () => {
    await show('estimates', PAGES.estimates)
    const before = await rows()
    await page.getByRole('button', { name: 'Add an estimate' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    expect(await faults()).toEqual([])
    const fill = async (name: string, value: string) => {
      await page.locator(`dialog [name="${name}"]`).focus()
      await page.keyboard.type(value)
    }
    // What is missing is said at its field, and the first of them gets the focus.
    await page.locator('dialog [name="by"]').press('Enter')
    await page.locator('dialog [name="event"][aria-invalid]:focus').waitFor()
    await fill('event', 'Beslan')
    await fill('low', '1,234')
    await fill('asOf', '2004-09')
    await fill('by', 'A desk of our own')
    await fill('kind', 'Monitoring')
    await page.locator('dialog [name="by"]').press('Enter')
    await rowCount(before + 1)

    await page.getByRole('searchbox').fill('desk of our own')
    await rowCount(2)
    const row = page.locator('[role="row"][aria-rowindex="2"]')
    await row.focus()
    await page.keyboard.press('Enter')
    await page.locator('dialog [name="low"]').focus()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('99')
    await page.keyboard.press('Enter')
    await row.getByText('99', { exact: true }).waitFor()
    await row.focus()
    await page.keyboard.press('h')
    await page.getByText('No estimate fits.').waitFor()
    await page.getByRole('button', { name: 'Undo' }).focus()
    await page.keyboard.press('Enter')
    await rowCount(2)
    await row.focus()
    await page.keyboard.press('Delete')
    await page.getByText('No estimate fits.').waitFor()
    // Taken back: the deletion, the edit, the addition.
    for (const left of ['99', '1,234']) {
      await page.getByRole('button', { name: 'Undo' }).press('Enter')
      await row.getByText(left, { exact: true }).waitFor()
    }
    await page.getByRole('button', { name: 'Undo' }).press('Enter')
    await page.getByText('No estimate fits.').waitFor()
    await page.getByRole('searchbox').fill('')
    await rowCount(before)
  })

  it('keep search, filter and order in the address', async () => {
    await show('estimates?q=gaza&party=PS&sort=-amount', PAGES.estimates)
    expect(await page.getByRole('searchbox').inputValue()).toBe('gaza')
    await page.getByLabel('Harm').selectOption('wounded')
    expect(page.url()).toContain('#/estimates?q=gaza&party=PS&measure=wounded&sort=-amount')
  })

  it('notice what another tab changes', async () => {
    await show('estimates', PAGES.estimates)
    const before = await rows()
    const other = (await chromium.tab()).page
    await other.goto(chromium.own('options.html#/estimates'))
    await other.locator('[role="row"][aria-rowindex="2"]').press('h')
    await other.getByText('Hidden:').waitFor()
    await page.bringToFront()
    await rowCount(before - 1)
    await other.bringToFront()
    await other.getByRole('button', { name: 'Undo' }).click()
    await rowCount(before, other)
    await other.close()
    await rowCount(before)
  })

  it('read a timeline out by keys, and save it', async () => {
    await show(`timeline?${COUNT}`, '.chart path')
    const chart = page.getByRole('slider')
    await chart.press('End')
    const last = await chart.getAttribute('aria-valuetext')
    await chart.press('Home')
    expect(await chart.getAttribute('aria-valuetext')).not.toBe(last)
    expect(await page.locator('.read-out').innerText()).not.toBe('')
    await page.getByText('The same as a table').press('Enter')
    await page.getByRole('radio', { checked: true }).press('ArrowRight')
    await page.locator('.timeline-table table').waitFor()
    expect(await faults()).toEqual([])
    for (const [name, kind] of [
      ['SVG', /^<svg[^>]*>/],
      ['PNG', /^.PNG/],
      ['CSV', /^\ufeffevent,party/],
    ] as const) {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()])
      const chunks: Buffer[] = []
      for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
      expect(Buffer.concat(chunks).toString(name === 'PNG' ? 'latin1' : 'utf8')).toMatch(kind)
    }
  })

  it('subscribe to a feed, say what is wrong with it when it breaks, and remove it with its rows', async () => {
    const row = { event: 'beslan', party: 'RU', group: 'people', measure: 'killed', low: 7, high: 7, bound: 'exact' }
    const rest = { from: '2004-09-01', asOf: '2004-09-03', published: null, by: 'A Feed', via: null, kind: 'ngo' }
    const estimates = [{ ...row, ...rest, method: null, url: null, subset: null }]
    const feed = { recount: 'estimates', version: 1, events: [], estimates }
    const url = chromium.web.put('http://feed.example/estimates.json', JSON.stringify(feed))
    await show('feeds', PAGES.feeds)
    await page.getByLabel('Address').fill(url)
    await page.getByLabel('Address').press('Enter')
    await page.getByText(/^1 estimate · current as of/).waitFor()
    chromium.web.put('http://feed.example/estimates.json', '{"recount": "something else"}')
    await page.getByRole('button', { name: 'Refresh now: feed.example' }).press('Enter')
    await page.getByText(/no longer of its form/).waitFor()
    expect(await faults()).toEqual([])
    expect(await page.getByText(/^1 estimate · current as of/).count()).toBe(1)
    await page.getByRole('button', { name: 'Remove feed.example with all its rows' }).press('Enter')
    await page.getByRole('button', { name: 'Remove feed.example with all its rows' }).waitFor({ state: 'detached' })
    await show('estimates?origin=feed', '.empty')
  })

  it('end an import where the reader cancels it, while it is checked and while it is stored, and keep nothing of it', async () => {
    await show('import', PAGES.import)
    await page.locator('input[type="file"]').first().setInputFiles(csvOf(HUNDRED_THOUSAND, 'A cancelled desk'))
    await page.getByRole('button', { name: 'Check the file' }).click()
    const cancel = page.getByRole('button', { name: 'Cancel' })
    await cancel.and(page.locator(':focus')).waitFor()
    expect(await axeIn(page)).toEqual([])
    await cancel.press('Enter')
    await page.getByRole('button', { name: 'Check the file' }).click()
    await page.getByRole('button', { name: 'Store 100,000 estimates' }).click()
    await cancel.press('Enter')
    await page.getByRole('button', { name: 'Store 100,000 estimates' }).waitFor()
    await show('estimates?q=cancelled', '.empty')
  })

  it('tell of a file row by row what is wrong, and store the good rows', async () => {
    const { buffer, ...file } = csvOf(2, 'A careful desk')
    const bad = 'No Such War,RU,killed,1,1,2004-13-03,<b>Bold</b>,ngo'
    await show('import', PAGES.import)
    await page
      .locator('input[type="file"]')
      .first()
      .setInputFiles({ ...file, buffer: Buffer.from(`${buffer}\n${bad}`) })
    await page.getByRole('button', { name: 'Check the file' }).waitFor()
    expect(await faults()).toEqual([])
    await page.getByRole('button', { name: 'Check the file' }).press('Enter')
    await page.getByText('is no event that is stored').waitFor()
    expect(await faults()).toEqual([])
    await page.getByRole('button', { name: 'Store the 2 good ones' }).press('Enter')
    await page.getByRole('link', { name: 'See them' }).press('Enter')
    await rowCount(3)
  })

  it('save a backup, and put it in the place of what was changed since', async () => {
    await show('import', PAGES.import)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save a backup' }).click(),
    ])
    const path = await download.path()
    await show('estimates?q=careful', PAGES.estimates)
    for (const left of [2, 1]) {
      await rowCount(left + 1)
      await page.locator('[role="row"][aria-rowindex="2"]').press('Delete')
    }
    await page.locator('.empty').waitFor()
    await show('import', PAGES.import)
    const given = (file: Parameters<typeof page.setInputFiles>[1]) =>
      page.locator('input[type="file"]').last().setInputFiles(file)
    await given({ name: 'a.jsonl', mimeType: 'application/jsonl', buffer: Buffer.from('{"novels": 1}') })
    await page.getByRole('button', { name: 'Replace everything' }).press('Enter')
    await page.getByText('The file is no backup of Recount').waitFor()
    await page.getByRole('button', { name: 'Cancel' }).press('Enter')
    await given(path)
    expect(await axeIn(page)).toEqual([])
    await page.getByRole('button', { name: 'Replace everything' }).press('Enter')
    await page.getByText(/^Restored the backup of .*records\.$/).waitFor()
    await show('estimates?q=careful', PAGES.estimates)
    await rowCount(3)
  })

  it('bring in a hundred thousand estimates from a file, scroll through them, and draw few of them at once', async () => {
    await show('import', PAGES.import)
    await page.locator('input[type="file"]').first().setInputFiles(csvOf(HUNDRED_THOUSAND, 'A large desk'))
    await page.getByRole('button', { name: 'Check the file' }).click()
    await page.getByRole('button', { name: 'Store 100,000 estimates' }).click()
    await page.getByRole('link', { name: 'See them' }).waitFor()
    await show('estimates?q=large+desk', PAGES.estimates)
    await rowCount(HUNDRED_THOUSAND + 1)
    const grid = page.locator('[role="grid"]')
    await grid.locator('[role="row"][tabindex="0"]').press('End')
    await page.locator(`[role="row"][aria-rowindex="${HUNDRED_THOUSAND + 1}"]:focus`).waitFor()
    expect(await grid.locator('[role="row"]').count()).toBeLessThan(60)
    // All of the rows are higher than is drawn: where they are shown, one lies under the other, the focused one whole.
    const inSight = () =>
      grid.locator('.table-body').evaluate((body) => {
        const { top, bottom } = body.getBoundingClientRect()
        const drawn = [...body.querySelectorAll('[role="row"]')].map((row) => {
          const box = row.getBoundingClientRect()
          return { index: Number(row.getAttribute('aria-rowindex')), top: box.top, bottom: box.bottom }
        })
        const seen = drawn.filter((row) => row.top >= top - 1 && row.bottom <= bottom + 1)
        return seen.sort((a, b) => a.top - b.top).map(({ index }) => index)
      })
    const isRun = (rows: number[]) => rows.length > 3 && rows.every((row, at) => row === rows[0]! + at)
    const end = await inSight()
    expect(end.at(-1)).toBe(HUNDRED_THOUSAND + 1)
    expect(isRun(end)).toBe(true)
    await page.keyboard.press('PageUp')
    await page.locator(`[role="row"][aria-rowindex="${HUNDRED_THOUSAND - 11}"]:focus`).waitFor()
    expect(await inSight()).toContain(HUNDRED_THOUSAND - 11)
    await grid.locator('.table-body').evaluate((body) => body.scrollTo({ top: body.scrollHeight / 2 }))
    await page.locator(`[role="row"][aria-rowindex="${HUNDRED_THOUSAND / 2}"]`).waitFor()
    expect(isRun(await inSight())).toBe(true)
    await page.keyboard.press('Home')
    await page.locator('[role="row"][aria-rowindex="2"]:focus').waitFor()
    expect((await inSight())[0]).toBe(2)
    expect(visit.complaints).toEqual([])
  })
})

describe.skipIf(!hasChromium)('a store that cannot be used', () => {
  let chromium: Chromium
  let page: Page
  beforeAll(async () => {
    chromium = await startChromium()
    page = (await chromium.tab()).page
  })
  afterAll(() => chromium?.close())

  /** A document of the extension in which nothing of ours runs. */
  const bare = async () => {
    const { page: other } = await chromium.tab()
    await other.goto(chromium.own('icon/32.png'))
    return other
  }
  const show = async (hash: string) => {
    await page.bringToFront()
    await page.goto(chromium.own(`options.html#/${hash}`))
    await page.reload()
  }
  const noticed = async (words: RegExp) => {
    await page.getByRole('alert').filter({ hasText: words }).waitFor()
    expect(await axeIn(page)).toEqual([])
    // What Recount brings along is shown all the same.
    await page.locator(PAGES.estimates).waitFor()
  }

  it('because the browser has wiped it says so once, and has the bundled estimates again', async () => {
    await show('estimates')
    await page.locator(PAGES.estimates).waitFor()
    const other = await bare()
    await other.evaluate(
      () => new Promise((done) => Object.assign(indexedDB.deleteDatabase('recount'), { onsuccess: done })),
    )
    await show('estimates')
    await noticed(/cleared/i)
    await page.getByRole('alert').getByRole('button').press('Enter')
    await page.getByRole('alert').waitFor({ state: 'detached' })
    await show('estimates')
    await page.locator(PAGES.estimates).waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
    await other.close()
  })

  it.each([
    ['another tab keeps an older one open', 1, /another tab/i],
    ['a newer Recount made it', 99, /a newer Recount/],
  ])('because %s says so on each page, and shows the bundled estimates', async (_, version, words) => {
    const other = await bare()
    await other.evaluate(async (at) => {
      const done = (request: IDBRequest) =>
        new Promise((resolve, reject) => Object.assign(request, { onsuccess: resolve, onerror: reject }))
      await done(indexedDB.deleteDatabase('recount'))
      const request = indexedDB.open('recount', at)
      await done(request)
      // It stays open, whatever anybody asks of it.
      Object.assign(globalThis, { kept: request.result })
    }, version)
    await show('estimates')
    await noticed(words)
    for (const hash of ['feeds', `timeline?${COUNT}`]) {
      await show(hash)
      await page.getByRole('alert').first().waitFor()
      expect(await axeIn(page)).toEqual([])
    }
    await other.evaluate(() => (globalThis as never as { kept: IDBDatabase }).kept.close())
    await other.close()
  })
})

describe.skipIf(!hasFirefox)('the pages of the options tab in Firefox', () => {
  let firefox: Firefox
  beforeAll(async () => {
    firefox = await startFirefox()
  })
  afterAll(() => firefox?.close())

  it.each(Object.entries(PAGES))('%s is drawn, without a complaint', async (hash, ready) => {
    const page = await firefox.browser.newPage()
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(String(error)))
    await page.goto(firefox.own(`options.html#/${hash}`), { waitUntil: [] })
    await page.waitForSelector(ready)
    expect(complaints).toEqual([])
    await page.close()
  })
})
