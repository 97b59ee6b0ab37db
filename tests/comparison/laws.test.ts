import { describe, expect, it } from 'vitest'
import type { Claim } from '../../claims/model.ts'
import { compare } from '../../comparison/compare.ts'
import { eventTree } from '../../comparison/events.ts'
import type { Estimate } from '../../estimates/model.ts'
import { claim, EVENTS, estimate, held } from './made.ts'

/** The laws broken between one estimate and the claim. */
const broken = (made: Claim, ...estimates: Estimate[]) => held(made, ...estimates).conflicts.map(({ law }) => law)
/** How one estimate stands to the claim. */
const relation = (made: Claim, one: Estimate) => held(made, one).compared[0]?.relation

describe('time: a running toll never falls', () => {
  it.each([
    ['an earlier estimate above the claim', claim(40_000), estimate(60_000, { asOf: '2021-01-01' }), true],
    ['an earlier estimate below the claim', claim(40_000), estimate(30_000, { asOf: '2021-01-01' }), false],
    ['a later estimate below the claim', claim(40_000), estimate(30_000, { asOf: '2023-01-01' }), true],
    ['a later estimate above the claim', claim(40_000), estimate(60_000, { asOf: '2023-01-01' }), false],
    ['an open side of the claim', claim('40000+'), estimate(90_000, { asOf: '2021-01-01' }), false],
    ['an open side of the estimate', claim(40_000), estimate('20000+', { asOf: '2023-01-01' }), false],
    ['a later estimate within rounding', claim(40_000), estimate('~38000', { asOf: '2023-01-01' }), false],
    [
      'a month that may be before or after',
      claim(40_000, { asOf: '2022' }),
      estimate(60_000, { asOf: '2022-06' }),
      false,
    ],
  ])('%s', (_, made, one, isBroken) => {
    expect(broken(made, one)).toEqual(isBroken ? ['running-toll-never-falls'] : [])
  })

  it.each(['missing', 'captured', 'displaced', 'deported'] as const)('says nothing of %s', (measure) => {
    const one = estimate(60_000, { asOf: '2021-01-01', measure })
    expect(broken(claim(40_000, { measure }), one)).toEqual([])
    expect(relation(claim(40_000, { measure }), one)).toBe('not-comparable')
  })

  it('compares directly what is near in time', () => {
    expect(relation(claim(40_000), estimate(60_000, { asOf: '2021-11-20' }))).toBe('higher')
    // a tenth of two years is 73 days
    expect(relation(claim(40_000), estimate(60_000, { asOf: '2021-10-10' }))).toBe('bounds')
  })

  it('leaves open which of two counts of one day came first', () => {
    const young = { asOf: '2020-01-11' }
    const children = estimate(612, { ...young, group: 'children' })
    expect(broken(claim(604, { ...young, group: 'people' }), children)).toEqual([])
    expect(broken(claim(404, { ...young, group: 'people' }), children)).toEqual(['group-within-people'])
    expect(broken(claim(604, { group: 'people' }), estimate(612, { group: 'children' }))).toEqual([
      'group-within-people',
    ])
  })

  it('takes a vague word for no ceiling', () => {
    const thousands = { low: 2_000, high: 9_999, bound: 'vague' } as const
    const made = { ...claim(0, { measure: 'casualties' }), amount: thousands }
    expect(broken(made, estimate(15_000))).toEqual([])
    expect(broken(made, estimate(1_500, { measure: 'casualties', party: null }))).toEqual(['side-within-all-sides'])
  })

  it('carries a near estimate to the day of the claim', () => {
    expect(relation(claim(41_213), estimate(40_012, { asOf: '2021-12-01' }))).toBe('agrees')
    expect(relation(claim(39_013), estimate(40_012, { asOf: '2021-12-01' }))).toBe('higher')
  })
})

describe('groups: each within people', () => {
  it.each([
    ['more children than people', claim(500, { group: 'children' }), estimate(400, { group: 'people' }), true],
    ['fewer children than people', claim(300, { group: 'children' }), estimate(400, { group: 'people' }), false],
    ['fewer people than children', claim(300, { group: 'people' }), estimate(412, { group: 'children' }), true],
    ['more children than civilians', claim(500, { group: 'children' }), estimate(400, { group: 'civilians' }), false],
    [
      'those who fled abroad and those who fled within',
      claim(3_700_000, { group: 'people', measure: 'displaced' }),
      estimate(5_900_000, { group: 'civilians', measure: 'displaced' }),
      false,
    ],
  ])('%s', (_, made, one, isBroken) => {
    expect(broken(made, one)).toEqual(isBroken ? ['group-within-people'] : [])
  })

  it('adds soldiers and civilians of one statement', () => {
    const soldiers = estimate('30000+')
    const civilians = estimate('20000+', { group: 'civilians' })
    expect(broken(claim(40_000, { group: 'people' }), soldiers, civilians)).toEqual(['groups-add-up'])
    expect(broken(claim(60_000, { group: 'people' }), soldiers, civilians)).toEqual([])
    expect(broken(claim(40_000, { group: 'people' }), soldiers, { ...civilians, by: 'Another' })).toEqual([])
  })
})

describe('measures: killed and wounded within casualties', () => {
  it.each([
    [
      'more killed than casualties',
      claim(90_000),
      estimate(70_000, { measure: 'casualties' }),
      'killed-within-casualties',
    ],
    ['fewer killed than casualties', claim(60_000), estimate(70_000, { measure: 'casualties' }), null],
    [
      'fewer casualties than wounded',
      claim(50_000, { measure: 'casualties' }),
      estimate(70_000, { measure: 'wounded' }),
      'wounded-within-casualties',
    ],
    ['more killed than wounded', claim(90_000), estimate(70_000, { measure: 'wounded' }), null],
  ])('%s', (_, made, one, law) => {
    expect(broken(made, one)).toEqual(law ? [law] : [])
  })

  it('adds the killed and wounded of one statement up to casualties', () => {
    const statement = [estimate(10_000), estimate(30_000, { measure: 'wounded' })] as const
    const casualties = (number: number) => broken(claim(number, { measure: 'casualties' }), ...statement)
    expect(casualties(40_000)).toEqual([])
    expect(casualties(36_000)).toEqual([])
    expect(casualties(34_100)).toContain('killed-and-wounded-add-up')
    expect(casualties(90_000)).toEqual(['killed-and-wounded-add-up'])
  })

  it('bounds by an earlier count of less', () => {
    const earlier = estimate(70_000, { asOf: '2021-01-01' })
    expect(broken(claim(50_000, { measure: 'casualties' }), earlier)).toEqual(['killed-within-casualties'])
    // casualties of a year ago say nothing of those killed by now
    expect(relation(claim(90_000), { ...earlier, measure: 'casualties' })).toBeUndefined()
  })
})

describe('places: an incident within its war, a side within all sides', () => {
  const strike = claim(900, { event: 'strike', group: 'civilians', asOf: null })
  const civilians = { group: 'civilians' } as const

  it('holds an incident to its war', () => {
    expect(broken(strike, estimate(500, civilians))).toEqual(['incident-within-war'])
    expect(broken(strike, estimate(5_000, civilians))).toEqual([])
    expect(broken(strike, estimate(500, { ...civilians, asOf: '2021-01-01' }))).toEqual([])
    expect(broken(claim(500, civilians), estimate(900, { ...civilians, event: 'strike' }))).toEqual([
      'incident-within-war',
    ])
  })

  it('never compares an incident with its war directly', () => {
    expect(relation(strike, estimate(900, civilians))).toBe('bounds')
  })

  it('holds one side to all sides', () => {
    expect(broken(claim(90_000), estimate(70_000, { party: null }))).toEqual(['side-within-all-sides'])
    expect(broken(claim(70_000, { party: null }), estimate(90_000))).toEqual(['side-within-all-sides'])
    expect(relation(claim(90_000), estimate(70_000, { party: 'BB' }))).toBe('not-comparable')
  })

  it('takes all sides and the people of the one country where it happened for one count', () => {
    const quake = { event: 'quake', group: 'people', asOf: '2022-06-01' } as const
    expect(relation(claim(300, { ...quake, party: 'EE' }), estimate(300, { ...quake, party: null }))).toBe('agrees')
    expect(relation(claim(300, { ...quake, party: null }), estimate(300, { ...quake, party: 'EE' }))).toBe('agrees')
  })
})

describe('early tolls of an incident or a disaster', () => {
  const quake = { event: 'quake', group: 'people' } as const
  const [first, week] = [
    { ...quake, asOf: '2022-05-05' },
    { ...quake, asOf: '2022-05-12' },
  ]
  const valley = (number: number) => claim(number, { ...quake, asOf: null, scope: 'part' })

  it('do not bound what is told later', () => {
    expect(broken(valley(900), estimate(300, first))).toEqual([])
    expect(broken(claim(900, { ...first, scope: 'part' }), estimate(300, first))).toEqual([])
    expect(broken(valley(900), estimate(300, { ...quake, asOf: '2024-01-01' }))).toEqual(['part-within-whole'])
  })

  it('are not bound by it', () => {
    const early = claim(300, first)
    const children = { ...week, group: 'children' } as const
    expect(compare(early, [estimate(400, children)], eventTree(EVENTS), '2022-05-05').conflicts).toEqual([])
    expect(broken(claim(300, { ...quake, asOf: null }), estimate(400, children))).toEqual(['group-within-people'])
  })
})

describe('parts and rates', () => {
  it('never holds a rate against a total', () => {
    const made = held(claim(1_000, { scope: 'rate' }), estimate(40_000))
    expect(made.compared.map(({ relation }) => relation)).toEqual(['not-comparable'])
    expect([made.verdict, made.conflicts]).toEqual(['none', []])
  })

  it('never holds a part of a war against the whole', () => {
    expect(held(claim(300, { scope: 'part' }), estimate(40_000)).verdict).toBe('none')
    expect(broken(claim(60_000, { scope: 'part' }), estimate(40_000))).toEqual(['part-within-whole'])
  })

  it('takes a late start for a part', () => {
    const year = estimate(40_000, { from: '2021-03-01' })
    expect(relation(claim(40_400), year)).toBe('bounds')
    expect(broken(claim(20_000), year)).toEqual(['part-within-whole'])
    expect(relation(claim(40_400), estimate(40_000, { from: '2020-02-01' }))).toBe('agrees')
  })

  it('never holds a subset against the whole', () => {
    expect(relation(claim(40_000), estimate(40_000, { subset: 'volunteers' }))).toBe('not-comparable')
    expect(broken(claim(30_000), estimate(40_000, { subset: 'volunteers' }))).toEqual([])
  })
})
