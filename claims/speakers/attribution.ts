import type { Span } from '../draft.ts'
import type { Words } from './words.ts'

/** One place in a sentence that says who speaks. */
export interface Attribution {
  words: Words
  /** The words that name the speaker; null where they go on with the one before ("adding that"). */
  who: Span | null
  /** Who is told, or who quotes: the channel, if it is one. */
  channel: Span | null
  /** Its first and last token, name and verb together. */
  first: number
  last: number
  /** `verb`: "X said"; `source`: "according to X"; `going`: "adding"; `label`: "…: UN". */
  kind: 'verb' | 'source' | 'going' | 'label'
  /** It may stand behind what it speaks of: "…, X said." */
  after: boolean
  /** Nothing of what is said follows it. */
  closed: boolean
  /** Only a figure close behind it is stated: "has documented 12". */
  near: boolean
}

/** An attribution whose speaker is named; what is not given is the plainest. */
export function attribution(
  words: Words,
  kind: Attribution['kind'],
  who: Span | null,
  first: number,
  last: number,
  more: Partial<Attribution> = {},
): Attribution {
  return { words, kind, who, first, last, channel: null, after: false, closed: false, near: false, ...more }
}
