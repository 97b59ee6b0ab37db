import type { Claim, StoredEvent } from '../claims/model.ts'
import { compare } from '../comparison/compare.ts'
import { eventTree } from '../comparison/events.ts'
import type { Reason } from '../comparison/model.ts'
import type { Estimate } from '../estimates/model.ts'
import type { RememberedPage } from './memory.ts'
import type { FlaggedPage } from './model.ts'

/** A number given for a count: by whom, where and when. */
export interface Given {
  claim: Claim
  page: FlaggedPage
  /** The block that it stands in; null where that is not known. */
  context: string | null
  seen: string
  /** Up to when it counts, or else when it was published or seen: what the list is ordered by. */
  day: string
}

/** Two numbers of which not both can hold, by their indexes, and why, seen from the second. */
export interface Contradiction {
  first: number
  second: number
  reason: Reason
}

export interface GivenOverTime {
  /** The earliest first. */
  given: Given[]
  contradictions: Contradiction[]
}

/**
 * How one count was given over time, across pages, and which of the numbers cannot both hold: by a law, as a number that its source
 * took back, or as two numbers for one count at one time that do not meet.
 * @param pages remembered ones; what they say of other counts is left out
 * @param events all stored events
 */
export function givenOverTime(
  pages: readonly RememberedPage[],
  count: Pick<Claim, 'event' | 'party' | 'measure' | 'group'>,
  events: readonly StoredEvent[],
): GivenOverTime {
  const tree = eventTree(events)
  const given = pages.flatMap(({ page, claims, contexts, seen }) =>
    claims
      .map((claim, index): Given => {
        const day = claim.asOf ?? page.published ?? seen.slice(0, 10)
        return { claim, page, context: contexts[index] ?? null, seen, day }
      })
      .filter(({ claim }) => isOf(claim, count)),
  )
  given.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  const start = events.find(({ id }) => id === count.event)?.from ?? ''
  const estimates = given.map((each, index) => asEstimate(each, index, start))
  const contradictions = given.flatMap(({ claim, day }, second) => {
    const { conflicts, compared, remarks } = compare({ ...claim, asOf: day }, estimates.slice(0, second), tree, day)
    const apart = compared.filter(({ relation }) => relation === 'higher' || relation === 'lower')
    const found = new Map<string, Reason>()
    const revised = remarks.filter(({ kind }) => kind === 'revised')
    for (const { estimate, reason } of [...conflicts, ...revised, ...apart]) {
      if (estimate !== null) found.set(estimate, reason)
    }
    return [...found].map(([id, reason]): Contradiction => ({ first: Number(id), second, reason }))
  })
  return { given, contradictions }
}

const isOf = (claim: Claim, count: Pick<Claim, 'event' | 'party' | 'measure' | 'group'>) =>
  claim.event === count.event &&
  claim.party === count.party &&
  claim.measure === count.measure &&
  claim.group === count.group &&
  claim.scope === 'whole'

/** A number given, in the form that a claim is held against; its id is its index. */
const asEstimate = ({ claim, page, day }: Given, index: number, from: string): Estimate => ({
  id: String(index),
  event: claim.event!,
  ...{ party: claim.party, group: claim.group, measure: claim.measure, amount: claim.amount },
  from,
  asOf: day,
  published: page.published,
  by: claim.by ?? page.publisher ?? page.url,
  via: claim.via,
  kind: 'politician',
  method: null,
  url: page.url,
  subset: null,
})
