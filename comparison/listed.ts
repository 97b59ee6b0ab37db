import type { Claim } from '../claims/model.ts'
import { brokenReason } from './conflicts.ts'
import type { Count } from './count.ts'
import type { Compared, Comparison } from './model.ts'
import { best, type Ranking } from './rank.ts'
import { apartReason, boundReason, boundValues, directReason } from './reasons.ts'
import { factorOf } from './relate.ts'
import type { Reading } from './series.ts'
import type { Beside, Held } from './side-by-side.ts'
import { repeatedSource } from './sources.ts'
import { sameSpeaker } from './speakers.ts'

/** How many estimates of each kind a comparison lists; all are held against the claim. */
const MOST_DIRECT = 60
const MOST_BOUNDS = 8
const MOST_APART = 8

/** What the reasons of one comparison speak of. */
export interface Context {
  claim: Claim
  count: Count
  order: Ranking
  readings: readonly Reading[]
  /** Whether the claim seems to count a part, so that nothing is compared directly. */
  part: boolean
}

/**
 * The estimates that a comparison names, each with its relation and reason: the direct ones, then broken bounds before those
 * that hold, then what is not comparable for one difference alone.
 * @param direct those compared directly, best comparable first
 * @param held every estimate held against the claim
 */
export function listed(
  direct: readonly Beside[],
  held: Held,
  context: Context,
): Pick<Comparison, 'compared' | 'omitted'> {
  const { order, part } = context
  const named = new Set(direct.map(({ estimate }) => estimate.id))
  const others = (all: readonly Beside[]) => all.filter(({ estimate }) => !named.has(estimate.id))
  const allBounds = others(held.bounds)
  const allApart = [...(part ? direct : []), ...others(held.apart)]
  const near = part ? [] : direct.slice(0, MOST_DIRECT)
  const bounds = best(allBounds, MOST_BOUNDS, (a, b) => Number(a.holds) - Number(b.holds) || order(a, b))
  const apart = best(allApart, MOST_APART, order)
  const all = (part ? 0 : direct.length) + allBounds.length + allApart.length
  return {
    compared: [
      ...near.map((each) => directCompared(each, context)),
      ...bounds.map((each) => boundCompared(each, context)),
      ...apart.map((each) => apartCompared(each, context)),
    ],
    omitted: all - near.length - bounds.length - apart.length,
  }
}

const base = ({ estimate }: Beside, { claim }: Context) => ({
  estimate: estimate.id,
  factor: null,
  law: null,
  holds: null,
  repeats: repeatedSource(estimate),
  own: sameSpeaker(claim.by, estimate.by),
})

function directCompared(each: Beside, context: Context): Compared {
  const { estimate, relation } = each
  const reading = context.readings.find(({ before, after }) => before === estimate.id || after === estimate.id)
  return {
    ...base(each, context),
    relation,
    reason: directReason(each, context.claim, reading?.agrees ? reading : undefined),
    factor: relation === 'higher' || relation === 'lower' ? factorOf(estimate, context.claim.amount, relation) : null,
  }
}

function boundCompared(each: Beside, context: Context): Compared {
  const { estimate, stand, holds, count } = each
  const as = stand.as === 'floor' ? 'floor' : 'ceiling'
  const values = boundValues(count, context.count, estimate.from, estimate.asOf)
  return {
    ...base(each, context),
    relation: 'bounds',
    reason: holds ? boundReason(stand.law!, as, true, ...values) : brokenReason(each, context.claim, context.count),
    law: stand.law,
    holds,
  }
}

function apartCompared(each: Beside, context: Context): Compared {
  return { ...base(each, context), relation: 'not-comparable', reason: apartReason(each, context.count) }
}
