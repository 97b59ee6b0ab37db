import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import countries from 'world-countries'
import { link } from '../../estimates/checks.ts'
import credits from '../../estimates/credits.json' with { type: 'json' }
import { spanOf } from '../../estimates/dates.ts'
import type { Estimate } from '../../estimates/model.ts'
import { REPEATS } from '../../estimates/repeats.ts'
import { readBaseData } from '../../scripts/base-data.ts'
import listed from './falling-tolls.json' with { type: 'json' }
import untraced from './untraced.json' with { type: 'json' }

const { version, events, estimates } = readBaseData()

describe('the base data', () => {
  it('passes its own checks and is not empty', () => {
    expect(events.length).toBeGreaterThan(150)
    expect(estimates.length).toBeGreaterThan(1_000)
    expect(version).toMatch(/^[0-9a-f]{16}$/)
  })

  it('names only parties that exist', () => {
    const known = new Set([...countries.map(({ cca2 }) => cca2), 'XK', 'SU', 'LNR-DNR'])
    const named = [...estimates.map(({ party }) => party), ...events.flatMap(({ parties }) => parties)]
    expect(named.filter((party) => party !== null && !known.has(party))).toEqual([])
  })

  it('says of each row how it was counted', () => {
    expect(estimates.filter(({ method }) => method === null)).toEqual([])
  })

  it('says where a row can be looked up; those taken in by name alone are listed in untraced.json, each with why', () => {
    const named = ({ event, by, asOf, measure }: Pick<Estimate, 'event' | 'by' | 'asOf' | 'measure'>) =>
      [event, by, asOf, measure].join(' | ')
    const found = estimates.filter(({ url, via }) => url === null && via === null).map(named)
    const told = untraced.map((row) => named(row as Parameters<typeof named>[0]))
    expect(found.filter((row) => !told.includes(row))).toEqual([])
    expect(told.filter((row) => !found.includes(row))).toEqual([])
    expect(untraced.filter(({ reason }) => reason.length < 20)).toEqual([])
  })

  it('counts up to no day of another century', () => {
    const late = estimates.filter(({ asOf }) => asOf > '2100')
    expect(late).toEqual([])
  })
})

/** Where a source's running toll falls: each later row with the last earlier one that it contradicts. */
function fallingTolls() {
  const series = new Map<string, Estimate[]>()
  for (const estimate of estimates) {
    if (!['killed', 'wounded', 'casualties'].includes(estimate.measure)) continue
    const { event, party, group, measure, by, subset } = estimate
    const key = JSON.stringify([event, party, group, measure, by, subset])
    series.set(key, [...(series.get(key) ?? []), estimate])
  }
  return [...series.values()].flatMap((rows) => {
    const byDate = rows.toSorted((a, b) => (a.asOf < b.asOf ? -1 : 1))
    return byDate.flatMap((later) => {
      const earlier = byDate.findLast((row) => falls(row, later))
      if (!earlier) return []
      const { event, measure, by } = later
      return [{ event, measure, by, earlier: earlier.asOf, later: later.asOf }]
    })
  })
}

const falls = (earlier: Estimate, later: Estimate) =>
  spanOf(earlier.asOf)!.last < spanOf(later.asOf)!.first &&
  // one that begins later counts a part
  spanOf(later.from)!.first <= spanOf(earlier.from)!.last &&
  later.amount.high !== null &&
  earlier.amount.low !== null &&
  later.amount.high < earlier.amount.low

describe('a running toll that its own source lowers', () => {
  const found = fallingTolls()

  it('is listed in falling-tolls.json, after somebody has looked at it', () => {
    expect(found.filter((each) => !listed.some((row) => sameToll(row, each)))).toEqual([])
  })

  it('is listed with a reason, and only while it falls', () => {
    expect(listed.filter((row) => !row.reason || !found.some((each) => sameToll(row, each)))).toEqual([])
  })
})

interface Toll {
  event: string
  measure: string
  by: string
  earlier: string
  later: string
}
const sameToll = (a: Toll, b: Toll) =>
  (['event', 'measure', 'by', 'earlier', 'later'] as const).every((field) => a[field] === b[field])

describe('what stands beside the base data', () => {
  it('says of repeating sources that are stored whom they repeat, by names that are stored', () => {
    for (const { by, of, event, party, measure } of REPEATS) {
      const rows = estimates.filter((row) => row.event === event && row.party === party && row.measure === measure)
      expect(
        rows.some((row) => row.by.startsWith(by)),
        by,
      ).toBe(true)
      expect(
        rows.some((row) => row.by === of),
        of,
      ).toBe(true)
    }
  })

  it.each(credits)('credits $name, which rows come from', ({ name, licence, link: address, rows }) => {
    expect(v.is(link, address)).toBe(true)
    expect(licence).not.toBe('')
    if (rows === null) return
    const [[field, value]] = Object.entries(rows) as [['by' | 'via', string]]
    expect(
      estimates.some((row) => row[field] === value),
      name,
    ).toBe(true)
  })
})
