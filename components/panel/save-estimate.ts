import type { Claim, StoredEvent } from '../../claims/model.ts'
import type { WithDb } from '../../estimates/database.ts'
import type { Estimate } from '../../estimates/model.ts'
import { recallFrom } from '../../estimates/recall.ts'
import { estimateDraft, type Lack } from '../../flags/as-estimate.ts'
import type { FlaggedPage } from '../../flags/model.ts'
import { EMPTY, type Fields, fieldsOf } from '../pages/estimates/form-fields.ts'
import type { Text } from '../text.ts'

/** A claim that can be stored as it is; or what it lacks, and the form filled in as far as the page tells. */
export type Draft =
  | { estimate: Omit<Estimate, 'id'>; lacks: [] }
  | { estimate: null; lacks: Lack[]; begin: Fields; events: ReadonlyMap<string, StoredEvent> }

export type Incomplete = Extract<Draft, { estimate: null }>

/** A claim on its way into the store. @param page that it stands on */
export async function draftOf(withDb: WithDb, claim: Claim, page: FlaggedPage): Promise<Draft> {
  const recall = recallFrom(withDb)
  const events = await recall.events()
  const about = claim.event === null ? [] : [claim.event]
  const stored = [...(await recall.estimatesOf(about, () => true)).values()].flat()
  const event = events.find(({ id }) => id === claim.event) ?? null
  const { estimate, lacks } = estimateDraft(claim, page, event, stored)
  const { event: of, kind } = estimate
  if (lacks.length === 0 && of !== null && kind !== null)
    return { estimate: { ...estimate, event: of, kind }, lacks: [] }
  const begin = fieldsOf({ ...estimate, id: '' } as Estimate)
  // A claim about no event has no beginning either.
  return {
    estimate: null,
    lacks,
    begin: { ...EMPTY, ...begin },
    events: new Map(events.map((each) => [each.id, each])),
  }
}

/** What a claim lacks, in the words that the card has for it. */
export function lacksIn({ lacks }: Incomplete, { say }: Text): string {
  return [say('desk_lacks'), ...lacks.map((lack) => say(`desk_lack_${lack}`))].join(' ')
}
