import type { Amount, Claim, Group, Measure } from '../claims/model.ts'
import type { Comparison } from '../comparison/model.ts'
import type { Estimate } from '../estimates/model.ts'

export const FLAG_KINDS = [
  'contradicts',
  'misquotes',
  'out-of-date',
  'compares-unlike-things',
  'no-source',
  'other',
] as const
/** What a checker finds wrong with a claim, or with two claims together. */
export type FlagKind = (typeof FLAG_KINDS)[number]

export const FLAG_STATUSES = ['open', 'checked', 'published', 'withdrawn'] as const
export type FlagStatus = (typeof FLAG_STATUSES)[number]

/**
 * Where words stand in the text of a page, as the W3C's selectors say it: by position, in UTF-16 units of the page's text (end
 * exclusive), and by quotation with what stands around it.
 */
export interface Anchor {
  start: number
  end: number
  exact: string
  /** Up to `CONTEXT` characters before and after; fewer at the ends of the text. */
  prefix: string
  suffix: string
}

/** The page that a flag was made on, as it gave itself. */
export interface FlaggedPage {
  url: string
  title: string
  publisher: string | null
  published: string | null
}

/** What a checker reads otherwise than Recount did. A field that is left out was read right. */
export interface Correction {
  amount?: Amount
  measure?: Measure
  group?: Group
  party?: string | null
  event?: string | null
  asOf?: string | null
}

/** Words of a page that a flag speaks of. */
export interface FlaggedText {
  page: FlaggedPage
  anchor: Anchor
  /** The sentence or block that the words stand in, so that a reader of the flag has it before them. */
  context: string
  /** As Recount read it; null where it read no figure there. */
  claim: Claim | null
  correction: Correction | null
}

/** A checker's judgement on a claim or on a pair of them. It stands by itself: what it needs of the store is copied into it. */
export interface Flag {
  /** A UUID. */
  id: string
  kind: FlagKind
  status: FlagStatus
  note: string
  /** The checker's name where they gave one. */
  author: string | null
  /** ISO 8601 instants in UTC. */
  created: string
  modified: string
  target: FlaggedText
  /** The other claim of a pair, on the same page or another; null for a flag on one claim. */
  against: FlaggedText | null
  /** How the claim stood to the estimates when it was flagged; null where it was not compared. */
  comparison: Comparison | null
  /** The estimates that the comparison and `evidence` speak of, by id. */
  estimates: Record<string, Estimate>
  /** The ids of the estimates that prove the point, in the checker's order. */
  evidence: string[]
}

/** What a checker may change of a flag that stands; with a correction, how the claim stands as corrected. */
export type FlagChange = Partial<
  Pick<Flag, 'kind' | 'status' | 'note' | 'author' | 'evidence' | 'comparison' | 'estimates'>
> & {
  correction?: Correction | null
}

/**
 * The claim as the checker holds it to be: as read, with their correction. Where no figure was read, what they say that the words
 * mean; null where they do not.
 */
export function correctedClaim({ claim, correction, anchor }: FlaggedText): Claim | null {
  if (claim || !correction?.amount) return claim && correction ? { ...claim, ...correction } : claim
  return {
    figure: { block: 0, start: 0, end: anchor.exact.length, quote: anchor.exact },
    ...{ measure: 'killed', group: 'people', party: null, event: null, asOf: null, ...correction },
    amount: correction.amount,
    ...{ scope: 'whole', by: null, via: null, doubted: false, rules: [] },
  }
}

/** A page's address as flags know it: without what only says where one came from or where one is on the page. */
export function pageKey(url: string): string {
  if (!URL.canParse(url)) return url
  const address = new URL(url)
  // A fragment that is a path ("#/story/3") or "#!…" tells pages of old single-page sites apart.
  if (!/^#!?\//.test(address.hash)) address.hash = ''
  const names: string[] = []
  // Not by `keys`: what it gives is no iterator in a page's script in Firefox.
  address.searchParams.forEach((_, name) => {
    names.push(name)
  })
  for (const name of names) if (TRACKING.test(name)) address.searchParams.delete(name)
  return address.href
}

/** Parameters that say how a reader came to a page: never what page it is. */
const TRACKING = /^(utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|yclid|_ga|cmpid|ito|smid|ref_src)$/i
