import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { possibleOf, reachOf, rounding, timesApart } from '../../comparison/intervals.ts'
import { amount } from './made.ts'

describe('what a written number may be rounded from', () => {
  it.each([
    [46_000, 45_500, 46_499],
    [46_213, 46_213, 46_213],
    [46_210, 46_205, 46_214],
    [500_000, 450_000, 549_999],
    [1_000_000, 950_000, 1_499_999],
    [100, 95, 149],
    [20, 15, 24],
    [7, 7, 7],
    [0, 0, 0],
  ])('%d: %d to %d', (number, low, high) => {
    expect(rounding(number)).toEqual({ low, high })
  })

  it('holds the number itself', () => {
    fc.assert(
      fc.property(fc.nat(), (number) => {
        const { low, high } = rounding(number)
        expect(low).toBeLessThanOrEqual(number)
        expect(high).toBeGreaterThanOrEqual(number)
      }),
    )
  })
})

describe('what an amount reaches for the verdict, and what it leaves possible for a law', () => {
  const open = Number.POSITIVE_INFINITY
  it.each([
    ['46000', [45_500, 46_499], [45_500, 46_499]],
    ['~50000', [45_000, 55_000], [45_000, 55_000]],
    ['46000+', [46_000, 69_000], [46_000, open]],
    ['-120000', [80_000, 120_000], [0, 120_000]],
    ['60000-100000', [55_000, 149_999], [55_000, 149_999]],
  ])('%s', (short, [least, most], [lowest, highest]) => {
    expect(reachOf(amount(short.includes('-') || /[~+]/.test(short) ? short : Number(short)))).toEqual({
      low: least,
      high: most,
    })
    expect(possibleOf(amount(/[-~+]/.test(short) ? short : Number(short)))).toEqual({ low: lowest, high: highest })
  })

  it('takes vague words as they are annotated', () => {
    const dozens = { low: 24, high: 99, bound: 'vague' } as const
    expect(reachOf(dozens)).toEqual({ low: 24, high: 99 })
    expect(possibleOf(dozens)).toEqual({ low: 24, high: Number.POSITIVE_INFINITY })
  })
})

it.each([
  [10, 10, 1],
  [10, 25, 2.5],
  [25, 10, 2.5],
  [0, 0, 1],
  [0, 5, 5],
])('%d and %d are %d times apart', (a, b, times) => {
  expect(timesApart(a, b)).toBe(times)
})
