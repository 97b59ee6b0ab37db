import { describe, expect, test } from 'vitest'
import { LOST } from '../../claims/model.ts'
import { compareArticle } from '../../comparison/article.ts'
import type { Estimate } from '../../estimates/model.ts'
import { claim, EVENTS, estimate } from './made.ts'

const killed = (number: number) => estimate(number)
const casualties = (number: number) => estimate(number, { measure: 'casualties', by: 'A Staff' })

/** `casualties in-line`: as what a number of people lost is held, and the verdict. */
function heldAs(number: number, rules: string[], ...estimates: Estimate[]): string {
  const of = (event: string) => estimates.filter((each) => each.event === event)
  const [comparison] = compareArticle({ published: '2022-01-01' }, [claim(number, { rules })], of, EVENTS).comparisons
  return `${comparison!.claim.measure} ${comparison!.verdict}`
}

describe('people who were lost', () => {
  test.each([
    ['near a count of the killed', 10_200, [killed(10_000), casualties(40_000)], 'killed in-line'],
    ['near a count of casualties alone', 41_000, [killed(10_000), casualties(40_000)], 'casualties in-line'],
    ['between the two', 20_000, [killed(10_000), casualties(40_000)], 'killed above'],
    ['above both', 90_000, [killed(10_000), casualties(40_000)], 'killed above'],
    ['where casualties are not stored', 41_000, [killed(10_000)], 'killed above'],
  ])('%s', (_, number, estimates, expected) => {
    expect(heldAs(number, ['object', LOST], ...estimates)).toBe(expected)
  })

  test('a figure of the killed in so many words is never taken for more', () => {
    expect(heldAs(41_000, ['object'], killed(10_000), casualties(40_000))).toBe('killed above')
  })
})
