import type { Claim, StoredEvent } from '../claims/model.ts'
import { sameSpeaker } from '../comparison/speakers.ts'
import type { Estimate, SourceKind } from '../estimates/model.ts'
import type { FlaggedPage } from './model.ts'

/** What keeps a claim from being stored as an estimate; each is asked for or told in the checker's words. */
export type Lack = 'event' | 'whole' | 'by' | 'asOf' | 'kind'

/** A claim on its way into the store: all that it says, and what it does not. It can be stored where nothing is lacking. */
export interface EstimateDraft {
  estimate: Omit<Estimate, 'id' | 'event' | 'kind'> & { event: string | null; kind: SourceKind | null }
  lacks: Lack[]
}

/**
 * A claim as an estimate, with its provenance filled in: who says so, where, up to when, and the link.
 * @param page where it stands
 * @param event that it is about, null where it is about none that is stored
 * @param stored estimates of the event: the same speaker's tell the kind of source
 */
export function estimateDraft(
  claim: Claim,
  page: FlaggedPage,
  event: StoredEvent | null,
  stored: readonly Estimate[],
): EstimateDraft {
  const { party, group, measure, amount } = claim
  const by = claim.by ?? page.publisher
  const via = claim.by === null ? null : (claim.via ?? page.publisher)
  const asOf = claim.asOf ?? page.published
  const kind = stored.find((estimate) => sameSpeaker(estimate.by, by))?.kind ?? null
  const lacking: [Lack, boolean][] = [
    ['event', event === null],
    ['whole', claim.scope !== 'whole'],
    ['by', by === null],
    ['asOf', asOf === null],
    ['kind', kind === null],
  ]
  return {
    estimate: {
      ...{ party, group, measure, amount },
      event: event?.id ?? null,
      from: event?.from ?? asOf ?? '',
      asOf: asOf ?? '',
      published: page.published,
      by: by ?? '',
      via,
      kind,
      method: null,
      url: page.url,
      subset: null,
    },
    lacks: lacking.flatMap(([lack, isLacking]) => (isLacking ? [lack] : [])),
  }
}
