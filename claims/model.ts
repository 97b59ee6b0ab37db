/**
 * The words of the domain that reading produces. Plain data: every value here can be stored, sent and printed.
 * Dates are ISO 8601 cut to what is known: `2024`, `2024-10` or `2024-10-27`.
 */

export const MEASURES = ['killed', 'wounded', 'missing', 'captured', 'casualties', 'displaced', 'deported'] as const
/** What was counted. `casualties` is killed and wounded together. */
export type Measure = (typeof MEASURES)[number]

export const GROUPS = [
  'military',
  'militants',
  'police',
  'civilians',
  'children',
  'women',
  'journalists',
  'aid-workers',
  'medics',
  'people',
] as const
/** Who was counted, the most specific that is said; `people` is everybody, or not said. */
export type Group = (typeof GROUPS)[number]

export const BOUNDS = ['exact', 'at-least', 'at-most', 'about', 'range', 'vague'] as const
/** How firmly the words hold the number. */
export type Bound = (typeof BOUNDS)[number]

export const SCOPES = ['whole', 'part', 'rate'] as const
/** `whole`: the running toll of a whole event; `part`: of a part of it; `rate`: per day, month or year. */
export type Scope = (typeof SCOPES)[number]

/** What a figure says as numbers of people; `null` is an open side. "more than 46,000" is 46000 to null. */
export interface Amount {
  low: number | null
  high: number | null
  bound: Bound
}

/** The number phrase: a span of a block, in UTF-16 units, end exclusive. `quote` is exactly that text. */
export interface Figure {
  block: number
  start: number
  end: number
  quote: string
}

/** What the page reader hands over. `blocks` is the article's text in reading order, without the title. */
export interface Article {
  url: string
  publisher: string | null
  title: string
  /** The date of publication, or null where the page gives none. */
  published: string | null
  blocks: string[]
}

/** A figure, read. */
export interface Claim {
  figure: Figure
  amount: Amount
  measure: Measure
  group: Group
  /** ISO 3166-1 alpha-2 of the side or country that suffered (also XK, SU, LNR-DNR); null where neither is said nor plain. */
  party: string | null
  scope: Scope
  /** The id of a stored event, or null where none fits: no link is better than a wrong one. */
  event: string | null
  /** Who states it, as named in the text; null in the article's own voice. */
  by: string | null
  /** The publication or channel through which `by` said it; null where none is named. */
  via: string | null
  /** The date up to which the figure counts; null where it is simply current. */
  asOf: string | null
  /** True where the article itself calls the figure false, unsubstantiated or disputed. */
  doubted: boolean
  /** Which rules fired, in order: what a failing test prints. */
  rules: string[]
}

/** The rule by which a figure is of people who were lost, which some say of the wounded as well. */
export const LOST = 'lost'

export const EVENT_KINDS = ['war', 'incident', 'disaster', 'epidemic', 'unrest', 'atrocity'] as const
export type EventKind = (typeof EVENT_KINDS)[number]

/** Something in which people were harmed. Events are a tree: an incident has the war it is part of as `parent`. */
export interface StoredEvent {
  id: string
  name: string
  aliases: string[]
  parties: string[]
  places: string[]
  from: string
  /** null while it goes on. */
  to: string | null
  kind: EventKind
  parent: string | null
}
