import { describe, expect, it } from 'vitest'
import { correctionCases, correctionLines, placeIn } from '../../../flags/publish/cases.ts'
import { claim, flag, flaggedText } from '../made.ts'

describe('corrections as test cases', () => {
  it('say what was read where, and what is meant', () => {
    const corrected = flag({ target: flaggedText({ correction: { measure: 'killed', party: null } }) })
    expect(correctionCases([flag(), corrected])).toEqual([
      {
        text: 'The port authority counted 1,240 sailors missing after the storm.',
        ...{ quote: '1,240', at: 27, title: 'After the storm', publisher: 'The Sample Gazette' },
        ...{ published: '2024-05-02', url: 'https://news.example/storm', rules: ['noun'] },
        read: expect.objectContaining({ measure: 'missing', party: 'NO', amount: claim().amount }),
        meant: expect.objectContaining({ measure: 'killed', party: null, amount: claim().amount }),
      },
    ])
  })

  it('of words where nothing was read say so, on both sides of a pair, one a line', () => {
    const amount = { low: 5, high: 5, bound: 'exact' } as const
    const unread = flaggedText({ claim: null, correction: { amount } })
    const lines = correctionLines([flag({ target: unread, against: unread })]).split('\n')
    expect(lines.length).toBe(3)
    expect(JSON.parse(lines[1]!)).toMatchObject({ read: null, meant: { amount, measure: 'killed' }, rules: [] })
  })

  it.each([
    ['40 dead, 40 hurt', '40', '', 0],
    ['40 dead, 40 hurt', '40', 'said: 40 dead, ', 9],
    ['40 dead, 40 hurt', '40', 'ten\n', 0],
    ['40 dead; 40 hurt', '40', 'and 40 dead; ', 9],
    ['nobody', '40', '', -1],
  ])('find the place in %j of %j after %j', (context, exact, prefix, at) => {
    const anchor = { start: 0, end: 2, suffix: '', exact, prefix }
    expect(placeIn({ context, anchor })).toBe(at)
  })

  it('keep the words around where the sentence no longer holds them', () => {
    const [found] = correctionCases([flag({ target: flaggedText({ context: 'Else', correction: { asOf: '2024' } }) })])
    expect(found!.text.slice(found!.at, found!.at + 5)).toBe('1,240')
  })
})
