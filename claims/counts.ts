import type { Span } from './draft.ts'
import type { Item } from './items.ts'
import { Is } from './lexicon/model.ts'
import type { Amount, Bound, Group, Measure } from './model.ts'
import type { NumberPhrase } from './numbers.ts'
import type { Token } from './text.ts'

/** A number phrase with the words that bound it and the noun that it counts: "at least 30 Syrian government fighters". */
export interface Count {
  number: Span
  amount: Amount
  /** Items, `from` inside, `to` exclusive: bounds, number, adjectives, noun. */
  from: number
  at: number
  to: number
  /**
   * people: a noun for people; harm: deaths, hostages; lives; none: no noun ("killed 14 and"); unknown: words that the lexicon does not know
   * but that may be people; thing: what is no person, or no number of anything (ages, dates).
   */
  noun: 'people' | 'harm' | 'lives' | 'none' | 'unknown' | 'thing'
  group: Group | null
  people: Span | null
  /** For harm: deaths are killed; also where an adjective says it: "380,000 wounded soldiers". */
  measure: Measure | null
  harm: Span | null
  /** "two of them", "five of those". */
  partitive: boolean
  /** "30 others", "another 20". */
  more: boolean
}

const STRENGTH: Record<string, number> = { exact: 0, about: 1, 'at-most': 2, 'at-least': 3 }

/** What the number and the words that bound it say together. */
export function amountOf({ low, high, kind }: NumberPhrase, bound: Bound): Amount {
  if (kind === 'plus') return { low, high: null, bound: 'at-least' }
  if (bound === 'at-least') return { low, high: null, bound }
  if (bound === 'at-most') return { low: null, high, bound }
  if (kind === 'vague') return { low, high, bound: 'vague' }
  if (kind === 'range') return { low, high, bound: 'range' }
  return { low, high, bound }
}

const stronger = (a: Bound, b: Bound | undefined): Bound => (b && (STRENGTH[b] ?? 0) > (STRENGTH[a] ?? 0) ? b : a)

/** Endings of words for people that no list can hold: worshippers, activists, colonists, Iranians. */
const PERSONAL = /(?:ers|ors|ists|ants|ees|ians|eers|men|women|people|folk|ese|ites|ans|is|mates|goers)$/

/** May an unknown word be people? A name or a plural. */
function mayBePeople(token: Token): boolean {
  return (
    token.kind === 'word' &&
    (token.capital || PERSONAL.test(token.lower) || (token.lower.endsWith('s') && token.lower.length > 3))
  )
}

const isComma = (item: Item | undefined) => item?.token.text === ','
const isHyphen = (item: Item | undefined) => item?.token.text === '-' || item?.token.text === '‑'

/** An age, a date, a clock time, a share, an ordinal: no number of people whatever follows. */
function countsNothing(items: readonly Item[], at: number, tokens: readonly Token[]): boolean {
  const item = items[at]!
  const { number } = item
  const before = items[at - 1]
  const next = items[at + 1]
  const after = tokens[item.last + 1]
  if (after && !after.spaced && ((after.kind === 'word' && after.text !== 's') || '%/:°'.includes(after.text)))
    return true
  if (after && !after.spaced && after.text === '-' && !tokens[item.last + 2]?.spaced) return true
  if (number!.kind !== 'year' && next && next.is & Is.Month && next.token.capital) return true
  if (before && before.is & Is.Month && before.token.capital && number!.digits) {
    if (!next || !(next.is & (Is.People | Is.Kind | Is.Participle | Is.Noun))) return true
  }
  if (before?.token.text === '.' && items[at - 2] && items[at - 2]!.is & Is.Month && items[at - 2]!.token.capital)
    return true
  const old = before?.token.lower
  if (old === 'aged' || old === 'age' || old === 'ages' || old === 'no' || (old === 'number' && number!.digits)) {
    if (old !== 'number' || !next || !(next.is & Is.Participle)) return true
  }
  if (
    number!.digits &&
    isComma(before) &&
    (!next || isComma(next) || next.token.text === '.') &&
    items[at - 2]?.token.capital
  ) {
    if (number!.high < 120) return true
  }
  if (number!.kind === 'year' && (!next || !(next.is & (Is.People | Is.Kind | Is.Noun | Is.More)))) {
    const month = before && (before.is & Is.Month || isComma(before))
    if (month || number!.low >= 1900) return true
    if (before && before.is & (Is.Preposition | Is.Clause | Is.Determiner)) return true
  }
  return false
}

/** The words that bound a number, to its left and right. */
function boundsAround(items: readonly Item[], at: number): { from: number; to: number; bound: Bound; more: boolean } {
  let from = at
  let bound: Bound = 'exact'
  let more = false
  for (; from > 0; from--) {
    const before = items[from - 1]!
    if (!(before.is & Is.Before)) break
    bound = stronger(bound, before.entry!.bound)
    if (before.is & Is.More) more = true
  }
  let to = at + 1
  for (;;) {
    const next = items[to]
    if (!next || !(next.is & Is.After)) break
    bound = stronger(bound, next.entry!.bound)
    to++
  }
  return { from, to, bound, more }
}

/**
 * What a number phrase counts.
 * @param items a sentence's items
 * @param at the number phrase's item
 * @param tokens the block's tokens
 */
export function countAt(items: readonly Item[], at: number, tokens: readonly Token[]): Count {
  const item = items[at]!
  const { from, to, bound, more } = boundsAround(items, at)
  const count: Count = {
    number: { first: item.first, last: item.last },
    amount: amountOf(item.number!, bound),
    ...{ from, at, to, noun: 'none', group: null, people: null, measure: null, harm: null, partitive: false, more },
  }
  if (countsNothing(items, at, tokens)) {
    count.noun = 'thing'
    return count
  }
  readNoun(items, count, tokens)
  return count
}

function readNoun(items: readonly Item[], count: Count, tokens: readonly Token[]): void {
  let k = count.to
  const vague = items[count.at]!.number!.kind === 'vague'
  while (items[k] && items[k]!.is & Is.More) {
    count.more = true
    k++
  }
  if (items[k]?.token.lower === 'of' && items[k + 1]) {
    const next = items[k + 1]!
    if (items[k + 1]!.number && !vague) {
      // "two of 14 men": what follows is the base, counted by itself.
      count.to = k
      return
    }
    if (next.is & (Is.Pronoun | Is.Relative) || next.token.lower === 'those' || next.token.lower === 'these') {
      count.partitive = true
      k += 2
      count.to = k
      if (!items[k] || !(items[k]!.is & Is.People)) return
    } else {
      if (!vague) count.partitive = true
      k++
      while (items[k] && items[k]!.is & Is.Determiner) k++
      if (items[k]?.number) {
        // "six of her nine children"
        k++
      }
    }
  }
  let head = -1
  let last = k - 1
  let kind: Group | null = null
  let thing = -1
  for (let steps = 0; k < items.length && steps < 9; k++, steps++) {
    const word = items[k]!
    const { is } = word
    if (word.number) break
    if (is & Is.People && !(is & Is.Noun && head >= 0)) {
      head = k
      last = k
      kind = better(kind, word.entry!.group!)
      count.noun = 'people'
      thing = -1
      continue
    }
    if (is & Is.Noun && (head < 0 || is & Is.Lives || !(is & Is.Participle))) {
      if (is & Is.Participle && nounFollows(items, k + 1)) {
        count.measure = word.entry!.measure!
        count.harm = { first: word.first, last: word.last }
        continue
      }
      if (is & Is.Lives) count.noun = 'lives'
      else {
        count.noun = 'harm'
        count.measure = word.entry!.measure!
      }
      count.harm = { first: word.first, last: word.last }
      if (word.entry!.group) kind = better(kind, word.entry!.group)
      last = k
      thing = -1
      const after = items[k + 1]
      if (after && after.is & Is.People && !(after.is & Is.Verb)) continue
      break
    }
    if (is & Is.Participle) {
      if (head < 0 && nounFollows(items, k + 1)) {
        count.measure ??= word.entry!.measure!
        count.harm ??= { first: word.first, last: word.last }
        continue
      }
      break
    }
    if (is & Is.Kind) {
      if (head >= 0 && !nounFollows(items, k + 1)) break
      kind = better(kind, word.entry!.group!)
      continue
    }
    if (is & Is.Thing) {
      if (head >= 0 && !word.token.lower.endsWith('s')) break
      thing = k
      continue
    }
    if (is & Is.More) continue
    if (word.token.kind === 'mark') {
      if (isHyphen(word) && !word.token.spaced && items[k + 1] && !items[k + 1]!.token.spaced) continue
      if (word.token.lower === "'s" || (word.token.text === '’' && !word.token.spaced)) {
        head = -1
        count.noun = 'none'
        continue
      }
      break
    }
    if (is & ~(Is.Month | Is.Raise | Is.Report | Is.Adverb)) break
    if (is & (Is.Adverb | Is.Report | Is.Raise) && !nounFollows(items, k + 1)) break
    if (head >= 0 && !is && !nounFollows(items, k + 1)) {
      // "20 police cars": the head is the next noun; "20 soldiers yesterday": it stays.
      if (word.token.capital || !isPluralNoun(word.token)) break
      if (items[head]!.is & Is.Kind || !items[head]!.token.lower.endsWith('s')) thing = k
      break
    }
    if (!is && head < 0 && k > count.to && endsUnknown(items, k)) break
    if (head < 0 && count.noun !== 'unknown' && !is) count.noun = 'unknown'
    last = head < 0 ? k : last
  }
  if (thing >= 0 && thing > head && count.noun !== 'harm' && count.noun !== 'lives') count.noun = 'thing'
  if (count.noun === 'unknown' && !mayBePeople(items[last]!.token)) {
    // "25 people" is read; "25 gathered" may be a verb: no noun.
    count.noun = 'unknown'
  }
  if (count.noun === 'none' && kind && last < count.to) {
    // "20 Taliban were killed", "5 police"
    count.noun = 'people'
    last = k - 1
  }
  if (last >= count.to) {
    const first = items[count.to]!.first
    if (count.noun === 'people' || count.noun === 'unknown' || (count.noun === 'harm' && kind)) {
      count.people = { first, last: items[last]!.last }
    }
    count.to = last + 1
  }
  if (head < 0 && count.noun !== 'harm' && count.noun !== 'lives' && count.noun !== 'people') kind = null
  count.group = kind
  if (count.noun === 'none' || count.noun === 'thing') {
    count.measure = null
    count.harm = null
  }
  void tokens
}

/** An unknown lower-case word right before a mark, a preposition or the end, that is no plural: a verb or an adverb. */
function endsUnknown(_items: readonly Item[], _k: number): boolean {
  return false
}

const isPluralNoun = (token: Token) => token.lower.endsWith('s') && !token.lower.endsWith('ss')

/** True where a noun for people or harm follows within the phrase: the word before it is its adjective. */
function nounFollows(items: readonly Item[], k: number): boolean {
  for (let steps = 0; steps < 4; steps++, k++) {
    const word = items[k]
    if (!word || word.number) return false
    if (word.is & Is.People || (word.is & Is.Noun && !(word.is & Is.Participle))) return true
    if (isHyphen(word) && !word.token.spaced) continue
    if (word.is & ~(Is.Kind | Is.More | Is.Month) || word.token.kind === 'mark') return false
  }
  return false
}

const SPECIFIC: Group[] = [
  'journalists',
  'medics',
  'aid-workers',
  'children',
  'women',
  'police',
  'militants',
  'military',
  'civilians',
  'people',
]

/** The more specific of two groups: "troop deaths" are military, "rebel fighters" militants, "Ukrainian army medics" medics. */
function better(a: Group | null, b: Group): Group {
  return a === null || SPECIFIC.indexOf(b) < SPECIFIC.indexOf(a) ? b : a
}
