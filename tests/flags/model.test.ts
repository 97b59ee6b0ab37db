import { describe, expect, it } from 'vitest'
import { correctedClaim, pageKey } from '../../flags/model.ts'
import { claim, flaggedText } from './made.ts'

describe('the key of a page', () => {
  it.each([
    ['https://a.example/x?utm_source=mail&id=3&fbclid=1#comments', 'https://a.example/x?id=3'],
    ['https://a.example/x?id=3', 'https://a.example/x?id=3'],
    ['https://a.example/app#/story/3', 'https://a.example/app#/story/3'],
    ['https://a.example/app#!/story/3', 'https://a.example/app#!/story/3'],
    ['https://A.example', 'https://a.example/'],
    ['no address', 'no address'],
  ])('of %s is %s', (url, key) => expect(pageKey(url)).toBe(key))

  it('is its own key', () => {
    const key = pageKey('https://a.example/x?utm_medium=a&b=%20c#d')
    expect(pageKey(key)).toBe(key)
  })
})

describe('a corrected claim', () => {
  it.each([
    ['nothing corrected', claim(), null, claim()],
    [
      'some fields corrected',
      claim(),
      { party: null, measure: 'killed' as const },
      claim({ party: null, measure: 'killed' }),
    ],
    ['no claim read', null, { measure: 'killed' as const }, null],
  ])('%s', (_, read, correction, corrected) => {
    expect(correctedClaim(flaggedText({ claim: read, correction }))).toEqual(corrected)
  })
})
