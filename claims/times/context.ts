import type { Draft } from '../draft.ts'
import { OWNS, SHIFTS } from '../lexicon/en/times.ts'
import { Time } from '../lexicon/times.ts'
import type { Block, Sentence } from '../text.ts'
import { timeOf } from './runs.ts'
import type { When } from './whens.ts'

/** How far before the harm its auxiliary may stand: "have so far been". */
const NEAR = 5
/** How far before the second of two verbs the auxiliary of both may stand: "has killed more than 52,000 people and wounded about". */
const LISTED = 12
/** Sentences back to which a date still holds. */
const BACK = 2
/** Blocks, and sentences of each, back to which "the attack" may point. */
const BLOCKS_BACK = 3
const SENTENCES_BACK = 8
/** Sentences of a block that open an article. */
const LEAD_SENTENCES = 4
/** A block of so few tokens that ends without a full stop is a heading. */
const HEADING = 12

const TOLLS = new Set(['toll', 'toll-after', 'figure'])

/** A toll that is told as such goes on growing: "the toll rose to", "has risen to nine dead". */
export const isToll = ({ rules, block: { tokens }, number }: Draft): boolean =>
  TOLLS.has(rules[0]!) || [2, 1].some((back) => (timeOf(tokens[number.first - back]) & Time.Change) !== 0)

/** Which words stand right before the harm, or the number: bits of `Time`. */
function tenseOf({ block, sentence, harm, number, rules }: Draft): number {
  const { tokens } = block
  const at = harm && harm.first > number.last ? harm.first : number.first
  // "has killed 40 people | and wounded 90"
  const second = rules[0] === 'object' && harm && harm.first < at && timeOf(tokens[harm.first - 1]) & Time.List
  const far = second ? LISTED : NEAR
  for (let i = at - 1; i >= sentence.from && i >= at - far; i--) {
    if (timeOf(tokens[i]) & Time.Wall) return 0
    const bits = timeOf(tokens[i])
    // "are estimated to have died"
    if (bits & Time.Perfect && i > sentence.from && tokens[i - 1]!.lower === 'to') return 0
    if (bits & (Time.Had | Time.Perfect | Time.Present)) return bits
  }
  return 0
}

/** "have been killed", "has claimed". */
export const isPerfect = (draft: Draft): boolean => (tenseOf(draft) & Time.Perfect) !== 0

/** "have been killed", "remain missing": so it still is. */
export const isStill = (draft: Draft): boolean => (tenseOf(draft) & (Time.Perfect | Time.Present)) !== 0

/** A figure of the kind that grows: "have been killed", "are missing", "the toll rose to". */
export const isRunning = (draft: Draft): boolean =>
  TOLLS.has(draft.rules[0]!) || (tenseOf(draft) & (Time.Perfect | Time.Present)) !== 0

/** Reads the dates of any sentence, figures or not. */
type Reader = (block: Block, sentence: Sentence) => readonly When[]

/** What was told right before, in the same block: "On Friday a blast shook the port. Nine people were killed." */
export function toldBefore({ block, sentence, by }: Draft, read: Reader): When | null {
  for (let i = sentence.index - 1; i >= 0 && i >= sentence.index - BACK; i--) {
    const whens = read(block, block.sentences[i]!)
    const when = whens.find(({ role }) => role === 'event' || role === 'until')
    if (when) return i === sentence.index - 1 || when.date.length === 10 ? when : null
    const said = by !== null && whens.find(({ role }) => role === 'speech')
    if (said) return said
    if (whens.length) return null
  }
  return null
}

/** The last day on which something happened that is told before the sentence, some blocks back at most. */
function lastDay({ block, sentence }: Draft, blocks: readonly Block[], read: Reader): string | null {
  for (let b = block.index; b >= 0 && b >= block.index - BLOCKS_BACK; b--) {
    const { sentences } = blocks[b]!
    const from = b === block.index ? sentence.index - 1 : sentences.length - 1
    for (let i = from; i >= 0 && i > from - SENTENCES_BACK; i--) {
      const when = read(blocks[b]!, sentences[i]!).findLast(({ role, date }) => role === 'event' && date.length === 10)
      if (when) return when.date
    }
  }
  return null
}

/** "in the attack.", "the same day": where the sentence points at what was told. Days from it, or null where it does not point. */
function pointedAt({ block, sentence, number }: Draft): number | null {
  const { tokens } = block
  for (let i = sentence.from + 1; i < sentence.to; i++) {
    const bits = timeOf(tokens[i])
    const before = timeOf(tokens[i - 1])
    if (bits & Time.Unit && tokens[i]!.lower.startsWith('day')) {
      if (before & Time.Same) return 0
      if (before & Time.Next) return 1
      // "the previous day", "a day earlier"
      if (before & Time.Previous || timeOf(tokens[i + 1]) & Time.Earlier) return tokens[i]!.lower === 'day' ? -1 : null
    }
    const next = tokens[i + 1]
    const ends = !next || i + 1 >= sentence.to || next.text === '.' || next.text === ','
    if (i > number.last && bits & Time.Happening && before & Time.Known && ends) return 0
  }
  return null
}

/** The day that a sentence without a date of its own points at: "They died in the attack." */
export function dayPointedAt(draft: Draft, blocks: readonly Block[], read: Reader): string | null {
  const days = pointedAt(draft)
  const last = days === null ? null : lastDay(draft, blocks, read)
  if (last === null || days === 0) return last
  const day = new Date(`${last}T00:00Z`)
  day.setUTCDate(day.getUTCDate() + days!)
  return day.toISOString().slice(0, 10)
}

/** Blocks that say what an article is about. */
export const LEAD = 3

/** The one day on which the opening tells that something happened; null where it tells of none or of several. */
export function dayOfLead(blocks: readonly Block[], read: Reader): string | null {
  let day: string | null = null
  for (const block of blocks.slice(0, LEAD)) {
    for (const sentence of block.sentences.slice(0, LEAD_SENTENCES)) {
      if (opensAnother(block, sentence)) continue
      for (const { role, date } of read(block, sentence)) {
        if (role !== 'event') continue
        if (date.length < 10 || (day && day !== date)) return null
        day = date
      }
    }
  }
  return day
}

/** Blocks in which an article comes to the day of what it tells: highlights and a dateline may go before. */
export const STORY = 8
/** "Tuesday's deadly mall | shooting" */
const NAMED = 3

/** The one day that the beginning of an article names what happened by: "Tuesday's blaze"; null where it names none, or several. */
export function dayOfName(blocks: readonly Block[], read: Reader): string | null {
  let day: string | null = null
  for (const block of blocks.slice(0, STORY)) {
    for (const sentence of block.sentences) {
      for (const { last, date } of read(block, sentence)) {
        if (date.length < 10 || !namesHappening(block, last)) continue
        if (day && day !== date) return null
        day = date
      }
    }
  }
  return day
}

/** Does the day that ends at a token name what happened on it: "Tuesday | 's fire", "Tuesdays | fire"? */
function namesHappening({ tokens }: Block, last: number): boolean {
  const owns =
    OWNS.has(tokens[last + 1]?.lower ?? '') ||
    (timeOf(tokens[last]) & Time.Weekday && tokens[last]!.lower.endsWith('days'))
  for (let k = last + 1; owns && k <= last + 1 + NAMED; k++) if (timeOf(tokens[k]) & Time.Happening) return true
  return false
}

/** How many sentences on the day may be told that an opening leaves out. */
export const AHEAD = 3

/** Does a figure stand among the first things that an article, or a paragraph of its opening, tells? */
export const isOpening = ({ block, sentence }: Draft) => block.index <= LEAD && sentence.index < AHEAD

/** How far from the start of a sentence a word may stand that begins another story: "Osk | In the same context". */
const SHIFTED = 6

export function opensAnother({ tokens }: Block, { from, to }: Sentence): boolean {
  for (let i = from; i < to && i < from + SHIFTED; i++) if (SHIFTS.has(tokens[i]!.lower)) return true
  return false
}

/** The day on which something happened that a sentence tells first; null where it tells of another time, undefined where of none. */
function dayTold(whens: readonly When[]): string | null | undefined {
  const day = whens.find(({ role, date }) => role === 'event' && date.length === 10)
  return day ? day.date : whens.some(({ role }) => role === 'event' || role === 'until') ? null : undefined
}

/**
 * The day told nearest before a figure in its block; behind it for one that opens an article: "A bomb killed nine. It went off on Sunday."
 */
export function nearestDay(draft: Draft, read: Reader): string | null {
  const { block, sentence } = draft
  const { sentences } = block
  for (let i = sentence.index - 1; i >= 0 && i >= sentence.index - SENTENCES_BACK; i--) {
    const day = dayTold(read(block, sentences[i]!))
    if (day !== undefined) return day
  }
  if (!isOpening(draft)) return null
  for (let i = sentence.index + 1; i < sentences.length && i <= sentence.index + AHEAD; i++) {
    if (opensAnother(block, sentences[i]!)) return null
    const day = dayTold(read(block, sentences[i]!))
    if (day !== undefined) return day
  }
  return null
}

/** How many sentences behind a figure the day may be told by one that points back to it. */
const POINTING = 2

/** "12 people have been killed in a raid. | The raid began on Sunday": the day that one of the next sentences tells of what was told. */
export function dayPointedFrom({ block, sentence }: Draft, read: Reader): string | null {
  const { tokens, sentences } = block
  for (let i = sentence.index + 1; i < sentences.length && i <= sentence.index + POINTING; i++) {
    const { from } = sentences[i]!
    if (!(timeOf(tokens[from]) & Time.Known && timeOf(tokens[from + 1]) & Time.Happening)) continue
    const day = dayTold(read(block, sentences[i]!))
    if (day) return day
  }
  return null
}

/** How far from a figure its stretch of time may stand. */
const STRETCH = 12

/** "88 dead in two days of clashes": counted over days, and so of no one day. */
export function spansDays({ block: { tokens }, sentence, number }: Draft): boolean {
  const to = Math.min(sentence.to, number.last + STRETCH)
  for (let i = Math.max(sentence.from + 1, number.first - STRETCH); i < to; i++) {
    if (!(timeOf(tokens[i]) & Time.Unit) || !tokens[i]!.lower.endsWith('s')) continue
    const { kind } = tokens[i - 1]!
    const isCounted = kind === 'number' || (timeOf(tokens[i - 1]) & Time.Number) !== 0
    if (isCounted && i - 1 > number.last && !(timeOf(tokens[i + 1]) & (Time.Ago | Time.Earlier))) return true
  }
  return false
}

/** "in a blast": whether its sentence names something that is over within a day. */
export function tellsOfHappening({ block: { tokens }, sentence }: Draft): boolean {
  for (let i = sentence.from; i < sentence.to; i++) if (timeOf(tokens[i]) & Time.Happening) return true
  return false
}

/** Smaller numbers are the same by chance, ... */
const TELLING = 5
/** ... but not where they stand so few sentences apart and are of the same people. */
const BESIDE = 2

const countKey = ({ measure, amount: { low, high } }: Draft) => `${measure} ${low} ${high}`

/** A few of the same people: some sentences apart, or in the first two paragraphs, which tell the same. */
function isBeside(a: Draft, b: Draft): boolean {
  if (b.asOf!.length < 10 || a.group !== b.group) return false
  if (a.block === b.block) return Math.abs(a.sentence.index - b.sentence.index) <= BESIDE
  return a.block.index + b.block.index === 1
}

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
    const same = this.byCount.get(countKey(draft))
    if (!same) return null
    const telling = (draft.amount.low ?? draft.amount.high)! >= TELLING
    let from = 0
    let to = same.length
    while (from < to) {
      const middle = (from + to) >> 1
      const { block, sentence } = same[middle]!
      const isBefore =
        block === draft.block && !telling ? sentence.index <= draft.sentence.index : block.index <= draft.block.index
      if (isBefore) from = middle + 1
      else to = middle
    }
    const twins = [same[from - 1], same[from]]
    return twins.find((twin) => twin && (telling || isBeside(draft, twin)))?.asOf ?? null
  }

  /** "Harbour fire: nine dead", before the block that tells of it. */
  headed({ block: { tokens, index } }: Draft): string | null {
    if (tokens.length > HEADING || tokens.at(-1)?.text === '.') return null
    return this.byBlock.get(index + 1)?.asOf ?? null
  }
}
