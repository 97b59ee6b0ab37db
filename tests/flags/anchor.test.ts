import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchorOf, CONTEXT, type Located, locateAtOnce } from '../../flags/anchor.ts'

const BEFORE = 'The harbour was closed at noon. Nobody could say for how long. '
const SENTENCE = 'The port authority counted 1,240 sailors missing after the storm, and 31 dead.'
const AFTER = ' A ferry with 88 on board reached the shore by itself. The inquiry opens in May.'
const TEXT = BEFORE + SENTENCE + AFTER

const anchorAt = (exact: string, text = TEXT) => {
  const start = text.indexOf(exact)
  return anchorOf(text, start, start + exact.length)
}
/** Words in a text of one block. */
const quotedAt = (exact: string) => ({ anchor: anchorAt(exact), context: TEXT })
const said = (text: string, found: Located) =>
  found.state === 'missing' ? 'missing' : `${found.state}: ${text.slice(found.start, found.end)}`

describe('anchored words', () => {
  it('keep their position, and what stands around them', () => {
    const { start, end, exact, prefix, suffix } = anchorAt('1,240')
    expect(TEXT.slice(start, end)).toBe(exact)
    expect(prefix).toBe(' The port authority counted '.slice(-CONTEXT).padStart(CONTEXT, BEFORE.slice(-5)))
    expect(suffix).toBe(' sailors missing after the storm')
  })

  it.each([
    ['nothing changed', TEXT, 'found: 1,240'],
    ['a paragraph came before', `Update: the inquiry was put off.\n${TEXT}`, 'found: 1,240'],
    ['what stood before is gone', SENTENCE + AFTER, 'changed: 1,240'],
    ['the same sentence stands twice', `${TEXT}\n${TEXT}`, 'found: 1,240'],
    ['a word beside it was changed', TEXT.replace('sailors missing', 'seamen missing'), 'changed: 1,240'],
    ['words were put in', TEXT.replace('counted 1,240', 'has by now counted some 1,240'), 'changed: 1,240'],
    ['words were taken out', TEXT.replace(' after the storm', ''), 'changed: 1,240'],
    ['the number was corrected', TEXT.replace('1,240', '1,420'), 'changed: 1,420'],
    ['the sentence is gone', BEFORE + AFTER, 'missing'],
    ['only the number is left', `${BEFORE}Of all 1,240 cranes none fell.${AFTER}`, 'missing'],
    ['the number is part of another', TEXT.replace('1,240', '31,240'), 'changed: 31,240'],
    ['the text is empty', '', 'missing'],
  ])('%s', (_, text, expected) => {
    expect(said(text, locateAtOnce(text, quotedAt('1,240')))).toBe(expected)
  })

  it.each([
    ['an edit beside it', TEXT.replace('and 31 dead', 'with 31 dead'), 'changed: 31'],
    ['another sentence with it', TEXT.replace(SENTENCE, 'It is 31 days since the last storm.'), 'missing'],
  ])('a short number: %s', (_, text, expected) => {
    expect(said(text, locateAtOnce(text, quotedAt('31')))).toBe(expected)
  })

  it('that an edit made stand in two places alike are missing', () => {
    const edited = SENTENCE.replace('sailors', 'seamen')
    const text = `${BEFORE}${edited}${AFTER}\n${BEFORE}${edited}${AFTER}`
    expect(locateAtOnce(text, quotedAt('1,240'))).toEqual({ state: 'missing' })
  })

  const prose = fc.array(fc.constantFrom('storm', 'harbour', '31', 'the', 'ships', 'and', '1,240', 'lost', '.', 'a'), {
    maxLength: 200,
  })

  it('are found wherever text is put in or taken out elsewhere', () => {
    fc.assert(
      fc.property(prose, prose, prose, (before, after, other) => {
        const [head, tail] = [before.join(' '), after.join(' ')]
        const text = `${head}\n${TEXT}\n${tail}`
        const anchor = anchorOf(text, text.indexOf(SENTENCE) + 27, text.indexOf(SENTENCE) + 32)
        const changed = `${tail}\n${other.join(' ')}\n${TEXT}\n${head}`
        expect(said(changed, locateAtOnce(changed, { anchor, context: TEXT }))).toBe('found: 1,240')
      }),
    )
  })

  it('of any text are never said to be found where they are not', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        (a, b, i, j, k) => {
          const start = i % (a.length + 1)
          const end = Math.min(a.length, start + 1 + (j % 20))
          if (start >= end) return
          const anchor = anchorOf(a, start, end)
          expect(locateAtOnce(a, { anchor, context: a })).toEqual({ state: 'found', start, end })
          const found = locateAtOnce(b, { anchor, context: k % 2 ? a : anchor.exact })
          if (found.state === 'found') expect(b.slice(found.start, found.end)).toBe(anchor.exact)
          if (found.state !== 'missing') expect(found.end).toBeLessThanOrEqual(b.length)
        },
      ),
    )
  })
})
