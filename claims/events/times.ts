import { anniversaryOf, type Span, spanOf } from './days.ts'
import type { Known } from './stored.ts'

/** What a claim and its article say of time. */
export interface Dated {
  /** Up to when it counts, or when it happened. */
  asOf: Span | null
  /** Years that its sentence names. */
  years: readonly number[]
  /** Those of them that only say since when. */
  since: readonly number[]
  /** Since when it is counted: "since July". */
  start: Span | null
  published: Span | null
}

/**
 * How an event's time and a claim's go together: they cannot (`never`); nothing tells (`open`); the article is so near that no
 * other can be meant (`fresh`), or goes on while the event does (`now`); the text gives the event's own day, or a disaster's month (`dated`), or
 * its month or year alone (`roughly`); or the article is of its anniversary (`remembered`).
 */
export type When = 'never' | 'open' | 'fresh' | 'now' | 'roughly' | 'dated' | 'remembered'

/** How long news of an event goes on when no date is given; another of the kind at the same place may follow a strike within weeks. */
const FRESH_DAYS = { disaster: 100, atrocity: 45, incident: 14, war: 60, unrest: 60, epidemic: 60 } as const
/** Days that an event's last day and the one that a text gives may lie apart: time zones, tolls of the next days. */
const SLACK_DAYS = 3
/** A published date may be the day before where the event fell after midnight. */
const EARLY_DAYS = 1

/** Round anniversaries are kept of what lasted for long. */
const ROUND_YEARS = 5

/** So much of an event must lie in a year for the year to give it away. */
const ENOUGH_DAYS = 60

/** Whether an event took place in a year, more than in its last weeks; what went on for long is known by the year in which it began too. */
function isIn(year: number, { from, to, runs }: Known): boolean {
  const { first, last } = spanOf(String(year))!
  if (runs && first <= from.first && from.first <= last) return true
  const end = to?.last ?? Number.POSITIVE_INFINITY
  const shared = Math.min(last, end) - Math.max(first, from.first)
  // a few weeks over New Year are of either year
  if (to && to.last - from.first < ENOUGH_DAYS) return shared >= 0
  return shared >= 0 && shared >= Math.min(ENOUGH_DAYS, end - from.first)
}

/** @param isMeant the article names the event, or one that is part of it */
export function whenOf(known: Known, { asOf, years: all, since, start, published }: Dated, isMeant: boolean): When {
  const { event, from, to, runs } = known
  // what is over in a day did not happen "since 2013"
  const years = runs || !since.length ? all : all.filter((year) => !since.includes(year))
  if (published && published.last + EARLY_DAYS < from.first) return 'never'
  if (asOf && asOf.last + EARLY_DAYS < from.first) return 'never'
  let own = 0
  for (const year of years) if (isIn(year, known)) own++
  if (years.length > 0 && own === 0) return 'never'
  const isExact = asOf?.cut === 'day' || (asOf?.cut === 'month' && event.kind === 'disaster')
  if (asOf && !runs && isExact && to && asOf.first <= to.last + SLACK_DAYS) return 'dated'
  if (asOf && (runs || asOf.cut !== 'day') && (!to || asOf.first <= to.last)) return 'roughly'
  if (years.length > 0 && own === years.length) return 'roughly'
  if (start && start.cut !== 'year' && start.first <= from.first && from.first <= start.last + SLACK_DAYS)
    return 'roughly'
  if (!published) return isMeant && !to ? 'now' : 'open'
  if (published.first + EARLY_DAYS < from.first) return 'open'
  if (!to || published.first <= to.last) return 'now'
  if (published.first <= to.last + FRESH_DAYS[event.kind]) return 'fresh'
  const { years: passed, off } = anniversaryOf(from.first, published.first)
  // a war that is over is remembered after ten or seventy years; after 29, the day it began is a day as any other
  const isRemembered = off <= SLACK_DAYS && (!runs || passed % ROUND_YEARS === 0)
  return isRemembered ? 'remembered' : 'open'
}
