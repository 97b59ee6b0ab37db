import { describe, test } from 'vitest'
import { testClaims } from './test-claims.ts'

describe('harms', () => {
  const cases: [string, string[]][] = [
    ['At least 31 people were killed in the blast.', ['31 = >31.. killed people']],
    ['The blast killed 14 soldiers and injured 30.', ['14 = 14 killed military', '30 = 30 wounded military']],
    ['The death toll rose to 412 on Friday.', ['412 = 412 killed people']],
    ['Dozens of civilians are missing.', ['Dozens = ?24..99 missing civilians']],
  ]
  test.each(cases)('%s', (text, expected) => {
    testClaims(text, expected)
  })
})

describe('no figure', () => {
  const cases = [
    'Two men were arrested after the attack.',
    'She was 35 when the war began in 1999.',
    'The plant could kill 300 people.',
    'The team lost 3 games and won 12.',
  ]
  test.each(cases)('%s', (text) => {
    testClaims(text, [])
  })
})
