import { relative } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import type { WithRecount } from './browser.ts'
import { builtFor } from './build.ts'

/** Space around the card on its screenshot, in CSS pixels. */
const MARGIN = 28

/**
 * Does what a reader with a pointer does: rests on the first figure, and steps through the others in the card. Prints each with what its
 * card says of it, and saves a screenshot of the card, light and dark, on the figure that lies furthest outside.
 */
export async function tour({ context }: WithRecount, url: string): Promise<void> {
  const page = context.pages()[0]!
  await page.goto(url)
  const card = page.locator('recount-card .card')
  await restOnFirst(page)
  await card.waitFor()
  const total = Number(/\d+$/.exec(await card.locator('.which').innerText())?.[0])
  console.log(`${await page.title()}: ${total} figures\n`)
  let best = { number: 1, factor: 0 }
  for (let number = 1; number <= total; number++) {
    const said = await read(card, number)
    console.log(`${String(number).padStart(3)}  ${said.claim}\n     ${said.verdict}`)
    const factor = Number(/([\d.]+) times/.exec(said.verdict)?.[1] ?? 0)
    if (factor > best.factor) best = { number, factor }
    if (number < total) await card.locator('.next').click()
  }
  for (let number = total; number > best.number; number--) {
    await read(card, number)
    await card.locator('.previous').click()
  }
  await read(card, best.number)
  console.log('\nThe card is on:')
  for (const scheme of ['light', 'dark'] as const) console.log(`  ${await screenshot(page, card, scheme)}`)
}

/** Rests the pointer on the page's first figure, once figures are marked. */
async function restOnFirst(page: Page): Promise<void> {
  // A text and no function: what runs TypeScript here adds helpers to functions that a page does not have.
  const middle = await page.waitForFunction(`
    const ranges = [...CSS.highlights].flatMap(([name, ranges]) => name.startsWith('recount-') ? [...ranges] : [])
    ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
    const box = ranges[0]?.getClientRects()[0]
    box && { x: box.x + box.width / 2, y: box.y + box.height / 2 }`)
  const { x, y } = (await middle.jsonValue()) as { x: number; y: number }
  await page.mouse.move(x, y, { steps: 5 })
}

/** The claim and the verdict that the card says, once it is on this figure. */
async function read(card: Locator, number: number): Promise<{ claim: string; verdict: string }> {
  await card.locator('.which', { hasText: new RegExp(`\\b${number}\\b.*\\d`) }).waitFor()
  const words = async (part: string) => (await card.locator(part).innerText()).replace(/\s+/g, ' ').trim()
  return { claim: await words('#claim'), verdict: await words('#verdict') }
}

async function screenshot(page: Page, card: Locator, colorScheme: 'light' | 'dark'): Promise<string> {
  const path = `${builtFor('chrome')}/../card-${colorScheme}.png`
  await page.emulateMedia({ colorScheme })
  const { x, y, width, height } = (await card.boundingBox())!
  const clip = { x: x - MARGIN, y: y - MARGIN, width: width + 2 * MARGIN, height: height + 2 * MARGIN }
  await page.screenshot({ path, clip, animations: 'disabled' })
  return relative(process.cwd(), path)
}
