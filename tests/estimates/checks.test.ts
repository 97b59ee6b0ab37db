import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { datesFault, event, estimate as form, KEYS, saidBy } from '../../estimates/checks.ts'
import { inEnglish } from './said.ts'
import { estimate } from './stores.ts'

const EVENT = { id: 'a', name: 'A', aliases: [], parties: [], places: [], from: '2020', to: null }
const amount = (low: unknown, high: unknown, bound = 'exact') => ({ amount: { low, high, bound } })
const WRONG: [string, object][] = [
  ...['', 7, 'x'.repeat(1_001), 'a\0'].map((by): [string, object] => [`source ${by}`.slice(0, 20), { by }]),
  ['event', { event: 'No Id' }],
  ...[7, '2020-02-30', '2101'].map((asOf): [string, object] => [`date ${asOf}`, { asOf }]),
  ...['norway', 7].map((party): [string, object] => [`party ${party}`, { party }]),
  ...[7, 'javascript:1', `https://a.example/${'x'.repeat(2_000)}`].map((url): [string, object] => [
    `link ${url}`,
    { url },
  ]),
  ['measure', { measure: 'slain' }],
  ...[amount('5', 5), amount(1.5, 1.5), amount(-1, 5), amount(5, 1e12), amount(null, null), amount(5, 4)].map(
    (wrong): [string, object] => [JSON.stringify(wrong), wrong],
  ),
  ['bound', amount(5, 5, 'range')],
]

describe('what a check says', () => {
  it.each(WRONG)('is the same to a log and to people: %s', (_, wrong) => {
    const row = { ...estimate('own-1'), ...wrong }
    const logged = v.safeParse(form, row, { abortPipeEarly: true }).issues!
    const said = v.safeParse(form, row, { abortPipeEarly: true, lang: KEYS }).issues!
    expect(said[0]!.message).toMatch(/^fault_/)
    expect(inEnglish(saidBy(said[0]!))).toBe(logged[0]!.message)
  })

  it.each([
    { from: '2021', asOf: '2020' },
    { from: '2020', asOf: '2024', published: '2021' },
  ])('of dates: %o', (dates) => {
    const wrong = datesFault({ ...estimate('own-1'), ...dates })!
    expect(inEnglish(wrong.said)).toBe(wrong.fault)
  })

  it('of what has no words of ours is told as it is', () => {
    const [issue] = v.safeParse(event, { ...EVENT, kind: 'war', parent: null, more: 1 }, { lang: KEYS }).issues!
    expect(inEnglish(saidBy(issue))).toMatch(/^is not as it must be: .*more/)
  })
})
