import type { Block } from './text.ts'

/** Enough text to tell a language by its commonest word. */
const ENOUGH = 400
/** Every English text has "the" once in so many characters. In others it is a rare quotation. */
const ONE_IN = 400

/**
 * Whether blocks are in English, the one language that figures are read in. What the page says of its language is often wrong.
 * A text too short to tell counts as English.
 */
export function isEnglish(blocks: readonly Block[]): boolean {
  let length = 0
  let found = 0
  for (const { text } of blocks) {
    length += text.length
    found += text.match(/\bthe\b/gi)?.length ?? 0
    if (length > 50 * ENOUGH) break
  }
  return length < ENOUGH || found * ONE_IN > length
}
