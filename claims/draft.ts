import type { Amount, Article, Group, Measure, Scope, StoredEvent } from './model.ts'
import type { Block, Sentence } from './text.ts'

/** A run of tokens of one block, `first` to `last` (both inside). */
export interface Span {
  first: number
  last: number
}

/**
 * A claim while it is being read. Readers propose drafts, refiners fill, join and drop them; what is still open at the end
 * takes its plainest value. Token indexes count within `block.tokens`.
 */
export interface Draft {
  block: Block
  sentence: Sentence
  /** The number phrase: `46,000-plus`, `between 300 and 600`, `tens of thousands`. */
  number: Span
  amount: Amount
  measure: Measure | null
  /** The words that say what happened ("have been killed"), null where they are left out or stand in another sentence. */
  harm: Span | null
  group: Group | null
  /** The words that say who was harmed ("Ukrainian soldiers"), null where they are left out. */
  people: Span | null
  /** undefined: not looked at yet. */
  party: string | null | undefined
  scope: Scope | null
  event: string | null
  by: string | null
  via: string | null
  asOf: string | null
  /** Since when it is counted, where the sentence says so. */
  since?: string
  doubted: boolean
  rules: string[]
}

/** What every reader and refiner may look at: the article, cut, and the events that it may be about. */
export interface Reading {
  article: Article
  blocks: Block[]
  /** The title, cut like a block; its index is -1. */
  title: Block
  events: readonly StoredEvent[]
}

/** One step of the pipeline: a list of drafts in, a list of drafts out. It may fill, join, split or drop them. */
export type Refiner = (drafts: Draft[], reading: Reading) => Draft[]
