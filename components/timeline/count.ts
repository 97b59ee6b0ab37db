import { GROUPS, MEASURES } from '../../claims/model.ts'
import type { Estimate } from '../../estimates/model.ts'

/** What was counted: whom, of which side, how harmed, in which event. */
export type Count = Pick<Estimate, 'event' | 'party' | 'measure' | 'group'>

/** A count, for the timeline's address; all sides together have no party. */
export const countParams = ({ event, party, measure, group }: Count): [string, string][] => [
  ['event', event],
  ['party', party ?? ''],
  ['measure', measure],
  ['group', group],
]

/** @returns null where an address names no count */
export function countOf(params: URLSearchParams): Count | null {
  const event = params.get('event')
  const measure = MEASURES.find((each) => each === params.get('measure'))
  const group = GROUPS.find((each) => each === params.get('group'))
  return event && measure && group ? { event, party: params.get('party') || null, measure, group } : null
}

export const isOf = (estimate: Count, count: Count): boolean =>
  estimate.event === count.event &&
  estimate.party === count.party &&
  estimate.measure === count.measure &&
  estimate.group === count.group
