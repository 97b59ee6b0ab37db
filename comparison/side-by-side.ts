import type { Estimate } from '../estimates/model.ts'
import { type Count, countOfEstimate } from './count.ts'
import type { EventTree } from './events.ts'
import { boundHolds, directRelation } from './relate.ts'
import { remembered } from './remembered.ts'
import { type Stand, standingTo } from './stand.ts'

/** An estimate put beside the claim: what it counts, how that stands to the claim's count, and what follows. */
export interface Beside {
  estimate: Estimate
  count: Count
  stand: Stand
  relation: 'agrees' | 'higher' | 'lower' | 'bounds' | 'not-comparable'
  /** For bounds: whether the claim keeps within it; else null. */
  holds: boolean | null
}

interface Counted {
  estimate: Estimate
  /** null where its event is not stored. */
  count: Count | null
}

const lists = new WeakMap<EventTree, WeakMap<readonly Estimate[], Counted[]>>()

/** The counts of a list of estimates, kept with the list: looking ten thousand up one by one takes longer than comparing them. */
function countsOf(estimates: readonly Estimate[], events: EventTree): Counted[] {
  const known = remembered(lists, events, () => new WeakMap<readonly Estimate[], Counted[]>())
  const kept = known.get(estimates)
  if (kept?.length === estimates.length && kept.every(({ estimate }, index) => estimate === estimates[index]))
    return kept
  const counted = estimates.map((estimate) => {
    const event = events.get(estimate.event)
    return { estimate, count: event ? countOfEstimate(estimate, event) : null }
  })
  known.set(estimates, counted)
  return counted
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

/** Puts each estimate beside the claim. Estimates of events in other branches of the tree are left out. */
export function sideBySide(claim: Count, estimates: readonly Estimate[], events: EventTree): Held {
  const standing = standingTo(claim, events)
  const held: Held = { direct: [], otherDates: [], bounds: [], apart: [] }
  for (const { estimate, count } of countsOf(estimates, events)) {
    if (!count) continue
    const stand = standing(count)
    if (stand.as === 'same') {
      held.direct.push({ estimate, count, stand, relation: directRelation(count, claim), holds: null })
    } else if (stand.as !== 'apart') {
      const each: Beside = { estimate, count, stand, relation: 'bounds', holds: boundHolds(count, claim, stand.as) }
      held.bounds.push(each)
      if (isOfAnotherDate(stand)) held.otherDates.push(each)
    } else if (stand.differences === 1 && stand.differs !== 'event') {
      const each: Beside = { estimate, count, stand, relation: 'not-comparable', holds: null }
      held.apart.push(each)
      if (isOfAnotherDate(stand)) held.otherDates.push(each)
    }
  }
  return held
}

const isOfAnotherDate = ({ differs, differences }: Stand) => differs === 'date' && differences === 1
