import { describe, test } from 'vitest'
import { testClaims } from './test-claims.ts'

describe('headlines, captions and list items', () => {
  const cases: [string, string[]][] = [
    ['At least 19 dead in Karachi factory fire', ['19 = >19.. killed people']],
    ['Car bomb in Mogadishu leaves 12 dead', ['12 = 12 killed people']],
    ['Gunmen kill 9 in attack on village', ['9 = 9 killed people']],
    ['40 killed, 100 hurt as bus plunges into ravine', ['40 = 40 killed people', '100 = 100 wounded people']],
    ['Dozens feared dead after ferry sinks', ['Dozens = ?24..99 killed people']],
    ['Hundreds missing after dam bursts', ['Hundreds = ?200..999 missing people']],
    ['7 migrants drown off Greek island', ['7 = 7 killed people']],
    ['Ferry disaster: 45 dead, 12 missing', ['45 = 45 killed people', '12 = 12 missing people']],
    ['Three killed over 70 injured in rocket attacks', ['Three = 3 killed people', '70 = >70.. wounded people']],
    ['6 Killed 12 Wounded in Shelling', ['6 = 6 killed people', '12 = 12 wounded people']],
    ['• 45 killed • 120 injured', ['45 = 45 killed people', '120 = 120 wounded people']],
    ['- More than 230,000 killed since 2011', ['230,000 = >230000.. killed people']],
    ['Casualties: 1,200 killed, 3,400 wounded.', ['1,200 = 1200 killed people', '3,400 = 3400 wounded people']],
  ]
  test.each(cases)('%s', (text, expected) => {
    testClaims(text, expected)
  })
})

describe('headlines without a figure', () => {
  test.each([
    'Top 10 ways to kill a houseplant',
    '5 killer recipes for summer',
    'Seven dead ends in the search for a cure',
    'Four Important Features The Tablet Is Missing',
    '2 weeks on, the missing dog is back',
    'United 3 City 1: late goals kill off the game',
  ])('%s', (text) => {
    testClaims(text, [])
  })
})
