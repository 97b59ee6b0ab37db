import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Feed } from '../../../estimates/feeds/model.ts'
import { dueFeeds, nextDue, nextTry } from '../../../estimates/feeds/schedule.ts'

const NOW = Date.parse('2026-06-01T12:00:00Z')
const minutes = (every: number, failures: number, random = 0.5) =>
  (Date.parse(nextTry({ every, failures }, NOW, random)!) - NOW) / 60_000

describe('the next try', () => {
  it.each([
    [24, 0, 1440],
    [24, 1, 5],
    [24, 2, 10],
    [24, 5, 80],
    [24, 50, 1440],
    [1, 9, 60],
    [720, 50, 1440],
  ])('of a feed asked every %i hours, after %i failures, is in %i minutes', (every, failures, wait) => {
    expect(minutes(every, failures)).toBe(wait)
  })

  it('is the reader’s where they want that', () => {
    expect(nextTry({ every: null, failures: 3 }, NOW, 0.5)).toBeNull()
  })

  it('differs from reader to reader by a tenth at most', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 720 }),
        fc.nat(100),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (every, failures, random) => {
          const part = minutes(every, failures, random) / minutes(every, failures)
          expect(Math.abs(part - 1)).toBeLessThan(0.101)
        },
      ),
    )
  })
})

const feed = (id: string, next: string | null) => ({ id, next }) as unknown as Feed
const FEEDS = [
  feed('a', '2026-06-01T12:00:00Z'),
  feed('b', null),
  feed('c', '2026-06-01T11:00:00Z'),
  feed('d', '2026-07-01'),
]

describe('what is due', () => {
  it('is what waited longest first, and nothing that only the reader asks', () => {
    expect(dueFeeds(FEEDS, NOW).map(({ id }) => id)).toEqual(['c', 'a'])
    expect(nextDue(FEEDS)).toBe(Date.parse('2026-06-01T11:00:00Z'))
    expect(nextDue([FEEDS[1]!])).toBeNull()
  })
})
