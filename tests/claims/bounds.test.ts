import { describe, test } from 'vitest'
import { testClaims } from './test-claims.ts'

describe('words that bound a number', () => {
  const cases: [string, string[]][] = [
    ['More than 50 people were killed.', ['50 = >50.. killed people']],
    ['Over 50 people were killed.', ['50 = >50.. killed people']],
    ['At least 50 people were killed.', ['50 = >50.. killed people']],
    ['No fewer than 50 people were killed.', ['50 = >50.. killed people']],
    ['Upwards of 50 people were killed.', ['50 = >50.. killed people']],
    ['Well over 50 people were killed.', ['50 = >50.. killed people']],
    ['Up to 50 people were killed.', ['50 = <..50 killed people']],
    ['As many as 50 people were killed.', ['50 = <..50 killed people']],
    ['No more than 50 people were killed.', ['50 = <..50 killed people']],
    ['Fewer than 50 people were killed.', ['50 = <..50 killed people']],
    ['Nearly 50 people were killed.', ['50 = <..50 killed people']],
    ['Almost 50 people were killed.', ['50 = <..50 killed people']],
    ['About 50 people were killed.', ['50 = ~50 killed people']],
    ['Around 50 people were killed.', ['50 = ~50 killed people']],
    ['Some 50 people were killed.', ['50 = ~50 killed people']],
    ['Roughly 50 people were killed.', ['50 = ~50 killed people']],
    ['An estimated 50 people were killed.', ['50 = ~50 killed people']],
    ['Close to 50 people were killed.', ['50 = ~50 killed people']],
    ['Something like 50 people were killed.', ['50 = ~50 killed people']],
    ['50 or more people were killed.', ['50 = >50.. killed people']],
    ['50 or so people were killed.', ['50 = ~50 killed people']],
    ['A total of 50 people were killed.', ['50 = 50 killed people']],
    ['At least about 50 people were killed.', ['50 = >50.. killed people']],
    ['More than a dozen people were killed.', ['a dozen = >12.. killed people']],
    ['At least dozens were killed.', ['dozens = >24.. killed people']],
    ['The toll has surpassed 600.', ['600 = >600.. killed people']],
    ['Losses have topped 10,000 dead.', ['10,000 = >10000.. killed people']],
    ['The toll is nearing 300.', ['300 = <..300 killed people']],
    ['The death toll stands at over 25,000.', ['25,000 = >25000.. killed people']],
    ['Casualties are estimated at a minimum 1.2 million.', ['1.2 million = >1200000.. casualties people']],
  ]
  test.each(cases)('%s', (text, expected) => {
    testClaims(text, expected)
  })
})

describe('bounds of what is no count', () => {
  test.each([
    'More than 50 houses were destroyed and one dog killed.',
    'Over the past 24 hours the wounded were moved.',
    'He died at over 90.',
    'Fewer than half of the wounded were moved.',
  ])('%s', (text) => {
    testClaims(text, [])
  })
})
