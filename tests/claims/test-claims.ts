import { expect, onTestFailed } from 'vitest'
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

const traceOf = (claims: readonly Claim[]) =>
  claims.map((claim) => `  ${brief(claim)}   [${claim.rules.join(' > ')}]`).join('\n') || '  nothing'

/**
 * Reads an article in a test. Silent where the test passes; else the rules that fired are printed for every claim.
 * For tables of cases; a property that reads thousands of texts says itself what it read.
 */
export function readTraced(article: Article, events: readonly StoredEvent[] = []): Claim[] {
  const claims = readClaims(article, events)
  onTestFailed(() => console.log(`in: ${JSON.stringify(article.blocks)}\nread:\n${traceOf(claims)}`))
  return claims
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
    const wanted = expected.join('\n  ') || 'nothing'
    expect.fail(`in: ${JSON.stringify(text)}\nexpected:\n  ${wanted}\nread:\n${traceOf(claims)}`)
  }
  return claims
}
