import { describe, expect, it } from 'vitest'
import type { Claim } from '../../claims/model.ts'
import { compareArticle } from '../../comparison/article.ts'
import { claim, EVENTS, estimate, held } from './made.ts'

const kinds = (made: { remarks: { kind: string }[] }) => made.remarks.map(({ kind }) => kind)

describe('what a source is quoted with and what it is stored as saying', () => {
  const weekly = estimate('60000-100000', { by: 'The Weekly' })
  it.each([
    ['another number from inside its range', claim(70_000, { by: 'The Weekly' }), ['quoted-otherwise']],
    ['a number far from it', claim(700_000, { via: 'The Weekly' }), ['quoted-otherwise']],
    ['its lower end', claim('60000+', { by: 'The Weekly' }), []],
    ['its range', claim('60000-100000', { by: 'The Weekly' }), []],
    ['another speaker', claim(70_000, { by: 'The Daily' }), []],
    ['nobody', claim(70_000), []],
  ])('%s', (_, made, remarks) => {
    expect(kinds(held(made, weekly))).toEqual(remarks)
  })

  it('names both numbers', () => {
    const [remark] = held(claim(70_000, { by: 'The Weekly' }), weekly).remarks
    expect(remark).toMatchObject({ estimate: weekly.id, reason: { key: 'reason_quoted_otherwise' } })
    expect(remark!.reason.values.slice(0, 3)).toEqual([
      { text: 'The Weekly' },
      { amount: { low: 70_000, high: 70_000, bound: 'exact' } },
      { amount: weekly.amount },
    ])
  })

  it('is silent where an older statement is quoted as it was', () => {
    const older = estimate(70_000, { by: 'The Weekly', asOf: '2020-10-01' })
    expect(kinds(held(claim(70_000, { by: 'The Weekly' }), weekly, older))).toEqual([])
  })

  it('is silent where a toll has grown since', () => {
    const before = estimate('45100+', { by: 'The Weekly', asOf: '2021-12-20' })
    expect(kinds(held(claim(46_213, { by: 'The Weekly' }), before))).toEqual([])
  })
})

describe('a source that lowers its own toll', () => {
  const first = estimate(60_000, { by: 'Interior ministry of Aland', asOf: '2020-06-01' })
  it('has revised it', () => {
    const made = held(claim(40_000, { by: 'Aland’s interior ministry' }), first)
    expect(kinds(made)).toContain('revised')
    expect(made.conflicts).toEqual([])
  })

  it('stands against another’s lower one', () => {
    const made = held(claim(40_000, { by: 'A Monitor' }), first)
    expect(kinds(made)).toEqual([])
    expect(made.conflicts).toHaveLength(1)
  })
})

describe('claims of one article', () => {
  const against = (...claims: Claim[]) =>
    compareArticle({ published: '2022-01-01' }, claims, () => [], EVENTS).comparisons.map((each) => [
      ...each.conflicts.map(({ law, claim }) => [law, claim]),
      ...each.remarks.map(({ kind, claim }) => [kind, claim]),
    ])

  it('are told where they give one count two numbers', () => {
    const made = against(claim(46_000, { by: 'One' }), claim(70_000, { by: 'Two' }))
    expect(made).toEqual([[['article-differs', 1]], [['article-differs', 0]]])
  })

  it('conflict where a law forbids both', () => {
    const made = against(claim(46_000), claim(30_000, { measure: 'casualties' }))
    expect(made).toEqual([[['killed-within-casualties', 1]], [['killed-within-casualties', 0]]])
  })

  it.each(['2021-01', '2021-12-01'])('say that a speaker gave more earlier, as of %s', (asOf) => {
    const made = against(claim(30_000, { by: 'One' }), claim(46_000, { by: 'One', asOf }))
    expect(made[0]).toEqual([['revised', 1]])
  })

  it.each([
    ['the same number twice', [claim(46_000), claim('46000+')]],
    ['two sides', [claim(46_000), claim(70_000, { party: 'BB' })]],
    ['parts', [claim(46_000, { scope: 'part' }), claim(70, { scope: 'part' })]],
    ['a rate', [claim(46_000), claim(700, { scope: 'rate' })]],
    ['no event', [claim(46_000, { event: null }), claim(700, { event: null })]],
    ['a toll that grew', [claim(46_000), claim(30_000, { asOf: '2021-01' })]],
    [
      'a speaker’s toll of last month',
      [claim(46_000, { by: 'One' }), claim(40_000, { by: 'One', asOf: '2021-12-01' })],
    ],
  ])('are at peace: %s', (_, claims) => {
    expect(against(...claims)).toEqual([[], []])
  })
})
