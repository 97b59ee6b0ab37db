import { describe, expect, it } from 'vitest'
import type { Claim } from '../../claims/model.ts'
import { compareArticle } from '../../comparison/article.ts'
import { readBaseData } from '../../scripts/base-data.ts'
import { amountOf, type Case, faults, faultsOfText, readCases } from './cases.ts'

const cases = readCases()
const { events, estimates } = readBaseData()
const byId = new Map(estimates.map((estimate) => [estimate.id, estimate]))

/**
 * "around 250,000" reaches 225,000 to 275,000 by the cases' own definitions and so meets the 227,898 that the case calls lower:
 * what is expected of it is left as it is, and the one fault is named here.
 */
const AGAINST_ITS_DEFINITIONS: Record<string, string[]> = { c048: ['verdict in-line, not between'] }

/** The claim that a good reader makes of a case, so that the comparison is measured by itself. */
function claimOf(each: Case): Claim {
  const { event, party, group, measure } = each.expect
  const { text, figure } = each
  const start = text.indexOf(figure)
  const isRate = /\ba day\b/.test(text.slice(start, start + 80))
  const isPart = each.expect.eventOk !== undefined
  return {
    figure: { block: 0, start, end: start + figure.length, quote: figure },
    amount: amountOf(each),
    ...{ measure, group, party, event },
    scope: isRate ? 'rate' : isPart ? 'part' : 'whole',
    by: null,
    via: null,
    asOf: /mid-April 2022/.test(text) ? '2022-04' : null,
    doubted: false,
    rules: [],
  }
}

describe.skipIf(cases === null)('the comparison cases, each claim as a good reader makes it', () => {
  it.each(cases ?? [])('$id $title', (each) => {
    const claim = claimOf(each)
    const of = (event: string) => estimates.filter((estimate) => estimate.event === event)
    const [comparison] = compareArticle({ published: each.published }, [claim], of, events).comparisons
    expect(faults(each, claim, comparison!, byId)).toEqual(AGAINST_ITS_DEFINITIONS[each.id] ?? [])
  })
})

describe.skipIf(cases === null)('the comparison cases, from their text', () => {
  it.each(cases ?? [])('$id $title', (each) => {
    expect(faultsOfText(each, { events, estimates, byId })).toEqual(AGAINST_ITS_DEFINITIONS[each.id] ?? [])
  })
})
