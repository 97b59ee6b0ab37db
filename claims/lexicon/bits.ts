import { bitsByForm } from '../forms.ts'
import type { Token } from '../text.ts'

/** Words divided by white space, and what they can do; where a word stands in several lists, its bits add up. */
export type BitList = readonly [words: string, bits: number]

/** @returns bits by lower-case word */
export function bitsOfLists(lists: readonly BitList[]): ReadonlyMap<string, number> {
  const words = new Map<string, number>()
  for (const [list, bits] of lists) {
    for (const word of list.trim().split(/\s+/)) words.set(word, (words.get(word) ?? 0) | bits)
  }
  return words
}

/**
 * Asks word bits by token, each spelling once.
 * @param words bits by lower-case word
 * @returns the bits of a token; 0 where there is none
 */
export function bitsOfTokens(words: ReadonlyMap<string, number>): (token: Token | undefined) => number {
  const bitsOf = bitsByForm(({ lower }) => words.get(lower) ?? 0)
  return (token) => (token ? bitsOf(token.form) : 0)
}
