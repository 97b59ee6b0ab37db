import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Chromium, hasChromium, startChromium, type Visit } from './chromium.ts'
import { articlePage } from './server.ts'

const URL = 'http://article.example/'
const FIRST = 'Officials said that 46,000 Ukrainian soldiers were killed in the war by February.'
const SECOND = 'More than 1,200 civilians were killed in the siege, the United Nations said.'
const OTHER = 'The harbour opens at six in the morning, and the ferry leaves once forty have come aboard.'

/** The flags painted on a page: the words, and what became of them. */
const paintedFlags = () =>
  [...CSS.highlights.entries()]
    .filter(([name]) => name.startsWith('recount-flag-'))
    .flatMap(([name, ranges]) => [...ranges].map((range) => `${name.slice('recount-flag-'.length)}: ${range}`))

describe.skipIf(!hasChromium)('flags', () => {
  let chromium: Chromium
  beforeAll(async () => {
    chromium = await startChromium()
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
  const READ = `const open = indexedDB.open('recount')
    const db = await new Promise((resolve) => { open.onsuccess = () => resolve(open.result) })
    const get = db.transaction('flags').objectStore('flags').getAll()
    const flags = await new Promise((resolve) => { get.onsuccess = () => resolve(get.result) })
    db.close()
    return flags.map(({ flag }) => flag)`
  const ASK = `const message = (type, data) => ({ id: 1, timestamp: Date.now(), type, data })
    const [tab] = await chrome.tabs.query({ url: 'http://selected.example/*' })`

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

  it('a claim is saved as an estimate, and taken back', async () => {
    put(FIRST, SECOND)
    const visit = await opened()
    await visit.hover(0)
    await button(visit, 'Save as estimate').click()
    const ask = visit.card.getByText('needs to know this too')
    const done = visit.card.getByText('Saved as an estimate.').first()
    await ask.or(done).waitFor()
    if (await ask.isVisible()) {
      if (await visit.card.getByLabel('Kind of source').isVisible())
        await visit.card.getByLabel('Kind of source').selectOption('politician')
      if (await visit.card.getByLabel('Event').isVisible())
        await visit.card.getByLabel('Event').selectOption({ index: 1 })
      if (await visit.card.getByLabel('Counts up to').isVisible())
        await visit.card.getByLabel('Counts up to').fill('2025-02')
      if (await visit.card.getByLabel('Source', { exact: true }).isVisible())
        await visit.card.getByLabel('Source', { exact: true }).fill('Officials')
      if (await visit.card.getByLabel('Only a part').isVisible())
        await visit.card.getByLabel('Only a part').fill('some')
      await button(visit, 'Save').click()
    }
    await done.waitFor()
    await button(visit, 'Undo').click()
    await visit.card.locator('.verdict').waitFor()
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
    await inOwn(`${ASK}
      await chrome.runtime.sendMessage(message('bringDesk', tab.id))
      await chrome.tabs.sendMessage(tab.id, message('checkSelection'))`)
    await visit.page.bringToFront()
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
})
