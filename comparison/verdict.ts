import type { Amount } from '../claims/model.ts'
import type { Verdict } from './model.ts'
import { factorOf } from './relate.ts'
import type { Beside, Held } from './side-by-side.ts'

export interface Judged {
  verdict: Verdict
  factor: number | null
}

export const NONE: Judged = { verdict: 'none', factor: null }

/** The smallest of the factors: to the estimate that comes nearest. */
function nearestFactor(all: readonly Beside[], claim: Amount, relation: 'higher' | 'lower'): number {
  return all.reduce(
    (least, { estimate }) => Math.min(least, factorOf(estimate, claim, relation)),
    Number.POSITIVE_INFINITY,
  )
}

function outside(all: readonly Beside[], claim: Amount, verdict: 'above' | 'below'): Judged {
  return { verdict, factor: nearestFactor(all, claim, verdict === 'above' ? 'lower' : 'higher') }
}

/** Where nothing nearer in time exists, the claim is out of line only if it breaks every bound that other dates set. */
function byOtherDates({ otherDates }: Held, claim: Amount): Judged {
  const others = otherDates.filter(({ relation }) => relation === 'bounds')
  if (others.length === 0 || others.some(({ holds }) => holds)) return NONE
  const floors = others.filter(({ stand }) => stand.as === 'floor').length
  if (floors === others.length) return outside(others, claim, 'below')
  return floors === 0 ? outside(others, claim, 'above') : NONE
}

/**
 * The verdict over the estimates compared directly, by the definitions of the comparison cases.
 * @param direct the estimates of the same count at comparable dates
 * @param held all estimates, of which those of the same count at other dates decide where `direct` is empty
 */
export function judge(direct: readonly Beside[], held: Held, claim: Amount): Judged {
  if (direct.length === 0) return byOtherDates(held, claim)
  if (direct.some(({ relation }) => relation === 'agrees')) return { verdict: 'in-line', factor: null }
  if (direct.every(({ relation }) => relation === 'lower')) return outside(direct, claim, 'above')
  if (direct.every(({ relation }) => relation === 'higher')) return outside(direct, claim, 'below')
  return { verdict: 'between', factor: null }
}
