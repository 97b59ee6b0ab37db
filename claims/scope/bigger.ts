import type { Draft } from '../draft.ts'
import { natureOf } from '../lexicon/en/events.ts'
import { Nature } from '../lexicon/events.ts'
import { Extent, Share } from '../lexicon/scope.ts'
import type { Group } from '../model.ts'
import type { Block, Sentence } from '../text.ts'
import { isRecent } from '../times/incident.ts'
import { type Cues, extentOf, isNumber, mostOf, part, type Scoped, shareOf } from './cues.ts'

/** So many times as many another count must be for this one to be a part of it, and no revision. */
const BIGGER = 1.2
const SUBGROUPS = new Set<Group>(['children', 'women', 'journalists', 'medics', 'aid-workers'])

/** Those of whom a bigger count was told before: at one hospital, a body of many, the children of all the dead. */
export function ofBigger(
  draft: Draft,
  before: readonly Draft[],
  cues: () => Cues,
  isOfWar: boolean,
  published: string | null,
): Scoped | null {
  const { measure, event, asOf, amount, group, party, block, sentence, number } = draft
  const more = before.filter(
    (other) => other.measure === measure && (other.event === event || event === null) && mostOf(other) > mostOf(draft),
  )
  const biggest = more.filter(
    (other) => surelyOf(other) > mostOf(draft) * BIGGER && (other.asOf === asOf || !other.asOf || !asOf),
  )
  const bigger = biggest.filter((other) => other.event === event)
  const { local, single } = cues()
  if (biggest.length > 0 && local && !single) return part('local')
  if (biggest.some((other) => sumsUp(other, draft, published))) return part('summed')
  const noun = extentOf(block.tokens[number.last + 1])
  if (biggest.length > 0 && noun & Extent.Body && measure === 'killed') return part('bodies')
  // of a flood in several countries, those of one
  if (event === null && party && bigger.some((other) => isOfOthers(other, draft))) return part('country')
  if (!isOfWar && bigger.some((other) => isOfForeigners(draft, other))) return part('foreigners')
  if (isOneOfThem(draft) && more.some(isOfSeveral)) return part('one-of-several')
  if (bigger.length === 0) return null
  if (amount.high === 1 && sentence.index + block.index > 0) return part('one')
  const isSubgroup = SUBGROUPS.has(group ?? 'people') && bigger.some((other) => (other.group ?? 'people') === 'people')
  return isSubgroup ? part('group') : null
}

/** What harms people of several countries at once, and is told by country. */
const SHARED =
  Nature.Crash |
  Nature.Quake |
  Nature.Wave |
  Nature.Flood |
  Nature.Storm |
  Nature.Hunger |
  Nature.Disease |
  Nature.Heat |
  Nature.Disaster

const natures = new WeakMap<Block, boolean>()

function isOfNature(block: Block): boolean {
  let is = natures.get(block)
  if (is === undefined) {
    is = block.tokens.some((token) => (natureOf(token) & SHARED) !== 0)
    natures.set(block, is)
  }
  return is
}

/** "Three killed, 70 hurt in attacks": what an opening heading counts in all is told one by one behind it. */
const sumsUp = (other: Draft, { block, sentence, party, asOf }: Draft, published: string | null) =>
  (asOf === null || asOf === other.asOf || (other.asOf === null && isRecent(asOf, published))) &&
  other.block === block &&
  block.index === 0 &&
  other.sentence.index === 0 &&
  sentence.index > 0 &&
  other.party === party

const isOfOthers = (other: Draft, { block, party }: Draft) =>
  other.block !== block && other.party !== party && isOfNature(other.block)

/** Dozens may be no more than 24. */
const surelyOf = (other: Draft) => (other.amount.bound === 'vague' ? (other.amount.low ?? 0) : mostOf(other))

const isOwn = ({ rules }: Draft) => rules.includes('own')

/** "Two Tunisian men died", where a truck killed 84 in Nice: who they were is said of these alone. A war has two sides. */
function isOfForeigners(draft: Draft, other: Draft): boolean {
  if (!isOwn(draft) || isOwn(other) || other.party === null || other.party === draft.party) return false
  const { block, sentence, group } = draft
  if (group === 'military' || group === 'militants') return false
  for (let k = sentence.from; k < sentence.to; k++) if (natureOf(block.tokens[k]) & Nature.War) return false
  return true
}

const sharesOf = (block: Block, { from, to }: Sentence) => {
  let all = 0
  for (let k = from; k < to; k++) all |= shareOf(block.tokens[k])
  return all
}

/** "four blasts that killed two people", "a series of attacks" */
function isOfSeveral({ block, sentence }: Draft): boolean {
  for (let k = sentence.from + 1; k < sentence.to; k++) {
    if (!(shareOf(block.tokens[k]) & Share.Several)) continue
    const before = block.tokens[k - 1]!
    if (before.lower === 'of' && k - 2 >= sentence.from && shareOf(block.tokens[k - 2]) & Share.Series) return true
    if (isNumber(before)) return true
  }
  return false
}

/** "in that attack", "bombing a nightclub" */
const isOneOfThem = ({ block, sentence }: Draft) => (sharesOf(block, sentence) & Share.One) !== 0
