import type { Item } from './items.ts'
import { Is } from './lexicon/model.ts'
import type { Token } from './text.ts'

const COUNTED = Is.People | Is.Kind | Is.Participle | Is.Noun | Is.More | Is.Suffer
/** Nobody is older. */
const OLDEST = 120

const isComma = (item: Item | undefined) => item?.token.text === ','

/** Something sticks to the number that makes it an ordinal, a time, a share or an adjective: 24th, 5pm, 60%, 12-year-old. */
function hasTail(item: Item, next: Item | undefined, tokens: readonly Token[]): boolean {
  const after = tokens[item.last + 1]
  if (!after || after.spaced) return false
  // "12people" has lost its space
  if (after.kind === 'word') return after.text !== "'s" && !(next && next.is & Is.People)
  if ('%‰/°'.includes(after.text)) return true
  if (after.text === ':') return tokens[item.last + 2]?.kind === 'number' && !tokens[item.last + 2]!.spaced
  return after.text === '-' && tokens[item.last + 2] !== undefined && !tokens[item.last + 2]!.spaced
}

const isMonth = (item: Item | undefined) => item !== undefined && (item.is & Is.Month) !== 0 && item.token.capital

/** March 8, 8 March, Oct. 7: a day, unless what it counts follows ("in March 12 people were killed"). */
function isDay(items: readonly Item[], at: number): boolean {
  const next = items[at + 1]
  if (isMonth(next)) return true
  const shortened = items[at - 1]?.token.text === '.' && isMonth(items[at - 2])
  if (!shortened && !isMonth(items[at - 1])) return false
  // "families of Sept. 11 victims"
  if (items[at - (shortened ? 3 : 2)]?.entry?.role === 'of') return true
  // "On May 27 another reporter was killed"
  return !next || !(next.is & COUNTED) || (next.is & Is.Determiner) !== 0
}

/** "aged 35", "Smith, 35," and "children under 5". */
function isAge(items: readonly Item[], at: number): boolean {
  const before = items[at - 1]
  const role = before?.entry?.role
  if (role === 'age' || (role === 'of' && items[at - 2]?.entry?.role === 'age')) return true
  const { high, digits, kind } = items[at]!.number!
  if (before?.entry?.role === 'and' && items[at - 2]?.number && isAge(items, at - 2)) return true
  const next = items[at + 1]
  if (high >= OLDEST) return false
  // "men between 18 and 60"
  if (
    kind === 'range' &&
    items[at]!.token.kind === 'word' &&
    before &&
    before.is & Is.People &&
    !(next && next.is & COUNTED)
  )
    return true
  if (before && before.is & Is.Before && before.is & Is.Preposition) {
    const further = items[at - 2]
    if (further?.entry?.role === 'age') return true
    if (further && further.is & Is.People && !(next && next.is & COUNTED)) return true
  }
  // "Ruiz, also 35,"
  const comma = before && before.is & Is.Adverb && !(before.is & Is.Before) ? at - 2 : at - 1
  if (!digits || !isComma(items[comma]) || !items[comma - 1]) return false
  const name = items[comma - 1]!
  return (
    (comma < at - 1 || name.token.capital || (name.is & Is.People) !== 0) &&
    (!next || isComma(next) || next.token.text === '.' || next.token.text === ')')
  )
}

/** Bare 2014 is a year unless people follow and no word of time stands before. */
function isYear(items: readonly Item[], at: number): boolean {
  const { kind, low, high, digits } = items[at]!.number!
  const next = items[at + 1]
  if (kind === 'range' && digits && low >= 1000 && high <= 2100 && items[at]!.token.text.length === 4) {
    return !next || !(next.is & COUNTED)
  }
  if (kind !== 'year') return false
  const before = items[at - 1]
  const bounded = before !== undefined && (before.is & Is.Before) !== 0 && before.entry!.bound !== 'exact'
  if (bounded && (low < 1900 || (next && next.is & (COUNTED | Is.Auxiliary)))) return false
  const dated =
    isMonth(before) || isComma(before) || (before !== undefined && (before.is & (Is.Preposition | Is.Clause)) !== 0)
  if (!next || !(next.is & (Is.People | Is.Kind | Is.Noun)))
    return dated || low >= 1900 || !next || !(next.is & COUNTED)
  return dated && low >= 1900 && before?.entry?.role !== 'of'
}

/** "one in five", "nine out of ten": a share, both its numbers. */
function isShare(items: readonly Item[], at: number): boolean {
  const is = (k: number) => {
    const role = items[k + 1]?.entry?.role
    const of = items[k + 2]?.number
    return items[k]?.number && of ? role === 'out-of' || (role === 'in' && items[k]!.number!.high === 1) : false
  }
  return (
    (is(at) && !(items[at - 1] && items[at - 1]!.is & Is.Verb)) ||
    (is(at - 2) && !(items[at - 3] && items[at - 3]!.is & Is.Verb))
  )
}

/** "a father of two", "a family of five": who somebody is. */
function isKin(items: readonly Item[], at: number): boolean {
  const of = items[at - 2]
  if (items[at - 1]?.entry?.role !== 'of' || !of || !(of.is & (Is.People | Is.Thing)) || of.is & Is.Noun) return false
  const next = items[at + 1]
  // "a group of four Iraqi civilians"
  const named = next && !next.is && next.token.kind === 'word' && (items[at + 2]?.is ?? 0) & (Is.People | Is.Kind)
  return !next || !(next.is & (COUNTED | Is.Thing) || named)
}

/** "all but one of them" */
const isBut = (items: readonly Item[], at: number) =>
  items[at - 1]?.entry?.role === 'but' && items[at - 2]?.entry?.role === 'everyone'

/** "none of the 50 passengers" */
function isNoneOf(items: readonly Item[], at: number): boolean {
  let k = at - 1
  while (items[k] && items[k]!.is & Is.Before) k--
  if (items[k]?.entry?.role !== 'of') return false
  // "no one of the 12"
  const none = items[k - 1]?.number?.high === 1 ? items[k - 2] : items[k - 1]
  return none !== undefined && (none.is & Is.Not) !== 0
}

/**
 * True for an age, a date, a clock time, a share, a label ("Route 66"): no number of people whatever follows.
 * @param at the number phrase's item
 */
export function isNoCount(items: readonly Item[], at: number, tokens: readonly Token[]): boolean {
  const item = items[at]!
  if (hasTail(item, items[at + 1], tokens)) return true
  const before = items[at - 1]
  if (item.number!.high === 1 && before && before.is & (Is.Not | Is.Determiner) && !(before.is & Is.More)) {
    // "no one", "the one who", "each one": a pronoun. "the one soldier" is a count.
    const next = items[at + 1]
    if (before.is & Is.Not || !next || !(next.is & (Is.People | Is.Kind | Is.Noun))) return true
  }
  // "in Region Two"
  if (
    at > 1 &&
    before &&
    before.is & Is.Thing &&
    before.token.capital &&
    item.token.capital &&
    item.token.kind === 'word' &&
    !((items[at + 1]?.is ?? 0) & Is.People)
  )
    return true
  // "went to number one"
  if (before?.entry?.role === 'label' && (item.number!.digits || item.number!.high === 1)) return true
  if (isShare(items, at) || isKin(items, at) || isNoneOf(items, at) || isBut(items, at)) return true
  return isDay(items, at) || isAge(items, at) || isYear(items, at)
}
