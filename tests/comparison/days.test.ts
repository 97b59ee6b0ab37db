import { describe, expect, it } from 'vitest'
import { daysApart, daysOf, until } from '../../comparison/days.ts'

const day = (date: string) => daysOf(date)!.first

describe('the days that a date may mean', () => {
  it.each([
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023', '2023-01-01', '2023-12-31'],
    ['2025-02-18', '2025-02-18', '2025-02-18'],
    ['2025-02-18T07:00:00Z', '2025-02-18', '2025-02-18'],
    ['0070', '0070-01-01', '0070-12-31'],
  ])('%s', (date, first, last) => {
    expect(daysOf(date)).toEqual({ first: day(first), last: day(last) })
  })

  it('counts from 1970', () => {
    expect(daysOf('1970-01-02')).toEqual({ first: 1, last: 1 })
  })

  it.each([null, '', 'spring', '24-02'])('is unknown for %s', (date) => {
    expect(daysOf(date)).toBeNull()
  })
})

it.each([
  ['2024', '2024-05-01', 0],
  ['2024-01', '2024-03', 30],
  ['2024-03', '2024-01', 30],
  ['2024-01-01', '2024-01-02', 1],
])('%s and %s are %d days apart', (a, b, days) => {
  expect(daysApart(daysOf(a)!, daysOf(b)!)).toBe(days)
})

it.each([
  ['2024', '2024-05-01', '2024-01-01', '2024-05-01'],
  ['2024', '2023-05-01', '2023-05-01', '2023-05-01'],
  ['2024', '2025-05-01', '2024-01-01', '2024-12-31'],
])('%s until %s', (date, end, first, last) => {
  expect(until(daysOf(date)!, day(end))).toEqual({ first: day(first), last: day(last) })
})
