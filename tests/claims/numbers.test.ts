import { describe, test } from 'vitest'
import { testClaims } from './test-claims.ts'

describe('the number phrase and what it says', () => {
  const cases: [string, string[]][] = [
    ['The quake killed 46,000 people.', ['46,000 = 46000 killed people']],
    ['The quake killed 46.000 people.', ['46.000 = 46000 killed people']],
    ['The quake killed 46 000 people.', ['46 000 = 46000 killed people']],
    ['The quake killed 1,00,000 people.', ['1,00,000 = 100000 killed people']],
    ['The quake killed 1.4m people.', ['1.4m = 1400000 killed people']],
    ['The quake killed 2.5 million people.', ['2.5 million = 2500000 killed people']],
    ['The quake killed 40k people.', ['40k = 40000 killed people']],
    ['The war displaced 1.4bn people.', ['1.4bn = 1400000000 displaced people']],
    ['The quake killed 22 thousand people.', ['22 thousand = 22000 killed people']],
    ['Forty-six thousand people were killed.', ['Forty-six thousand = 46000 killed people']],
    ['Sixty nine people were killed.', ['Sixty nine = 69 killed people']],
    ['Two hundred and five people were killed.', ['Two hundred and five = 205 killed people']],
    ['One and a half million people were displaced.', ['One and a half million = 1500000 displaced people']],
    ['Half a million people were displaced.', ['Half a million = 500000 displaced people']],
    ['A quarter of a million people were displaced.', ['A quarter of a million = 250000 displaced people']],
    ['A million and a half people were displaced.', ['A million and a half = 1500000 displaced people']],
    ['A dozen people were hurt.', ['A dozen = 12 wounded people']],
    ['A hundred people were hurt.', ['A hundred = 100 wounded people']],
    ['Two dozen people were hurt.', ['Two dozen = 24 wounded people']],
    ['Dozens of people were hurt.', ['Dozens = ?24..99 wounded people']],
    ['Scores of people were hurt.', ['Scores = ?40..99 wounded people']],
    ['Tens of thousands of people were killed.', ['Tens of thousands = ?20000..99999 killed people']],
    ['Hundreds of thousands of people were displaced.', ['Hundreds of thousands = ?200000..999999 displaced people']],
    ['Several hundred people were killed.', ['Several hundred = ?200..999 killed people']],
    ['5 to 7 people were killed.', ['5 to 7 = 5..7 killed people']],
    ['Between 300 and 600 people were killed.', ['Between 300 and 600 = 300..600 killed people']],
    ['300–600 people were killed.', ['300–600 = 300..600 killed people']],
    ['Five or six people were killed.', ['Five or six = 5..6 killed people']],
    ['Up to 5-7 million people were displaced.', ['5-7 million = 5000000..7000000 displaced people']],
    ['Some 14-16,000 people were killed.', ['14-16,000 = 14000..16000 killed people']],
    ['46,000-plus soldiers were killed.', ['46,000-plus = >46000.. killed military']],
    ['46,000+ soldiers were killed.', ['46,000+ = >46000.. killed military']],
    ['The death toll rose from 12 to 15 on Monday.', ['12 = 12 killed people', '15 = 15 killed people']],
    ['The toll is put anywhere from 300 to 500 dead.', ['300 to 500 = 300..500 killed people']],
    ['At least twelve (12) people were killed.', ['twelve (12) = >12.. killed people']],
    [
      'Some 1,200 (one thousand two hundred) people fled.',
      ['1,200 (one thousand two hundred) = ~1200 displaced people'],
    ],
    ['Twelve (9 of them women) were killed.', ['Twelve = 12 killed people', '9 = 9 killed women']],
    ['Police said (12) people were killed.', ['12 = 12 killed people']],
    ['From 10 to 15 people were killed.', ['10 to 15 = 10..15 killed people']],
    ['The toll rose from 10 to 15 people.', ['10 = 10 killed people', '15 = 15 killed people']],
    ['Some 300-odd people died.', ['300-odd = ~300 killed people']],
    ['At least 12people were killed.', ['12 = >12.. killed people']],
  ]
  test.each(cases)('%s', (text, expected) => {
    testClaims(text, expected)
  })
})

describe('digits that are no count', () => {
  test.each([
    'In 2014, she was injured while skiing.',
    'He died on 4 March 2001.',
    'She died at 84.',
    'She died aged 84 in 1999.',
    'The 35-year-old was killed in a crash.',
    'The 24th Brigade lost ground to the dead of night.',
    'COVID-19 killed his father.',
    'The 9/11 attacks killed his father.',
    'At 10:30 he was found dead.',
    'A $500 reward was offered for the killed dog.',
    'Flight 370 vanished.',
    'Route 66 is dead.',
    'Killed in 1944, he left no letter.',
    'An F-16 pilot died.',
    '60% of the dead were buried by dusk.',
    'The B12people group mourned the dead.',
    'A 12man crew found him dead.',
    'From 1915 to 1923 they were deported.',
    'Smith, 42, was killed.',
    'Children under 5 were killed.',
    'He carried 3kg of explosives and died.',
    'One in five is displaced.',
    'Nine out of ten refugees are women.',
    'None of the 50 passengers was injured.',
    'No one of the 50 was injured.',
    'The dead man was 62.',
    'The helpline for families of the victims is 18665355654.',
    'Men between 18 and 60 were deported.',
    'Children as young as 10 were hurt.',
    'Unit 731 killed prisoners.',
    'No one was killed.',
    'A father of two was killed.',
  ])('%s', (text) => {
    testClaims(text, [])
  })
})
