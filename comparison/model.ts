import type { Claim } from '../claims/model.ts'
import type { Estimate } from '../estimates/model.ts'

/** Where a claim stands among the estimates compared directly with it. */
export type Verdict = 'none' | 'in-line' | 'between' | 'above' | 'below'

/**
 * How one estimate stands to the claim, seen from the estimate: it agrees; it is higher or lower than the claim; it counts
 * something else that limits the claim (bounds); or it cannot be compared.
 */
export type Relation = 'agrees' | 'higher' | 'lower' | 'bounds' | 'not-comparable'

/** The laws of counting that hold whatever the truth is. */
export type Law =
  | 'time-rises'
  | 'children-within-people'
  | 'groups-within-people'
  | 'killed-within-casualties'
  | 'wounded-within-casualties'
  | 'incident-within-war'
  | 'part-within-whole'

/** A sentence for people, as a message key of `_locales` and what goes into it: plain data that any surface can word. */
export interface Reason {
  key: string
  values: string[]
}

/** One estimate held against the claim. */
export interface Compared {
  /** The id of the estimate; its row is in `Comparison.estimates`. */
  estimate: string
  relation: Relation
  reason: Reason
  /** Larger over smaller, never below 1, for higher and lower; else null. */
  factor: number | null
  /** For bounds: the law that limits, and whether the claim keeps within it. */
  law: Law | null
  holds: boolean | null
  /** The id of an earlier-ranked estimate whose source this one repeats: counted once. */
  repeats: string | null
}

/** A law that cannot hold for the claim and this estimate (or other claim of the article) both. */
export interface Conflict {
  law: Law
  reason: Reason
  /** The estimate's id, or null where it is another claim. */
  estimate: string | null
  /** The index of the other claim among the article's claims, or null. */
  claim: number | null
}

/** A claim held against estimates. Plain data: it can be stored, sent, exported and drawn. */
export interface Comparison {
  claim: Claim
  verdict: Verdict
  /** For above and below: how many times higher or lower the claim is than the nearest comparable estimate; else null. */
  factor: number | null
  /** Best comparable first. */
  compared: Compared[]
  conflicts: Conflict[]
  /** Independent sources among the direct ones: how many agree, are higher, are lower. */
  sources: { agree: number; higher: number; lower: number }
}

/** The answer to one article: its claims in reading order, each compared, and the estimates that they speak of. */
export interface Answer {
  comparisons: Comparison[]
  estimates: Record<string, Estimate>
  /** Names of the events spoken of, by id. */
  events: Record<string, string>
}
