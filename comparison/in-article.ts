import type { Claim } from '../claims/model.ts'
import { countOfClaim } from './count.ts'
import type { EventTree } from './events.ts'
import type { Conflict, Remark } from './model.ts'
import { boundReason, boundValues, reason } from './reasons.ts'
import { boundHolds, directRelation } from './relate.ts'
import { sameSpeaker } from './sources.ts'
import { standOf } from './stand.ts'

/** An article's claims, and what is needed to hold them against each other. */
export interface ArticleClaims {
  claims: readonly Claim[]
  published: string | null
  events: EventTree
}

/**
 * What the article's other claims say against one of them: the same count with another number, and who gives it; a law that the
 * two break; a speaker who gave more earlier.
 * @param index which of the claims
 */
export function againstOthers(index: number, { claims, published, events }: ArticleClaims): (Conflict | Remark)[] {
  const claim = claims[index]!
  const event = claim.event === null ? undefined : events.get(claim.event)
  if (!event) return []
  const count = countOfClaim(claim, event, published)
  const found: (Conflict | Remark)[] = []
  claims.forEach((other, at) => {
    const otherEvent = other.event === null ? undefined : events.get(other.event)
    // parts of one event need not be the same part, so that nothing follows from two of them
    if (at === index || !otherEvent || other.scope !== 'whole' || claim.scope !== 'whole') return
    const otherCount = countOfClaim(other, otherEvent, published)
    const stand = standOf(otherCount, count, events)
    const who = other.by ?? other.via
    const asOf = other.asOf ?? published ?? ''
    const says = [{ amount: other.amount }, ...(who === null ? [] : [{ text: who }])]
    if (stand.as === 'same') {
      if (directRelation(otherCount, count) === 'agrees') return
      const why = reason(who === null ? 'article_says' : 'article_quotes', ...says)
      found.push({ kind: 'article-differs', reason: why, estimate: null, claim: at })
    } else if (stand.as !== 'apart' && !boundHolds(otherCount, count, stand.as)) {
      if (stand.differs === 'date' && stand.as === 'floor' && sameSpeaker(claim.by, other.by)) {
        const why = reason('revised', { amount: other.amount }, { date: asOf })
        found.push({ kind: 'revised', reason: why, estimate: null, claim: at })
      } else {
        const why = boundReason(stand.law!, stand.as, false, ...boundValues(otherCount, count, otherEvent.from, asOf))
        found.push({ law: stand.law!, reason: why, estimate: null, claim: at })
      }
    }
  })
  return found
}
