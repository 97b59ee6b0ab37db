import type { Block } from './text.ts'

/** Among the commonest words of English, and rare in all others. */
const WORDS = /\b(?:the|and|to|of|with|from|after)\b/gi
/** Prose has one of them in 45 characters, headlines in 100; other languages have them in names and quotations. */
const ONE_IN = 200
/** Less text does not tell its language. */
const ENOUGH = 400
/** More need not be looked at. */
const PLENTY = 20_000

/**
 * Whether blocks are in English, the one language that figures are read in. What a page says of its language is often wrong.
 * A text too short to tell counts as English.
 */
export function isEnglish(blocks: readonly Pick<Block, 'text'>[]): boolean {
  let length = 0
  let found = 0
  for (const { text } of blocks) {
    length += text.length
    found += text.match(WORDS)?.length ?? 0
    if (length > PLENTY) break
  }
  return length < ENOUGH || found * ONE_IN > length
}
