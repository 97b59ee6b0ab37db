import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readClaims } from '../../claims/read.ts'
import { readBaseData } from '../../scripts/base-data.ts'
import { articleOf, brief } from './test-claims.ts'

const read = (...blocks: string[]) => readClaims(articleOf(blocks), [])

/** Words out of which most sentences hold figures, many of them odd. */
const word = fc.constantFrom(
  ...'12 46,000 1.4m 2014 one two dozens tens of thousands a million and or to between more than at least up to nearly about'.split(
    ' ',
  ),
  ...'people soldiers children of them others were was have been killed wounded died dead missing toll rose victims'.split(
    ' ',
  ),
  ...'including among , . ; : ( ) “ ” " — - \' ’s % $ the in on after who could not 24th 5pm'.split(' '),
)
const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '))

/** Sentences whose claims have something to say in each of their fields, and words at random. */
const told = fc.oneof(
  text,
  fc
    .tuple(
      fc.constantFrom('On Sunday, ', 'In October ', 'As of Feb. 4, 2023, ', 'Since the war began ', 'In Gaza, ', ''),
      fc.constantFrom('at least 31 ', 'nearly 400 Ukrainian soldiers ', '1.4m people ', 'dozens of children '),
      fc.constantFrom('were killed', 'have been wounded in Kharkiv', 'are missing', 'died in the earthquake in Turkey'),
      fc.constantFrom(
        ', the ministry said on Monday.',
        ', Volodymyr Zelensky told NBC.',
        ' a day.',
        '. The claim is disputed.',
      ),
    )
    .map((parts) => parts.join('')),
)

describe('whatever the text', () => {
  test('any Unicode gives no error, and offsets cut out the quote', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), text), (block) => {
        for (const { figure } of read(block)) {
          expect(block.slice(figure.start, figure.end)).toBe(figure.quote)
          expect(figure.quote).not.toBe('')
        }
      }),
      { numRuns: 400 },
    )
  })

  test('nor does a sentence cut off at its start', () => {
    expect(read('of toll put toll killed dozens').map(brief)).toEqual(['dozens = ?24..99 killed people'])
  })

  test('claims stand in reading order and none overlap', () => {
    fc.assert(
      fc.property(text, text, (first, second) => {
        let before = { block: 0, end: 0 }
        for (const { figure } of read(first, second)) {
          expect(figure.block > before.block || figure.start >= before.end).toBe(true)
          before = figure
        }
      }),
    )
  })

  test('an amount is never empty, never turned round and never negative', () => {
    fc.assert(
      fc.property(text, (block) => {
        for (const { amount } of read(block)) {
          const { low, high } = amount
          expect(low ?? high).not.toBeNull()
          expect((low ?? 1) >= 1 && (high ?? 1) >= 1).toBe(true)
          if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high)
        }
      }),
    )
  })

  test("text in another block never changes a claim's own amount", () => {
    fc.assert(
      fc.property(text, text, (block, other) => {
        const amounts = new Map(read(block).map(({ figure, amount }) => [figure.start, amount]))
        for (const { figure, amount } of read(block, other)) {
          if (figure.block === 0 && amounts.has(figure.start)) expect(amount).toEqual(amounts.get(figure.start))
        }
      }),
    )
  })

  test('reading twice gives the same, in every field', () => {
    const date = fc.constantFrom(null, '2024-08-15', '2000-02-29', 'no date')
    const article = fc.record({ title: text, published: date, blocks: fc.array(told, { minLength: 1, maxLength: 4 }) })
    const { events } = readBaseData()
    fc.assert(
      fc.property(article, ({ blocks, ...more }) => {
        const once = readClaims(articleOf(blocks, more), events)
        expect(readClaims(articleOf([...blocks], more), events)).toEqual(once)
        // nor does what was read in between
        readClaims(articleOf(['On Sunday 12 people were killed in Gaza, Volodymyr Zelensky said.'], more), events)
        expect(readClaims(articleOf(blocks, more), events)).toEqual(once)
      }),
    )
  })

  test('a figure is found whatever sentences stand around it', () => {
    const around = fc.constantFrom(
      '',
      'Rain fell for two days. ',
      'The minister, 52, spoke at 9pm. ',
      'It cost $3 million. ',
    )
    fc.assert(
      fc.property(around, around, (before, after) => {
        const found = read(`${before}At least 31 people were killed. ${after}`).map(brief)
        expect(found).toEqual(['31 = >31.. killed people'])
      }),
    )
  })
})
