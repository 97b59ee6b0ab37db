import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Claim } from '../../claims/model.ts'
import {
  conflictsReason,
  notesOn,
  seriesReason,
  verdictReason,
  words,
  writtenDate,
  writtenDays,
  writtenTimes,
} from '../../comparison/explain.ts'
import type { Reason } from '../../comparison/model.ts'
import { repeatedSource } from '../../comparison/sources.ts'
import type { Estimate } from '../../estimates/model.ts'
import { englishMessages } from '../../scripts/messages.ts'
import { claim, estimate, held } from './made.ts'

const translate = englishMessages()
const say = (reason: Reason) => words(reason, translate, 'en-GB')
const verdict = (made: Claim, ...estimates: Estimate[]) => say(verdictReason(held(made, ...estimates)))
/** The words on the one estimate that a claim is held against. */
const why = (made: Claim, one: Estimate) => say(held(made, one).compared[0]!.reason)

describe('the verdict in words', () => {
  const low = estimate(31_000, { by: 'Low' })
  const high = estimate(70_000, { by: 'High' })
  it.each([
    [verdict(claim(45_000)), 'Nothing comparable is stored'],
    [verdict(claim(31_000), low, high), 'In line with 1 of 2 sources; 1 higher'],
    [verdict(claim(70_000), low, high), 'In line with 1 of 2 sources; 1 lower'],
    [
      verdict(claim(31_000), low, high, estimate(9_000, { by: 'Least' })),
      'In line with 1 of 3 sources; 1 higher, 1 lower',
    ],
    [verdict(claim(31_000), low, estimate('31000+', { by: 'Another' })), 'In line with 2 of 2 sources'],
    [verdict(claim(31_000), low), 'In line with the one source stored'],
    [verdict(claim(45_000), low, high), 'In line with none of 2 sources: 1 higher, 1 lower'],
    [verdict(claim(630_000), low, high), '9 times the highest of 2 sources'],
    [verdict(claim(630_000), high), '9 times the one source stored'],
    [verdict(claim(75_213), low, high), 'A little above the highest of 2 sources'],
    [verdict(claim(6_200), low, high), 'The lowest of 2 sources is 5 times as high'],
    [verdict(claim(29_713), low), 'A little below the one source stored'],
    [verdict(claim(300, { scope: 'rate' }), low), 'A rate, which is never held against a total'],
    [verdict(claim(300, { scope: 'part' }), low), 'Counts a part, which is never held against the whole'],
    [verdict(claim(300, { event: null }), low), 'About no event that is stored'],
    [verdict(claim(90_000), estimate(70_000, { asOf: '2023-06' })), '1.3 times what was counted later'],
    [
      verdict(claim(90_000), estimate(10_000, { measure: 'casualties' })),
      'Nothing comparable is stored, but other counts limit it',
    ],
  ])('%s', (given, expected) => {
    expect(given).toBe(expected)
  })
})

describe('an early toll of what happened at once', () => {
  const strike = { event: 'strike', group: 'civilians', by: 'A Mayor' } as const
  const later = (more = {}) => estimate(59, { ...strike, asOf: '2021-06-30', ...more })
  const early = claim(17, { ...strike, asOf: '2021-06-02' })
  it('is below what was counted later, and said to be early', () => {
    expect(verdict(early, later())).toBe('An early toll: the one later source is 3.5 times as high')
    expect(verdict(early, later(), later({ by: 'A Court', asOf: '2023' }))).toBe(
      'An early toll: the lowest of 2 later sources is 3.5 times as high',
    )
    expect(why(early, later())).toBe(
      'Counted 28 days later, as of 30 June 2021: 3.5 times as high; early tolls rise as more is known',
    )
  })

  it.each([
    ['beside a higher count of its own day', [later(), later({ by: 'A Monitor', asOf: '2021-06-02' })], early],
    ['years later', [later({ asOf: '2023-06-30' })], { ...early, asOf: '2022-12-01' }],
    ['of those missing, who may be found', [later({ measure: 'missing' })], { ...early, measure: 'missing' as const }],
  ])('is none %s', (_, stored, made) => {
    expect(verdict(made, ...stored)).not.toMatch(/early/)
  })
})

describe('what is said besides the verdict', () => {
  it('counts the conflicts', () => {
    const conflicts = (...estimates: Estimate[]) => conflictsReason(held(claim(90_000), ...estimates))
    const less = estimate(70_000, { measure: 'casualties' })
    expect(conflicts()).toBeNull()
    expect(say(conflicts(less)!)).toBe('Conflicts with one other count')
    expect(say(conflicts(less, { ...less, id: 'other', by: 'Another' })!)).toBe('Conflicts with 2 other counts')
  })

  it('names who is repeated and whose own figure it is', () => {
    const losses = { event: 'russia-ukraine-war-2022', party: 'RU', measure: 'casualties' } as const
    const notes = { repeats: repeatedSource(estimate(1, { ...losses, by: 'UK Ministry of Defence' })), own: true }
    expect(notesOn({ ...held(claim(1), estimate(1)).compared[0]!, ...notes }).map(say)).toEqual([
      'Repeats General Staff of the Armed Forces of Ukraine; the two count once',
      'By the speaker quoted here',
    ])
    expect(notesOn(held(claim(1), estimate(1)).compared[0]!)).toEqual([])
  })

  it('reads a series off', () => {
    const reading = { by: 'A Register', value: 42_390, before: 'a', after: 'b' }
    expect(say(seriesReason(reading))).toBe('A Register read off at this date: about 42,390')
  })
})

describe('the reason on one estimate', () => {
  it.each([
    [why(claim(31_000), estimate(31_000)), 'The same count as of 1 January 2022; the numbers meet'],
    [why(claim(31_000), estimate(62_000, { asOf: '2021-12' })), 'The same count as of December 2021, 2 times as high'],
    [why(claim(93_000), estimate(31_000)), 'The same count as of 1 January 2022; the claim is 3 times as high'],
    [
      why(claim(31_000), estimate(20_000, { asOf: '2021-06-01' })),
      'As of 7 months earlier; a running toll cannot be lower now',
    ],
    [
      why(claim(31_000), estimate(50_000, { asOf: '2021-06-01' })),
      'Higher already as of 1 June 2021, 7 months earlier; a running toll does not fall',
    ],
    [
      why(claim(31_000), estimate(70_000, { measure: 'casualties' })),
      'Counts wounded too, so it must be at least as large',
    ],
    [
      why(claim(90_000), estimate(70_000, { measure: 'casualties' })),
      'Counts wounded too, and is smaller than this count of killed alone',
    ],
    [
      why(claim(31_000, { group: 'people' }), estimate(700, { group: 'aid-workers' })),
      'Counts only aid workers, so it must be no larger',
    ],
    [why(claim(31_000), estimate(700, { group: 'children' })), 'Counts others: children'],
    [why(claim(31_000), estimate(700, { measure: 'missing' })), 'Counts something else: people missing'],
    [why(claim(31_000, { party: 'UA' }), estimate(700, { party: 'FR' })), 'Counts another side (France)'],
    [why(claim(31_000), estimate(700, { subset: 'volunteers' })), 'Covers only a part: volunteers'],
    [why(claim(31_000), estimate(700, { from: '2021-03' })), 'Counts only from March 2021 on, so it must be no larger'],
  ])('%s', (given, expected) => {
    expect(given).toBe(expected)
  })

  it('writes dates and numbers as the locale does', () => {
    const reason: Reason = {
      key: 'reason_revised',
      values: [{ amount: estimate('60000+').amount }, { date: '2021-06' }],
    }
    expect(words(reason, (_, values) => values.join(' | '), 'de')).toBe(
      'reason_amount_at_least | Juni 2021'.replace('reason_amount_at_least', '60.000'),
    )
  })
})

it.each([
  ['2025-02-18', '18 February 2025'],
  ['2025-02', 'February 2025'],
  ['2025', '2025'],
  ['soon', 'soon'],
])('writes the date %s as %s', (date, written) => {
  expect(writtenDate(date, 'en-GB')).toBe(written)
})

it.each([
  [1, '1 day'],
  [44, '44 days'],
  [150, '5 months'],
  [800, '2 years'],
])('writes %d days as %s', (days, written) => {
  expect(writtenDays(days, 'en')).toBe(written)
})

it.each([
  [1.043, '1.04'],
  [2.749, '2.7'],
  [1234.5, '1,235'],
])('writes the factor %d as %s', (times, written) => {
  expect(writtenTimes(times, 'en')).toBe(written)
})

describe('the messages', () => {
  const messages = JSON.parse(
    readFileSync(new URL('../../public/_locales/en/messages.json', import.meta.url), 'utf8'),
  ) as Record<string, { message: string }>
  const ours = Object.entries(messages).filter(([key]) => /^(?:reason|verdict)_/.test(key))

  it('never say true or false', () => {
    expect(ours.length).toBeGreaterThan(50)
    for (const [, { message }] of ours) expect(message).not.toMatch(/\b(?:true|false|lie|wrong|fake|untrue)\b/i)
  })

  it('exist for every bound of every law', () => {
    const laws = ['time', 'group', 'killed', 'wounded', 'event', 'side', 'part']
    for (const law of laws) {
      for (const as of ['floor', 'ceiling']) {
        for (const end of ['holds', 'broken']) expect(messages).toHaveProperty([`reason_${law}_${as}_${end}`])
      }
    }
  })
})
