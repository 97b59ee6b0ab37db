import type { Estimate } from '../estimates/model.ts'
import { type Count, type Kind, kindOf } from './count.ts'
import { type Addends, groupsAddUp, killedAndWoundedAddUp } from './laws/sums.ts'
import { remembered } from './remembered.ts'
import type { Counted, Shelves } from './shelves.ts'

/** Two estimates of one statement whose counts add up. */
export interface Sum extends Addends {
  first: Estimate
  second: Estimate
}

type AddUp = (first: Count, second: Count) => Addends | null

const sums = new WeakMap<Shelves, Map<Kind, Sum[]>>()

/** The sums of what single sources state at one date which are counts of this kind; worked out once for each. */
export const sumsOf = (shelves: Shelves, kind: Kind): readonly Sum[] =>
  remembered(
    remembered(sums, shelves, () => new Map<Kind, Sum[]>()),
    kind,
    () => [
      ...(kind.measure === 'casualties'
        ? added(
            shelves,
            ofOthers(kind, { measure: 'killed' }),
            ofOthers(kind, { measure: 'wounded' }),
            killedAndWoundedAddUp,
          )
        : []),
      ...(kind.group === 'people'
        ? added(shelves, ofOthers(kind, { group: 'military' }), ofOthers(kind, { group: 'civilians' }), groupsAddUp)
        : []),
    ],
  )

const ofOthers = (kind: Kind, others: Partial<Pick<Kind, 'measure' | 'group'>>): Kind =>
  kindOf(kind.event, { ...kind, ...others }, 'whole', null)

function added(shelves: Shelves, firsts: Kind, seconds: Kind, addUp: AddUp): Sum[] {
  const byStatement = statements(shelves.of(seconds)?.counted ?? [])
  if (byStatement.size === 0) return []
  return [...statements(shelves.of(firsts)?.counted ?? [])].flatMap(([statement, all]) =>
    sumsWithin(all, byStatement.get(statement) ?? [], addUp),
  )
}

/** The estimates of the whole, by what one source counted at one date: only numbers of one statement are added up. */
function statements(counted: readonly Counted[]): Map<string, Counted[]> {
  const byStatement = new Map<string, Counted[]>()
  for (const each of counted) {
    if (each.count.kind.coverage !== 'whole') continue
    const { by, asOf, from } = each.estimate
    remembered(byStatement, [by, asOf, from].join('|'), (): Counted[] => []).push(each)
  }
  return byStatement
}

/**
 * The sums within one statement. Where it holds several numbers of a kind, each first addend is added to the second that says
 * most and to the one that leaves least open, as no other can break a law that these keep.
 */
function sumsWithin(firsts: readonly Counted[], seconds: readonly Counted[], addUp: AddUp): Sum[] {
  const [one] = seconds
  if (!one) return []
  const most = seconds.reduce((a, b) => (b.count.possible.low > a.count.possible.low ? b : a), one)
  const least = seconds.reduce((a, b) => (b.count.possible.high < a.count.possible.high ? b : a), one)
  return firsts.flatMap((first) =>
    [...new Set([most, least])].flatMap((second) => {
      const addends = addUp(first.count, second.count)
      return addends ? [{ ...addends, first: first.estimate, second: second.estimate }] : []
    }),
  )
}
