import { describe, expect, it } from 'vitest'
import type { StoredEvent } from '../../claims/model.ts'
import { articleOf, readTraced } from './test-claims.ts'

/** A Thursday. */
const PUBLISHED = '2024-08-15'

/** `12 2024-08-11`: up to when each figure of a text counts, in one line each; the figure alone where it is simply current. */
function times(text: string | string[], published: string | null = PUBLISHED): string[] {
  return readTraced(articleOf(text, { published })).map(
    ({ figure, asOf }) => `${figure.quote}${asOf === null ? '' : ` ${asOf}`}`,
  )
}

describe('dates that a sentence names', () => {
  it.each([
    ['A storm killed 41 people on Sunday.', ['41 2024-08-11']],
    ['On Sunday a storm killed 41 people.', ['41 2024-08-11']],
    ['A storm killed 41 people yesterday.', ['41 2024-08-14']],
    ['In October a storm killed 41 people.', ['41 2023-10']],
    ['A storm killed 41 people in October 2019.', ['41 2019-10']],
    ['A storm killed 41 people on 3 October 2019.', ['41 2019-10-03']],
    ['A storm killed 41 people on May 30 2019.', ['41 2019-05-30']],
    ['A storm killed 41 people on Oct. 3, 2019.', ['41 2019-10-03']],
    ['Last year a storm killed 41 people.', ['41 2023']],
    ['Last October a storm killed 41 people.', ['41 2023-10']],
    ['A gunman killed 41 people on June 12 last year.', ['41 2023-06-12']],
    ['Three years ago a storm killed 41 people.', ['41 2021']],
    ['Thirty years ago a storm killed 41 people.', ['41 1994']],
    ['A storm killed 41 people twenty-five years ago.', ['41 1999']],
    ['Fourteen days ago a storm killed 41 people.', ['41 2024-08-01']],
    ['The 2004 storm killed 41 people.', ['41 2004']],
    ['A raid killed 41 people while attending a wedding on Sunday.', ['41 2024-08-11']],
    ['On Sunday 12 children were among 41 people killed.', ['12 2024-08-11', '41 2024-08-11']],
    [
      'Twelve children were among 41 people killed on Sunday, aides said on Monday.',
      ['Twelve 2024-08-11', '41 2024-08-11'],
    ],
    ['She sang of the fatal 2004 shooting of two girls.', ['two 2004']],
    ['A total of 41 people died in Sundays fighting.', ['41 2024-08-11']],
    ['As of Monday, 41 people have died.', ['41 2024-08-12']],
    ['By the end of March 2021, 41 people had died.', ['41 2021-03']],
    ['On October 13th 41 people were killed and 90 others were hurt.', ['41 2023-10-13', '90 2023-10-13']],
    ['Between May 2022 and July 2023, 41 people were killed.', ['41 2023-07']],
    ['From 1905 to 1907, an estimated 41,000 people died.', ['41,000 1907']],
    ['Fighting has killed 4,100 people this year.', ['4,100 2024']],
  ])('%s', (text, expected) => expect(times(text)).toEqual(expected))
})

describe('which date belongs to which figure', () => {
  it.each([
    ['The city saw 41 murders in 1993, and 12 murders in 2004.', ['41 1993', '12 2004']],
    [
      'In December he said that 43,000 had been killed, rising to 45,000 by 4 February.',
      ['43,000 2023-12', '45,000 2024-02-04'],
    ],
    ['Shelling killed 41 people in May, while 12 died in June.', ['41 2024-05', '12 2024-06']],
    ['The strike killed 41 people and wounded 12 in bombings between 1978 and 1995.', ['41 1995', '12 1995']],
    ['Rescuers met on Monday to mourn the 41 people who died in 2019.', ['41 2019']],
    ['On 3 May 2019 rebels seized 41 girls, and 21 of them were set free in June 2020.', ['41 2019-05-03']],
    ['In May 2019 rebels seized 41 people, and around 20 trucks were burned in June 2020.', ['41 2019-05']],
    ['The group took 41 people hostage and released about 30 hostages in November.', ['41']],
  ])('%s', (text, expected) => expect(times(text)).toEqual(expected))
})

describe('dates that are none of counting', () => {
  it.each([
    ['At least 41 people have been killed since the war began in February 2022.', ['41']],
    ['Since 7 October 2023, 41 people have been killed.', ['41']],
    ['In 2013 rebels used gas. Reports named two factions. The strike wounded 41 people.', ['41']],
    ['The war that began with protests in 2011 has killed 41,000 people.', ['41,000']],
    ['Officials said on Thursday that 41 people were killed.', ['41']],
    ['At least 41 people were killed, officials said on Thursday.', ['41']],
    ["Last week's quake has killed 41 people.", ['41']],
    ['The toll climbed to 41 on Thursday morning.', ['41']],
    ['A total of 41 civilians died, more than in 2023.', ['41']],
    ['LIMA, Aug. 15 — A storm killed 41 people.', ['41']],
    ['12 August 2024 Storm kills 41 people in the south.', ['41']],
    ['Published May 30 2019 A storm killed 41 people.', ['41']],
    ['A storm left 41 people dead in the Jan district.', ['41']],
    ['The storm may have killed 41 people.', ['41']],
    ['Rebels killed 2000 soldiers.', ['2000']],
    ['Shells fell on April 7th Street. Nine people were hurt.', ['Nine']],
    [
      'Some 41 have died since a revolt began with marches against the rule of the old king of the island in March 2011.',
      ['41'],
    ],
    ['Raids killed 41 people in the past year.', ['41']],
    ['A storm struck a week ago, and 4,100 people remain missing.', ['4,100']],
    ['A storm struck on Monday, and hundreds remain missing.', ['hundreds']],
    ['Topic Floods in the south (1881) Fire leaves at least 41 dead', ['41']],
    ['A raid killed 41 people while rebels met in May 2019.', ['41']],
    ['In 2023 the bank paid for the port after the flood which killed 41 people.', ['41']],
    ['Since a revolt in March 2011 began a war that has killed 41 people, many left.', ['41']],
    ['14 May 2024 by Ana Ruiz Bombs kill 41 people.', ['41']],
    [
      'Last month a mine hurt many. Four were hurt in a raid on a farm. Last month four were hurt in a fire.',
      ['Four', 'four 2024-07'],
    ],
    ['Two hundred years ago a storm killed 41 people.', ['41']],
    ['After thirty years a storm killed 41 people.', ['41']],
  ])('%s', (text, expected) => expect(times(text)).toEqual(expected))
})

describe('what was said before the day of publication counts up to then', () => {
  it.each([
    ['Officials said on Tuesday that 41 people had died.', ['41 2024-08-13']],
    ['According to the ministry on Tuesday, 41 people have been hurt.', ['41 2024-08-13']],
    ['The ministry said last October that 41 people had died.', ['41 2023-10']],
    ['The toll rose from 41 reported earlier on Thursday.', ['41 2024-08-15']],
    ['On Tuesday, the new government of the islands announced that 41 people had died.', ['41 2024-08-13']],
    [
      'On Thursday, the military-led government revealed a new count. An additional 41 people were hurt, it said.',
      ['41'],
    ],
    ["She told Radio Osk's host on Thursday that the count was wrong. It was under by 41 deaths.", ['41']],
    [
      'A blast that shook the port on Tuesday said the Harbour Centre for Peace. It killed 41 people.',
      ['41 2024-08-13'],
    ],
    ['A blast killed 41 people on Tuesday said a monitor.', ['41 2024-08-13']],
    ['The ministry on Tuesday said the toll was 41.', ['41 2024-08-13']],
    ["Officials said Saturday's quake killed 41 people.", ['41 2024-08-10']],
    ['On Tuesday, rebels raided a village and killed 41 people, the ministry said.', ['41 2024-08-13']],
  ])('%s', (text, expected) => expect(times(text)).toEqual(expected))
})

describe('dates told before the figure', () => {
  it.each([
    ['A bomb went off in the port on Sunday. Forty people were killed.', ['Forty 2024-08-11']],
    ['As of May 2023, 41 were dead. Another 12 are missing.', ['41 2023-05', '12 2023-05']],
    ['A bomb went off in the port on Sunday. More than 4,000 people have been killed in the war.', ['4,000']],
    ['In the siege of 1904 wells were poisoned. Some 4,100 people are estimated to have died.', ['4,100 1904']],
    [['A ferry sank on Sunday.', 'Its 12 sailors also died in the accident.'], ['12 2024-08-11']],
    ['On Sunday rebels raided a town that the army took on Friday. Forty people died.', ['Forty 2024-08-11']],
    ['Mining fell. The flood killed 41 people and cost $900m in 1998.', ['41 1998']],
    ['On Sunday a bomb killed 12 people. Six had been killed the previous day.', ['12 2024-08-11', 'Six 2024-08-10']],
    ['On Sunday a bomb killed 12 people. A day earlier, six died.', ['12 2024-08-11', 'six 2024-08-10']],
    ['The raid took place in October 2023. The war has killed 52,000 people and wounded 90,000.', ['52,000', '90,000']],
    [['He opened fire on Sunday.', 'By the time he fled the same day, he had killed 41 people.'], ['41 2024-08-11']],
    ['A bomb went off on May 3, 2019. The next day another killed 12 people.', ['12 2019-05-04']],
    [
      ['On Sunday 41 people died.', 'Forty-one men and one woman died.'],
      ['41 2024-08-11', 'Forty-one 2024-08-11', 'one 2024-08-11'],
    ],
    [
      ['Since May, 41,000 people fled.', 'By June 2023, 41,000 people had fled.'],
      ['41,000', '41,000 2023-06'],
    ],
    [
      ['Harbour fire: 41 dead', 'In May 2019, a fire killed 41 people.'],
      ['41 2019-05', '41 2019-05'],
    ],
    [
      ['The crash killed 41 people.', 'Forty-one people died on Sunday.'],
      ['41 2024-08-11', 'Forty-one 2024-08-11'],
    ],
  ])('%s', (text, expected) => expect(times(text)).toEqual(expected))
})

describe('the day of the one attack or crash that the article tells of', () => {
  it.each([
    [['A bus crash which left 12 dead shook the town.', 'On Tuesday 12 people were killed.', 'About 30 were injured.']],
    [
      [
        'A tram overturned on Tuesday, killing 12.',
        'A woman survived the crash that left 12 dead.',
        'Around 30 were hurt.',
      ],
    ],
  ])('%s', (blocks) => expect(times(blocks).every((line) => line.endsWith('2024-08-13'))).toBe(true))
  it.each([
    // another day, an older one, a toll that grows, one too large for a day, other people
    ['On Tuesday 12 people died. On Wednesday 14 people died.', 'The bomb wounded 31 people.'],
    ['On July 13 a tram overturned, killing 12.', 'The bomb wounded 31 people.'],
    ['On Tuesday 12 people were killed.', 'In all 31 people have been wounded.'],
    ['On Tuesday 12 people were killed.', 'The bombs wounded 3,100 people.'],
    ['On Tuesday 12 people were killed in Peru.', 'The bomb wounded 31 people in Chile.'],
  ])('%s | %s', (...blocks) => expect(times(blocks).at(-1)).not.toContain(' '))
})

describe('the day that an article opens with', () => {
  it.each([
    [['Mine blast kills 12. A mine blast killed 12 people. The blast on Monday wounded 30.'], ['12', '12', '30']],
    [['A tram overturned on Monday.', 'Nine people were hurt.'], ['Nine']],
    [['One.', 'Two.', 'Three.', 'Four.', 'Nine died in a fire.', "Crews fought Monday's blaze for hours."], ['Nine']],
    [['A blast killed nine people.', 'One.', 'Two.', 'Three.', 'Four.', 'Mondays mine blast was the first.'], ['nine']],
    [
      ['At least nine people have been killed in raids, a group said on Thursday. Three strikes hit on Monday.'],
      ['nine'],
    ],
  ])('%s', (blocks, figures) => expect(times(blocks)).toEqual(figures.map((figure) => `${figure} 2024-08-12`)))
  it.each([
    // two days, an older one, a toll that grows, too many, too far down
    ['A tram overturned on Monday. It had run since Sunday, when it was mended on Sunday.', 'Nine people were hurt.'],
    ['A tram overturned on July 1.', 'Nine people were hurt.'],
    ['A fire killed nine people.', 'One.', 'Two.', "Monday's blaze and Tuesday's blaze were alike."],
    ['A fire killed nine people.', 'One.', 'Two.', "Monday's paper told of it."],
    ['A fire killed nine people.', '1.', '2.', '3.', '4.', '5.', '6.', '7.', "It was Monday's blaze."],
    ['A tram overturned on Monday.', 'Nine people have been hurt.'],
    ['A tram overturned on Monday.', 'About 900 people were hurt.'],
    ['A tram overturned on Monday.', 'One.', 'Two.', 'Three.', 'Nine people were hurt.'],
  ])('%s | %s', (...blocks) => expect(times(blocks).at(-1)).not.toContain(' '))
})

describe('the day told nearest', () => {
  it.each([
    // of the day of publication, too; by a sentence that points back, however far down
    [['At least nine people have been killed in raids on the town on Monday.'], ['nine']],
    [
      ['One.', 'Two.', 'Three.', 'Four.', 'Nine have been killed in a raid. The raid came at dawn on Monday.'],
      ['Nine'],
    ],
    // before a figure, some sentences back
    [['The port burned on Monday. Crews came late. Many houses fell. Nine people were hurt.'], ['Nine']],
    // behind one that opens
    [['A bomb killed nine people. It was hidden in a cart. It went off on Monday, police say.'], ['nine']],
    [['At least nine people have been killed in a blast. The mine caught fire on Monday.'], ['nine']],
    [
      ['Two people were hurt in the port.', 'A raid hurt two people on Monday.'],
      ['Two', 'two'],
    ],
    [['Raids hit the port on Monday. Nine people were shot.'], ['Nine']],
    [['Raids on Monday have killed nine and wounded 12 people.'], ['nine', '12']],
    // a heading without its full stop
    [
      ['One.', 'Two.', 'Three.', 'Four.', 'Three sailors hurt in port Shells fell on Monday, hurting three sailors.'],
      ['Three', 'three'],
    ],
  ])('%s', (blocks, figures) => expect(times(blocks)).toEqual(figures.map((figure) => `${figure} 2024-08-12`)))
  it.each([
    // another story, one too far off, one long ago, a toll that goes on, another time in between
    ['A bomb killed nine people. In related developments raids hit a town on Monday.'],
    ['A bomb killed nine people. In the same context, raids hit a town on Monday.'],
    ['A bomb killed nine people. Twelve were also killed on Monday.'],
    ['A bomb killed nine people. One. Two. Three. It went off on Monday.'],
    ['A bomb killed nine people. It went off on May 2.'],
    ['Nine dead in two days of raids. Rebels took a hill on Monday.'],
    ['Nine have been killed in two days of raids. Rebels took a hill on Monday.'],
    ['Two people were hurt in the port.', 'Nobody came.', 'A raid hurt two people on May 2.'],
    ['At least nine people have been killed. The mine caught fire on Monday.'],
    ['The toll has risen to nine dead in the blast. The mine caught fire on Monday.'],
    ['The storm killed 900 people. It came on Monday.'],
    ['A bomb killed nine people. In 1998 another fell. It burned on Monday.'],
    ['One.', 'Two.', 'Three.', 'Four.', 'A bomb killed nine people. It went off on Monday.'],
  ])('%s', (...blocks) => expect(times(blocks)[0]).not.toContain(' '))
})

describe('without a day of publication', () => {
  it.each([
    ['A storm killed 41 people on Sunday.', ['41']],
    ['Last year a storm killed 41 people.', ['41']],
    ['A storm killed 41 people in October 2019.', ['41 2019-10']],
  ])('%s', (text, expected) => expect(times(text, null)).toEqual(expected))
})

describe('the day on which the text says that it was written', () => {
  it.each([
    [
      'Raid kills 41 Reuters Tuesday 14 May 2019 A raid killed 41 people on Monday.',
      ['41 2019-05-13', '41 2019-05-13'],
    ],
    ['Posted on May 14 2019 by Ana Ruiz. A raid killed 41 people on Monday.', ['41 2019-05-13']],
    ['Date of publication 14 May 2019 A raid killed 41 people on Monday.', ['41 2019-05-13']],
    ['AFP Tuesday 14 May 2019 "A raid killed 41 people on Monday."', ['41 2019-05-13']],
    ['Tue 14 May 2019 12 killed in raid. A raid killed 12 people on Monday.', ['12 2019-05-13', '12 2019-05-13']],
    ['Tuesday 14 May 2019 21:40 Raid kills many. A raid killed 41 people on Monday.', ['41 2019-05-13']],
    ['Osk mourns (@osk) 14 May 2019 The toll is 41.', ['41']],
    ['14-05-2019 Raid kills many. A raid killed 41 people on Monday.', ['41 2019-05-13']],
    ['14.05.2019Get the app A raid killed 41 people on Monday.', ['41 2019-05-13']],
    ['14-05-2019 12 killed in raid. The raid was fierce.', ['12']],
    // which of the two is the month?
    ['05-06-2019 Raid kills many. A raid killed 41 people on Monday.', ['41 2024-08-12']],
    ['Raid kills 41 Updated: 2019-05-14 06:50 (Osk)', ['41']],
  ])('%s', (text, expected) => expect(times(text)).toEqual(expected))
  it.each([
    [['Bus Falls Into River Friday, August 11, 2000', 'Last year a fall killed 41 people.'], ['41 1999']],
    [['Tuesday, 14 May, 2019, 11:31 GMT 12:31 UK', 'A raid killed 41 people on Monday.'], ['41 2019-05-13']],
    [['14 May 2019 Last updated at 03:11 ET', 'A raid killed 41 people on Monday.'], ['41 2019-05-13']],
    [['May 14, 2019, 7:00 AM', 'A raid killed 41 people on Monday.'], ['41 2019-05-13']],
    [['— Ana Ruiz (@anaruiz) August 14, 2024', 'There were 41 hurt in the crash.'], ['41']],
    [['May 14, 2019', 'A raid killed 41 people on Monday.'], ['41 2019-05-13']],
    // a day of which it tells, one far down, one that is none of writing
    [['On 14 May 2019 the port was closed.', 'A raid killed 41 people on Monday.'], ['41 2024-08-12']],
    [['One.', 'Two.', 'Three.', 'May 14, 2019', 'A raid killed 41 people on Monday.'], ['41 2024-08-12']],
    [['He was born on May 14, 2019', 'A raid killed 41 people on Monday.'], ['41 2024-08-12']],
  ])('%s', (blocks, expected) => expect(times(blocks)).toEqual(expected))
})

describe('days that go by their date', () => {
  const event: StoredEvent = {
    ...{ id: 'raid', name: 'Raid', parties: [], places: [], parent: null, kind: 'incident' },
    ...{ aliases: ['March 9'], from: '2021-03-09', to: '2021-03-09' },
  }
  it.each([
    ['The March 9 attack killed 41 people.', '2021-03-09'],
    ['A storm on March 9 killed 41 people.', '2024-03-09'],
  ])('%s', (text, expected) => {
    const [claim] = readTraced(articleOf(text, { published: PUBLISHED }), [event])
    expect(claim?.asOf).toBe(expected)
  })
})

it('a month is that month on its last day and after a longer one', () => {
  expect(times('In September a storm killed 41 people.', '2017-12-31')).toEqual(['41 2017-09'])
  expect(times('In February 41 people died.', '2024-03-31')).toEqual(['41 2024-02'])
  expect(times('In December 2016 a storm killed 41 people.', '2017-12-31')).toEqual(['41 2016-12'])
})

it('a day stays the same day in every time zone', () => {
  const zone = process.env.TZ
  try {
    for (const TZ of ['Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Kolkata']) {
      process.env.TZ = TZ
      expect(times('A storm killed 41 people on Sunday.')).toEqual(['41 2024-08-11'])
    }
  } finally {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  }
})
