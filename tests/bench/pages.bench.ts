import type { Measurement } from '../../scripts/bench.ts'
import { launchWithRecount } from '../../scripts/browser.ts'
import { build } from '../../scripts/build.ts'

const ROWS = 100_000
const FRAMES = 300

const percentile = (numbers: readonly number[], part: number) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * part)]!

/** How fluid the table of the estimates page is with a hundred thousand rows: in Chromium. */
export default async function measure(): Promise<Measurement[]> {
  const { context, id } = await launchWithRecount(build('chrome', 'production'))
  try {
    // What runs these files names functions by a helper that a page does not have.
    await context.addInitScript('globalThis.__name = (each) => each')
    // A page behind another one draws no frames, and the tab that greets after an installation comes before all when it likes.
    const welcome = context.pages()[1] ?? (await context.waitForEvent('page'))
    await welcome.waitForURL(/#\/welcome$/)
    await welcome.close()
    const page = await context.newPage()
    await page.bringToFront()
    const show = (hash: string) => page.goto(`chrome-extension://${id}/options.html#/${hash}`)
    const lines = Array.from({ length: ROWS }, (_, n) => `beslan,RU,killed,${n},2004-09-03,Source ${n % 500},ngo`)
    const buffer = Buffer.from(['event,party,measure,toll,asOf,by,kind', ...lines].join('\n'))
    await show('import')
    await page.locator('input[type="file"]').first().setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer })
    await page.getByRole('button', { name: 'Check the file' }).click()
    await page.getByRole('button', { name: 'Store 100,000 estimates' }).click()
    await page.getByRole('link', { name: 'See them' }).waitFor()

    await show('estimates')
    const begun = performance.now()
    await page.reload()
    await page.locator('[role="row"][aria-rowindex="2"]').waitFor()
    const opened = performance.now() - begun
    // Half a window a frame, which is as fast as a wheel goes.
    const frames = await page.locator('.table-body').evaluate(
      (body, count) =>
        new Promise<number[]>((resolve) => {
          const taken: number[] = []
          let last = performance.now()
          const next = (now: number) => {
            taken.push(now - last)
            last = now
            body.scrollTop += 300
            if (taken.length <= count) requestAnimationFrame(next)
            else resolve(taken.slice(1))
          }
          requestAnimationFrame(next)
        }),
      FRAMES,
    )
    const found = await page.evaluate(async () => {
      const field = document.querySelector<HTMLInputElement>('[type="search"]')!
      const grid = document.querySelector('[role="grid"]')!
      const before = grid.getAttribute('aria-rowcount')
      const start = performance.now()
      field.value = 'source 499'
      field.dispatchEvent(new Event('input', { bubbles: true }))
      while (grid.getAttribute('aria-rowcount') === before) await new Promise(requestAnimationFrame)
      return performance.now() - start
    })
    const rows = ROWS.toLocaleString('en')
    return [
      { what: `estimates page, ${rows} rows of the reader's own, until it shows them`, value: opened, unit: 'ms' },
      { what: `a frame while ${rows} rows are scrolled, 95 of 100`, value: percentile(frames, 0.95), unit: 'ms' },
      {
        what: `a frame while ${rows} rows are scrolled, the longest of ${FRAMES}`,
        value: Math.max(...frames),
        unit: 'ms',
      },
      { what: `a first search in ${rows} rows, until it shows what was found`, value: found, unit: 'ms' },
    ]
  } finally {
    await context.close()
  }
}
