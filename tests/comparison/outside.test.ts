import { expect, it } from 'vitest'
import { isOutside } from '../../comparison/outside.ts'
import { claim, estimate, held } from './made.ts'

const agree = estimate(90_000, { by: 'One' })
const casualties = (by: string) => estimate(70_000, { measure: 'casualties', by })

it.each([
  ['in line', [agree], false],
  ['in line with one, in conflict with one', [agree, casualties('A')], false],
  ['in line with one, in conflict with two', [agree, casualties('A'), casualties('B')], true],
  [
    'in line with two, in conflict with one that says so twice',
    [agree, casualties('A'), { ...casualties('A'), id: 'again' }],
    false,
  ],
  ['with nothing comparable', [], false],
  ['with nothing comparable, in conflict', [casualties('A')], true],
  ['between others', [estimate(50_000), estimate(200_000, { by: 'Two' })], true],
  ['above others', [estimate(50_000)], true],
] as const)('a claim %s', (_, estimates, outside) => {
  expect(isOutside(held(claim(90_000), ...estimates))).toBe(outside)
})
