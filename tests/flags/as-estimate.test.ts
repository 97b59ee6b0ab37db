import { describe, expect, it } from 'vitest'
import type { Claim } from '../../claims/model.ts'
import { estimateDraft } from '../../flags/as-estimate.ts'
import { baseOf, estimate } from '../estimates/stores.ts'
import { claim, flaggedText } from './made.ts'

const { page } = flaggedText()
const [event] = baseOf('1').events
const stored = [estimate('base-1', { by: 'The Port Authority of Bergen', kind: 'official-own-side' })]
const draft = (more: Partial<Claim> = {}, of: Partial<typeof page> = {}, about = event) =>
  estimateDraft(claim({ by: 'Port Authority of Bergen', ...more }), { ...page, ...of }, about ?? null, stored)

describe('a claim as an estimate', () => {
  it('has its provenance filled in', () => {
    expect(draft()).toEqual({
      lacks: [],
      estimate: {
        ...{ event: 'made-up-war', party: 'NO', group: 'people', measure: 'missing' },
        amount: { low: 1240, high: 1240, bound: 'exact' },
        ...{ from: '2020', asOf: '2024-05-01', published: '2024-05-02' },
        ...{ by: 'Port Authority of Bergen', via: 'The Sample Gazette', kind: 'official-own-side' },
        ...{ method: null, url: 'https://news.example/storm', subset: null },
      },
    })
  })

  it.each([
    ['what the article says itself', { by: null }, {}, { by: 'The Sample Gazette', via: null }],
    ['what was said elsewhere', { via: 'NBC' }, {}, { via: 'NBC' }],
    ['a current figure', { asOf: null }, {}, { asOf: '2024-05-02' }],
  ])('%s', (_, more, of, expected) => expect(draft(more, of).estimate).toMatchObject(expected))

  it.each<[string[], Partial<Claim>, Partial<typeof page>]>([
    [['whole'], { scope: 'part' }, {}],
    [['whole'], { scope: 'rate' }, {}],
    [['kind'], { by: 'A passer-by' }, {}],
    [['by', 'kind'], { by: null }, { publisher: null }],
    [['asOf'], { asOf: null }, { published: null }],
  ])('says that %j is missing', (lacks, more, of) => expect(draft(more, of).lacks).toEqual(lacks))

  it('says that it is about no stored event', () => {
    expect(estimateDraft(claim(), page, null, []).lacks).toContain('event')
  })
})
