import { describe, expect, it } from 'vitest'
import {
  ALL_SIDES,
  choicesOf,
  type FigureWish,
  listedFigures,
  NO_WISH,
  wished,
  wishHere,
} from '../../../components/panel/figures.ts'
import { isFlagged } from '../../../components/panel/flagged.ts'
import { claim } from '../../comparison/made.ts'
import { flag, flaggedText } from '../../flags/made.ts'
import { answered, CLAIMS, FOUND } from './made.ts'

const figures = listedFigures(FOUND)

describe('what can be filtered for', () => {
  it('is what the page has, in its order, and counted', () => {
    expect(choicesOf(figures)).toEqual({
      outside: 2,
      contradictions: 3,
      parties: ['AA', ALL_SIDES],
      measures: ['killed', 'casualties'],
    })
  })

  it('is nothing that all figures share, or none has', () => {
    const alike = listedFigures(answered([claim(40_000), claim(40_000)]))
    expect(choicesOf(alike)).toEqual({ outside: 0, contradictions: 0, parties: [], measures: [] })
  })

  it.each<[string, Partial<FigureWish>, number[]]>([
    ['nothing', {}, [0, 1, 2, 3]],
    ['outside', { only: 'outside' }, [1, 2]],
    ['contradicted', { only: 'contradictions' }, [0, 1, 2]],
    ['a party', { party: 'AA' }, [0, 1, 2]],
    ['no one side', { party: ALL_SIDES }, [3]],
    ['a measure', { measure: 'casualties' }, [2]],
    ['two at once', { only: 'outside', measure: 'killed' }, [1]],
    ['what no figure is', { party: ALL_SIDES, only: 'outside' }, []],
  ])('%s', (_, wish, indexes) => {
    expect(wished(figures, { ...NO_WISH, ...wish }).map(({ index }) => index)).toEqual(indexes)
  })

  it('forgets what another page left chosen and this one lacks', () => {
    const wish: FigureWish = { only: 'outside', party: 'BB', measure: 'wounded' }
    expect(wishHere(wish, choicesOf(figures))).toEqual({ only: 'outside', party: '', measure: '' })
    expect(wishHere(wish, choicesOf([]))).toEqual(NO_WISH)
  })
})

describe('a flagged figure', () => {
  const [first, second] = CLAIMS
  const flagOn = (more: object) => flag({ target: flaggedText({ claim: first! }), ...more })

  it('is known by what was read, wherever it stands since', () => {
    const moved = { ...first!, figure: { ...first!.figure, block: 9, start: 3, end: 9 }, rules: ['other'] }
    expect(isFlagged(moved, [flagOn({})])).toBe(true)
    expect(isFlagged(second!, [flagOn({ against: flaggedText({ claim: second! }) })])).toBe(true)
  })

  it.each([
    ['another number', second!, flagOn({})],
    ['a withdrawn flag', first!, flagOn({ status: 'withdrawn' })],
    ['a flag on words without a figure', first!, flag({ target: flaggedText({ claim: null }) })],
  ])('is not %s', (_, made, made2) => {
    expect(isFlagged(made, [made2])).toBe(false)
  })
})
