import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rowsOf } from '../../estimates/bundles.ts'
import type { Bundle } from '../../estimates/schema.ts'
import { type Chromium, hasChromium, startChromium, type Visit } from './chromium.ts'
import { articlePage } from './server.ts'

const URL = 'http://article.example/'
const FIRST = 'Officials said that 46,000 Ukrainian soldiers were killed in the war by February.'
const SECOND = 'More than 1,200 civilians were killed in the siege, the United Nations said.'
const KNOWN =
  'Some 46,000 Ukrainian soldiers have been killed since Russia’s full-scale invasion began, Volodymyr Zelensky said on Monday.'
const OTHERWISE =
  'In January Volodymyr Zelensky had said that 52,000 Ukrainian soldiers had been killed since Russia’s full-scale invasion began.'
const OTHER = 'The harbour opens at six in the morning, and the ferry leaves once forty have come aboard.'

/** The flags painted on a page: the words, and what became of them. */
const paintedFlags = () =>
  [...CSS.highlights.entries()]
    .filter(([name]) => name.startsWith('recount-flag-'))
    .flatMap(([name, ranges]) => [...ranges].map((range) => `${name.slice('recount-flag-'.length)}: ${range}`))

describe.skipIf(!hasChromium)('flags', () => {
  let chromium: Chromium
  beforeAll(async () => {
    chromium = await startChromium({ args: ['--proxy-bypass-list=<-loopback>'] })
  })
  afterAll(() => chromium?.close())

  const put = (...paragraphs: string[]) => chromium.web.put(URL, articlePage(paragraphs))
  const opened = async () => (await chromium.tab()).open(URL)
  const flagged = ({ page }: Visit, ...expected: string[]) =>
    expect.poll(() => page.evaluate(paintedFlags), { timeout: 15_000 }).toEqual(expected)
  const button = (visit: Visit, name: string) => visit.card.getByRole('button', { name, exact: true })
  /** Flags a figure by its card. */
  async function flag(visit: Visit, index: number, note: string): Promise<void> {
    await visit.hover(index)
    await button(visit, 'Flag').click()
    await visit.card.getByLabel('Note').fill(note)
    await button(visit, 'Save flag').click()
    await visit.card.locator('.flags').getByText(note).waitFor()
  }
  /** Runs in a page of the extension's own: what is stored, and what is asked of a tab. */
  async function inOwn<T>(work: string): Promise<T> {
    const page = await chromium.context.newPage()
    await page.goto(chromium.own('options.html'))
    const result = await page.evaluate(`(async () => { ${work} })()`)
    await page.close()
    return result as T
  }
  interface Pair {
    note: string
    target: { anchor: { exact: string } }
    against: { anchor: { exact: string } } | null
  }
  /** What the reader's own estimates are stored in. */
  const OWN = `const open = indexedDB.open('recount')
    const db = await new Promise((resolve) => { open.onsuccess = () => resolve(open.result) })
    const get = db.transaction('estimates').objectStore('estimates').index('byOrigin').getAll('own')
    const bundles = await new Promise((resolve) => { get.onsuccess = () => resolve(get.result) })
    db.close()
    return bundles`
  const ownEstimates = async () => (await inOwn<Bundle[]>(OWN)).flatMap(rowsOf)
  const READ = `const open = indexedDB.open('recount')
    const db = await new Promise((resolve) => { open.onsuccess = () => resolve(open.result) })
    const get = db.transaction('flags').objectStore('flags').getAll()
    const flags = await new Promise((resolve) => { get.onsuccess = () => resolve(get.result) })
    db.close()
    return flags.map(({ flag }) => flag)`
  /** Chooses our entry in the menu of selected words: the browser's own menu is out of reach, what it tells the worker is not. */
  async function chooseInMenu(url: string): Promise<void> {
    const worker = chromium.context.serviceWorkers()[0] ?? (await chromium.context.waitForEvent('serviceworker'))
    const fault = await worker.evaluate(async (pattern) => {
      const [tab] = await chrome.tabs.query({ url: pattern })
      const missing = await chrome.contextMenus.update('check-words', {}).then(
        () => null,
        (error) => String(error),
      )
      const { onClicked } = chrome.contextMenus as never as { onClicked: { dispatch(...told: unknown[]): void } }
      onClicked.dispatch({ menuItemId: 'check-words', frameId: 0, editable: false, pageUrl: tab!.url }, tab)
      return missing
    }, url)
    expect(fault).toBeNull()
  }

  it('are made in the card, found again after a reload, and told as changed or gone when the text is', async () => {
    put(FIRST, SECOND)
    const visit = await opened()
    await flag(visit, 0, 'The ministry counts fewer.')
    await flagged(visit, 'found: 46,000')
    await visit.page.reload()
    await visit.read()
    await flagged(visit, 'found: 46,000')
    const card = await visit.hover(0)
    await card.locator('.flags').getByText('The ministry counts fewer.').waitFor()
    expect(await card.locator('.flags').textContent()).toContain('Contradicts another count · Open')

    // The publisher puts a paragraph before it, then another number into it, then takes it off.
    const paragraphs = () => visit.page.locator('p')
    await paragraphs()
      .first()
      .evaluate((first, text) => first.before(Object.assign(document.createElement('p'), { textContent: text })), OTHER)
    await expect.poll(() => visit.page.evaluate(paintedFlags)).toEqual(['found: 46,000'])
    await paragraphs()
      .nth(1)
      .evaluate((paragraph) => {
        paragraph.textContent = paragraph.textContent!.replace('46,000', '43,000')
      })
    await flagged(visit, 'changed: 43,000')
    await paragraphs()
      .nth(1)
      .evaluate((paragraph) => paragraph.remove())
    await flagged(visit)
    expect(visit.complaints).toEqual([])
  })

  it('selected words without a figure are flagged with what they mean', async () => {
    // An address of its own: the tabs of the others are still open.
    const visit = await (await chromium.tab()).open(
      chromium.web.put('http://selected.example/', articlePage([FIRST, OTHER])),
    )
    await visit.page.evaluate((words) => {
      const text = [...document.querySelectorAll('p')].at(-1)!.firstChild as Text
      const at = text.data.indexOf(words)
      getSelection()!.setBaseAndExtent(text, at, text, at + words.length)
    }, 'forty')
    await visit.page.bringToFront()
    await chooseInMenu('http://selected.example/*')
    await visit.card.getByText('Your selection').waitFor()
    await visit.card.getByLabel('Number').fill('40')
    await visit.card.getByLabel('Note').fill('Nobody was hurt.')
    await button(visit, 'Compare as corrected').click()
    await visit.card.locator('.verdict').waitFor()
    await button(visit, 'Save flag').click()
    await flagged(visit, 'found: forty')
    const { target } = (await inOwn<{ note: string; target: object }[]>(READ)).find(
      ({ note }) => note === 'Nobody was hurt.',
    )!
    expect(target).toMatchObject({
      claim: null,
      anchor: { exact: 'forty' },
      correction: { amount: { low: 40, high: 40 } },
    })
  })

  it('of one figure from two tabs both stay, though the worker is killed in between; none is there twice', async () => {
    put(FIRST, SECOND)
    const [one, other] = [await opened(), await opened()]
    const before = (await inOwn<unknown[]>(READ)).length
    await one.page.bringToFront()
    await one.hover(1)
    await button(one, 'Flag').click()
    await one.card.getByLabel('Note').fill('From the first tab.')
    await other.page.bringToFront()
    await flag(other, 1, 'From the second tab.')
    const session = await chromium.context.newCDPSession(other.page)
    await session.send('ServiceWorker.enable').catch(() => {})
    await session.send('ServiceWorker.stopAllWorkers').catch(() => {})
    await one.page.bringToFront()
    await button(one, 'Save flag').click()
    await one.card.locator('.flags').getByText('From the first tab.').waitFor()
    await one.card.locator('.flags').getByText('From the second tab.').waitFor()
    const notes = (await inOwn<{ note: string }[]>(READ)).map(({ note }) => note)
    expect(notes.length - before).toBe(2)
    expect(new Set(notes).size).toBe(notes.length)
  })

  it('what was typed stays when the card is closed by Escape and opened again; arrows are the form’s', async () => {
    put(FIRST, SECOND)
    const visit = await opened()
    await visit.hover(1)
    await button(visit, 'Flag').click()
    const note = visit.card.getByLabel('Note')
    await note.fill('Half a')
    await note.press('ArrowLeft')
    await note.press('Escape')
    await button(visit, 'Flag').click()
    expect(await visit.card.getByLabel('Note').inputValue()).toBe('Half a')
    expect(await visit.axe('recount-card')).toEqual([])
  })

  it('a claim of a source that is known is saved as an estimate at once, and taken back', async () => {
    put(KNOWN, SECOND)
    const visit = await opened()
    await visit.hover(0)
    await button(visit, 'Save as estimate').click()
    await visit.card.getByText('Saved as an estimate.').first().waitFor()
    expect(await ownEstimates()).toMatchObject([{ by: 'Volodymyr Zelensky', amount: { low: 46_000 } }])
    await button(visit, 'Undo').click()
    await visit.card.locator('.verdict').waitFor()
    expect(await ownEstimates()).toEqual([])
  })

  it('of another source it is told what is missing, and saved once that is filled in', async () => {
    put(FIRST, SECOND)
    const visit = await opened()
    await visit.hover(0)
    await button(visit, 'Save as estimate').click()
    await visit.card.getByText('needs to know this too').waitFor()
    const asked = await visit.card.locator('.fields label').allInnerTexts()
    expect(asked).toEqual(['Kind of source'])
    expect(await ownEstimates()).toEqual([])
    await visit.card.getByLabel('Kind of source').selectOption({ index: 1 })
    await button(visit, 'Save').click()
    await visit.card.getByText('Saved as an estimate.').first().waitFor()
    await button(visit, 'Done').click()
    expect(await ownEstimates()).toMatchObject([{ by: expect.stringMatching(/officials/i), amount: { low: 46_000 } }])
  })

  it('two figures of a page that speak against each other are flagged as a pair', async () => {
    const visit = await (await chromium.tab()).open(
      chromium.web.put('http://pair.example/', articlePage([KNOWN, OTHERWISE])),
    )
    await visit.hover(1)
    await button(visit, 'Flag').click()
    const against = visit.card.getByLabel('Together with')
    await against.selectOption({ index: 1 })
    await visit.card.getByLabel('Note').fill('One president, two numbers.')
    await button(visit, 'Save flag').click()
    await visit.card.locator('.flags').getByText('One president, two numbers.').waitFor()
    await flagged(visit, 'found: 52,000', 'found: 46,000')
    const pair = (await inOwn<Pair[]>(READ)).find(({ note }) => note === 'One president, two numbers.')!
    expect([pair.target.anchor.exact, pair.against?.anchor.exact]).toEqual(['52,000', '46,000'])
  })

  it('what a card says is copied as text, as a link to the words, and as a picture', async () => {
    // A browser lets a page copy pictures where it is a safe one, as those of this very machine are.
    const safe = await (await chromium.tab()).open(
      chromium.web.put('http://copied.localhost/', articlePage([KNOWN, SECOND])),
    )
    await chromium.context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const copy = async (visit: Visit, what: string) => {
      await visit.page.bringToFront()
      await visit.hover(0)
      await button(visit, 'Copy').click()
      await button(visit, what).click()
    }
    const copied = async () => {
      await safe.page.bringToFront()
      return safe.page.evaluate(() => navigator.clipboard.readText())
    }
    const linkAt = (url: string) => expect.stringMatching(`^${url}#:~:text=.*46%2C000`)
    await copy(safe, 'Link to the words')
    await expect.poll(copied, { timeout: 15_000 }).toEqual(linkAt('http://copied.localhost/'))
    await copy(safe, 'As text')
    await expect.poll(copied, { timeout: 15_000 }).toMatch(/^about 46,000 /)
    const lines = (await copied()).split('\n')
    expect(lines[0]).toMatch(/Ukrainian soldiers killed — Volodymyr Zelensky/)
    expect(lines.slice(2, -1).every((line) => line.startsWith('– '))).toBe(true)
    expect(lines.at(-1)).toEqual(linkAt('http://copied.localhost/'))
    await copy(safe, 'As a picture')
    const picture = () =>
      safe.page.evaluate(async () => {
        const [item] = await navigator.clipboard.read()
        if (!item?.types.includes('image/png')) return null
        const { width, height } = await createImageBitmap(await item.getType('image/png'))
        return { width, height }
      })
    await expect.poll(picture, { timeout: 15_000 }).toMatchObject({ width: 1440 })

    put(KNOWN, SECOND)
    const plain = await opened()
    await copy(plain, 'Link to the words')
    await expect.poll(copied, { timeout: 15_000 }).toEqual(linkAt(URL))
    await copy(plain, 'As a picture')
    await plain.card.getByText('The browser copies no pictures here.').waitFor()
  })
})
