import type { Estimate } from '../estimates/model.ts'
import type { Count } from './count.ts'
import type { EventTree } from './events.ts'
import { boundHolds, directRelation } from './relate.ts'
import type { Shelves } from './shelves.ts'
import { type Stand, saysSomething, standingTo } from './stand.ts'

/** An estimate put beside the claim: what it counts, how that stands to the claim's count, and what follows. */
export interface Beside {
  estimate: Estimate
  count: Count
  stand: Stand
  relation: 'agrees' | 'higher' | 'lower' | 'bounds' | 'not-comparable'
  /** For bounds: whether the claim keeps within it; else null. */
  holds: boolean | null
}

/** Estimates put beside a claim, by what follows from them; each list in the order given. */
export interface Held {
  /** Of the same count, at a comparable date. */
  direct: Beside[]
  /** Of the same count, at too distant a date. Those that bound the claim are among `bounds` too. */
  otherDates: Beside[]
  /** Of other counts that limit the claim's. */
  bounds: Beside[]
  /** What is not comparable for one difference alone. */
  apart: Beside[]
}

/** Puts each estimate beside the claim. What says nothing of it is left out. */
export function sideBySide(claim: Count, { all }: Shelves, events: EventTree): Held {
  const standing = standingTo(claim, events)
  const held: Held = { direct: [], otherDates: [], bounds: [], apart: [] }
  for (const shelf of all) {
    if (!standing.maySay(shelf.whole)) continue
    for (const { estimate, count } of shelf.counted) {
      const stand = standing.of(count)
      if (!saysSomething(stand)) continue
      const each = beside(estimate, count, stand, claim)
      if (stand.as === 'same') held.direct.push(each)
      else if (stand.as === 'apart') held.apart.push(each)
      else held.bounds.push(each)
      if (stand.differs === 'date' && stand.differences === 1) held.otherDates.push(each)
    }
  }
  return held
}

function beside(estimate: Estimate, count: Count, stand: Stand, claim: Count): Beside {
  if (stand.as === 'same') return { estimate, count, stand, relation: directRelation(count, claim), holds: null }
  if (stand.as === 'apart') return { estimate, count, stand, relation: 'not-comparable', holds: null }
  return { estimate, count, stand, relation: 'bounds', holds: boundHolds(count, claim, stand.as) }
}
