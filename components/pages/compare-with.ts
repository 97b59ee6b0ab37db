import type { Claim } from '../../claims/model.ts'
import { compareArticle, eventsNeeded } from '../../comparison/article.ts'
import type { Answer } from '../../comparison/model.ts'
import type { Evidence } from '../../estimates/evidence.ts'

/** Holds one claim against what others counted. @param published when the page that makes it was */
export async function compareWith(evidence: Evidence, claim: Claim, published: string | null): Promise<Answer> {
  const events = await evidence.events()
  const estimates = await evidence.estimatesOf(eventsNeeded([claim], events))
  return compareArticle({ published }, [claim], (event) => estimates.get(event) ?? [], events)
}
