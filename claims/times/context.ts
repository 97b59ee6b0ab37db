import type { Draft } from '../draft.ts'
import { Time } from '../lexicon/times.ts'
import type { Block, Sentence } from '../text.ts'
import { timeOf } from './runs.ts'
import type { When } from './whens.ts'

/** How far before the harm its auxiliary may stand: "have so far been". */
const NEAR = 5
/** Sentences back to which a date still holds. */
const BACK = 2
/** A block of so few tokens that ends without a full stop is a heading. */
const HEADING = 12

const TOLLS = new Set(['toll', 'toll-after', 'figure'])

/** Which words stand right before the harm, or the number: bits of `Time`. */
function tenseOf({ block, sentence, harm, number }: Draft): number {
  const { tokens } = block
  const at = harm && harm.first > number.last ? harm.first : number.first
  for (let i = at - 1; i >= sentence.from && i >= at - NEAR; i--) {
    const bits = timeOf(tokens[i])
    if (bits & (Time.Had | Time.Perfect | Time.Present)) return bits
  }
  return 0
}

/** "have been killed", "has claimed". */
export const isPerfect = (draft: Draft): boolean => (tenseOf(draft) & Time.Perfect) !== 0

/** A figure of the kind that grows: "have been killed", "are missing", "the toll rose to". */
export const isRunning = (draft: Draft): boolean =>
  TOLLS.has(draft.rules[0]!) || (tenseOf(draft) & (Time.Perfect | Time.Present)) !== 0

/** Reads the dates of any sentence, figures or not. */
type Reader = (block: Block, sentence: Sentence) => readonly When[]

/** What was told right before, in the same block: "On Friday a blast shook the port. Nine people were killed." */
export function toldBefore({ block, sentence, by }: Draft, read: Reader): When | null {
  for (let i = sentence.index - 1; i >= 0 && i >= sentence.index - BACK; i--) {
    const whens = read(block, block.sentences[i]!)
    const when = whens.findLast(({ role }) => role === 'event' || role === 'until')
    if (when) return when
    const said = by !== null && whens.find(({ role }) => role === 'speech')
    if (said) return said
    if (whens.length) return null
  }
  return null
}

const isSameCount = (a: Draft, b: Draft) =>
  a.measure === b.measure && a.amount.low === b.amount.low && a.amount.high === b.amount.high

/** Smaller numbers are the same by chance. */
const TELLING = 5

/** The same number of the same harm, dated elsewhere in the article: the nearest. */
export function twinOf(draft: Draft, drafts: readonly Draft[]): Draft | null {
  if ((draft.amount.low ?? draft.amount.high)! < TELLING) return null
  let best: Draft | null = null
  const distance = (other: Draft) => Math.abs(other.block.index - draft.block.index)
  for (const other of drafts) {
    if (other === draft || other.asOf === null || !isSameCount(draft, other)) continue
    if (!best || distance(other) < distance(best)) best = other
  }
  return best
}

/** "Harbour fire: nine dead", before the block that tells of it. */
export function headed(draft: Draft, drafts: readonly Draft[]): Draft | null {
  const { tokens, index } = draft.block
  if (tokens.length > HEADING || tokens.at(-1)?.text === '.') return null
  return drafts.find(({ block, asOf }) => asOf !== null && block.index === index + 1) ?? null
}
