import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stripScale } from '../../components/strip-scale.ts'

const count = fc.integer({ min: 0, max: 60_000_000 })
const counts = fc.array(count, { minLength: 1, maxLength: 40 })

describe('the axis', () => {
  it.each([
    { numbers: [46_000, 43_000, 70_000], isLog: false, ticks: [0, 20_000, 40_000, 60_000] },
    { numbers: [700_000, 43_000, 70_000], isLog: true, ticks: [50_000, 100_000, 200_000, 500_000] },
    { numbers: [1_000, 10_000], isLog: false, ticks: [0, 5_000, 10_000] },
    { numbers: [1_000, 10_001], isLog: true, ticks: [1_000, 2_000, 5_000, 10_000] },
    { numbers: [80, 1_000_000], isLog: true, ticks: [100, 1_000, 10_000, 100_000, 1_000_000] },
    { numbers: [0, 5], isLog: false, ticks: [0, 2, 4] },
    { numbers: [1], isLog: false, ticks: [0, 1] },
    { numbers: [0], isLog: false, ticks: [0, 1] },
    { numbers: [], isLog: false, ticks: [0, 1] },
  ])('of $numbers', ({ numbers, isLog, ticks }) => {
    const scale = stripScale(numbers)
    expect(scale.isLog).toBe(isLog)
    expect(scale.ticks).toEqual(ticks)
  })

  it('has every number inside, in order, whatever the numbers', () => {
    fc.assert(
      fc.property(counts, (numbers) => {
        const { at } = stripScale(numbers)
        const places = [...numbers].sort((a, b) => a - b).map(at)
        expect(places.every((place) => place > 0 && place < 1)).toBe(true)
        expect(places.every((place, i) => i === 0 || place >= places[i - 1]!)).toBe(true)
      }),
    )
  })

  it('shows two numbers apart where one is a tenth larger', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 50_000_000 }), (numbers, n) => {
        const larger = n * 1.1
        const { at, isLog } = stripScale([...numbers, n, larger])
        const smallest = isLog ? 0 : larger / Math.max(...numbers, larger) / 20
        expect(at(larger) - at(n)).toBeGreaterThan(smallest)
      }),
    )
  })

  it('has ticks that rise, lie inside, and leave room for their labels', () => {
    fc.assert(
      fc.property(counts, (numbers) => {
        const { at, ticks } = stripScale(numbers)
        expect(ticks.length).toBeGreaterThan(0)
        for (const [i, tick] of ticks.entries()) {
          expect(Number.isInteger(tick)).toBe(true)
          expect(at(tick)).toBeGreaterThan(0)
          expect(at(tick)).toBeLessThan(1)
          if (i > 0) expect(at(tick) - at(ticks[i - 1]!)).toBeGreaterThanOrEqual(0.17)
        }
      }),
    )
  })

  it('has two ticks at least, so that the numbers between can be told', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60_000_000 }), { minLength: 1 }), (numbers) => {
        expect(stripScale(numbers).ticks.length).toBeGreaterThan(1)
      }),
    )
  })
})
