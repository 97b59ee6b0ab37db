import type { Amount, Claim, Group, Measure } from '../claims/model.ts'
import type { Estimate } from '../estimates/model.ts'

/** Where a claim stands among the estimates compared directly with it. */
export type Verdict = 'none' | 'in-line' | 'between' | 'above' | 'below'

/**
 * How one estimate stands to the claim, seen from the estimate: it agrees; it is higher or lower than the claim; it counts
 * something else that limits the claim (bounds); or it cannot be compared. The first three are compared directly.
 */
export type Relation = 'agrees' | 'higher' | 'lower' | 'bounds' | 'not-comparable'

/** The laws of counting that hold whatever the truth is: each is the name of a function in `laws/`. */
export type Law =
  | 'running-toll-never-falls'
  | 'group-within-people'
  | 'groups-add-up'
  | 'killed-within-casualties'
  | 'wounded-within-casualties'
  | 'killed-and-wounded-add-up'
  | 'incident-within-war'
  | 'side-within-all-sides'
  | 'part-within-whole'

/** What goes into a sentence; `explain.ts` writes it as the reader's language does. */
export type Value =
  | { text: string }
  | { number: number }
  | { amount: Amount }
  | { times: number }
  | { days: number }
  | { date: string }
  | { group: Group }
  | { measure: Measure }
  | { party: string }

/** A sentence for people, as a message key of `_locales` and what goes into it: plain data that any surface can word. */
export interface Reason {
  key: string
  values: Value[]
}

/** One estimate held against the claim. */
export interface Compared {
  /** The id of the estimate; its row is in `Answer.estimates`. */
  estimate: string
  relation: Relation
  reason: Reason
  /** Larger over smaller, never below 1, for higher and lower; else null. */
  factor: number | null
  /** For bounds: the law that limits, and whether the claim keeps within it. */
  law: Law | null
  holds: boolean | null
  /** The name of the source that this one repeats; the two count once. Null where it counts for itself. */
  repeats: string | null
  /** True where it is by the very speaker whom the article quotes. */
  own: boolean
}

/**
 * A law that cannot hold for the claim and this estimate (or other claim of the article) both. What one source says against the
 * claim by one law is one conflict, however often it says it.
 */
export interface Conflict {
  law: Law
  reason: Reason
  /** The id of the estimate that compares best, or null where it is another claim. */
  estimate: string | null
  /** The index of the other claim among the article's claims, or null. */
  claim: number | null
  /** The ids of more estimates of the same source that speak against the claim by the same law, best comparable first. */
  others: string[]
}

/** What is worth telling about a claim though no law is broken. */
export interface Remark {
  /**
   * `revised`: the same source said more earlier; `quoted-otherwise`: the source is stored as saying something else;
   * `article-differs`: the article gives the same count another number; `reads-as-part`: stored as counting a part only.
   */
  kind: 'revised' | 'quoted-otherwise' | 'article-differs' | 'reads-as-part'
  reason: Reason
  estimate: string | null
  claim: number | null
}

/** A source's series, read off at the claim's date between the two estimates around it. */
export interface SeriesReading {
  by: string
  /** The value on the straight line between the two, rounded to what they show. */
  value: number
  /** The ids of the estimates before and after. */
  before: string
  after: string
}

/** A claim held against estimates. Plain data: it can be stored, sent, exported and drawn. */
export interface Comparison {
  claim: Claim
  verdict: Verdict
  /** For above and below: how many times higher or lower the claim is than the nearest comparable estimate; else null. */
  factor: number | null
  /** Best comparable first: the direct ones, then bounds, then what is not comparable. */
  compared: Compared[]
  /** How many more bounds and incomparable estimates there are that `compared` leaves out. */
  omitted: number
  conflicts: Conflict[]
  remarks: Remark[]
  series: SeriesReading[]
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
