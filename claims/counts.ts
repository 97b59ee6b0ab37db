import { amountOf, boundsAround } from './amounts.ts'
import type { Span } from './draft.ts'
import type { Item } from './items.ts'
import type { Lexicon } from './lexicon/model.ts'
import type { Amount, Group } from './model.ts'
import { isNoCount } from './no-counts.ts'
import { readNoun } from './nouns.ts'
import type { Token } from './text.ts'

/** A number phrase with the words that bound it and the noun that it counts: "at least 30 Syrian government fighters". */
export interface Count {
  number: Span
  amount: Amount
  /** Items, `from` inside, `to` exclusive: bounds, number, adjectives, noun. `at` is the number itself. */
  from: number
  at: number
  to: number
  /**
   * people: a noun for people; harm: deaths, hostages; lives; none: no noun ("killed 14 and"); unknown: words that the lexicon
   * does not know but that may be people; thing: no number of people whatever stands around it (houses, ages, dates).
   */
  noun: 'people' | 'harm' | 'lives' | 'none' | 'unknown' | 'thing'
  /** The item of the noun itself, -1 where there is none. */
  head: number
  group: Group | null
  people: Span | null
  /** The item of the harm that the phrase says itself: "97 deaths", "380,000 wounded soldiers"; -1 where it says none. */
  harm: number
  /** them: "two of them", "five of those killed"; others: "two of his guards"; null: no part of others is named. */
  partOf: 'them' | 'others' | null
  /** "30 others", "another 20". */
  more: boolean
}

/**
 * What a number phrase counts.
 * @param items a sentence's items
 * @param at the number phrase's item
 * @param tokens the block's tokens
 */
export function countAt(items: readonly Item[], at: number, tokens: readonly Token[], lexicon: Lexicon): Count {
  const item = items[at]!
  const { from, to, bound } = boundsAround(items, at)
  const count: Count = {
    number: { first: item.first, last: item.last },
    amount: amountOf(item.number!, bound),
    from,
    at,
    to,
    noun: 'none',
    head: -1,
    group: null,
    people: null,
    harm: -1,
    partOf: null,
    more: false,
  }
  if (isNoCount(items, at, tokens)) count.noun = 'thing'
  else readNoun(items, count, lexicon)
  return count
}
