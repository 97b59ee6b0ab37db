import type { Group, Measure } from '../../claims/model.ts'
import { type Count, countOfOthers } from '../count.ts'

/** Two counts whose sum is one too, or no more than one. */
export interface Addends {
  law: 'killed-and-wounded-add-up' | 'groups-add-up'
  /** The count that the two add up to. */
  sum: Count
}

function added(first: Count, second: Count, into: { measure: Measure; group: Group }, exactly: boolean): Count {
  const low = first.possible.low + second.possible.low
  const high = exactly ? first.possible.high + second.possible.high : Number.POSITIVE_INFINITY
  return { ...countOfOthers(first, into), reach: { low, high }, possible: { low, high } }
}

/** Killed + wounded = casualties, of one group. */
export function killedAndWoundedAddUp(killed: Count, wounded: Count): Addends | null {
  if (
    killed.kind.measure !== 'killed' ||
    wounded.kind.measure !== 'wounded' ||
    killed.kind.group !== wounded.kind.group
  )
    return null
  const sum = added(killed, wounded, { measure: 'casualties', group: killed.kind.group }, true)
  return { law: 'killed-and-wounded-add-up', sum }
}

/** Military + civilians ≤ people, of one measure. */
export function groupsAddUp(military: Count, civilians: Count): Addends | null {
  if (military.kind.group !== 'military' || civilians.kind.group !== 'civilians') return null
  if (military.kind.measure !== civilians.kind.measure) return null
  const sum = added(military, civilians, { measure: military.kind.measure, group: 'people' }, false)
  return { law: 'groups-add-up', sum }
}
