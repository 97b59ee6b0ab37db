import { readClaims } from '../claims/read.ts'
import { compareArticle } from '../comparison/article.ts'
import { words } from '../comparison/explain.ts'
import type { Answer, Comparison } from '../comparison/model.ts'
import type { Estimate } from '../estimates/model.ts'
import { readBaseData } from './base-data.ts'
import { eachDocument, flatClaim } from './documents.ts'
import { englishMessages } from './messages.ts'

/** `npm run --silent check`: the claims that `read` prints, each with what comparing it with the base data gives. */
const { events, estimates } = readBaseData()
const translate = englishMessages()

const byEvent = new Map<string, Estimate[]>(events.map(({ id }) => [id, []]))
for (const estimate of estimates) byEvent.get(estimate.event)?.push(estimate)

const isDirect = ({ relation }: Comparison['compared'][number]) =>
  relation !== 'bounds' && relation !== 'not-comparable'

function printed({ claim, verdict, factor, compared, conflicts }: Comparison, { estimates, comparisons }: Answer) {
  return {
    ...flatClaim(claim),
    verdict,
    factor,
    compared: compared.filter(isDirect).map(({ estimate, relation, reason }) => {
      const { by, via, asOf, amount } = estimates[estimate]!
      return { by, via, asOf, low: amount.low, high: amount.high, relation, reason: words(reason, translate, 'en') }
    }),
    conflicts: conflicts.map(({ law, reason, estimate, claim: other }) => {
      const said = estimate === null ? comparisons[other!]!.claim : estimates[estimate]!
      return { by: said.by, asOf: said.asOf, law, reason: words(reason, translate, 'en') }
    }),
  }
}

await eachDocument((article) => {
  const claims = readClaims(article, events)
  const answer = compareArticle(article, claims, (event) => byEvent.get(event) ?? [], events)
  return answer.comparisons.map((comparison) => printed(comparison, answer))
})
