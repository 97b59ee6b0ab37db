import type { Draft } from '../draft.ts'
import { entryOf } from '../lexicon/en/index.ts'
import { Is } from '../lexicon/model.ts'
import { Extent, Share } from '../lexicon/scope.ts'
import type { Token } from '../text.ts'
import { extentOf, isNumber, mostOf, part, type Scoped, shareOf } from './cues.ts'

/** "12 of them", "two of the dead": what a figure is a part of stands behind "of". */
function isOfThose(tokens: readonly Token[], of: number): boolean {
  if (tokens[of]?.lower !== 'of') return false
  const next = extentOf(tokens[of + 1])
  if (next & Extent.Them) return true
  if (!(next & Extent.Determiner)) return false
  return tokens[of + 1]!.lower === 'those' || (extentOf(tokens[of + 2]) & Extent.Those) !== 0
}

/** So many may be told as some of a few: "one of the protesters", "two of his guards"; not "50,000 of his soldiers". */
const FEW = 40

/** "one of the protesters", "29 of his colleagues" */
function isOfThese(draft: Draft): boolean {
  const { tokens } = draft.block
  const of = draft.number.last + 1
  if (tokens[of]?.lower !== 'of' || mostOf(draft) > FEW) return false
  return (shareOf(tokens[of + 1]) & Share.His) !== 0 || (mostOf(draft) === 1 && tokens[of + 1]!.lower === 'the')
}

/** How far before a figure "including" may stand: "including at least some". */
const AMONG_BEFORE = 4
/** How far behind it "among the dead" may: "three men and a woman were named among the dead". */
const AMONG_AFTER = 9

/** "Ten tourists were among the victims" */
function isAmongThose({ block: { tokens }, sentence, number }: Draft): boolean {
  const end = Math.min(sentence.to, number.last + AMONG_AFTER)
  for (let k = number.last + 1; k < end; k++) {
    if (tokens[k]!.kind !== 'word') return false
    if (extentOf(tokens[k]) & Extent.Amid)
      return (extentOf(tokens[k + 1]) & Extent.Determiner && extentOf(tokens[k + 2]) & Extent.Those) !== 0
  }
  return false
}

/** Rules of reading by which a figure counts some of those of another. */
const OF_OTHERS = new Set(['part', 'among', 'breakdown'])

/** "12 of them", "of whom 30 were children", "including 12", "the dead include 12". */
export function subset(draft: Draft): Scoped | null {
  const { sentence, number, rules } = draft
  const { tokens } = draft.block
  if (rules.some((rule) => OF_OTHERS.has(rule))) return part('subset')
  if (isOfThose(tokens, number.last + 1) || isOfThose(tokens, sentence.from) || isOfThese(draft))
    return part('subset-of')
  let those = 0
  for (let k = number.first - 1; k >= sentence.from && k >= number.first - AMONG_BEFORE; k--) {
    const extent = extentOf(tokens[k])
    if (tokens[k]!.kind === 'number') break
    if (isOfThose(tokens, k)) return part('subset-of')
    // "a boy is among six dead" counts all, as does "among more than 20 hurt"; "among the dead were six" and "among them six women" do not
    const whole = extent & Extent.Amid && !(those & (Extent.Them | Extent.Those))
    if (whole) return isAmongThose(draft) ? part('subset-among') : null
    if (extent & Extent.Among) return part('subset-among')
    those |= extent
  }
  return extentOf(tokens[sentence.from]) & Extent.Among || isAmongThose(draft) ? part('subset-among') : null
}

/** How far a sort may stand from its number: "six young men". */
const SORT_WITHIN = 3
/** How far the next sort may: "20 children ages 6 and 7, plus six adults". */
const SORTS_WITHIN = 8

const isSort = (token: Token | undefined) => (shareOf(token) & Share.Sort) !== 0

function sortWithin(tokens: readonly Token[], from: number, to: number): number {
  for (let k = from; k < to; k++) {
    if (isSort(tokens[k])) return k
    if (tokens[k]?.kind !== 'word' || extentOf(tokens[k]) & Extent.Those) return -1
  }
  return -1
}

/** "and a woman", ", nine crew" */
const joins = (tokens: readonly Token[], at: number) =>
  (shareOf(tokens[at]) & Share.And) !== 0 || (tokens[at]?.text === ',' && isNumber(tokens[at + 1]))

/** Whether "and" at a token joins another sort with a number of its own, or one: "and a woman", "and five teachers". */
const joinsSort = (tokens: readonly Token[], and: number, to: number) =>
  joins(tokens, and) && sortWithin(tokens, and + 2, Math.min(to, and + 2 + SORT_WITHIN)) >= 0

const isHarm = (token: Token) => ((entryOf(token)?.is ?? 0) & HARM) !== 0

/** "six men and one woman", "27 students and five teachers": all the dead told by sorts, each a part of them. */
export function sorts({ block: { tokens }, sentence: { from, to }, number }: Draft): Scoped | null {
  const own = sortWithin(tokens, number.last + 1, Math.min(to, number.last + 1 + SORT_WITHIN))
  if (own < 0) return null
  for (let k = own + 1; k < to && k <= own + SORTS_WITHIN && !isHarm(tokens[k]!); k++)
    if (joinsSort(tokens, k, to)) return part('sorts')
  if (!joins(tokens, number.first - 1)) return null
  for (let k = number.first - 2; k >= from && k >= number.first - SORTS_WITHIN; k--) {
    if (isSort(tokens[k])) return part('sorts')
    if (extentOf(tokens[k]) & Extent.Those) return null
  }
  return null
}

/** "a plane with ten tourists and two pilots fell, killing all": each of those on board a part of all. */
export function aboard({ rules, sentence }: Draft, before: Draft | undefined, after: Draft | undefined): Scoped | null {
  const isOnBoard = (other: Draft | undefined) => other?.sentence === sentence && other.rules.includes('aboard')
  return rules.includes('aboard') && (isOnBoard(before) || isOnBoard(after)) ? part('aboard') : null
}

/** How far behind its number "others" may stand: "and two unnamed others". */
const OTHERS_WITHIN = 2

const HARM = Is.Verb | Is.Participle | Is.Suffer | Is.Noun | Is.Spared

/** "the governor and two others": all but those who are named. */
export function others({ block: { tokens }, sentence, number }: Draft): Scoped | null {
  const and = number.first - 1
  if (and <= sentence.from || !(shareOf(tokens[and]) & Share.And)) return null
  const before = tokens[and - 1]!
  // "a woman died and two others were hurt" joins what happened, not who
  if (before.kind !== 'word' || (entryOf(before)?.is ?? 0) & HARM) return null
  for (let k = number.last + 1; k <= number.last + OTHERS_WITHIN; k++)
    if (shareOf(tokens[k]) & Share.Others) return part('others')
  return null
}

/** "50 are still in a critical condition". */
export function grave({ block: { tokens }, sentence, number, measure, harm }: Draft): Scoped | null {
  if (measure !== 'wounded') return null
  const end = Math.min(sentence.to, Math.max(number.last, harm?.last ?? 0) + 1)
  for (let k = number.last + 1; k < end; k++) if (extentOf(tokens[k]) & Extent.Grave) return part('grave')
  return null
}

/** How far behind the first of several countries that take in refugees the others may stand. */
const HOSTS_WITHIN = 6

/** "Germany hosts 1.2 million refugees": those of all who came there. "Around 264,000 are in the UK" goes on with it. */
export function hosted(draft: Draft, before: Draft | undefined): Scoped | null {
  const { block, sentence, number, measure } = draft
  if (measure !== 'displaced') return null
  for (let k = sentence.from; k < number.first; k++) if (extentOf(block.tokens[k]) & Extent.Host) return part('hosted')
  if (!before?.rules.includes('scope-hosted') || before.block !== block) return null
  for (let k = number.last + 1; k <= number.last + HOSTS_WITHIN && k < sentence.to; k++)
    if (block.tokens[k]!.lower === 'in') return part('hosted')
  return null
}

/** "387 civilians, 268 soldiers and 319 others": goes on with the parts of one whole. */
export function goesOn(draft: Draft, before: Draft | undefined): Scoped | null {
  if (!before || before.sentence !== draft.sentence || before.measure !== draft.measure) return null
  const isSubset =
    before.scope === 'part' &&
    before.rules.some((rule) => rule.startsWith('scope-subset') || rule === 'scope-list' || rule === 'scope-sorts')
  return isSubset && draft.rules.some((rule) => rule.startsWith('list')) ? part('list') : null
}

const isToll = (token: Token) => ((entryOf(token)?.is ?? 0) & Is.Toll) !== 0

/** "38,044 in Turkey, raising the overall toll to 41,732" */
export function raises({ block: { tokens }, number, measure }: Draft, after: Draft | undefined): Scoped | null {
  if (!after || after.measure !== measure) return null
  let isRaising = false
  for (let k = number.last + 1; k < after.number.first; k++) {
    const extent = extentOf(tokens[k])
    if (extent & Extent.Raising) isRaising = true
    if (isRaising && (extent & Extent.Total || isToll(tokens[k]!))) return part('raises')
  }
  return null
}
