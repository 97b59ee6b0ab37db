import { describe, expect, test } from 'vitest'
import { Places } from '../../claims/places.ts'
import { blocksOf, titleOf } from '../../claims/text.ts'
import { articleOf } from './test-claims.ts'

/** `Kharkiv UA`: each name of the first sentence with its party. */
function named(text: string, title = ''): string[] {
  const article = articleOf(text, { title })
  const blocks = blocksOf(article)
  const [block] = blocks as [(typeof blocks)[0]]
  const places = new Places({ article, blocks, title: titleOf(article), events: [] })
  return places.mentions(block, block.sentences[0]!).map(({ first, last, party }) => {
    return `${text.slice(block.tokens[first]!.start, block.tokens[last]!.end)} ${party}`
  })
}

describe('names of countries, peoples and places', () => {
  test.each([
    ['Shells fell on Kharkiv and on the Lebanese village.', ['Kharkiv UA', 'Lebanese LB']],
    ['A bus fell into a ravine in Nepal.', ['Nepal NP']],
    ['The U.S. and the UK spoke.', ['U.S. US', 'UK GB']],
    ['Militants of Hamas and Hezbollah met.', ['Hamas PS', 'Hezbollah LB']],
    ['In Deir ez-Zor and in ar-Raqqa it was quiet.', ['Deir ez-Zor SY', 'Raqqa SY']],
    ['It began in São Paulo and Sao Paulo.', ['São Paulo BR', 'Sao Paulo BR']],
    [
      'He lives in Hyderabad, Pakistan, not in Hyderabad, India.',
      ['Hyderabad PK', 'Pakistan PK', 'Hyderabad IN', 'India IN'],
    ],
    ['She drove to Paris, Tex., at night.', ['Paris US']],
    ['Floods reached Jackson, Mississippi.', ['Jackson US', 'Mississippi US']],
    ['A train left for Nice, France.', ['Nice FR', 'France FR']],
    ['Palestinians and Iraqis spoke to Afghans.', ['Palestinians PS', 'Iraqis IQ', 'Afghans AF']],
    [
      'Troops of the Democratic Republic of Congo left South Sudan.',
      ['Democratic Republic of Congo CD', 'South Sudan SS'],
    ],
    ['Shots fell at Melbourne Square Mall and in Kabul Road.', []],
    ['It rained in Gaza City and at Kabul airport.', ['Gaza City PS', 'Kabul AF']],
    ['He flew Turkish Airlines and Air France, read the China Daily and paid the Bank of America.', []],
    ['By air France is near; the air in Turkey was clear.', ['France FR', 'Turkey TR']],
    ['Quakes in West Azerbaijan and in Azerbaijan were felt.', ['West Azerbaijan IR', 'Azerbaijan AZ']],
    ['It rained in Aleppo and in Baar al-Osk.', ['Aleppo SY']],
    ['It happened in Kosovo and the Soviet Union.', ['Kosovo XK', 'Soviet Union SU']],
  ])('%s', (text, expected) => {
    expect(named(text)).toEqual(expected)
  })

  test('a name of several places is the one whose country the article speaks of', () => {
    expect(named('In Tripoli a house fell.', 'Lebanon mourns')).toEqual(['Tripoli LB'])
    expect(named('In Tripoli a house fell.', 'Libya mourns')).toEqual(['Tripoli LY'])
  })
})

describe('what is no place', () => {
  test.each([
    'Nice people read on.',
    'Reading was his hobby.',
    'They told us that us and them is over.',
    'Michael Jordan met Charlotte Bronte.',
    'A mobile phone rang in the hall.',
    'Victoria smiled, and Jackson said nothing.',
    'The New York Times and the Washington Post wrote of it.',
    'Chad said he was tired.',
    'nigeria in small letters is left to others',
    '',
  ])('%s', (text) => {
    expect(text ? named(text) : []).toEqual([])
  })
})
