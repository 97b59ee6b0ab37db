import type { Estimate } from '../estimates/model.ts'
import { type Count, countOfEstimate, type Kind } from './count.ts'
import type { EventTree } from './events.ts'
import { type Addends, groupsAddUp, killedAndWoundedAddUp } from './laws/sums.ts'
import { remembered } from './remembered.ts'

/** Two estimates of one statement whose counts add up. */
export interface Sum extends Addends {
  first: Estimate
  second: Estimate
}

interface Counted {
  estimate: Estimate
  count: Count
}

/** What one source counted at one date, from one day on: only numbers of one statement are added up. */
const statementOf = ({ event, party, by, asOf, from }: Estimate) => [event, party, by, asOf, from].join('|')

const sums = new WeakMap<readonly Estimate[], Map<Kind, Sum[]>>()

/** The sums of what single sources state at one date, by the kind of count that they sum up to; worked out once for a list. */
export const sumsOf = (estimates: readonly Estimate[], events: EventTree): Map<Kind, Sum[]> =>
  remembered(sums, estimates, () => {
    const byKind = new Map<Kind, Sum[]>()
    for (const each of allSums(estimates, events)) remembered(byKind, each.sum.kind, (): Sum[] => []).push(each)
    return byKind
  })

function allSums(estimates: readonly Estimate[], events: EventTree): Sum[] {
  const statements = new Map<string, Counted[]>()
  for (const estimate of estimates) {
    const event = estimate.subset === null ? events.get(estimate.event) : undefined
    if (!event) continue
    remembered(statements, statementOf(estimate), (): Counted[] => []).push({
      estimate,
      count: countOfEstimate(estimate, event),
    })
  }
  return [...statements.values()].flatMap((all) => (all.length > 1 ? sumsWithin(all) : []))
}

/**
 * The sums within one statement. Where it holds several numbers of a kind, each first addend is added to the second that says
 * most and to the one that leaves least open, as no other can break a law that these keep.
 */
function sumsWithin(all: readonly Counted[]): Sum[] {
  const most = new Map<string, Counted>()
  const least = new Map<string, Counted>()
  for (const each of all) {
    const kind = `${each.count.kind.measure} ${each.count.kind.group}`
    const { low, high } = each.count.possible
    if (low > (most.get(kind)?.count.possible.low ?? -1)) most.set(kind, each)
    if (high < (least.get(kind)?.count.possible.high ?? Number.POSITIVE_INFINITY)) least.set(kind, each)
  }
  const seconds = [...new Set([...most.values(), ...least.values()])]
  return all.flatMap((first) =>
    seconds.flatMap((second) => {
      const addends = killedAndWoundedAddUp(first.count, second.count) ?? groupsAddUp(first.count, second.count)
      return addends ? [{ ...addends, first: first.estimate, second: second.estimate }] : []
    }),
  )
}
