import type { Claim } from '../claims/model.ts'
import type { Count } from './count.ts'
import type { Remark } from './model.ts'
import { significantDigits, statesTheSame } from './quoted.ts'
import type { Ranking } from './rank.ts'
import { reason } from './reasons.ts'
import type { Beside, Held } from './side-by-side.ts'
import { sameSpeaker } from './sources.ts'
import type { Judged } from './verdict.ts'

/** A war's toll a hundred times below all that is stored of it is a part of it that the text did not name. */
const IMPLAUSIBLE = 100
/** From three digits on, one number in two places is no chance. */
const DISTINCTIVE = 3

/**
 * Whether a claim counts a part although it was read as the whole, and how that shows: then no verdict is due, as a part is never
 * held against the whole. It counts within one strike and less than the strike's own toll; or it lies so far below a running toll that
 * no one could mean that; or it states the very number that a source is stored as giving for a later start.
 * @returns null where the claim counts the whole as far as can be seen
 */
export function partRead(
  claim: Claim,
  count: Count,
  { verdict, factor }: Judged,
  { bounds }: Held,
  order: Ranking,
): Remark | null {
  if (verdict === 'none' || verdict === 'in-line') return null
  const seems: Remark = { kind: 'reads-as-part', reason: reason('reads_as_part'), estimate: null, claim: null }
  if (count.kind.coverage === 'strike') return verdict === 'above' ? null : seems
  const runs =
    count.kind.event.kind === 'war' || count.kind.event.kind === 'unrest' || count.kind.event.kind === 'epidemic'
  if (runs && verdict === 'below' && factor !== null && factor >= IMPLAUSIBLE) return seems
  const [part] = bounds.filter((each) => statesPart(each, claim)).sort(order)
  if (!part) return null
  const { id, by, from } = part.estimate
  return { ...seems, reason: reason('same_number_part', { text: by }, { date: from }), estimate: id }
}

function statesPart({ stand, estimate }: Beside, claim: Claim): boolean {
  if (stand.law !== 'part-within-whole' || stand.as !== 'floor') return false
  if (!statesTheSame(claim.amount, estimate.amount)) return false
  return sameSpeaker(claim.by, estimate.by) || significantDigits(claim.amount) >= DISTINCTIVE
}
