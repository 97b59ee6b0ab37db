import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { gazetteerText } from '../../scripts/gazetteer.ts'

describe('the gazetteer', () => {
  const kept = readFileSync(new URL('../../claims/lexicon/places.json', import.meta.url), 'utf8')

  test('is what `npm run places` makes of the data packages', () => {
    expect(gazetteerText() === kept).toBe(true)
  })

  test('stays small enough to be loaded at each wake', () => {
    expect(kept.length).toBeLessThan(150_000)
  })
})
