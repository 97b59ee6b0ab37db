import type { Draft, Refiner } from '../draft.ts'
import { storedOf } from '../events/stored.ts'
import { isRunning } from './context.ts'

/** Tolls of one attack or crash are seldom larger; a larger one grows from day to day. */
const MOST = 300
/** News tells of what happened these last few days: of an older day it speaks by the way. */
const DAYS = 4
const MS_A_DAY = 86_400_000

/** Rules that say on which day something happened, and not up to when it was counted. */
const HAPPENED = ['when-event', 'when-before', 'when-pointed-at']

const isHarm = ({ measure }: Draft) => measure === 'killed' || measure === 'wounded'

const isRecent = (day: string, published: string | null) =>
  published !== null && Date.parse(published.slice(0, 10)) - Date.parse(day) <= DAYS * MS_A_DAY

/** What a figure is of, as far as that is read. */
const keyOf = ({ event, party }: Draft) => `${event} ${party}`

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
    const key = keyOf(draft)
    const other = days.get(key)
    days.set(key, other === undefined || other === asOf ? asOf : null)
  }
  for (const draft of drafts) {
    const { low, high } = draft.amount
    if (draft.asOf !== null || !isHarm(draft) || (high ?? low ?? 0) > MOST || isRunning(draft)) continue
    if (draft.event !== null && byId.get(draft.event)!.runs) continue
    const day = days.get(keyOf(draft))
    if (!day || !isRecent(day, published)) continue
    draft.asOf = day
    draft.rules.push('when-incident')
  }
  return drafts
}
