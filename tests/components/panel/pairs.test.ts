import { describe, expect, it } from 'vitest'
import { type PairGroup, pairsOf, saysAgainst } from '../../../components/panel/pairs.ts'
import { claim, estimate } from '../../comparison/made.ts'
import { answered, FOUND } from './made.ts'

const inShort = (groups: PairGroup[]) =>
  groups.map(({ pair: { kind, claim, other }, more }) => [
    kind,
    claim,
    'claim' in other ? other.claim : JSON.parse(other.estimate).by,
    more.length,
  ])

describe('the page’s contradictions', () => {
  it('are each pair of claims once, told with the claim that speaks against most; laws first', () => {
    expect(inShort(pairsOf(FOUND.answer, FOUND.figures))).toEqual([
      // Killed alone are more than killed and wounded together: two claims say so, and two counts
      ['conflict', 2, 0, 3],
      ['article-differs', 0, 1, 0],
    ])
  })

  it('count a statement once that the page tells twice', () => {
    const twice = [claim(40_000, { by: 'One' }), claim(90_000, { by: 'Two' }), claim(40_000, { by: 'One' })]
    const { answer, figures } = answered(twice, [])
    expect(inShort(pairsOf(answer, figures))).toEqual([['article-differs', 0, 1, 0]])
    expect(saysAgainst(answer, figures)).toEqual(new Set([0, 1, 2]))
  })

  it('tell one number that many others differ from once', () => {
    const { answer, figures } = answered(
      [46_000, '46000+', '45000+', 700_000].map((number) => claim(number)),
      [],
    )
    expect(inShort(pairsOf(answer, figures))).toEqual([['article-differs', 3, 0, 2]])
  })

  it('are none of claims that are not painted', () => {
    expect(inShort(pairsOf(FOUND.answer, [1, 3]))).toEqual([])
    expect(inShort(pairsOf(FOUND.answer, [2]))).toEqual([['conflict', 2, expect.any(String), 1]])
  })

  it('tell of a source that took its number back, and of one that is stored as saying something else', () => {
    const before = estimate(80_000, { by: 'A Ministry', asOf: '2021-06-01', kind: 'official-own-side' })
    const said = estimate(60_000, { by: 'A Monitor' })
    const claims = [claim(50_000, { by: 'A Ministry' }), claim(20_000, { by: 'A Monitor' })]
    const { answer, figures } = answered(claims, [before, said])
    const kinds = pairsOf(answer, figures).map(({ pair }) => [pair.kind, pair.claim])
    expect(kinds).toContainEqual(['revised', 0])
    expect(kinds).toContainEqual(['quoted-otherwise', 1])
  })

  it.each([
    ['of a page whose numbers agree', [claim(40_000), claim('40000+')], [estimate(40_000)]],
    ['of what only seems to count a part', [claim(40)], [estimate(40_000)]],
    ['of claims about no event', [claim(3, { event: null }), claim(9, { event: null })], []],
  ])('are none %s', (_, claims, counts) => {
    const { answer, figures } = answered(claims, counts)
    expect(inShort(pairsOf(answer, figures))).toEqual([])
  })
})
