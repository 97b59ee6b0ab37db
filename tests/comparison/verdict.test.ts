import { describe, expect, it } from 'vitest'
import type { Claim } from '../../claims/model.ts'
import type { Estimate } from '../../estimates/model.ts'
import { claim, estimate, held, relations } from './made.ts'

const verdictOf = (made: Claim, ...estimates: Estimate[]) => held(made, ...estimates).verdict

describe('the verdict over estimates compared directly', () => {
  const low = estimate(31_000, { by: 'Low' })
  const high = estimate(70_000, { by: 'High' })
  it.each([
    ['none stored', claim(45_000), [], 'none'],
    ['meets one', claim(31_000), [low, high], 'in-line'],
    ['meets one by its open side', claim('46000+'), [estimate(66_600)], 'in-line'],
    ['lies beyond what its open side reaches', claim('46000+'), [estimate(88_800)], 'below'],
    ['lies between', claim(45_000), [low, high], 'between'],
    ['above all', claim(700_000), [low, high], 'above'],
    ['below all', claim(6_000), [low, high], 'below'],
    ['no event', claim(45_000, { event: null }), [low, high], 'none'],
    ['an event that is not stored', claim(45_000, { event: 'unheard-of' }), [low, high], 'none'],
    ['only of others', claim(45_000, { group: 'medics' }), [low, high], 'none'],
  ] as const)('%s', (_, made, estimates, verdict) => {
    expect(verdictOf(made, ...estimates)).toBe(verdict)
  })

  it('is not borne out by the same politician saying the same, while others have counted', () => {
    const said = claim(700_000, { by: 'Ann Speaker' })
    const own = estimate(700_000, { by: 'President Ann Speaker', kind: 'politician' })
    const comparison = held(said, own, low, high)
    expect(comparison).toMatchObject({ verdict: 'above', factor: 10, sources: { agree: 0, lower: 2 } })
    expect(comparison.compared.map(({ own }) => own)).toEqual([false, false, true])
    expect(verdictOf(said, own)).toBe('in-line')
    expect(verdictOf(claim(700_000, { by: 'Bob Other' }), own, low)).toBe('in-line')
    expect(verdictOf(said, { ...own, kind: 'official-own-side' }, low)).toBe('in-line')
  })

  it('says by how much, to the nearest estimate', () => {
    expect(held(claim(700_000), low, high).factor).toBe(10)
    expect(held(claim(6_200), low, high).factor).toBe(5)
    expect(held(claim(31_000), low, high).factor).toBeNull()
    expect(held(claim('-6200'), low, high).factor).toBe(5)
  })
})

describe('where nothing near in time is stored', () => {
  const earlier = estimate(31_000, { asOf: '2020-10-01' })
  const later = estimate(70_000, { asOf: '2023-10-01' })
  it.each([
    [45_000, 'none', null],
    [10_000, 'below', 3.1],
    [140_000, 'above', 2],
  ] as const)('%d is %s', (number, verdict, factor) => {
    const { verdict: given, factor: times } = held(claim(number), ...(number > 100_000 ? [later] : [earlier]))
    expect([given, times]).toEqual([verdict, factor])
  })

  it('needs every bound to be broken', () => {
    expect(verdictOf(claim(10_000), earlier, estimate(8_000, { asOf: '2020-06-01' }))).toBe('none')
    expect(verdictOf(claim(10_000), earlier, later)).toBe('none')
  })

  it('compares nothing where neither article nor claim has a date', () => {
    const undated = claim(10_000, { asOf: null })
    expect(relations(undated, earlier)).toEqual({ 'A Count': 'bounds' })
  })
})

describe('an event that is over', () => {
  const old = { event: 'old-war', party: 'CC' } as const
  const now = claim(50_000, { ...old, asOf: null })
  it('has one toll, however late it is told', () => {
    expect(verdictOf(now, estimate(50_000, { ...old, asOf: '1996' }))).toBe('in-line')
    expect(verdictOf(now, estimate(80_000, { ...old, asOf: '2010-05' }))).toBe('below')
  })

  it('is borne out by the last word of a source that counted no further', () => {
    const final = estimate(90_000, { ...old, asOf: '1996', by: 'Another' })
    const early = estimate(50_000, { ...old, asOf: '1992-06' })
    expect(verdictOf(now, final)).toBe('below')
    expect(verdictOf(now, final, early)).toBe('in-line')
    expect(verdictOf(now, final, early, estimate(85_000, { ...old, asOf: '1994' }))).toBe('below')
  })

  it('may be told by the year in which it began, where a whole toll bears that out', () => {
    const began = claim(50_000, { ...old, asOf: '1990' })
    const whole = estimate(50_000, { ...old, asOf: '1996' })
    expect(held(began, whole)).toMatchObject({ verdict: 'in-line', conflicts: [] })
    expect(verdictOf(claim(20_000, { ...old, asOf: '1990' }), whole)).toBe('none')
    expect(verdictOf(claim(50_000, { ...old, asOf: '1990-01-01' }), whole)).toBe('none')
  })

  it('was not over on an earlier day of which the claim speaks', () => {
    const final = estimate(90_000, { ...old, asOf: '1996' })
    expect(verdictOf(claim(20_000, { ...old, asOf: '1992' }), final)).toBe('none')
  })
})

describe('an incident', () => {
  const strike = { event: 'strike', group: 'civilians', asOf: '2021-06-02' } as const
  it('is compared by its whole toll, even on its first day', () => {
    expect(verdictOf(claim(17, strike), estimate(59, { ...strike, asOf: '2022-03' }))).toBe('below')
  })

  it('is not alarmed at by a part of it, but by what no part can be', () => {
    const part = { ...strike, scope: 'part' } as const
    expect(held(claim(17, part), estimate(59, strike))).toMatchObject({ verdict: 'none', conflicts: [] })
    expect(verdictOf(claim(59, part), estimate(59, strike))).toBe('in-line')
    expect(verdictOf(claim(159, part), estimate(59, strike))).toBe('above')
  })

  it('lets people stand in for civilians where only those are stored', () => {
    const people = { ...strike, group: 'people' } as const
    expect(verdictOf(claim(400, people), estimate(59, strike))).toBe('above')
    expect(relations(claim(400, people), estimate(59, strike), estimate(61, { ...people, by: 'Of all' }))).toEqual({
      'A Count': 'bounds',
      'Of all': 'lower',
    })
  })
})

describe('what may only bear a claim out', () => {
  it('takes civilians for people outside of wars, beside people of whom others count more', () => {
    const killed = { event: 'rising', party: 'FF', asOf: '2019-12' } as const
    const civilians = estimate(304, { ...killed, group: 'civilians' })
    const people = estimate(1_500, { ...killed, group: 'people', by: 'Of all' })
    expect(relations(claim(304, { ...killed, group: 'people' }), civilians, people)).toEqual({
      'A Count': 'agrees',
      'Of all': 'higher',
    })
    expect(verdictOf(claim(700, { ...killed, group: 'people' }), civilians, people)).toBe('below')
  })

  it('takes fighters for soldiers if the numbers meet', () => {
    const fighters = { group: 'militants' } as const
    expect(verdictOf(claim(45_000, fighters), estimate(45_000))).toBe('in-line')
    expect(verdictOf(claim(95_000, fighters), estimate(45_000))).toBe('none')
  })

  it('takes all sides for one if the numbers meet', () => {
    expect(verdictOf(claim(45_000), estimate(45_000, { party: null }))).toBe('in-line')
    expect(held(claim(20_000), estimate(45_000, { party: null })).verdict).toBe('none')
  })

  it('takes the one side that is stored for a claim that names none', () => {
    expect(verdictOf(claim(45_000, { party: null }), estimate(20_000))).toBe('above')
    expect(verdictOf(claim(45_000, { party: null }), estimate(20_000), estimate(30_000, { party: 'BB' }))).toBe('none')
  })
})

describe('a figure that seems to count a part', () => {
  it('is not held against a toll thirty times as high', () => {
    const made = held(claim(12), estimate(46_000))
    expect(made).toMatchObject({ verdict: 'none', sources: { agree: 0, higher: 0, lower: 0 } })
    expect(made.remarks.map(({ kind }) => kind)).toEqual(['reads-as-part'])
    expect(made.compared.map(({ relation }) => relation)).toEqual(['not-comparable'])
  })

  it('is held against a toll less than that', () => {
    expect(held(claim(1_600), estimate(46_400))).toMatchObject({ verdict: 'below', factor: 29 })
    expect(held(claim(1_500), estimate(46_500)).verdict).toBe('none')
  })

  it('is known by the number that a source gives for a later start', () => {
    const year = estimate(43_400, { from: '2021-01-01', by: 'General Smith' })
    expect(held(claim(43_400), year, estimate(90_000))).toMatchObject({
      verdict: 'none',
      remarks: [{ estimate: year.id }],
    })
    expect(verdictOf(claim(40_000), estimate(40_000, { from: '2021-01-01' }), estimate(90_000))).toBe('below')
  })
})

describe('a figure that is stored as a subset’s', () => {
  const staff = estimate(330, { group: 'aid-workers', subset: 'staff of one agency', by: 'The Agency' })
  const all = estimate(560, { group: 'aid-workers', by: 'All Agencies' })
  it('is not held against the whole', () => {
    const made = held(claim(330, { group: 'aid-workers' }), staff, all)
    expect(made).toMatchObject({ verdict: 'none', remarks: [{ kind: 'reads-as-part', estimate: staff.id }] })
    expect(held(claim(290, { group: 'aid-workers' }), staff, all).verdict).toBe('below')
  })
})

describe('a series', () => {
  const before = estimate(40_100, { asOf: '2021-12-20', by: 'A Register' })
  const after = estimate(44_300, { asOf: '2022-01-11', by: 'A Register' })
  it('is read off at the claim’s date between its neighbours', () => {
    const made = held(claim(42_413), before, after, estimate(20_000, { asOf: '2021-12-31', by: 'Another' }))
    expect(made.verdict).toBe('in-line')
    expect(made.series).toEqual([{ by: 'A Register', value: 42_390, before: before.id, after: after.id }])
  })

  it('is not read off beyond its last value', () => {
    expect(held(claim(42_413, { asOf: '2022-02-01' }), before, after).series).toEqual([])
  })

  it('is read off over any time where it is the quoted speaker’s own', () => {
    const years = [estimate(20_100, { asOf: '2021-03-01', by: 'A Register' }), after] as const
    expect(held(claim(38_213, { by: 'the Register' }), ...years).verdict).toBe('in-line')
    expect(held(claim(18_213, { by: 'the Register' }), ...years).verdict).toBe('below')
    expect(held(claim(38_213, { by: 'Another' }), ...years).verdict).toBe('below')
  })

  it('does not make stocks agree', () => {
    const missing = { measure: 'missing' } as const
    const made = held(claim(42_413, missing), { ...before, ...missing }, { ...after, ...missing })
    expect([made.verdict, made.series]).toEqual(['between', []])
  })
})
