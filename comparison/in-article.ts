import type { Claim } from '../claims/model.ts'
import { type Count, countOfClaim } from './count.ts'
import type { EventTree } from './events.ts'
import type { Conflict, Remark } from './model.ts'
import { boundReason, boundValues, reason } from './reasons.ts'
import { boundHolds, directRelation } from './relate.ts'
import { sameSpeaker } from './speakers.ts'
import { type Stand, standingTo } from './stand.ts'

/** A claim of an article as a count, by its index. Parts need not be the same part, so nothing follows from them here. */
interface Counted {
  index: number
  claim: Claim
  count: Count
}

/**
 * What the article's claims say against each other: the same count with another number, and who gives it; a law that two of
 * them break; a speaker who gave more earlier.
 * @returns for each claim, in order, what the others say against it
 */
export function againstEachOther(
  claims: readonly Claim[],
  published: string | null,
  events: EventTree,
): (Conflict | Remark)[][] {
  const counted: Counted[] = []
  claims.forEach((claim, index) => {
    const event = claim.event === null ? undefined : events.get(claim.event)
    if (event && claim.scope === 'whole') counted.push({ index, claim, count: countOfClaim(claim, event, published) })
  })
  const found: (Conflict | Remark)[][] = claims.map(() => [])
  for (const each of counted) {
    const standing = standingTo(each.count, events)
    for (const other of counted) {
      const against = other === each ? null : againstOther(each, other, standing.of(other.count), published)
      if (against) found[each.index]!.push(against)
    }
  }
  return found
}

/** Whether one count is of days wholly before those of another, or after. */
function order({ days: one }: Count, { days: other }: Count): 'earlier' | 'later' | 'same day' {
  if (!one || !other) return 'same day'
  return one.last < other.first ? 'earlier' : one.first > other.last ? 'later' : 'same day'
}

function againstOther(
  { claim, count }: Counted,
  other: Counted,
  stand: Stand,
  published: string | null,
): Conflict | Remark | null {
  const about = { estimate: null, claim: other.index }
  const { amount, by, via } = other.claim
  const asOf = other.claim.asOf ?? published ?? ''
  if (stand.as === 'same') {
    const relation = directRelation(other.count, count)
    if (relation === 'agrees') return null
    const since = sameSpeaker(claim.by, by) && count.kind.rises ? order(other.count, count) : 'same day'
    // a speaker's toll that grew differs from nothing
    if (since !== 'same day' && (since === 'earlier') === (relation === 'lower')) return null
    if (since === 'earlier') return { kind: 'revised', reason: reason('revised', { amount }, { date: asOf }), ...about }
    const who = by ?? via
    const says = who === null ? reason('article_says', { amount }) : reason('article_quotes', { amount }, { text: who })
    return { kind: 'article-differs', reason: says, ...about }
  }
  if (stand.as === 'apart' || boundHolds(other.count, count, stand.as)) return null
  if (stand.differs === 'date' && stand.as === 'floor' && sameSpeaker(claim.by, by)) {
    return { kind: 'revised', reason: reason('revised', { amount }, { date: asOf }), ...about }
  }
  const values = boundValues(other.count, count, other.count.kind.event.from, asOf)
  return { law: stand.law!, reason: boundReason(stand.law!, stand.as, false, ...values), ...about, others: [] }
}
