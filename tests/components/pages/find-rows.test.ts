import { describe, expect, it } from 'vitest'
import { findRows, paramsOf, sortedBy, type Wish, wishOf } from '../../../components/pages/estimates/find-rows.ts'
import { whom } from '../../../components/pages/whom.ts'
import type { Listed } from '../../../estimates/list.ts'
import { estimate } from '../../comparison/made.ts'
import { text } from '../rendered.tsx'

const row = (
  id: string,
  amount: Parameters<typeof estimate>[0],
  more: object = {},
  kept: Partial<Listed> = {},
): Listed => ({
  estimate: { ...estimate(amount, more), id },
  origin: 'base',
  hidden: false,
  original: null,
  ...kept,
})

const ROWS = [
  row('a', 300, { party: 'UA', by: 'Médecins du Monde', asOf: '2022-03', event: 'war' }),
  row('b', '100-200', { party: null, by: 'Zeta', asOf: '2022-03-15', event: 'war' }),
  row('c', '900+', { party: 'RU', by: 'zeta two', asOf: '2023', event: 'quake', measure: 'wounded' }),
  row('d', 50, { party: 'RU', by: 'Alpha', asOf: '2021-12-31', subset: 'prison hospital' }, { origin: 'own' }),
  row('e', 70, { party: 'UA', by: 'Beta', asOf: '2024' }, { hidden: true, original: estimate(60) }),
]
const NAMING = { locale: 'en-GB', events: new Map(), what: ({ estimate }: Listed) => whom(estimate, text) }
const wish = (query: string): Wish => wishOf(new URLSearchParams(query))
const found = (query: string) =>
  findRows(ROWS, wish(query), NAMING)
    .map(({ estimate }) => estimate.id)
    .join('')

describe('the rows that are found', () => {
  it.each([
    ['', 'cabd', 'the newest first; a month counts as its last day; hidden rows left out'],
    ['hidden=1', 'ecabd', 'hidden ones where they are asked for'],
    ['q=medecins', 'a', 'marks and case do not matter'],
    ['q=russian+ALPHA', 'd', 'all words, wherever they stand'],
    ['q=russian+zeta+nothing', '', 'all of them'],
    ['q=hospital', 'd', 'the part that is counted'],
    ['q=200', 'b', 'a number'],
    ['party=-', 'b', 'all sides together'],
    ['party=RU&measure=wounded', 'c', 'filters together'],
    ['source=Zeta', 'b', 'a source exactly'],
    ['event=quake', 'c', 'an event'],
    ['from=2022-03-10&to=2022-03-12', 'a', 'a month meets the days in it'],
    ['from=2022-13', 'cabd', 'no date, no filter'],
    ['origin=own', 'd', 'whose it is'],
    ['origin=edited&hidden=1', 'e', 'what was edited'],
    ['sort=amount', 'dbac', 'by the middle of a range'],
    ['sort=by', 'dabc', 'names as a dictionary has them'],
    ['sort=-by', 'cbad', 'and the other way round'],
    ['sort=nonsense', 'cabd', 'an unknown column is none'],
  ])('%s: %s (%s)', (query, ids) => expect(found(query)).toBe(ids))

  it('have an address that says the same', () => {
    for (const query of [
      '',
      'q=a+b&party=-&hidden=1&sort=-amount',
      'from=2020&to=2021-02&origin=own&source=Zeta&event=war',
    ]) {
      const params = new URLSearchParams(paramsOf(wish(query)).filter(([, value]) => value !== ''))
      expect(wishOf(params)).toEqual(wish(query))
    }
    expect(paramsOf(wish('')).every(([, value]) => value === '')).toBe(true)
  })

  it('turn round where they are sorted by the same column again', () => {
    expect(sortedBy(wish(''), 'asOf')).toMatchObject({ sort: 'asOf', descending: false })
    expect(sortedBy(wish(''), 'amount')).toMatchObject({ sort: 'amount', descending: true })
    expect(sortedBy(wish(''), 'by')).toMatchObject({ sort: 'by', descending: false })
  })
})
