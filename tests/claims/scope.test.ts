import { describe, expect, it, test } from 'vitest'
import { readBaseData } from '../../scripts/base-data.ts'
import { articleOf, readTraced } from './test-claims.ts'

const { events } = readBaseData()

/** How much of its event each figure of a text counts. */
const scopes = (text: string, more = {}) => readTraced(articleOf(text, more), events).map(({ scope }) => scope)

const WAR = { title: 'War in Ukraine', published: '2024-06-11' }

describe('whole', () => {
  it.each([
    ['The blast killed 31 people.', ['whole']],
    ['The blast killed 31 people, the China Daily said.', ['whole']],
    ['The revolt has killed 860 people in 20 months of almost daily attacks.', ['whole']],
    ['At least 31 people were killed and 60 wounded when a bus overturned.', ['whole', 'whole']],
    ['A boy of nine is among six dead after the storm.', ['whole']],
    ['The number of injured people stands at 390.', ['whole']],
    ['There are thousands of wounded soldiers.', ['whole']],
    ['A day after the flood 40 people were dead.', ['whole']],
    ['The flood killed 40 people a year ago.', ['whole']],
    ['A woman died and 30 others were hurt in the crash.', ['whole']],
    ['A blast killed 12 soldiers and 9 policemen.', ['whole', 'whole']],
    ['The girls were among more than 200 kidnapped in the town.', ['whole']],
    ['Some 502 tourists have been killed and 2,600 tourists hurt.', ['whole', 'whole']],
    ['A plane carrying ten tourists fell, killing all aboard.', ['whole']],
    ['A bomb killed two people near where the 1905 Nine Week War began.', ['whole']],
    ['Three killed in a raid. On 3 May 2019 another raid killed two people.', ['whole', 'whole']],
    ['Three killed in raids. The raids wounded two people.', ['whole', 'whole']],
    ['Three killed in raids in Peru. A raid in Chile killed two people.', ['whole', 'whole']],
    ['The crash killed 12 tourists, among them two Germans.', ['whole', 'part']],
    ['A bomb killed two people in the war-torn country.', ['whole']],
    ['A bomb killed two people amid a tug of war over the port.', ['whole']],
    ['Dozens were hurt at the scene. A total of 51 were taken to the hospital.', ['whole', 'whole']],
    ['The war killed 2,000 people in Gaza. Five Israeli civilians were killed in the conflict.', ['whole', 'whole']],
    ['In March the state counted 22 homicides, one of the deadliest months on record.', ['whole']],
  ])('%s', (text, expected) => expect(scopes(text)).toEqual(expected))

  it.each([
    ['Since the invasion began 31,000 Ukrainian soldiers have been killed.', ['whole']],
    ['More than 11,000 civilians have been killed in Ukraine since February 2022, the UN said on Tuesday.', ['whole']],
    ['Russia has lost 500,000 soldiers killed or wounded in the war.', ['whole']],
    ['At least 57 journalists have been killed in Ukraine since February 24, the union said.', ['whole']],
    ['At least 2,800 civilians have been killed in the war in Ukraine since 24 April.', ['part']],
    [
      'Since the invasion began Russia has taken 859,920 casualties; 1,210 of those in the past day.',
      ['whole', 'part'],
    ],
  ])('%s', (text, expected) => expect(scopes(text, WAR)).toEqual(expected))
})

test('a war of long ago is not the one that a strike is a part of', () => {
  const [long, late] = ['1905', '2011'].map((year) => `The uprising in ${year} began here. A bomb killed two people.`)
  expect(scopes(long!, { published: '2016-06-11' })).toEqual(['whole'])
  expect(scopes(late!, { published: '2016-06-11' })).toEqual(['part'])
})

describe('a stretch as long as the war is the whole of it', () => {
  const MONTH = { title: 'War in Gaza', published: '2023-11-01' }
  it.each([
    ['More than 8,700 people have been killed in Gaza in the last three weeks.', MONTH, ['whole']],
    [
      'The toll of three months of war in Gaza has passed 25,000 dead.',
      { ...MONTH, published: '2024-01-21' },
      ['whole'],
    ],
    [
      'More than 8,700 people have been killed in Gaza in the last three weeks.',
      { ...MONTH, published: '2024-03-01' },
      ['part'],
    ],
    [
      'Iran named 104 dead in the past 24 hours, the worst since the war with Israel began.',
      { title: 'War on Iran', published: '2025-06-24' },
      ['part'],
    ],
  ])('%s %o', (text, article, expected) => expect(scopes(text, article)).toEqual(expected))
})

describe('part', () => {
  it.each([
    ['The blast killed 31 people, including 12 children.', ['whole', 'part']],
    ['The blast killed 31 people, 12 of them children.', ['whole', 'part']],
    ['The blast killed 31 people. Among the dead were 12 children.', ['whole', 'part']],
    ['The blast killed 31 people. Two of those killed were nurses.', ['whole', 'part']],
    ['The dead include 387 civilians, 268 soldiers and 319 others.', ['part', 'part', 'part']],
    ['The ferry sank with 40 people. Two tourists were named among the dead.', ['part']],
    ['Six men and one woman died in the crash.', ['part', 'part']],
    ['War rages in the valley. A bomb killed two people.', ['part']],
    ['A truck killed 84 people in Nice. Two Tunisian men were also killed.', ['whole', 'part']],
    ['Nine people from two families in Osk and Lund were among the 12 people killed.', ['part', 'whole']],
    ['He killed 27 students and five teachers.', ['part', 'part']],
    ['The crash killed 27 passengers, nine crew and four people on the ground.', ['part', 'part', 'part']],
    ['Among the 20 dead were five reporters.', ['whole', 'part']],
    ['A plane carrying ten tourists and two pilots fell, killing all aboard.', ['part', 'part']],
    ['Three people were killed on Saturday, bringing the toll of two days to eight.', ['part', 'whole']],
    ['Three killed in raids. A raid on a farm killed two people.', ['whole', 'part']],
    ['She shot dead 20 children aged 6 and 7, plus six adults.', ['part', 'part']],
    ['The governor and two others were killed in the crash.', ['part']],
    ['The minister and two of his guards were seized at dawn.', ['part']],
    ['At least one of the protesters was shot dead.', ['part']],
    [
      'He pleaded guilty to four blasts that wounded 120 people. In the first bombing 111 were wounded.',
      ['whole', 'part'],
    ],
    ['The storm killed 60 people in Japan, bringing the overall toll to 69.', ['part', 'whole']],
    ['Poland hosts 900,000 refugees. Around 200,000 refugees are in Latvia.', ['part', 'part']],
    ['The shooting killed seven people – four officers and three contractors.', ['whole', 'part', 'part']],
    ['Sweden hosts 60,000 refugees.', ['part']],
    ['The crash injured 202 people. Later 50 people were in critical condition.', ['whole', 'part']],
  ])('%s', (text, expected) => expect(scopes(text)).toEqual(expected))

  it.each([
    ['A Russian missile killed 14 people in Kharkiv on Monday.', ['part']],
    ['Russian strikes killed 107 civilians in the past 24 hours.', ['part']],
    ['Russia has lost 65,000 soldiers killed or wounded over the past two months.', ['part']],
    ['More than 2,500 Ukrainian civilians have been killed in the war so far this year.', ['part']],
    ['The fight for Chasiv Yar has cost Russia 12,000 soldiers killed.', ['part']],
    ['In the battle for Avdiivka 16,000 Russian soldiers were killed.', ['part']],
  ])('%s', (text, expected) => expect(scopes(text, WAR)).toEqual(expected))
})

describe('rate', () => {
  it.each([
    ['Russia loses 1,200 soldiers killed or wounded a day.', ['rate']],
    ['On average 84 civilians were killed every day.', ['rate']],
    ['Some 1,300 people die each month.', ['rate']],
    ['The smoke causes 4,000 deaths per year.', ['rate']],
    ['In 2011 there were 4,323 deaths on motorcycles.', ['rate']],
  ])('%s', (text, expected) => expect(scopes(text, WAR)).toEqual(expected))
  it.each([
    ['The year 2015 was the deadliest year on the roads, with 38,300 deaths.', ['rate']],
    ['Every year many fall ill. About 23,000 die.', ['rate']],
    ['In 2011 there were 4,323 deaths on motorcycles. There were 81,000 injuries as well.', ['rate', 'rate']],
    ['Last year the plant made many ill. About 230 died.', ['whole']],
  ])('%s', (text, expected) => expect(scopes(text)).toEqual(expected))
})
