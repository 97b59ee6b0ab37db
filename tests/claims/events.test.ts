import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article, StoredEvent } from '../../claims/model.ts'
import { readClaims } from '../../claims/read.ts'
import { readBaseData } from '../../scripts/base-data.ts'
import { articleOf, readTraced } from './test-claims.ts'

const { events } = readBaseData()

/** The event of each figure of a text; the rules that fired with it, which a failing test shows. */
function links(text: string | string[], more: Partial<Article> = {}): (string | null)[] {
  return readTraced(articleOf(text, more), events).map(({ event }) => event)
}

describe('the event that the article is about', () => {
  it.each([
    [
      'Gaza toll passes a new mark',
      'The health ministry says 62,000 Palestinians have been killed.',
      '2025-08-20',
      'gaza-war-2023',
    ],
    [
      'Gaza under fire',
      'Medics in Gaza said on Friday that 1,200 people had been killed since the air raids began.',
      '2009-01-16',
      'gaza-war-2008',
    ],
    ['Gaza truce holds', 'More than 2,000 people died in Gaza in seven weeks of war.', '2014-09-02', 'gaza-war-2014'],
    [
      'Khartoum fights on',
      'Researchers count 20,000 dead since the war broke out in Sudan.',
      '2024-09-01',
      'sudan-war-2023',
    ],
    // not the war of the same country that began on a tenth of December, near enough
    ['War in Ukraine', 'Russia has lost 90,000 troops in the war.', '2023-12-10', 'russia-ukraine-war-2022'],
    ['A quake in Nepal', 'The earthquake near Kathmandu killed 8,000 people.', '2015-05-20', 'nepal-2015'],
    [
      'Tehran under attack',
      'Israeli strikes have killed 600 people in Iran, its health ministry says.',
      '2025-06-24',
      'iran-israel-war-2025',
    ],
    [
      'Iran protests spread',
      'Rights groups say 500 protesters have been killed in Iran.',
      '2022-12-20',
      'iran-protests-2022',
    ],
    [
      'New toll from Goma',
      'At least 900 bodies lie in Goma after the battle for the city.',
      '2025-02-03',
      'goma-m23-2025',
    ],
    // its hall and its city both: rather that attack than the war in which the city was struck too
    [
      'The concert and after',
      'The number killed in the attack at Crocus City Hall outside Moscow has reached 144, officials said on Saturday.',
      '2024-04-01',
      'crocus-city-hall-2024',
    ],
    ['A storm of water', 'The flood in Derna killed 4,000 people.', '2023-09-18', 'derna-flood-2023'],
  ])('%s: %s', (title, text, published, event) => {
    expect(links(text, { title, published })).toEqual([event])
  })
})

describe('an event that is named in passing', () => {
  it.each([
    ['The Holocaust claimed the lives of six million Jews.', 'holocaust'],
    ['Some 230,000 people died in the 2004 tsunami around the Indian Ocean.', 'indian-ocean-tsunami-2004'],
    ['About 4,500 American soldiers were killed in the Iraq war.', 'iraq-war-2003'],
    ['The September 11 attacks killed 2,977 people in New York.', 'september-11'],
    ['In the Rwandan genocide 800,000 people were murdered.', 'rwanda-genocide'],
    ['Spanish flu killed 50 million people in 1918.', 'spanish-flu'],
    ['In Srebrenica 8,000 men were shot in the massacre of July 1995.', 'srebrenica'],
    ['In 2014 war in Gaza killed 2,200 people.', 'gaza-war-2014'],
  ])('%s', (text, event) => {
    expect(links(text, { title: 'A new museum opens', published: '2024-02-01' })).toEqual([event])
  })
})

describe('no stored event', () => {
  it.each([
    ['A bus crash', 'A coach left the road near Lima and 26 people were killed.', '2024-07-17'],
    ['A quake', 'An earthquake in Nepal killed 150 people.', '2023-11-05'],
    ['A quake in Turkey', 'The earthquake off Izmir killed 114 people in Turkey.', '2020-11-02'],
    [
      'Blaze in Kyiv',
      'A kitchen fire in a Kyiv flat killed 3 people, none of them linked to the fighting.',
      '2024-03-01',
    ],
    ['A shooting', 'A gunman killed 3 people on the Las Vegas campus.', '2023-12-07'],
    ['Six Days', 'In the Six-Day War 20,000 soldiers were killed.', '2024-06-05'],
    ['Storm season', 'Cyclone Gombe killed 53 people in Mozambique.', '2022-03-18'],
    ['Before it began', 'Clashes in Khartoum killed 120 people.', '2019-06-06'],
    ['Mali coach accident', 'A bus plunged from a bridge in Mali, killing 31 people.', '2024-02-28'],
    ['A quake in a country at war', 'The earthquake in Myanmar killed 3,000 people.', '2025-04-03'],
  ])('%s: %s', (title, text, published) => {
    expect(links(text, { title, published })).toEqual([null])
  })

  it('is held against what the figure is only compared with', () => {
    const text = 'It was the deadliest flood since the Vietnam War: 300 people drowned in the valley.'
    expect(links(text, { title: 'Flood', published: '2021-08-01' })).toEqual([null])
    const worse = 'More than 700 people died in the heat, more than in the Grenfell Tower fire.'
    expect(links(worse, { title: 'Heat', published: '2022-08-01' })).toEqual([null])
  })
})

describe('an incident and the war that it is part of', () => {
  const published = '2022-04-09'
  it('is told apart by what a figure counts', () => {
    const text = [
      'A missile hit the railway station in Kramatorsk on Friday and killed 52 people, Ukrainian officials said.',
      'Since the Russian invasion began, 1,700 civilians have been killed in Ukraine, the UN says.',
    ]
    expect(links(text, { title: 'Missile hits Kramatorsk station', published })).toEqual([
      'kramatorsk-station-2022',
      'russia-ukraine-war-2022',
    ])
  })

  it('is the war where the strike is not stored, and the article speaks of the war', () => {
    const text = 'A drone killed 3 people in Nikopol on Monday, another day of the war in Ukraine.'
    const [claim] = readTraced(articleOf(text, { title: 'Drone attack', published: '2024-10-21' }), events)
    expect(claim).toMatchObject({ event: 'russia-ukraine-war-2022', scope: 'part' })
  })
})

describe('another event', () => {
  const text = [
    'Gaza has counted 45,000 dead since the war began, its health ministry says.',
    'In the Iraq war 4,500 American soldiers were killed.',
    'The earthquake in Nepal killed 9,000 people in 2015.',
  ]
  const article = articleOf(text, { title: 'The cost', published: '2024-12-20' })
  const linked = readClaims(article, events).map(({ event }) => event)

  it('that has nothing to do with the article changes no link', () => {
    const word = fc.constantFrom('Quibble', 'Zorro', 'Lumen', 'Varga', 'Tessel')
    const stranger = fc.record({ place: word, name: word, kind: fc.constantFrom('war', 'disaster', 'atrocity') }).map(
      ({ place, name, kind }): StoredEvent => ({
        id: `stranger-${place}-${name}`,
        name: `${name} ${kind}`,
        aliases: [],
        parties: ['NZ'],
        places: [place],
        from: '2019-01-01',
        to: null,
        kind: kind as StoredEvent['kind'],
        parent: null,
      }),
    )
    fc.assert(
      fc.property(stranger, (more) => {
        expect(readClaims(article, [...events, more]).map(({ event }) => event)).toEqual(linked)
      }),
      { numRuns: 20 },
    )
  })
})

describe('what only seems to be of an event', () => {
  it.each([
    [
      'a name that a museum bears',
      ['The guard had worked at the Holocaust Museum. A gunman killed 59 people in Nevada and hurt 500.'],
      [null, null],
    ],
    [
      'a name that a network bears',
      [
        'A quake shook Mandalay.',
        'Tun, of the Spring Revolution Students Network, said the quake killed 700 worshippers.',
      ],
      [null],
    ],
    [
      'a place under siege since the year of an attack there',
      ['The shelling killed 43 civilians, most of them in Eastern Ghouta, which has been besieged since 2013.'],
      ['syria-civil-war'],
    ],
    [
      'the attack there, within what is told of a later one',
      ['It was the worst since sarin gas killed hundreds of civilians in Ghouta in August 2013.'],
      ['ghouta-chemical-attack'],
    ],
    [
      'an attack that another is held against',
      ['A man drove into soldiers in Quebec. One person died, in contrast with the rampage of Thursday in Nice.'],
      [null],
    ],
    [
      'a line of a list',
      [
        'The shooting of 1 October 2017 on the Las Vegas Strip left at least 50 dead.',
        'Denver cinema: 12 dead',
        'Virginia Tech: 32 killed',
      ],
      ['las-vegas-shooting', null, null],
    ],
    [
      'a war since an attack, and the attack',
      [
        'Gaza counts 25,105 killed since Hamas launched its surprise assault in southern Israel on Oct. 7.',
        'That Hamas incursion into Israel left 1,200 people dead.',
      ],
      ['gaza-war-2023', 'october-7-attack'],
    ],
  ])('%s', (_, text, expected) => expect(links(text, { published: null })).toEqual(expected))
})

describe('whose people an event harmed', () => {
  it.each([
    [
      'a sport in one country, a disaster in many',
      [
        'Moya beat the Thai second seed in Chennai.',
        'He gave his prize to the victims of the Asian tsunami. The disaster of 26 December has claimed 150,000 lives.',
      ],
      { title: 'Indian title defended' },
      [null],
    ],
    [
      'an attack in one country by people of another',
      'Hamas killed 1,200 people on 7 October 2023.',
      { title: 'War in Gaza', published: '2024-01-02' },
      ['IL'],
    ],
  ])('%s', (_, text, more, expected) => {
    expect(readTraced(articleOf(text, more), events).map(({ party }) => party)).toEqual(expected)
  })
})

describe('what happened at a place, in other words than the name', () => {
  it.each([
    ['The massacres on the Syrian coast killed 1,400 people.', '2027-01-09', 'syria-coast-massacres-2025'],
    ['The genocide in Rwanda killed 800,000 people.', '2024-05-20', 'rwanda-genocide'],
    ['Fighting in Sweida has killed 1,300 people since July.', '2025-08-20', 'sweida-clashes-2025'],
    ['Fighting in Sweida has killed 1,300 people since March.', '2026-08-20', null],
    ['Fighting in Sweida killed 12 people.', '2026-08-20', null],
    ['The massacre in Lund killed 12 people.', '2024-05-20', null],
    ['The crush at the hajj killed 2,000 pilgrims.', '2031-09-20', null],
    ['The hajj crowd crush killed 2,000 pilgrims.', '2015-10-10', 'mina-stampede-2015'],
    ['The assault of 2008–09 displaced thousands of people in Gaza.', '2010-06-09', 'gaza-war-2008'],
    ['The assault of 2003–04 displaced thousands of people in Gaza.', '2010-06-09', null],
  ])('%s, published on %s', (text, published, expected) => expect(links(text, { published })).toEqual([expected]))
})

describe('the day of an event, told later', () => {
  it.each([
    ['About 1,200 people were killed in Israel on Oct. 7.', '2024-11-22', '2023-10-07'],
    ['About 1,200 people were killed in Israel on Oct. 7.', '2023-11-22', '2023-10-07'],
    ['Twelve people died in Ottawa on Oct. 7.', '2024-11-22', '2024-10-07'],
  ])('%s, published on %s', (text, published, asOf) => {
    expect(readTraced(articleOf(text, { published }), events).map((claim) => claim.asOf)).toEqual([asOf])
  })
})

describe('what is told of a few of those counted, or of one strike in a siege, is not of all', () => {
  it.each([
    [
      'Shells killed 43 people across the country on Monday, two of them at the Okhmatdyt hospital in Kyiv.',
      '2024-07-10',
      [null, 'okhmatdyt-2024'],
    ],
    ['Some 120 people died when a shell hit a shelter in Mariupol.', '2022-04-02', [null]],
    ['At least 20,000 civilians were killed in the siege of Mariupol.', '2022-06-02', ['siege-of-mariupol']],
  ])('%s', (text, published, expected) => {
    expect(links(text, { published })).toEqual(expected)
  })
})
