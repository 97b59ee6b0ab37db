import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canPrecede, daysAfter, spanOf } from '../../estimates/dates.ts'

describe('the days that a date may mean', () => {
  it.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['0079-10', '0079-10-01', '0079-10-31'],
    ['2024-10-27', '2024-10-27', '2024-10-27'],
  ])('%s', (date, first, last) => {
    expect(spanOf(date)).toEqual({ first, last })
  })

  it.each([
    '',
    '24',
    '2024-1',
    '2024-00',
    '2024-13',
    '2023-02-29',
    '2024-04-31',
    '2024-10-00',
    ' 2024',
    '2024-10-27T00',
  ])('"%s" is none', (text) => {
    expect(spanOf(text)).toBeNull()
  })

  it('is each day of the calendar itself', () => {
    const days = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, (day) => {
        const text = day.toISOString().slice(0, 10)
        expect(spanOf(text)).toEqual({ first: text, last: text })
      }),
    )
  })
})

it.each([
  ['2024', '2024-01-01', true],
  ['2024-06-01', '2024', true],
  ['2024-06-01', '2024-06-01', true],
  ['2024-06-02', '2024-06-01', false],
  ['2025', '2024-12', false],
])('%s can precede %s: %s', (a, b, can) => {
  expect(canPrecede(a, b)).toBe(can)
})

it.each([
  ['2024-02-28', 2, '2024-03-01'],
  ['2024', 1, '2025-01-01'],
  ['2024-11', 0, '2024-11-30'],
])('%s and %i days is %s', (date, days, then) => {
  expect(daysAfter(date, days)).toBe(then)
})
