import { describe, expect, it } from 'vitest'
import { createText, readerLocale } from '../../components/text.ts'

describe('the reader’s locale', () => {
  it.each<[string, string, string[], string]>([
    ['the reader’s own form of the messages’ language', 'en', ['en-GB', 'en'], 'en-GB'],
    ['also where it is not the first choice', 'en', ['fr-CH', 'en-AU'], 'en-AU'],
    ['else the language with the reader’s region', 'en', ['de-AT'], 'en-AT'],
    ['the region is known from the language alone', 'en', ['uk'], 'en-UA'],
    ['a language that only begins alike', 'en', ['enm-GB'], 'en-GB'],
    ['nothing told', 'en', [], 'en'],
    ['no language tag', 'en', ['C.UTF-8'], 'en'],
  ])('%s', (_, language, preferred, expected) => {
    expect(readerLocale(language, preferred)).toBe(expected)
  })
})

describe('numbers and dates', () => {
  const text = (locale: string) => createText((key) => key, locale)
  it.each([
    [text('en-US').number(46_000), '46,000'],
    [text('en-DE').number(46_000), '46.000'],
    [text('en-IN').number(859_920), '8,59,920'],
    [text('en-US').short(46_000), '46K'],
    [text('en-US').short(1_240_000), '1.2M'],
    [text('en-GB').date('2025-02-18'), '18 February 2025'],
    [text('en-US').date('2025-02-18'), 'February 18, 2025'],
    [text('en-GB').shortDate('2025-02-18'), '18 Feb 2025'],
    [text('en-GB').shortDate('2025-02'), 'Feb 2025'],
    [text('en-GB').shortDate('2025'), '2025'],
  ])('%s', (given, expected) => {
    expect(given).toBe(expected)
  })

  it('are written from right to left only where the messages are', () => {
    expect(text('en').direction).toBe('ltr')
    expect(createText((key) => (key === 'text_direction' ? 'rtl' : key), 'ar').direction).toBe('rtl')
  })
})
