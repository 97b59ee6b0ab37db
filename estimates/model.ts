import type { Amount, Group, Measure, StoredEvent } from '../claims/model.ts'

export const SOURCE_KINDS = [
  'official-own-side',
  'official-adversary',
  'official-third-party',
  'intergovernmental',
  'ngo',
  'academic',
  'media-count',
  'leak',
  'politician',
] as const
/** What kind of source counted, seen from the party that suffered. It is told, never scored. */
export type SourceKind = (typeof SOURCE_KINDS)[number]

/** A stored claim with its provenance: who counted what, how, up to which date, and where it can be read. */
export interface Estimate {
  /** Unique and stable: base rows have one derived from what they say, a checker's own rows a random one. */
  id: string
  /** The id of a stored event. */
  event: string
  /** The side or country that suffered; null is all sides together. */
  party: string | null
  group: Group
  measure: Measure
  amount: Amount
  /** From when it counts; an estimate that starts well after its event counts a part of it. */
  from: string
  /** Up to when it counts. */
  asOf: string
  /** When it was published; null where unknown. */
  published: string | null
  by: string
  via: string | null
  kind: SourceKind
  /** How it was counted, in a few words; null where unknown. */
  method: string | null
  /** http or https; null where no link is known. */
  url: string | null
  /** What part of its party and group it covers ("Hezbollah fighters"); null where it covers the whole. */
  subset: string | null
}

/** The bundled base data. */
export interface BaseData {
  /** Changes whenever a row does: what tells an installed copy that it is old. */
  version: string
  events: StoredEvent[]
  estimates: Estimate[]
}
