import { createInterface } from 'node:readline'
import * as v from 'valibot'
import type { Article, Claim } from '../claims/model.ts'

const Document = v.object({
  id: v.string(),
  url: v.optional(v.nullable(v.string()), ''),
  publisher: v.optional(v.nullable(v.string()), null),
  title: v.optional(v.nullable(v.string()), ''),
  published: v.optional(v.nullable(v.string()), null),
  paragraphs: v.array(v.string()),
})

/**
 * Runs `answer` on each document of standard input (JSON Lines) and prints its claims, one JSON line a document.
 * A line that is no document is told on standard error with its number, and the exit code becomes 1; the rest are still read.
 */
export async function eachDocument(answer: (article: Article) => object[]): Promise<void> {
  let line = 0
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    line++
    if (!text.trim()) continue
    try {
      const { id, url, publisher, title, published, paragraphs } = v.parse(Document, JSON.parse(text))
      const claims = answer({ url: url ?? '', publisher, title: title ?? '', published, blocks: paragraphs })
      process.stdout.write(`${JSON.stringify({ id, claims })}\n`)
    } catch (error) {
      process.exitCode = 1
      const why = error instanceof Error ? error.message : String(error)
      process.stderr.write(
        `line ${line}: ${why} (expected {"id","url","title","published","paragraphs":[...]} as one JSON object)\n`,
      )
    }
  }
}

/** A claim in the flat form that `read` and `check` print. */
export function flatClaim({ figure, amount, measure, group, party, scope, event, by, via, asOf, doubted }: Claim) {
  const { block: para, start, end, quote } = figure
  const { low, high, bound } = amount
  return {
    ...{ para, start, end, quote, low, high, bound, measure, group, party, scope, event, by, via, asOf },
    ...(doubted && { doubted }),
  }
}
