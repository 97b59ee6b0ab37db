import { describe, expect, it } from 'vitest'
import type { Claim } from '../../claims/model.ts'
import { words } from '../../comparison/explain.ts'
import { givenOverTime } from '../../flags/over-time.ts'
import { englishMessages } from '../../scripts/messages.ts'
import { baseOf } from '../estimates/stores.ts'
import { claim, flaggedText } from './made.ts'

const { events } = baseOf('1')
const KILLED = { event: 'made-up-war', party: 'NO', measure: 'killed', group: 'people' } as const
const killed = (n: number, more: Partial<Claim> = {}) =>
  claim({ measure: 'killed', amount: { low: n, high: n, bound: 'exact' }, asOf: null, ...more })
const page = (published: string, ...claims: Claim[]) => ({
  page: { ...flaggedText().page, url: `https://a.example/${published}`, published },
  claims,
  contexts: claims.map(({ amount }) => `${amount.low} were killed.`),
  seen: `${published}T12:00:00.000Z`,
})
const over = (...pages: ReturnType<typeof page>[]) => {
  const { given, contradictions } = givenOverTime(pages, KILLED, events)
  const said = (index: number) => given[index]!.claim.amount.low
  return {
    given: given.map(({ claim, day }) => `${claim.amount.low} ${day}`),
    pairs: contradictions.map(({ first, second, reason }) => [
      said(first),
      said(second),
      words(reason, englishMessages(), 'en'),
    ]),
  }
}

describe('one count over time', () => {
  it('is ordered by the day up to which it counts, and holds nothing else', () => {
    const { given } = over(
      page('2024-05-02', killed(3000), claim()),
      page('2024-05-01', killed(2900), killed(1800, { asOf: '2024-01-31' }), killed(40, { scope: 'rate' })),
    )
    expect(given).toEqual(['1800 2024-01-31', '2900 2024-05-01', '3000 2024-05-02'])
  })

  it('has the block of each number, also of those after one of another count', () => {
    const { given } = givenOverTime([page('2024-05-02', claim(), killed(3000))], KILLED, events)
    expect(given.map(({ context }) => context)).toEqual(['3000 were killed.'])
  })

  it('contradicts nothing while it rises', () => {
    expect(over(page('2021-01-01', killed(1800)), page('2024-05-02', killed(3100))).pairs).toEqual([])
  })

  it.each([
    [
      'falls from one speaker to another',
      page('2021-01-01', killed(1800, { by: 'A Monitor' })),
      page('2024-05-02', killed(900)),
      [1800, 900, /running toll does not fall/],
    ],
    [
      'is lowered by its own source',
      page('2021-01-01', killed(1800)),
      page('2024-05-02', killed(900)),
      [1800, 900, /has lowered it since/],
    ],
    [
      'has two numbers at one time',
      page('2024-05-01', killed(1803)),
      page('2024-05-02', killed(9004)),
      [1803, 9004, /the claim is 5 times as high/],
    ],
  ])('contradicts itself where it %s', (_, first, second, [low, high, why]) => {
    const { pairs } = over(first, second)
    expect(pairs).toEqual([[low, high, expect.stringMatching(why as RegExp)]])
  })
})
