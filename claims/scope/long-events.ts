import type { Draft, Reading } from '../draft.ts'
import { anniversaryOf, spanOf } from '../events/days.ts'
import type { Known } from '../events/stored.ts'
import { Extent } from '../lexicon/scope.ts'
import type { Token } from '../text.ts'
import { type Cues, extentOf, isWhole, mostOf, part, type Scoped } from './cues.ts'

/** Tolls of a whole war seldom are so small; those of one strike seldom so large. */
const SMALL = 300
export const LARGE = 5_000
/** A war of a few weeks is told as one run of strikes. */
const SHORT_DAYS = 60
/** How far a stretch may fall short of all the time that an event has run, and still be all of it. */
const WHOLE_SHARE = 0.8

/** What a single strike may be a part of: a war, unrest, a siege of months; an epidemic has no strikes. */
export function isLong({ runs, event, from, to }: Known): boolean {
  if (event.kind === 'incident') return to !== null && to.last - from.first > SHORT_DAYS
  return runs && event.kind !== 'epidemic'
}

/** Rules by which a figure is that of one strike, whatever the article says of the war. */
export const OF_A_STRIKE = new Set(['single', 'small', 'stretch', 'place'])

/** "in the last three weeks", said three weeks after it began: all of it. */
function isSinceStart(days: number | null, published: string | null, { from }: Known): boolean {
  const today = spanOf(published)
  return days !== null && today !== null && days >= WHOLE_SHARE * (today.last - from.first)
}

/** A day that differs by no more is the event's first: time zones, the night of an attack. */
const SLACK_DAYS = 3

/** "since October 7": the day on which it began; no year is said where everybody knows. */
function isSinceFirstDay({ since }: Draft, { from }: Known): boolean {
  const day = spanOf(since ?? null)
  return day?.cut === 'day' && from.cut === 'day' && anniversaryOf(from.first, day.first).off <= SLACK_DAYS
}

/** Tolls of the whole are told as of its first weeks, too; what is counted from later on is a part. */
const LATE_DAYS = 45

/** "since 24 April", in the third year of a war. */
function isSinceLater({ since }: Draft, { from }: Known): boolean {
  const day = spanOf(since ?? null)
  return day !== null && day.first > from.last + LATE_DAYS
}

/**
 * Of a war or unrest that goes on: the whole, or a strike, a day, a battle of it.
 * @param next where the next figure of its sentence stands
 */
export function ofLongEvent(
  draft: Draft,
  known: Known,
  cues: Cues,
  published: string | null,
  next: number,
): Scoped | null {
  const most = mostOf(draft)
  if (isSinceFirstDay(draft, known)) return null
  if (isSinceLater(draft, known)) return part('since')
  if (cues.battle && known.event.kind === 'war') return part('battle')
  // "the worst 24 hours since the war began"
  if (cues.whole && !(cues.days !== null && cues.days <= 1 && cues.at < next)) return null
  if (cues.period) return isSinceStart(cues.days, published, known) ? null : part('period')
  if (known.to && known.to.last - known.from.first <= SHORT_DAYS)
    return cues.stretch && cues.single && most <= SMALL ? part('stretch') : null
  if (isWorstYear(draft)) return part('year')
  if (cues.stretch && most < LARGE && !(cues.event && most > SMALL)) return part('stretch')
  if (cues.single && (!cues.event || most <= SMALL) && most < LARGE) return part('single')
  if (cues.local && !cues.event) return part('place')
  // a total of 43 is one of a strike
  return most <= SMALL && !cues.named ? part('small') : null
}

/** "the deadliest year for civilians" */
function isWorstYear({ block: { tokens }, sentence }: Draft): boolean {
  for (let k = sentence.from; k < sentence.to; k++)
    if (extentOf(tokens[k]) & Extent.Worst && tokens[k + 1]?.lower === 'year') return true
  return false
}

/** Blocks that say what the article is about. */
const LEAD_BLOCKS = 6

/** How far before its last word the year of a war of the past may stand: "the 1905 Nine Week War". */
const DATED = 4

/** So many years after it, no war is the one of which strikes are told: "the uprising in 1905". */
const LONG_AGO = 20

function isPast(tokens: readonly Token[], k: number, published: string | null): boolean {
  if (tokens[k]!.capital && tokens.slice(Math.max(0, k - DATED), k).some(({ text }) => isYear(text))) return true
  const year = tokens[k + 2]?.text ?? ''
  return published !== null && isYear(year) && Number(published.slice(0, 4)) - Number(year) > LONG_AGO
}

const isYear = (text: string) => /^(?:1[5-9]|20)\d\d$/.test(text)

/** Whether the article speaks of the war that a strike in it is a part of, where it would say so: at its top, or by a figure. */
export function namesWhole(drafts: readonly Draft[], { title, blocks, article: { published } }: Reading): boolean {
  const read = new Set([title, ...blocks.slice(0, LEAD_BLOCKS), ...drafts.map(({ block }) => block)])
  for (const { tokens } of read)
    if (tokens.some((_, k) => isWhole(tokens, k) && !isPast(tokens, k, published))) return true
  return false
}
