import type { Claim } from '../claims/model.ts'
import type { Count } from './count.ts'
import type { Remark } from './model.ts'
import { significantDigits, statesTheSame } from './quoted.ts'
import { best, type Ranking } from './rank.ts'
import { reason } from './reasons.ts'
import type { Beside, Held } from './side-by-side.ts'
import { sameSpeaker } from './speakers.ts'
import type { Judged } from './verdict.ts'

/**
 * A war's toll thirty times below all that is stored of it is a part of it that the text did not name: rival counts of one war lie up to
 * some fifteen times apart (Russia's own and NATO's of its dead in March 2022).
 */
const IMPLAUSIBLE = 30
/**
 * How many digits a number must show for the same number elsewhere to be no chance. A subset is of the same date besides, so that
 * fewer do.
 */
const DISTINCTIVE = { part: 3, subset: 2 }

/**
 * Whether a claim counts a part although it was read as the whole, and how that shows: then no verdict is due, as a part is never
 * held against the whole. It counts within one strike and less than the strike's own toll; or it lies so far below a running toll that
 * no one could mean that; or it states the very number that a source is stored as giving for a later start or a subset.
 * @returns null where the claim counts the whole as far as can be seen
 */
export function partRead(
  claim: Claim,
  { kind: { coverage, event } }: Count,
  { verdict, factor }: Judged,
  { bounds, apart }: Held,
  order: Ranking,
): Remark | null {
  // a part may explain why a figure is low, never why it lies above every count of the whole
  if (verdict !== 'below' && verdict !== 'between') return null
  const seems: Remark = { kind: 'reads-as-part', reason: reason('reads_as_part'), estimate: null, claim: null }
  if (coverage === 'strike') return seems
  const runs = event.kind === 'war' || event.kind === 'unrest' || event.kind === 'epidemic'
  if (runs && verdict === 'below' && factor !== null && factor >= IMPLAUSIBLE) return seems
  const [same] = best(
    [...bounds, ...apart].filter((each) => statesPart(each, claim)),
    1,
    order,
  )
  if (!same) return null
  const { id, by, from, subset } = same.estimate
  const why =
    subset === null
      ? reason('same_number_part', { text: by }, { date: from })
      : reason('same_number_subset', { text: by }, { text: subset })
  return { ...seems, reason: why, estimate: id }
}

function statesPart({ stand, estimate }: Beside, claim: Claim): boolean {
  const of = stand.differs === 'subset' ? 'subset' : stand.differs === 'part' && stand.as === 'floor' ? 'part' : null
  if (of === null || !statesTheSame(claim.amount, estimate.amount)) return false
  return sameSpeaker(claim.by, estimate.by) || significantDigits(claim.amount) >= DISTINCTIVE[of]
}
