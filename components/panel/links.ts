import type { Claim } from '../../claims/model.ts'
import type { PageAnswer } from '../../messages.ts'
import { hashOf } from '../pages/route.ts'
import { claimsParam } from '../timeline/claims.ts'
import { type Count, countParams, isOf } from '../timeline/count.ts'

/** A name as long as the timeline takes one. */
const LONGEST = 300

/** Only the running toll of a stored event has a timeline. */
function countOf({ event, party, measure, group, scope }: Claim): Count | null {
  return event !== null && scope === 'whole' ? { event, party, measure, group } : null
}

/**
 * The address of the timeline of a claim's count, from the `#` on, with all that the page says of that count on top.
 * @returns null where the claim is of no count over time
 */
export function timelineOf(claim: Claim, { page, answer, figures }: PageAnswer): string | null {
  const count = countOf(claim)
  if (!count) return null
  const claims = figures.flatMap((index) => {
    const each = answer.comparisons[index]!.claim
    const other = countOf(each)
    const day = each.asOf ?? page.published
    const by = each.by ?? each.via ?? page.publisher ?? page.title
    return other && isOf(other, count) && day ? [{ amount: each.amount, day, by: by.slice(0, LONGEST) }] : []
  })
  return hashOf('timeline', [...countParams(count), claimsParam(claims)])
}

/** The address of the estimates that are stored of a claim's event and side. */
export const estimatesOf = ({ event, party, measure }: Claim): string | null =>
  event === null
    ? null
    : hashOf('estimates', [
        ['event', event],
        ['party', party ?? ''],
        ['measure', measure],
      ])
