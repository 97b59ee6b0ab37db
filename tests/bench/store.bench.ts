import type { Measurement } from '../../scripts/bench.ts'
import { openLab } from '../lab/open.ts'

const percentile = (numbers: readonly number[], part: number) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * part)]!

/** How fast a store of a million estimates answers, and a file of a hundred thousand comes in: in Chromium. */
export default async function measure(): Promise<Measurement[]> {
  const lab = await openLab()
  const browser = await lab.launch()
  try {
    const { added, took: imported, longest: waited } = await browser.call('timedImport', 100_000)
    const results: Measurement[] = [
      { what: `import of ${added.toLocaleString('en')} rows`, value: added / (imported / 1000), unit: 'rows/s' },
      { what: 'the longest that the page waited meanwhile', value: waited, unit: 'ms', limit: 50 },
    ]
    for (const wars of [5_000, 1_000]) {
      await browser.call('fill', 1_000_000, wars)
      const { first, taken, least } = await browser.call('lookUps', 400, wars)
      const what = `look-up for a claim, 1,000,000 estimates of ${wars.toLocaleString('en')} events`
      results.push({ what: `${what}, 95 of 100`, value: percentile(taken, 0.95), unit: 'ms', limit: 5 })
      results.push({ what: `one small record beside it, 95 of 100`, value: percentile(least, 0.95), unit: 'ms' })
      results.push({ what: `${what}, the median`, value: percentile(taken, 0.5), unit: 'ms' })
      results.push({ what: `${what}, the first of a fresh worker, with all events`, value: first, unit: 'ms' })
    }
    const { bytes, saving, restoring } = await browser.call('timedBackUp')
    for (const [name, { took, longest }] of Object.entries({ backup: saving, 'restoring it': restoring })) {
      const what = `${name}: 1,000,000 rows, ${Math.round(bytes / 1_000_000)} MB`
      results.push({ what, value: took / 1000, unit: 's' })
      results.push({ what: `${what}, the longest that the page waited`, value: longest, unit: 'ms', limit: 50 })
    }
    return results
  } finally {
    await browser.kill()
    await lab.close()
  }
}
