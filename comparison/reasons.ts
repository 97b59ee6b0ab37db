import type { Claim } from '../claims/model.ts'
import type { Estimate } from '../estimates/model.ts'
import type { Count } from './count.ts'
import { type Days, daysApart, daysOf } from './days.ts'
import { LITTLE } from './mark.ts'
import type { Law, Reason, SeriesReading, Value } from './model.ts'
import { factorOf } from './relate.ts'
import type { Beside } from './side-by-side.ts'

/** A sentence by its key, without the prefix that all reasons share. */
export const reason = (key: string, ...values: Value[]): Reason => ({ key: `reason_${key}`, values })

/** Why a direct estimate agrees, or by how much it differs. */
export function directReason(
  { estimate, relation, count }: Beside,
  claim: Claim,
  toldOn: Days | null,
  reading: SeriesReading | undefined,
): Reason {
  const date = { date: estimate.asOf }
  if (relation === 'higher') {
    const days = daysLater(estimate, count, toldOn)
    const times = { times: factorOf(estimate, claim.amount, relation) }
    if (days !== null) return days > 0 ? reason('early', times, date, { days }) : reason('early_undated', times, date)
  }
  if (count.kind.group !== claim.group) {
    const factor =
      relation === 'agrees' ? 1 : factorOf(estimate, claim.amount, relation === 'higher' ? 'higher' : 'lower')
    return reason(`stands_in_${relation}`, { group: count.kind.group }, date, { times: factor })
  }
  if (relation === 'agrees') {
    return reading ? reason('series', { number: reading.value }) : reason('agrees', date)
  }
  const side = relation === 'higher' ? 'higher' : 'lower'
  const factor = factorOf(estimate, claim.amount, side)
  return factor < LITTLE ? reason(`little_${side}`, date) : reason(side, { times: factor }, date)
}

/** Reports of the first weeks are of those found so far: a later count that is higher takes nothing back. */
const EARLY_DAYS = 60

/**
 * How much later than an early toll of an incident or a disaster an estimate was counted; 0 where it is of a month or year that went on
 * after it; null where it was not, or the toll is not early.
 */
function daysLater({ asOf }: Estimate, { kind: { atOnce, rises, start } }: Count, toldOn: Days | null): number | null {
  const counted = daysOf(asOf)
  if (!atOnce || !rises || start === null || !toldOn || !counted || toldOn.last > start + EARLY_DAYS) return null
  return counted.last > toldOn.last ? Math.max(0, counted.first - toldOn.last) : null
}

const KEY_OF_LAW: Record<Law, string> = {
  'running-toll-never-falls': 'time',
  'group-within-people': 'group',
  'groups-add-up': 'groups_sum',
  'killed-within-casualties': 'killed',
  'wounded-within-casualties': 'wounded',
  'killed-and-wounded-add-up': 'harm_sum',
  'incident-within-war': 'event',
  'side-within-all-sides': 'side',
  'part-within-whole': 'part',
}

/** Why another count limits the claim, and whether the claim keeps within it. */
export function boundReason(law: Law, as: 'floor' | 'ceiling', holds: boolean, ...values: Value[]): Reason {
  return reason(`${KEY_OF_LAW[law]}_${as}_${holds ? 'holds' : 'broken'}`, ...values)
}

/** What a sentence on a bound may name: $1 who, $2 what, $3 the event, $4 from when, $5 up to when, $6 how far from the claim. */
export function boundValues(count: Count, claim: Count, from: string, asOf: string): Value[] {
  const days = count.days && claim.days ? daysApart(count.days, claim.days) : 0
  return [
    { group: count.kind.group },
    { measure: count.kind.measure },
    { text: count.kind.event.name },
    { date: from },
    { date: asOf },
    { days },
  ]
}

/** Which dimension keeps an estimate from being compared. */
export function apartReason({ count, stand, estimate }: Beside, claim: Count): Reason {
  switch (stand.differs) {
    case null:
      return reason('reads_as_part')
    case 'rate':
      return reason('apart_rate')
    case 'side':
      return count.kind.party === null ? reason('apart_all_sides') : reason('apart_side', { party: count.kind.party })
    case 'measure':
      return reason('apart_measure', { measure: count.kind.measure })
    case 'group':
      return reason('apart_group', { group: count.kind.group })
    case 'subset':
      return reason('apart_subset', { text: count.kind.subset ?? '' })
    case 'part':
      return reason('apart_part', { date: estimate.from })
    case 'date':
      return claim.days ? reason('apart_date', { date: estimate.asOf }) : reason('apart_undated')
    default:
      return reason('apart_event', { text: count.kind.event.name })
  }
}
