import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium } from '../../scripts/chromium.mjs'
import { openLab } from '../lab/open.ts'

/** How often each is killed in all: `RECOUNT_KILLS=50` is what the project holds itself to. */
const KILLS = Number(process.env.RECOUNT_KILLS ?? 5)
const TRIALS = ['import', 'restore', 'refresh', 'migration'] as const
const ROUNDS = Math.ceil(KILLS / (TRIALS.length + 1))
const hasChromium = (await findChromium()) !== null

/**
 * Each time another step of the run: every other one anywhere in it, spread evenly, and those between among the last, around the one
 * with which all is written, where a state that is neither the old nor the new could come about.
 */
const stepOf = (round: number, steps: number) =>
  round % 2 === 0 ? Math.ceil(((round + 1) * 0.618_034 * steps) % steps) : steps - (((round - 1) / 2) % 5)

describe.skipIf(!hasChromium)('whatever is killed at any moment', () => {
  let lab: Awaited<ReturnType<typeof openLab>>
  let browser: Awaited<ReturnType<typeof lab.launch>>
  beforeAll(async () => {
    lab = await openLab()
    browser = await lab.launch()
  })
  afterAll(async () => {
    await browser?.kill()
    await lab?.close()
  })

  it.each(TRIALS)(
    'the browser, in the middle of this: %s; the old state or the new',
    async (name) => {
      const { before, after, steps } = await browser.call('whole', name)
      expect(after).not.toBe(before)
      const seen = { before: 0, after: 0 }
      for (let round = 0; round < ROUNDS; round++) {
        await browser.call('runTo', name, stepOf(round, steps))
        await browser.kill()
        browser = await lab.launch()
        const found = await browser.call('digestOf')
        expect([before, after]).toContain(found)
        seen[found === before ? 'before' : 'after']++
      }
      console.info(`${name}: killed at ${ROUNDS} of ${steps} steps: ${seen.before} old, ${seen.after} new`)
    },
    600_000,
  )

  it('the worker of an import: the old state or the new', async () => {
    const { before, after, steps } = await browser.call('whole', 'import')
    const seen = { before: 0, after: 0 }
    for (let round = 0; round < ROUNDS; round++) {
      const found = await browser.call('stopped', stepOf(round, steps))
      expect([before, after]).toContain(found)
      seen[found === before ? 'before' : 'after']++
    }
    console.info(`worker: ended at ${ROUNDS} of ${steps} steps: ${seen.before} old, ${seen.after} new`)
  }, 600_000)
})
