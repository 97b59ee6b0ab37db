import type { Claim } from '../claims/model.ts'
import { brokenReason } from './conflicts.ts'
import type { Count } from './count.ts'
import type { Days } from './days.ts'
import type { Compared, Comparison } from './model.ts'
import { best, type Ranking } from './rank.ts'
import { apartReason, boundReason, boundValues, directReason } from './reasons.ts'
import { factorOf } from './relate.ts'
import type { Reading } from './series.ts'
import type { Beside, Held } from './side-by-side.ts'
import { repeatedSource } from './sources.ts'
import type { IsQuoted } from './speakers.ts'

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
  /** When the claim was made, be its event over by then or not; null where unknown. */
  toldOn: Days | null
  isQuoted: IsQuoted
  /** Whether the claim seems to count a part, so that nothing is compared directly. */
  part: boolean
}

/** The estimates that a claim is compared with directly. */
export interface Direct {
  /** Those that make the verdict. */
  heard: readonly Beside[]
  /** The quoted speaker's own, which do not, while others have counted. */
  ownWord: readonly Beside[]
  /** Those of both that are no estimates of the claim's own count and date, and so are also among the bounds or apart. */
  lent: readonly Beside[]
}

/**
 * The estimates that a comparison names, each with its relation and reason: the direct ones, then broken bounds before those
 * that hold, then what is not comparable for one difference alone.
 * @param held every estimate held against the claim
 */
export function listed(
  { heard, ownWord, lent }: Direct,
  held: Held,
  context: Context,
): Pick<Comparison, 'compared' | 'omitted'> {
  const { order, part } = context
  const named = new Set(lent.map(({ estimate }) => estimate.id))
  const others = (all: readonly Beside[]) =>
    named.size === 0 ? all : all.filter(({ estimate }) => !named.has(estimate.id))
  const allBounds = others(held.bounds)
  const allApart = part ? [...heard, ...ownWord, ...others(held.apart)] : others(held.apart)
  const near = part
    ? []
    : [...best(heard, MOST_DIRECT, order), ...best(ownWord, MOST_DIRECT, order)].slice(0, MOST_DIRECT)
  const bounds = best(allBounds, MOST_BOUNDS, (a, b) => Number(a.holds) - Number(b.holds) || order(a, b))
  const apart = best(allApart, MOST_APART, order)
  const all = (part ? 0 : heard.length + ownWord.length) + allBounds.length + allApart.length
  return {
    compared: [
      ...near.map((each) => directCompared(each, context)),
      ...bounds.map((each) => boundCompared(each, context)),
      ...apart.map((each) => apartCompared(each, context)),
    ],
    omitted: all - near.length - bounds.length - apart.length,
  }
}

const compared = (
  { estimate }: Beside,
  { isQuoted }: Context,
  {
    relation,
    reason,
    factor = null,
    law = null,
    holds = null,
  }: Pick<Compared, 'relation' | 'reason'> & Partial<Compared>,
): Compared => ({
  estimate: estimate.id,
  relation,
  reason,
  factor,
  law,
  holds,
  repeats: repeatedSource(estimate),
  own: isQuoted(estimate.by),
})

function directCompared(each: Beside, context: Context): Compared {
  const { estimate, relation } = each
  const { amount } = context.claim
  const reading = context.readings.find(({ before, after }) => before === estimate.id || after === estimate.id)
  const reason = directReason(each, context.claim, context.toldOn, reading?.agrees ? reading : undefined)
  const factor = relation === 'higher' || relation === 'lower' ? factorOf(estimate, amount, relation) : null
  return compared(each, context, { relation, reason, factor })
}

function boundCompared(each: Beside, context: Context): Compared {
  const { estimate, stand, holds, count } = each
  const { law } = stand
  const as = stand.as === 'floor' ? 'floor' : 'ceiling'
  const reason = holds
    ? boundReason(law!, as, true, ...boundValues(count, context.count, estimate.from, estimate.asOf))
    : brokenReason(each, context.count, context.isQuoted)
  return compared(each, context, { relation: 'bounds', reason, law, holds })
}

const apartCompared = (each: Beside, context: Context): Compared =>
  compared(each, context, { relation: 'not-comparable', reason: apartReason(each, context.count) })
