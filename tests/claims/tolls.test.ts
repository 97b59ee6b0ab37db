import { describe, test } from 'vitest'
import { testClaims } from './test-claims.ts'

describe('tolls', () => {
  const cases: [string, string[]][] = [
    ['Officials put the death toll at 87.', ['87 = 87 killed people']],
    ['The death toll from the two quakes that struck the south rose to 412 on Friday.', ['412 = 412 killed people']],
    ['The death toll has climbed past 300.', ['300 = >300.. killed people']],
    ['Fatalities climbed to 31 overnight.', ['31 = 31 killed people']],
    ['The number of wounded stood at 3,400.', ['3,400 = 3400 wounded people']],
    [
      'The number of people killed in the flooding has risen to 64, with 30 still missing.',
      ['64 = 64 killed people', '30 = 30 missing people'],
    ],
    ['The number of Russian soldiers killed is 55,000.', ['55,000 = 55000 killed military']],
    ['Two more victims died in hospital, bringing the toll to 26.', ['Two = 2 killed people', '26 = 26 killed people']],
    ['The dead include 12 foreigners.', ['12 = 12 killed people']],
    ['Among the dead were three Americans and a Briton.', ['three = 3 killed people']],
    ['The deceased included ten tourists.', ['ten = 10 killed people']],
    ['Among the 20 dead were five reporters.', ['20 = 20 killed people', 'five = 5 killed journalists']],
    ['Among the 20 guests were five reporters. Ten died.', ['Ten = 10 killed people']],
    ['The toll of the rebel attack rose to 6.', ['6 = 6 killed people']],
    ['The toll of rebel fighters rose to 6.', ['6 = 6 killed militants']],
    [
      'The raid killed 9. Some 500 are besieged; most of this number, some 400 people, are hungry.',
      ['9 = 9 killed people'],
    ],
    ['The death toll had fallen by 14 to 58.', ['58 = 58 killed people']],
    ['The toll, which had fallen to 58, was revised.', ['58 = 58 killed people']],
    ['The death toll is put at 14 to 58.', ['14 to 58 = 14..58 killed people']],
    ['Seven children are among the dead.', ['Seven = 7 killed children']],
    ['Death toll: 45', ['45 = 45 killed people']],
    ['Killed: 14. Wounded: 30.', ['14 = 14 killed people', '30 = 30 wounded people']],
    ['The toll rose to 300. He put it at 400.', ['300 = 300 killed people', '400 = 400 killed people']],
    [
      'The ministry counted 606 dead, while a rights group put the number closer to 1,000.',
      ['606 = 606 killed people', '1,000 = ~1000 killed people'],
    ],
    ['The strikes took to 89 the number of civilians killed.', ['89 = 89 killed civilians']],
    ['The toll could be about 400.', ['400 = ~400 killed people']],
    [
      'The bus crash killed 40. Thirty-two of the victims were children.',
      ['40 = 40 killed people', 'Thirty-two = 32 killed children'],
    ],
  ]
  test.each(cases)('%s', (text, expected) => {
    testClaims(text, expected)
  })
})

describe('tolls that are none', () => {
  test.each([
    'There were no deaths among the 230 on board.',
    'There were no reported fatalities among the 230 passengers.',
    'Ten per cent of the 5,000 soldiers were wounded.',
    'Some 10% of the 5,000 soldiers were wounded.',
    'Officials fear the death toll could rise to 20,000.',
    'The death toll is expected to rise in the 3 districts.',
    'The toll road is 40 miles long.',
    'The number of people without power rose to 40,000 after a man was killed.',
    'The death toll was not known on day 2.',
    'The tally was 300 votes.',
  ])('%s', (text) => {
    testClaims(text, [])
  })
})
