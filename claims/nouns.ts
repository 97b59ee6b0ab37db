import type { Count } from './counts.ts'
import type { Item } from './items.ts'
import { Is, type Lexicon } from './lexicon/model.ts'
import { GROUPS, type Group } from './model.ts'

/** From the most to the least telling: "Ukrainian army medics" are medics, "rebel fighters" militants, "civilian men" civilians. */
const TELLING: Group[] = [
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

const telling = (a: Group | null, b: Group): Group => (a === null || TELLING.indexOf(b) < TELLING.indexOf(a) ? b : a)

/** No noun phrase on news pages is longer; a limit keeps hostile text linear. */
const LONGEST = 9

/** Bits of words that may stand inside a counted phrase without being its noun. */
const INSIDE = Is.Month | Is.Raise | Is.Report | Is.Adverb | Is.Spared | Is.Change | Is.Scale

const isHyphen = (item: Item | undefined) =>
  item !== undefined && !item.token.spaced && (item.token.text === '-' || item.token.text === '‑')

/** "(12) people" */
const saysWho = (item: Item | undefined) => item !== undefined && (item.is & (Is.People | Is.Kind)) !== 0

const isQuote = ({ token }: Item) => token.kind === 'mark' && '"“”'.includes(token.text)

/** True where a noun for people or harm follows within the phrase: then the word before is its adjective. */
function nounFollows(items: readonly Item[], k: number): boolean {
  for (let end = k + 4; k < end; k++) {
    const word = items[k]
    if (!word || word.number) return false
    if (word.is & Is.People || (word.is & Is.Noun && !(word.is & Is.Participle))) return true
    if (isHyphen(word) || isQuote(word)) continue
    if (word.token.kind === 'mark' || word.is & ~(Is.Kind | Is.More | Is.Month)) return false
  }
  return false
}

/** True where a word for a thing follows within the phrase: "dozens of burned out vehicles". */
function thingFollows(items: readonly Item[], k: number): boolean {
  for (let end = k + 3; k < end; k++) {
    const word = items[k]
    if (!word || word.number || word.token.kind === 'mark') return false
    if (word.is & Is.Thing && !(word.is & (Is.People | Is.Noun))) return true
    if (word.is & ~(Is.Kind | Is.Preposition | Is.Noun)) return false
    if (word.is & Is.Preposition && !word.token.lower.startsWith('out') && word.token.lower !== 'down') return false
  }
  return false
}

/** Steps over "of", "of the", "of his", and says whether it named a part of others: "two of them". */
function overOf(items: readonly Item[], count: Count): number {
  let k = count.to
  const vague = items[count.at]!.number!.kind === 'vague'
  const quote = items[k]
  if (vague && quote && '"”’'.includes(quote.token.text) && items[k + 1]?.entry?.role === 'of') k++
  if (items[k]?.entry?.role === 'of-those') {
    count.partOf = 'them'
    return k + 1
  }
  if (items[k]?.entry?.role !== 'of' || !items[k + 1]) return count.to
  if (!vague) count.partOf = 'others'
  k++
  const pronoun = items[k]!
  if (pronoun.is & Is.Toll && pronoun.first < pronoun.last) {
    // "five of those killed", "three of the injured"
    count.partOf = 'them'
    count.harm = k
    count.noun = 'harm'
    count.head = k
    return k + 1
  }
  if (pronoun.entry?.role === 'those' || pronoun.is & Is.Pronoun) {
    count.partOf = 'them'
    return k + 1
  }
  while (items[k] && items[k]!.is & Is.Determiner) k++
  const base = items[k]
  // "six of her nine children": the second number is what the first is a part of.
  if (base?.number && !vague) k++
  return k
}

/** Reads what stands after the number as a noun phrase: fills in noun, head, group, people, harm and where the phrase ends. */
export function readNoun(items: readonly Item[], count: Count, lexicon: Lexicon): void {
  let k = count.to
  while (items[k] && items[k]!.is & Is.More) {
    count.more = true
    k++
  }
  if (count.more && items[k - 1]!.entry!.role === 'others') {
    count.noun = 'people'
    count.group = 'people'
  }
  if (items[k] && isQuote(items[k]!) && count.from > 0 && isQuote(items[count.from - 1]!)) k++
  if (
    items[k]?.token.text === ')' &&
    count.from > 0 &&
    items[count.from - 1]!.token.text === '(' &&
    saysWho(items[k + 1])
  )
    k++
  count.to = k
  const start = overOf(items, count)
  const one = count.amount.low === 1 && count.amount.high !== null
  let kind: Group | null = null
  let unknown = -1
  let thing = -1
  let last = start - 1
  for (k = start; k < items.length && k < start + LONGEST; k++) {
    const word = items[k]!
    const { is } = word
    if (word.number) {
      // "two 12-year-old boys"
      if (count.head >= 0 || !isHyphen(items[k + 1])) break
      while (isHyphen(items[k + 1]) && items[k + 2] && !items[k + 2]!.token.spaced) k += 2
      if (items[k]!.is & Is.People) k--
      continue
    }
    const next = items[k + 1]
    if (is & Is.People && !(is & Is.Verb)) {
      if (count.head >= 0 && items[count.head]!.is & Is.Noun) break
      // "five of the dead | Americans"
      const ofDead = count.harm >= 0 && count.harm === count.head
      count.head = k
      if (!ofDead) {
        count.noun = 'people'
        count.harm = count.harm >= 0 && !(items[count.harm]!.is & (Is.Participle | Is.Noun)) ? -1 : count.harm
      }
      // "rebel | officers" are no police
      kind = word.entry!.unsure && kind ? kind : telling(kind, word.entry!.group!)
      last = k
      thing = -1
      continue
    }
    if (is & Is.Noun) {
      if (is & Is.Participle) {
        if (count.head >= 0 && !(is & Is.Lives)) break
        // "two counties missing from the list"
        if (thing >= 0 && thing === k - 1 && lexicon.plural(items[thing]!.token.lower)) break
        if (nounFollows(items, k + 1)) {
          count.harm = k
          continue
        }
        if (thingFollows(items, k + 1)) {
          thing = k
          break
        }
        if (next && !next.is && next.token.kind === 'word' && lexicon.plural(next.token.lower)) {
          // "20 wounded Palestinians", "55 missing paintings"
          count.harm = k
          continue
        }
      } else if (
        !one &&
        !lexicon.plural(word.token.lower) &&
        word.first === word.last &&
        next &&
        !next.number &&
        next.token.kind === 'word'
      ) {
        // "two suicide bombers", "five murder charges": an adjective.
        if (next.is & (Is.People | Is.Thing | Is.Noun | Is.Kind) || (!next.is && !next.token.capital)) continue
      }
      if (word.entry!.role === 'victims' && unknown === k - 1 && k > start && !items[unknown]!.token.capital) {
        // "trafficking victims", "fraud victims": harmed in ways that are not counted here.
        thing = k
        break
      }
      if (is & Is.Lives) {
        count.noun = 'lives'
      } else {
        count.noun = 'harm'
        if (word.entry!.group) kind = telling(kind, word.entry!.group)
      }
      count.harm = k
      count.head = k
      last = k
      thing = -1
      break
    }
    if (is & Is.Participle) {
      if (count.head >= 0) break
      if (nounFollows(items, k + 1)) {
        count.harm = k
        continue
      }
      if (k === start && thingFollows(items, k + 1)) thing = k
      break
    }
    if (is & Is.Kind) {
      if (count.head >= 0 && !nounFollows(items, k + 1)) break
      kind = telling(kind, word.entry!.group!)
      last = count.head < 0 ? k : last
      continue
    }
    if (is & Is.Thing) {
      if (count.head >= 0 && lexicon.plural(items[count.head]!.token.lower)) break
      thing = k
      last = k
      continue
    }
    if (word.token.kind === 'mark') {
      if (isHyphen(word) && next && !next.token.spaced) continue
      if (
        word.token.lower === "'s" ||
        (word.token.text === '’' &&
          !word.token.spaced &&
          next?.token.kind === 'word' &&
          lexicon.plural(items[k - 1]!.token.lower))
      ) {
        // "two soldiers' families": not the soldiers.
        if (count.head >= 0) count.noun = 'none'
        count.head = -1
        continue
      }
      if (isQuote(word) && nounFollows(items, k + 1) && count.head < 0) continue
      break
    }
    if (is & Is.More && count.head < 0) continue
    // "14 suspected | communists"
    if (word.entry?.role === 'suspect' && count.head < 0 && next && !next.is && lexicon.plural(next.token.lower))
      continue
    if (word.entry?.role === 'and' && count.head < 0 && thing < 0 && k > start && nounFollows(items, k + 1)) continue
    if (is) {
      if (is & ~INSIDE || !nounFollows(items, k + 1) || count.head >= 0) break
      continue
    }
    if (count.head >= 0) {
      const single = !lexicon.plural(items[count.head]!.token.lower) && items[count.head]!.is & Is.Kind
      if (single && lexicon.plural(word.token.lower) && !word.token.capital) thing = k
      break
    }
    if (lexicon.past(word.token.lower) && !word.token.capital && !nounFollows(items, k + 1)) break
    unknown = k
    last = k
  }
  if (start > count.to && items[start - 1]!.number && isHarmed(items, count, k)) {
    // "ten of the twelve victims", "six of the nine people killed": the second number is a figure too.
    count.noun = 'none'
    count.head = -1
    count.harm = -1
    count.group = null
    return
  }
  settle(items, count, { kind, unknown, thing, last, start }, lexicon)
}

/** Does the phrase that ends before `k` say itself that all it counts were harmed? */
function isHarmed(items: readonly Item[], count: Count, k: number): boolean {
  if (count.noun === 'harm') return true
  const next = items[count.head + 1]
  return count.head >= 0 && k > count.head && next !== undefined && (next.is & (Is.Participle | Is.Suffer)) !== 0
}

interface Found {
  kind: Group | null
  unknown: number
  thing: number
  last: number
  start: number
}

/** Decides what the phrase counts from the words found in it. */
function settle(
  items: readonly Item[],
  count: Count,
  { kind, unknown, thing, last, start }: Found,
  lexicon: Lexicon,
): void {
  if (thing > count.head) {
    count.noun = 'thing'
    count.harm = -1
  } else if (count.head < 0) {
    if (unknown >= 0) {
      const { token } = items[unknown]!
      const { lower } = token
      if (lexicon.personal(lower)) count.noun = 'people'
      else count.noun = token.capital || lexicon.plural(lower) ? 'unknown' : 'thing'
      count.head = unknown
    } else if (kind && last >= start) {
      count.noun = 'people'
      count.head = last
    } else {
      count.harm = -1
    }
  }
  if (last >= start && count.noun !== 'none') {
    if (count.noun === 'people' || count.noun === 'unknown' || (count.noun === 'harm' && kind)) {
      count.people = { first: items[start]!.first, last: items[last]!.last }
    }
    count.to = Math.max(count.to, last + 1)
  } else if (start > count.to) {
    count.to = start
  }
  count.group = count.noun === 'unknown' ? null : (kind ?? count.group)
  if (count.group === null && count.head >= 0 && count.noun === 'people') count.group = 'people'
  void GROUPS
}
