import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium } from '../../scripts/chromium.mjs'
import { openLab } from '../lab/open.ts'

/** How often each is killed in all: `RECOUNT_KILLS=50` is what the project holds itself to. */
const KILLS = Number(process.env.RECOUNT_KILLS ?? 5)
const TRIALS = ['import', 'restore', 'refresh', 'migration'] as const
const hasChromium = (await findChromium()) !== null

/**
 * Moments that are never the same twice: every other one anywhere in the run, and those between from when it writes to just after its
 * end, where a state that is neither the old nor the new could come about.
 */
function moment(round: number, { took, writing }: { took: number; writing: number }): number {
  const part = ((round + 1) * 0.618_034) % 1
  return round % 2 === 0 ? took * part : writing + (took * 1.05 - writing) * part
}

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
      const { before, after, ...times } = await browser.call('whole', name)
      expect(after).not.toBe(before)
      const rounds = Math.ceil(KILLS / (TRIALS.length + 1))
      const seen = { before: 0, after: 0 }
      for (let round = 0; round < rounds; round++) {
        await browser.call('ready', name)
        // It ends with the browser: that is no news.
        browser.call('run', name).catch(() => {})
        await new Promise((resolve) => setTimeout(resolve, moment(round, times)))
        await browser.kill()
        browser = await lab.launch()
        const found = await browser.call('digestOf')
        expect([before, after]).toContain(found)
        seen[found === before ? 'before' : 'after']++
      }
      const [took, writing] = [times.took, times.writing].map(Math.round)
      console.info(
        `${name}: killed ${rounds} times in ${took} ms, written from ${writing}: ${seen.before} old, ${seen.after} new`,
      )
    },
    600_000,
  )

  it('the worker of an import: the old state or the new', async () => {
    const { before, after, ...times } = await browser.call('whole', 'import')
    for (let round = 0; round < Math.ceil(KILLS / (TRIALS.length + 1)); round++)
      expect([before, after]).toContain(await browser.call('stopped', moment(round, times)))
  }, 600_000)
})
