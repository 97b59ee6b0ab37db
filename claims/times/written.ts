import { Time } from '../lexicon/times.ts'
import type { Block, Token } from '../text.ts'
import { datesIn } from './calendar.ts'
import { dateRuns, timeOf } from './runs.ts'
import { standsAlone } from './whens.ts'

/** A dateline stands in one of the first blocks, ... */
const BLOCKS = 3
/** ... behind a heading at most: so many tokens from its start. */
const TOKENS = 60

/** Nothing, or the time of day: ", 7:00 AM". */
function isEnd(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < tokens.length; i++) {
    const { kind, text } = tokens[i]!
    if (
      !(kind === 'mark'
        ? text === ',' || text === ':'
        : /^(?:\d\d?|[ap]\.?m\.?|gmt|utc|uk|bst|cet|e[ds]?t)$/i.test(text))
    )
      return false
  }
  return true
}

/** "Fire at the Old Mill Friday, August 11, 2000": a day of the week and its date end a heading, or a date is a block by itself. */
function endsBlock(tokens: readonly Token[], first: number, last: number): boolean {
  return isEnd(tokens, last + 1) && (first === 0 || (timeOf(tokens[first]) & Time.Weekday) !== 0)
}

/** "03-07-2015": the third of July to some, the seventh of March to others. */
function isAmbiguous(words: string): boolean {
  const [, first, second] = /^(\d\d?)[-.](\d\d?)[-.]\d{4}$/.exec(words) ?? []
  return first !== undefined && first !== second && Number(first) <= MONTHS && Number(second) <= MONTHS
}

const MONTHS = 12

/**
 * The day on which an article says itself that it was written: "Reuters Tuesday 14 May 2019 The toll", "Posted on May 14 2019 by". What a
 * page's data says may be the day of a later change.
 * @returns `YYYY-MM-DD`, or null where it says none
 */
export function writtenOn(blocks: readonly Block[]): string | null {
  for (const { text, tokens } of blocks.slice(0, BLOCKS)) {
    const to = Math.min(tokens.length, TOKENS)
    for (const { first, last } of dateRuns(tokens, 0, to, () => false)) {
      if (!(standsAlone(tokens, first, last, 0, to) || endsBlock(tokens, first, last))) continue
      const words = text.slice(tokens[first]!.start, tokens[last]!.end)
      if (isAmbiguous(words)) continue
      const [named, ...more] = datesIn(words, null)
      if (named?.date.length === 10 && !more.length) return named.date
    }
  }
  return null
}
