import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../claims/model.ts'
import { readClaims } from '../../claims/read.ts'
import { articleOf, readTraced } from './test-claims.ts'

/** `12 UA, 5 null`: each figure with its party; what fired is shown where a test fails. */
function parties(text: string | string[], more: Partial<Article> = {}): string {
  return readTraced(articleOf(text, more))
    .map(({ figure, party }) => `${figure.quote} ${party}`)
    .join(', ')
}

describe('the counted phrase says whose', () => {
  test.each([
    ['At least 40 Ukrainian soldiers were killed.', '40 UA'],
    ['The ambush killed 12 soldiers of the Lebanese army.', '12 LB'],
    ['Officials spoke of 900 Iraqi deaths.', '900 IQ'],
    ['Some 300,000 Syrian refugees fled to Turkey.', '300,000 SY'],
    ['The crash killed 30 people, including four US citizens, in Peru.', '30 PE, four US'],
    ['A strike on the Saudi hospital in El Fasher killed 70 people.', '70 SD'],
    ['A fire at the French clinic in Kabul killed 12 people.', '12 AF'],
    ['A strike on the Saudi hospital killed 70 people.', '70 SA'],
    ['Six Hezbollah fighters were killed in Syria.', 'Six LB'],
    ['Russian missiles killed 12 people.', '12 null'],
    ['An Israeli strike killed 30, medics said.', '30 null'],
    ['Russian missiles killed 12 people near Kharkiv.', '12 UA'],
    ['Twelve people died in the crash in Oslo. Three of those killed were Dutch nationals.', 'Twelve NO, Three NL'],
    ['At least 10 of the 12 people killed in Peru were US citizens.', '10 US, 12 PE'],
    ['A bus crash in Peru killed 10 US citizens and two local drivers.', '10 US, two PE'],
    ['Two Marines were killed in Iraq. Three other Marines were wounded there.', 'Two US, Three US'],
    ['Russian-installed authorities in Luhansk said 21 people were killed.', '21 UA'],
    ['Russian authorities said 21 people were killed.', '21 RU'],
    ['The Harbour Observatory based in Britain said 45 people were killed in Syria.', '45 SY'],
    ['A Russian reconnaissance group of nine people was killed in Ukraine.', 'nine RU'],
    ['Gunmen seized 80 schoolgirls from Chibok.', '80 NG'],
    ["Russian losses have risen to 250,000 killed and wounded, Britain's defence ministry said.", '250,000 RU'],
    ['Hamas took about 240 hostages.', '240 null'],
    ['In Peru rain fell for weeks. The country has counted 12 deaths.', '12 PE'],
    ['At least 47 Daesh fighters (Daesh is banned in Russia) were killed in Syria.', '47 SY'],
    ['Egyptian losses to fraud rose after 12 people died in Peru.', '12 PE'],
    ['Rebels killed 50 Burmese and Thai soldiers.', '50 null'],
    ['Militants held 20 Western hostages.', '20 null'],
  ])('%s', (text, expected) => {
    expect(parties(text)).toBe(expected)
  })
})

describe('who loses people', () => {
  test.each([
    ['Russian forces lost 420 soldiers in Ukraine.', '420 RU'],
    ['Ukraine has suffered 60,000 casualties.', '60,000 UA'],
    ["Turkey's defence ministry said two of its soldiers were killed in Syria.", 'two TR'],
    ["Thailand's death toll rose to 19.", '19 TH'],
    ['Kyiv admits 40,000 dead. Moscow fared worse: its death toll reached 90,000.', '40,000 UA, 90,000 RU'],
  ])('%s', (text, expected) => {
    expect(parties(text)).toBe(expected)
  })
})

describe('the place of the clause', () => {
  test.each([
    ['A Russian strike killed 5 people in Kharkiv.', '5 UA'],
    ['A US drone strike killed four people in Yemen.', 'four YE'],
    ['Shelling of Aleppo by Russian jets killed 15 people.', '15 SY'],
    ['In Gaza, more than 300 people were killed by Israeli forces.', '300 PS'],
    ['Israeli attacks on Lebanon killed 50 people.', '50 LB'],
    ['Two bombs killed 31 people and wounded 40 in Kano.', '31 NG, 40 NG'],
    ['In Lebanon 50 people were killed and in Israel 20 people were killed.', '50 LB, 20 IL'],
    ['The toll of the quake in Turkey rose to 900, and 80 people died in Greece.', '900 TR, 80 GR'],
    ['A quake that hit Nepal killed 700 people.', '700 NP'],
    ['A blast in the Syrian town of Xyzabad killed nine people.', 'nine SY'],
    ['Gunmen killed two people at a U.S. base in Baghdad.', 'two IQ'],
    ['Floods killed 80 people in Paris, Texas.', '80 US'],
    ['Two people were killed in a crash just outside of St. Louis.', 'Two US'],
    ['Dozens were killed near the Iranian border in Basra.', 'Dozens IQ'],
  ])('%s', (text, expected) => {
    expect(parties(text)).toBe(expected)
  })
})

describe('no one country', () => {
  test.each([
    ["America spoke of the world's poorest, and of 40,000 deaths a day. America is rich.", '40,000 null'],
    ['The quake killed 40,000 people in Turkey and Syria.', '40,000 null'],
    ['Floods in Sri Lanka, Indonesia and Thailand killed 900 people.', '900 null'],
    ['The virus has killed 100,000 people worldwide.', '100,000 null'],
    ['The storm killed 88 people across Southern and Eastern Africa.', '88 null'],
    ['Smoke kills 500,000 people in 14 countries, 3 people died.', '500,000 null, 3 null'],
    ['A fire killed 12 people on Monday.', '12 null'],
    ['Fighting displaced 9,000 people on both sides of the border of Sudan.', '9,000 null'],
  ])('%s', (text, expected) => {
    expect(parties(text)).toBe(expected)
  })
})

describe('what stands around', () => {
  test.each([
    [['A bomb went off in Kabul. Twelve people were killed.'], 'Twelve AF'],
    [['A bus crashed in Peru, killing ten people.', 'Police said 14 others were injured.'], 'ten PE, 14 PE'],
    [["Gaza's health ministry said 60 people were killed."], '60 PS'],
    [['Protests swept Iran.', 'Monitors in Oslo say 448 people were killed in the cities of Iran.'], '448 IR'],
    [
      ['Protests swept Iran and its towns.', 'Monitors in Oslo said 448 people were killed.', 'Iran denied it.'],
      '448 IR',
    ],
    [['Protests swept Iran.', 'Monitors in Kabul were attacked and 12 people were killed.'], '12 AF'],
    [
      ['Talks went on in Astana.', 'Some 200 people died in the Syrian town of Idlib. Another 40 were wounded.'],
      '200 SY, 40 SY',
    ],
  ] as const)('%j', (text, expected) => {
    expect(parties([...text])).toBe(expected)
  })

  test('the title tells where, not who did it', () => {
    expect(parties('At least nine people were killed.', { title: 'Russian missiles hit Odesa' })).toBe('nine UA')
    expect(parties('At least nine people were killed.', { title: 'Tram derails in south London' })).toBe('nine GB')
  })

  test('the address tells where only if no country is named', () => {
    const url = 'https://news.example.com.au/a'
    expect(parties('A fire killed 12 people on Monday.', { url })).toBe('12 AU')
    expect(parties('A fire in Peru killed 12 people.', { url })).toBe('12 PE')
    expect(parties('A fire killed 12 people on Monday.', { url: 'https://news.example.tv/a' })).toBe('12 null')
  })

  test('"we" is the country of the one who says it', () => {
    const text = [
      'Ukrainian President Petro Ivanenko spoke in Warsaw.',
      '“We have 46,000 dead soldiers,” Ivanenko said.',
    ]
    expect(parties(text, { title: 'Poland hosts summit' })).toBe('46,000 UA')
  })

  test('hostages stay whose they were', () => {
    const text = ['Gunmen took 250 people hostage in Israel.', 'About 48 hostages remain in Gaza.']
    expect(parties(text)).toBe('250 IL, 48 IL')
  })

  test('those who did it are not those who suffered it', () => {
    const opening = 'Iran fired at Israel. Israel bombed Iran for days. People in Iran fled.'
    expect(parties([opening, 'The Iranian strikes killed 28 people.'])).toBe('28 IL')
  })
})

describe('whatever the text', () => {
  const word = fc.constantFrom(
    ...'Kyiv Syria Israeli of the in and Gaza , killed 12 40 soldiers people were its U.S. strikes on 5 . Georgia Nice from'.split(
      ' ',
    ),
  )
  const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '))

  test('a party is a code or null, and a sentence before that names no place changes none', () => {
    fc.assert(
      fc.property(text, (block) => {
        const alone = readClaims(articleOf(block), []).map(({ party }) => party)
        for (const party of alone) if (party !== null) expect(party).toMatch(/^(?:[A-Z]{2}|LNR-DNR)$/)
        const claims = readClaims(articleOf(['It rained all day.', block]), [])
        expect(claims.map(({ party }) => party)).toEqual(alone)
      }),
    )
  })
})
