import { describe, test } from 'vitest'
import { testClaims } from './test-claims.ts'

describe('lists, parts and what is left out', () => {
  const cases: [string, string[]][] = [
    [
      'Three killed including 2 women 29 injured in rocket attacks.',
      ['Three = 3 killed people', '2 = 2 killed women', '29 = 29 wounded people'],
    ],
    [
      'The blast killed seven employees -- four nurses and three guards.',
      ['seven = 7 killed people', 'four = 4 killed medics', 'three = 3 killed people'],
    ],
    [
      'Twelve people were killed: five children and seven soldiers.',
      ['Twelve = 12 killed people', 'five = 5 killed children', 'seven = 7 killed military'],
    ],
    ['The blast killed seven people — two soldiers fled.', ['seven = 7 killed people', 'two = 2 displaced military']],
    [
      'Killed were 12 soldiers, four policemen and three medics.',
      ['12 = 12 killed military', 'four = 4 killed police', 'three = 3 killed medics'],
    ],
    ['Also injured were two teachers.', ['two = 2 wounded people']],
    ['Arrested were 12 soldiers and three medics.', []],
    ['Three medics who had killed a guard fled.', []],
    ['Three medics who had been killed were named.', ['Three = 3 killed medics']],
    ['The blast killed seven people: two men ran the shop.', ['seven = 7 killed people']],
    ['The blast killed seven people -- two shops were hit.', ['seven = 7 killed people']],
    [
      'Three soldiers, two policemen and a dozen civilians were killed.',
      ['Three = 3 killed military', 'two = 2 killed police', 'a dozen = 12 killed civilians'],
    ],
    [
      'The bomb killed three soldiers, two policemen and a dozen civilians.',
      ['three = 3 killed military', 'two = 2 killed police', 'a dozen = 12 killed civilians'],
    ],
    [
      'Two doctors, a nurse and three patients were killed in the strike.',
      ['Two = 2 killed medics', 'three = 3 killed people'],
    ],
    ['The strike killed a nurse, two doctors and a driver.', ['two = 2 killed medics']],
    [
      'Nineteen children and two teachers were gunned down at the school.',
      ['Nineteen = 19 killed children', 'two = 2 killed people'],
    ],
    [
      'The blast killed 11 women nine children and one rescue worker.',
      ['11 = 11 killed women', 'nine = 9 killed children', 'one = 1 killed aid-workers'],
    ],
    ['Sixty people died, 22 of them women.', ['Sixty = 60 killed people', '22 = 22 killed women']],
    ['Six people, among them two children, were stabbed.', ['Six = 6 wounded people', 'two = 2 wounded children']],
    [
      'At least 8 people, including 3 police officers, have been killed and 20 others hurt.',
      ['8 = >8.. killed people', '3 = 3 killed police', '20 = 20 wounded people'],
    ],
    [
      'At least 15 civilians, including a woman and two children, had been killed.',
      ['15 = >15.. killed civilians', 'two = 2 killed children'],
    ],
    ['Two medics were among 31 people killed.', ['Two = 2 killed medics', '31 = 31 killed people']],
    ['Ten of the twelve people killed were tourists.', ['Ten = 10 killed people', 'twelve = 12 killed people']],
    ['Of the 60 dead, 22 were women.', ['60 = 60 killed people', '22 = 22 killed women']],
    [
      'The clashes killed 300 people. Of those, 64 were minors.',
      ['300 = 300 killed people', '64 = 64 killed children'],
    ],
    ['Three were killed in Kherson, two in Nikopol.', ['Three = 3 killed people', 'two = 2 killed people']],
    ['Six people were killed on Monday and nine on Tuesday.', ['Six = 6 killed people', 'nine = 9 killed people']],
    ['The accident injured 34, three critically.', ['34 = 34 wounded people', 'three = 3 wounded people']],
    [
      'Most refugees are in Germany (3.3 million refugees), Russia (1.2 million) and Poland (980,000).',
      [
        '3.3 million = 3300000 displaced people',
        '1.2 million = 1200000 displaced people',
        '980,000 = 980000 displaced people',
      ],
    ],
    ['He was one of the twelve people killed.', ['twelve = 12 killed people']],
    ['A driver was killed along with two others.', ['two = 2 killed people']],
    [
      'The number of refugees has doubled (3.3 million), followed by Russia (1.2 million).',
      ['3.3 million = 3300000 displaced people', '1.2 million = 1200000 displaced people'],
    ],
    [
      'The count was 43,000 killed, rising to 45,000 by February.',
      ['43,000 = 43000 killed people', '45,000 = 45000 killed people'],
    ],
  ]
  test.each(cases)('%s', (text, expected) => {
    testClaims(text, expected)
  })
})

describe('lists in which nobody is harmed', () => {
  test.each([
    'Three soldiers, two policemen and a dozen civilians were at the ceremony.',
    'The prize went to 22 women, three of them nurses.',
    'A man was killed after two weeks of rain and three of snow.',
  ])('%s', (text) => {
    testClaims(text, [])
  })
})
