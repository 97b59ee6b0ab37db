import type { Estimate } from '../estimates/model.ts'
import { type Count, countOfEstimate } from './count.ts'
import type { EventTree } from './events.ts'
import { boundHolds, directRelation } from './relate.ts'
import { type Stand, standOf } from './stand.ts'

/** An estimate put beside the claim: what it counts, how that stands to the claim's count, and what follows. */
export interface Beside {
  estimate: Estimate
  count: Count
  stand: Stand
  relation: 'agrees' | 'higher' | 'lower' | 'bounds' | 'not-comparable'
  /** For bounds: whether the claim keeps within it; else null. */
  holds: boolean | null
}

/**
 * Puts each estimate beside the claim.
 * @returns in the order given; estimates of events in other branches of the tree are left out
 */
export function sideBySide(claim: Count, estimates: readonly Estimate[], events: EventTree): Beside[] {
  const all: Beside[] = []
  for (const estimate of estimates) {
    const event = estimate.event === claim.event.id ? claim.event : events.get(estimate.event)
    if (!event) continue
    const count = countOfEstimate(estimate, event)
    const stand = standOf(count, claim, events)
    if (stand.as === 'apart') {
      if (stand.differs !== 'event') all.push({ estimate, count, stand, relation: 'not-comparable', holds: null })
    } else if (stand.as === 'same') {
      all.push({ estimate, count, stand, relation: directRelation(count, claim), holds: null })
    } else {
      all.push({ estimate, count, stand, relation: 'bounds', holds: boundHolds(count, claim, stand.as) })
    }
  }
  return all
}

/** Whether an estimate is compared directly with the claim. */
export const isDirect = ({ stand }: Beside): boolean => stand.as === 'same'
/** Whether an estimate is of the same count at too distant a date. */
export const isSameAtAnotherDate = ({ stand }: Beside): boolean => stand.differs === 'date' && stand.differences === 1
