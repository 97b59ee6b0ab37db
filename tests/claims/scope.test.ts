import { describe, expect, it } from 'vitest'
import { readClaims } from '../../claims/read.ts'
import { readBaseData } from '../../scripts/base-data.ts'
import { articleOf } from './test-claims.ts'

const { events } = readBaseData()

/** How much of its event each figure of a text counts. */
const scopes = (text: string, more = {}) => readClaims(articleOf(text, more), events).map(({ scope }) => scope)

const WAR = { title: 'War in Ukraine', published: '2024-06-11' }

describe('whole', () => {
  it.each([
    ['The blast killed 31 people.', ['whole']],
    ['At least 31 people were killed and 60 wounded when a bus overturned.', ['whole', 'whole']],
    ['A boy of nine is among six dead after the storm.', ['whole']],
    ['The number of injured people stands at 390.', ['whole']],
    ['There are thousands of wounded soldiers.', ['whole']],
    ['A day after the flood 40 people were dead.', ['whole']],
    ['The flood killed 40 people a year ago.', ['whole']],
  ])('%s', (text, expected) => expect(scopes(text)).toEqual(expected))

  it.each([
    ['Since the invasion began 31,000 Ukrainian soldiers have been killed.', ['whole']],
    ['More than 11,000 civilians have been killed in Ukraine since February 2022, the UN said on Tuesday.', ['whole']],
    ['Russia has lost 500,000 soldiers killed or wounded in the war.', ['whole']],
  ])('%s', (text, expected) => expect(scopes(text, WAR)).toEqual(expected))
})

describe('part', () => {
  it.each([
    ['The blast killed 31 people, including 12 children.', ['whole', 'part']],
    ['The blast killed 31 people, 12 of them children.', ['whole', 'part']],
    ['The blast killed 31 people. Among the dead were 12 children.', ['whole', 'part']],
    ['The blast killed 31 people. Two of those killed were nurses.', ['whole', 'part']],
    ['The dead include 387 civilians, 268 soldiers and 319 others.', ['part', 'part', 'part']],
    ['Sweden hosts 60,000 refugees.', ['part']],
    ['The crash injured 202 people. Later 50 people were in critical condition.', ['whole', 'part']],
  ])('%s', (text, expected) => expect(scopes(text)).toEqual(expected))

  it.each([
    ['A Russian missile killed 14 people in Kharkiv on Monday.', ['part']],
    ['Russian strikes killed 107 civilians in the past 24 hours.', ['part']],
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
})
