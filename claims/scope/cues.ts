import type { Draft } from '../draft.ts'
import { bitsOfTokens } from '../lexicon/bits.ts'
import { besideOf } from '../lexicon/en/events.ts'
import { EN, entryOf } from '../lexicon/en/index.ts'
import { EXTENTS, SHARES } from '../lexicon/en/scope.ts'
import { sayOf } from '../lexicon/en/speech.ts'
import { Beside } from '../lexicon/events.ts'
import { Extent } from '../lexicon/scope.ts'
import { Say } from '../lexicon/speech.ts'
import type { Scope } from '../model.ts'
import type { Token } from '../text.ts'

/** A scope, and the rule that gave it. */
export interface Scoped {
  scope: Scope
  rule: string
}

export const part = (rule: string): Scoped => ({ scope: 'part', rule })

export const extentOf = bitsOfTokens(EXTENTS)

export const shareOf = bitsOfTokens(SHARES)

export const mostOf = ({ amount: { low, high } }: Draft) => high ?? low ?? 0

/** What a sentence says of the stretch of time and of the event that a figure counts. */
export interface Cues {
  /** Since it all began. */
  whole: boolean
  /** One strike, one battle. */
  single: boolean
  /** A day, the past week, since Sunday. */
  stretch: boolean
  /** A stretch that is counted out: the past 24 hours, five days, so far this year. */
  period: boolean
  /** About how many days that stretch lasts; null where it is not said. */
  days: number | null
  /** The token at which that is said. */
  at: number
  /** A battle that has a name. */
  battle: boolean
  /** The event itself, or a total. */
  event: boolean
  /** The event itself. */
  named: boolean
  local: boolean
}

const none = (): Cues => ({
  ...{
    whole: false,
    single: false,
    stretch: false,
    period: false,
    days: null,
    at: -1,
    battle: false,
    event: false,
    named: false,
    local: false,
  },
})

/** Reads the cues of the sentence that a figure stands in. */
export function cuesOf({ block: { tokens }, sentence }: Draft): Cues {
  const cues = none()
  for (let k = sentence.from; k < sentence.to; k++) {
    const extent = extentOf(tokens[k])
    if (!extent) continue
    if (extent & Extent.Since) {
      if (sinceStart(tokens, k, sentence.to)) cues.whole = true
      else cues.stretch = true
    }
    if (extent & Extent.Alone) cues.period = true
    readPeriod(tokens, k, cues)
    if (extent & Extent.Battle && (tokens[k + 1]?.lower === 'of' || tokens[k + 1]?.lower === 'for')) cues.battle = true
    if (extent & Extent.Day && !isWhenSaid(tokens, k, sentence.from)) cues.stretch = true
    if (extent & Extent.Single) cues.single = true
    if (isWhole(tokens, k)) cues.named = true
    if (extent & Extent.Total) cues.event = true
    if (extent & Extent.Local) cues.local = true
  }
  cues.event ||= cues.named
  cues.stretch ||= cues.period
  return cues
}

/** A word for the whole at `k`: "the war", not "war planes", "the war-torn valley", "a tug of war". */
export function isWhole(tokens: readonly Token[], k: number): boolean {
  if (!(extentOf(tokens[k]) & Extent.Whole)) return false
  const next = tokens[k + 1]?.text === '-' ? k + 2 : k + 1
  const before = tokens[k - 1]?.lower === 'of' ? k - 2 : k - 1
  return !(extentOf(tokens[next]) & Extent.Warlike || extentOf(tokens[before]) & Extent.Feud)
}

/** "said on Tuesday", "told reporters late on Sunday": when it was told. */
function isWhenSaid(tokens: readonly Token[], at: number, from: number): boolean {
  for (let k = Math.max(from, at - 5); k <= at + 3; k++) {
    if (sayOf(tokens[k]) & Say.Verb && k !== at) return true
  }
  return false
}

/** "five", "5" */
export const isNumber = (token: Token | undefined) =>
  token !== undefined && (token.kind === 'number' || EN.wordOf(token.form)?.number === true)

/** "over five days", "in the past 24 hours", "over the last two months", "so far this year". */
function readPeriod(tokens: readonly Token[], at: number, cues: Cues): void {
  const extent = extentOf(tokens[at])
  let unit = -1
  if (extent & Extent.During) {
    const isCounted = isNumber(tokens[at + 1]) && extentOf(tokens[at + 2]) & Extent.Unit
    // "after five days of war" is when the war had lasted so long
    if (isCounted && !(extentOf(tokens[at + 3]) & Extent.Later) && !isOfEvent(tokens, at + 3)) unit = at + 2
  } else if (extent & Extent.Recent && tokens[at - 1]?.lower === 'the') {
    // "last week" alone may be when it was told
    for (let k = at + 1; k <= at + 3 && unit < 0; k++) if (extentOf(tokens[k]) & Extent.Unit) unit = k
  } else if (extent & Extent.This && tokens[at + 1]?.lower === 'year' && !isWithinYear(tokens[at - 1])) unit = at + 1
  if (unit < 0) return
  cues.period = true
  cues.days = daysIn(tokens, unit)
  cues.at = at
}

/** "in May this year", "earlier this year": when it was. */
const isWithinYear = (token: Token | undefined) =>
  token?.lower === 'of' || ((extentOf(token) & Extent.Later) !== 0 && token?.lower !== 'in') || isMonth(token)

const isMonth = (token: Token | undefined) => (besideOf(token) & Beside.Month) !== 0

/** "three months of war" */
function isOfEvent(tokens: readonly Token[], of: number): boolean {
  if (tokens[of]?.lower !== 'of') return false
  return ((extentOf(tokens[of + 1]) | extentOf(tokens[of + 2])) & (Extent.Whole | Extent.Start)) !== 0
}

const DAYS: Record<string, number> = { hour: 1 / 24, day: 1, night: 1, week: 7, month: 30.4, year: 365 }

/** How long "three weeks" last, by their last token. */
function daysIn(tokens: readonly Token[], unit: number): number | null {
  const days = DAYS[tokens[unit]!.lower.replace(/s$/, '')]
  const before = tokens[unit - 1]!
  const count = isNumber(before) ? (entryOf(before)?.value ?? Number(before.text)) : 1
  return days === undefined || Number.isNaN(count) ? null : days * count
}

/** "since the war began", "since October 2023": a year behind it, or a word of beginning. */
function sinceStart(tokens: readonly Token[], at: number, to: number): boolean {
  for (let k = at + 1; k < to && k <= at + 9; k++) {
    if (extentOf(tokens[k]) & Extent.Start) return true
    if (/^(?:19|20)\d\d$/.test(tokens[k]!.text)) return true
    if (tokens[k]!.text === ',') break
  }
  return false
}
