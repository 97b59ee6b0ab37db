import type { Draft, Refiner } from '../draft.ts'
import { storedOf } from '../events/stored.ts'
import { AHEAD, isRunning, opensAnother, spansDays } from './context.ts'

/** Tolls of one attack or crash are seldom larger; a larger one grows from day to day. */
const MOST = 300
/** News tells of what happened these last few days: of an older day it speaks by the way. */
const DAYS = 4
const MS_A_DAY = 86_400_000

/** Rules that say on which day something happened, and not up to when it was counted. */
const HAPPENED = ['when-event', 'when-before', 'when-pointed-at', 'when-near']

/** Harms of one day; those captured or missing are counted on. */
const HARMS: ReadonlySet<Draft['measure']> = new Set<Draft['measure']>(['killed', 'wounded', 'casualties'])

const isHarm = ({ measure }: Draft) => HARMS.has(measure)

export const isRecent = (day: string, published: string | null) =>
  published !== null && Date.parse(published.slice(0, 10)) - Date.parse(day) <= DAYS * MS_A_DAY

/** Killed or wounded, so few that it may have been on one day. */
export const isSmall = (draft: Draft): boolean => isHarm(draft) && (draft.amount.high ?? draft.amount.low ?? 0) <= MOST

/** Killed or wounded, so few and so told that it may have been on one day. */
export const isOfIncident = (draft: Draft): boolean => isSmall(draft) && !isRunning(draft) && !spansDays(draft)

/** What a figure is of, as far as that is read. */
const keyOf = ({ event, party }: Draft) => `${event} ${party}`

/** "Mine blast: 12 dead. A mine killed at least 12 … . The blast on Monday wounded 30": how an article opens is of the day that it tells first. */
const isHeadOf = (draft: Draft, first: Draft): boolean =>
  draft.block.index === 0 &&
  first.block.index === 0 &&
  first.sentence.index >= draft.sentence.index &&
  first.sentence.index <= AHEAD &&
  first.asOf!.length === 10 &&
  isHarm(first) &&
  keyOf(first) === keyOf(draft) &&
  HAPPENED.some((rule) => first.rules.includes(rule)) &&
  (first.sentence === draft.sentence || !opensAnother(first.block, first.sentence))

/**
 * Dates the figures of an attack or crash that the article tells the day of elsewhere: "the blaze, which left seven dead". Where it tells
 * of two days, none is taken.
 */
export const readIncidentDays: Refiner = (drafts, { article: { published }, events }) => {
  const { byId } = storedOf(events)
  const days = new Map<string, string | null>()
  for (const draft of drafts) {
    const { asOf, rules } = draft
    if (asOf?.length !== 10 || !isHarm(draft) || !HAPPENED.some((rule) => rules.includes(rule))) continue
    if (opensAnother(draft.block, draft.sentence)) continue
    const key = keyOf(draft)
    const other = days.get(key)
    days.set(key, other === undefined || other === asOf ? asOf : null)
  }
  const first = drafts.find((draft) => draft.asOf !== null)
  for (const draft of drafts) {
    if (draft.asOf !== null || !isOfIncident(draft)) continue
    if (first && isHeadOf(draft, first) && isRecent(first.asOf!, published)) {
      draft.asOf = first.asOf
      draft.rules.push('when-ahead')
      continue
    }
    if (draft.event !== null && byId.get(draft.event)!.runs) continue
    const day = days.get(keyOf(draft))
    if (!day || !isRecent(day, published)) continue
    draft.asOf = day
    draft.rules.push('when-incident')
  }
  return drafts
}
