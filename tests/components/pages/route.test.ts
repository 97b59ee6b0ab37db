import { expect, it } from 'vitest'
import { hashOf, routeOf } from '../../../components/pages/route.ts'

it.each([
  ['', '', ''],
  ['#', '', ''],
  ['#/estimates', 'estimates', ''],
  ['#/estimates/', 'estimates', ''],
  ['#/timeline?event=a&party=UA', 'timeline', 'event=a&party=UA'],
  ['#/estimates?q=what%3F+why', 'estimates', 'q=what%3F+why'],
])('%s leads to %s with %s', (hash, path, params) => {
  const route = routeOf(hash)
  expect([route.path, String(route.params)]).toEqual([path, params])
})

it('leaves out of an address what is empty', () => {
  expect(hashOf('estimates')).toBe('#/estimates')
  expect(
    hashOf('estimates', [
      ['q', ''],
      ['party', 'UA'],
    ]),
  ).toBe('#/estimates?party=UA')
  expect(String(routeOf(hashOf('estimates', [['q', 'a&b=c?#']])).params.get('q'))).toBe('a&b=c?#')
})
