import type { Article, Claim } from '../claims/model.ts'
import { readClaims } from '../claims/read.ts'
import { compareArticle, eventsNeeded } from '../comparison/article.ts'
import { bearingOn } from '../comparison/bearing.ts'
import type { Answer } from '../comparison/model.ts'
import type { Evidence } from '../estimates/evidence.ts'

/**
 * The one journey: reads an article's claims, finds what others counted of their events, and compares.
 * @param article `earlier` are claims read of it before, which come first in the answer
 */
export async function answerArticle(article: Article & { earlier?: Claim[] }, evidence: Evidence): Promise<Answer> {
  const claims = [...(article.earlier ?? []), ...readClaims(article, await evidence.events())]
  return answerClaims(article, claims, evidence)
}

/** Finds what others counted of the events of claims, and compares. */
export async function answerClaims(
  article: Pick<Article, 'published'>,
  claims: readonly Claim[],
  evidence: Evidence,
): Promise<Answer> {
  const events = await evidence.events()
  const found = await evidence.estimatesOf(eventsNeeded(claims, events), bearingOn(claims, events))
  return compareArticle(article, claims, (event) => found.get(event) ?? [], events)
}
