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

/** Smaller numbers are the same by chance. */
const TELLING = 5

const countKey = ({ measure, amount: { low, high } }: Draft) => `${measure} ${low} ${high}`

/** What the article dates, for those of its figures that it leaves undated. */
export class Dated {
  private readonly byCount = new Map<string, Draft[]>()
  private readonly byBlock = new Map<number, Draft>()

  /** @param drafts in reading order */
  constructor(drafts: readonly Draft[]) {
    for (const draft of drafts) {
      if (draft.asOf === null) continue
      const same = this.byCount.get(countKey(draft))
      if (same) same.push(draft)
      else this.byCount.set(countKey(draft), [draft])
      if (!this.byBlock.has(draft.block.index)) this.byBlock.set(draft.block.index, draft)
    }
  }

  /** The date of the same number of the same harm, told elsewhere: the last before it, else the first behind it. */
  twinOf(draft: Draft): string | null {
    if ((draft.amount.low ?? draft.amount.high)! < TELLING) return null
    const same = this.byCount.get(countKey(draft))
    if (!same) return null
    let from = 0
    let to = same.length
    while (from < to) {
      const middle = (from + to) >> 1
      if (same[middle]!.block.index <= draft.block.index) from = middle + 1
      else to = middle
    }
    return (same[from - 1] ?? same[from])?.asOf ?? null
  }

  /** "Harbour fire: nine dead", before the block that tells of it. */
  headed({ block: { tokens, index } }: Draft): string | null {
    if (tokens.length > HEADING || tokens.at(-1)?.text === '.') return null
    return this.byBlock.get(index + 1)?.asOf ?? null
  }
}
