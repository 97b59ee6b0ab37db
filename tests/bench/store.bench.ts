import type { Measure } from '../../claims/model.ts'
import { byCount } from '../../estimates/bundles.ts'
import type { CountKey } from '../../estimates/schema.ts'
import { readBaseData } from '../../scripts/base-data.ts'
import type { Measurement } from '../../scripts/bench.ts'
import { openLab } from '../lab/open.ts'

const ROWS = 1_000_000
const LOOK_UPS = 400

const percentile = (numbers: readonly number[], part: number) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * part)]!

/** What a store is filled with, and the counts that claims speak of, no event twice. */
interface Filling {
  what: string
  /** Of each event, the event that it is a part of. */
  parents: Record<string, string | null>
  counts: [CountKey, rows: number][]
  claims: CountKey[]
}

/** Events with the same number of rows each, spread over three sides, all sides together and three measures. */
function even(events: number): Filling {
  const sides = ['', 'DK', 'NO', 'SE']
  const measures: Measure[] = ['killed', 'missing', 'wounded']
  const each = Math.round(ROWS / events / sides.length / measures.length)
  const ids = Array.from({ length: events }, (_, index) => `war-${index}`)
  return {
    what: `in ${events.toLocaleString('en')} events`,
    parents: Object.fromEntries(ids.map((id) => [id, null])),
    counts: ids.flatMap((event) =>
      sides.flatMap((side) => measures.map((measure): [CountKey, number] => [[event, side, measure, 'people'], each])),
    ),
    // By a prime's steps, so that neighbours in the store do not follow each other.
    claims: Array.from({ length: LOOK_UPS + 1 }, (_, index) => [
      `war-${(index * 7919) % events}`,
      'NO',
      'killed',
      'people',
    ]),
  }
}

/**
 * As uneven as the base data: it many times over, wars with their incidents, each count with as many times its rows. Claims speak of a
 * count as often as it has rows: what is counted most is written about most.
 */
function likeBase(copies: number): Filling {
  const { events, estimates } = readBaseData()
  const counts = byCount(estimates).map(({ count, rows }) => ({ count, rows: rows.length }))
  const more = ROWS / copies / estimates.length
  const inCopy = (id: string, copy: number) => `${id}-${copy}`
  const all = Array.from({ length: copies }, (_, copy) => copy)
  const weighed = counts.flatMap(({ count, rows }) => Array<CountKey>(rows).fill(count))
  return {
    what: `as uneven as the base data, ${copies} times over`,
    parents: Object.fromEntries(
      all.flatMap((copy) => events.map(({ id, parent }) => [inCopy(id, copy), parent && inCopy(parent, copy)])),
    ),
    counts: all.flatMap((copy) =>
      counts.map(({ count: [event, ...rest], rows }): [CountKey, number] => [
        [inCopy(event, copy), ...rest],
        Math.round(rows * more),
      ]),
    ),
    claims: Array.from({ length: LOOK_UPS + 1 }, (_, index) => {
      const [event, ...rest] = weighed[(index * 7919) % weighed.length]!
      return [inCopy(event, index % copies), ...rest]
    }),
  }
}

const FILLINGS = () => [likeBase(100), even(1_000), even(5_000)]

/** How fast a store of a million estimates answers, and a file of a hundred thousand comes in: in Chromium, in a new profile each. */
export default async function measure(): Promise<Measurement[]> {
  const results: Measurement[] = []
  for (const filling of FILLINGS()) results.push(...(await inNewProfile((launch) => lookingUp(launch, filling))))
  results.push(...(await inNewProfile(importing)), ...(await inNewProfile(backingUp)))
  return results
}

type Launch = Awaited<ReturnType<typeof openLab>>['launch']

async function inNewProfile(work: (launch: Launch) => Promise<Measurement[]>): Promise<Measurement[]> {
  const lab = await openLab()
  const running: Awaited<ReturnType<Launch>>[] = []
  try {
    return await work(async () => {
      const browser = await lab.launch()
      running.push(browser)
      return browser
    })
  } finally {
    await running.at(-1)?.kill()
    await lab.close()
  }
}

async function lookingUp(launch: Launch, { what: how, parents, counts, claims }: Filling): Promise<Measurement[]> {
  const filling = await launch()
  await filling.call('fill', parents, counts)
  // What was written at once is still being put in order: a reader's store is at rest.
  await filling.quit()
  const { first, each } = await (await launch()).call('lookUps', claims)
  const [taken, least, rows] = (['taken', 'least', 'rows'] as const).map((name) => each.map((one) => one[name]))
  const what = `look-up for a claim, 1,000,000 estimates ${how}`
  return [
    { what: `${what}, 95 of 100`, value: percentile(taken!, 0.95), unit: 'ms', limit: 5 },
    { what: `${what}, the median`, value: percentile(taken!, 0.5), unit: 'ms' },
    { what: `${what}, rows that bear on it, the median`, value: percentile(rows!, 0.5), unit: 'rows' },
    { what: 'one small record beside it, 95 of 100', value: percentile(least!, 0.95), unit: 'ms' },
    { what: `${what}, the first of a fresh worker, with all events`, value: first, unit: 'ms' },
  ]
}

async function importing(launch: Launch): Promise<Measurement[]> {
  const { added, took, longest } = await (await launch()).call('timedImport', 100_000)
  return [
    { what: `import of ${added.toLocaleString('en')} rows`, value: added / (took / 1000), unit: 'rows/s' },
    { what: 'the longest that the page waited meanwhile', value: longest, unit: 'ms', limit: 50 },
  ]
}

async function backingUp(launch: Launch): Promise<Measurement[]> {
  const browser = await launch()
  const { parents, counts } = even(5_000)
  await browser.call('fill', parents, counts)
  const { bytes, saving, restoring } = await browser.call('timedBackUp')
  const beside = await browser.call('timedBeside')
  return [
    ...Object.entries({ backup: saving, 'restoring it': restoring }).flatMap(([name, { took, longest }]) => {
      const what = `${name}: 1,000,000 rows, ${Math.round(bytes / 1_000_000)} MB`
      return [
        { what, value: took / 1000, unit: 's' },
        { what: `${what}, the longest that the page waited`, value: longest, unit: 'ms', limit: 50 },
      ]
    }),
    { what: 'the longest that a page waits beside two workers that only compute', value: beside, unit: 'ms' },
  ]
}
