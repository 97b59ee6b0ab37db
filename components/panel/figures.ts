import type { Measure } from '../../claims/model.ts'
import { type Mark, markOf } from '../../comparison/mark.ts'
import type { Comparison } from '../../comparison/model.ts'
import type { PageAnswer } from '../../messages.ts'
import { saysAgainst } from './pairs.ts'

/** A figure of the page, in the order of its text. */
export interface ListedFigure {
  /** Its place among the figures painted on the page: what `jumpTo` takes. */
  index: number
  /** Its place among the answer's comparisons. */
  claim: number
  comparison: Comparison
  mark: Mark
  /** Whether something speaks against it: a pair of the list of contradictions has it. */
  isContradicted: boolean
}

export function listedFigures({ answer, figures }: PageAnswer): ListedFigure[] {
  const contradicted = saysAgainst(answer, figures)
  return figures.map((claim, index) => {
    const comparison = answer.comparisons[claim]!
    return { index, claim, comparison, mark: markOf(comparison), isContradicted: contradicted.has(claim) }
  })
}

/** Which figures a checker wants to see; an empty text is no wish. */
export interface FigureWish {
  only: '' | 'outside' | 'contradictions'
  /** ALL_SIDES for figures of no one side. */
  party: string
  measure: string
}

export const NO_WISH: FigureWish = { only: '', party: '', measure: '' }
/** Stands for null where a party is a text. */
export const ALL_SIDES = '-'

/** What can be wished for on this page: of what all figures have, or none, a choice would tell nothing. */
export interface FigureChoices {
  outside: number
  contradictions: number
  parties: string[]
  measures: Measure[]
}

/** @returns counts, and parties and measures in the order of the page; a list of one is empty */
export function choicesOf(figures: readonly ListedFigure[]): FigureChoices {
  const several = <T>(all: readonly T[]) => {
    const each = [...new Set(all)]
    return each.length > 1 ? each : []
  }
  return {
    outside: figures.filter(({ mark }) => mark === 'outside').length,
    contradictions: figures.filter(({ isContradicted }) => isContradicted).length,
    parties: several(figures.map(({ comparison }) => comparison.claim.party ?? ALL_SIDES)),
    measures: several(figures.map(({ comparison }) => comparison.claim.measure)),
  }
}

/** A wish as far as this page has it: what another page left chosen, and this one lacks, is no wish. */
export function wishHere(wish: FigureWish, choices: FigureChoices): FigureWish {
  const only = wish.only && choices[wish.only] > 0 ? wish.only : ''
  const party = choices.parties.includes(wish.party) ? wish.party : ''
  const measure = choices.measures.some((each) => each === wish.measure) ? wish.measure : ''
  return { only, party, measure }
}

export const wished = (figures: readonly ListedFigure[], { only, party, measure }: FigureWish): ListedFigure[] =>
  figures.filter(
    ({ mark, isContradicted, comparison: { claim } }) =>
      (only !== 'outside' || mark === 'outside') &&
      (only !== 'contradictions' || isContradicted) &&
      (!party || (claim.party ?? ALL_SIDES) === party) &&
      (!measure || claim.measure === measure),
  )
