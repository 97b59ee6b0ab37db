import { expect } from 'vitest'
import type { Article, Claim, StoredEvent } from '../../claims/model.ts'
import { readClaims } from '../../claims/read.ts'

/** An article of one block, or of several. */
export function articleOf(text: string | string[], more: Partial<Article> = {}): Article {
  const blocks = typeof text === 'string' ? [text] : text
  return { url: 'https://example.org/a', publisher: null, title: '', published: null, blocks, ...more }
}

/** `46,000 killed military >46000`: a claim in one line. `>`: at least, `<`: at most, `~`: about, `?`: vague. */
export function brief({ figure, amount, measure, group }: Claim): string {
  const { low, high, bound } = amount
  const value = low === high ? `${low}` : `${low ?? ''}..${high ?? ''}`
  const sign = { exact: '', 'at-least': '>', 'at-most': '<', about: '~', range: '', vague: '?' }[bound]
  return `${figure.quote} = ${sign}${value} ${measure} ${group}`
}

/**
 * Holds the claims read from `text` against what is expected, each as `brief` writes it. Silent when they are the same; else the
 * failure shows, for every claim read, the rules that fired.
 */
export function testClaims(
  text: string | string[],
  expected: string[],
  more: Partial<Article> = {},
  events: StoredEvent[] = [],
): Claim[] {
  const claims = readClaims(articleOf(text, more), events)
  const found = claims.map(brief)
  if (found.join('\n') !== expected.join('\n')) {
    const trace = claims.map((claim) => `  ${brief(claim)}   [${claim.rules.join(' > ')}]`).join('\n')
    expect.fail(`in: ${JSON.stringify(text)}\nexpected:\n  ${expected.join('\n  ')}\nread:\n${trace || '  nothing'}`)
  }
  return claims
}
