import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { couldHoldFigure, speaksOfHarm } from '../../claims/gate.ts'
import { EN } from '../../claims/lexicon/en/index.ts'
import { type Entry, Is } from '../../claims/lexicon/model.ts'
import { readClaims } from '../../claims/read.ts'
import { corpusDocuments } from './corpus.ts'
import { articleOf } from './test-claims.ts'

const HARM = Is.Verb | Is.Participle | Is.Suffer | Is.Noun | Is.Toll | Is.Lives

/** Every word and phrase of the lexicon with what it is. */
const entries: [string, Entry][] = []
for (const [first, { entry, phrases }] of EN.words) {
  if (entry) entries.push([first, entry])
  for (const phrase of phrases) entries.push([[first, ...phrase.rest].join(' '), phrase.entry])
}

describe('the gate lets every figure through', () => {
  test('each number word of the lexicon could be a figure', () => {
    const stopped = entries.filter(
      ([text, { is }]) => is & (Is.Cardinal | Is.Scale | Is.Vague) && !couldHoldFigure(text),
    )
    expect(stopped.map(([text]) => text)).toEqual([])
  })

  test('each word of harm in the lexicon speaks of harm, unless it only points back to one', () => {
    const stopped = entries.filter(([text, { is, measure }]) => is & HARM && measure && !speaksOfHarm(text))
    expect(stopped.map(([text]) => text)).toEqual([])
  })

  test.each(['half a million', 'Half-a-dozen', 'a quarter of a million', '١٢ and 3', 'a dozen', 'sixty-one', '1.4m'])(
    '%s',
    (text) => {
      expect(couldHoldFigure(text)).toBe(true)
    },
  )

  test.each(['', 'The minister said nothing new.', 'someone', 'weight', 'often', 'network'])(
    '%j holds no number',
    (text) => {
      expect(couldHoldFigure(text)).toBe(false)
    },
  )

  test('a block that the gate stops yields no claim, whatever stands around it', () => {
    const words = fc.constantFrom(
      'killed',
      'people',
      '12',
      'dozens',
      'of',
      'were',
      'the',
      'toll',
      'rose',
      'to',
      'wounded',
      '.',
      'He',
      'put',
      'it',
      'at',
    )
    const text = fc.array(words, { maxLength: 14 }).map((list) => list.join(' '))
    fc.assert(
      fc.property(text, text, (first, second) => {
        for (const { figure } of readClaims(articleOf([first, second]), [])) {
          expect(couldHoldFigure([first, second][figure.block]!)).toBe(true)
        }
      }),
    )
  })

  test.skipIf(!corpusDocuments.length)('no annotated figure is stopped', () => {
    for (const { paragraphs, claims, title } of corpusDocuments) {
      if (!claims.length) continue
      expect([title ?? '', ...paragraphs].some(speaksOfHarm)).toBe(true)
      for (const { para } of claims) expect(couldHoldFigure(paragraphs[para]!)).toBe(true)
    }
  })
})
