import { describe, expect, it } from 'vitest'
import { markOf } from '../../comparison/mark.ts'
import { claim, estimate, held } from './made.ts'

const agree = estimate(90_000, { by: 'One' })
const casualties = (by: string) => estimate(70_000, { measure: 'casualties', by })

it.each([
  ['in line', [agree], 'in-line'],
  ['in line with one, in conflict with one', [agree, casualties('A')], 'in-line'],
  ['in line with one, in conflict with two', [agree, casualties('A'), casualties('B')], 'outside'],
  [
    'in line with two, in conflict with one that says so twice',
    [agree, casualties('A'), { ...casualties('A'), id: 'again' }],
    'in-line',
  ],
  ['with nothing comparable', [], 'none'],
  ['with nothing comparable, in conflict', [casualties('A')], 'outside'],
  ['between others', [estimate(50_000), estimate(200_000, { by: 'Two' })], 'in-line'],
  ['between others, in conflict', [estimate(50_000), estimate(200_000, { by: 'Two' }), casualties('A')], 'outside'],
  ['above others', [estimate(50_000)], 'outside'],
  ['a little above others', [estimate(84_213)], 'in-line'],
  ['a tenth below others', [estimate(104_213)], 'outside'],
] as const)('a claim %s', (_, estimates, mark) => {
  expect(markOf(held(claim(90_000), ...estimates))).toBe(mark)
})

it('a claim below all that its own speaker said earlier, where nothing nearer is stored', () => {
  const earlier = estimate(60_000, { by: 'A Ministry', asOf: '2021-01-01' })
  const made = held(claim(40_000, { by: 'A Ministry' }), earlier)
  expect([made.verdict, made.conflicts, markOf(made)]).toEqual(['below', [], 'outside'])
})

describe('an early toll of a disaster', () => {
  const quake = { event: 'quake', group: 'people' } as const
  const early = claim(412, { ...quake, asOf: '2022-05-06' })
  it.each([
    ['below later counts', [estimate(900, { ...quake, asOf: '2022-06-01' })], 'none'],
    ['below the count of a year that went on', [estimate(900, { ...quake, asOf: '2022' })], 'none'],
    ['below a count of its own day', [estimate(900, { ...quake, asOf: '2022-05-06' })], 'outside'],
    ['above a later count', [estimate(213, { ...quake, asOf: '2022-06-01' })], 'outside'],
  ] as const)('%s', (_, estimates, mark) => {
    expect(markOf(held(early, ...estimates))).toBe(mark)
  })

  it('is early no longer two months on', () => {
    const late = claim(412, { ...quake, asOf: '2022-08-06' })
    expect(markOf(held(late, estimate(900, { ...quake, asOf: '2023' })))).toBe('outside')
  })
})
