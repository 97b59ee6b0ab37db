import type { Count } from './counts.ts'
import type { Item } from './items.ts'
import { Is } from './lexicon/model.ts'
import type { Sentence } from './sentence.ts'
import type { Tie } from './ties.ts'

/** Words between two members of a list, at most: ", as well as at least" and a short "of the 24th brigade". */
const LONGEST = 9

/** True where only list words stand between two counts: commas, and, other, "of the army". */
function isList(s: Sentence, from: number, to: number): boolean {
  if (to - from > LONGEST) return false
  let joint = false
  for (let k = from; k < to; k++) {
    const item = s.items[k]!
    const owner = s.owners[k]
    if (owner) {
      if (owner.noun !== 'thing') return false
      continue
    }
    if (item.token.text === ',' || item.is & Is.Conjunction) joint = true
    else if (item.is & (Is.Clause | Is.Participle | Is.Verb | Is.Suffer)) return false
    else if (item.entry?.role === 'age') continue
    else if (item.is & (Is.People | Is.Kind | Is.Thing)) {
      if (joint && !(s.items[k - 1]!.is & (Is.Determiner | Is.Kind | Is.More))) return false
    } else if (!(item.is & (Is.Determiner | Is.More | Is.Preposition | Is.Adverb)) && !(!item.is && item.token.capital))
      return false
  }
  // "11 women 9 children" has lost its comma.
  return joint || from === to
}

const inherit = (tie: Tie, count: Count, rule: string): Tie => ({
  count,
  measure: tie.measure,
  harm: tie.harm,
  group: count.group,
  rules: [...tie.rules, rule],
})

/** Rules whose harm stands after the count, so that it is said of all members of a list before it. */
const AFTER = new Set(['noun', 'next', 'subject', 'subject-toll'])

/** "3 soldiers, 2 policemen and a dozen civilians were killed": the harm after the last is said of all. */
function shareLeft(s: Sentence, ties: (Tie | null)[]): void {
  const { counts } = s
  const tied = ties.findIndex(Boolean)
  const first = tied < 0 ? counts.length : tied
  for (let i = counts.length - 2; i >= 0; i--) {
    const count = counts[i]!
    if (ties[i] || count.noun === 'thing' || isOneOf(count)) continue
    // "Three killed including 2 women 29 injured": a part of those before.
    if (isPart(s, count) && first < i) continue
    const next = counts[i + 1]!
    const right = ties[i + 1]
    if (!right) {
      const whole = counts[i + 2]
      if (next.noun === 'thing' && whole && ties[i + 2] && isAmong(s, count.to, whole.from))
        ties[i] = { ...inherit(ties[i + 2]!, count, 'among'), group: count.group ?? ties[i + 2]!.group }
      continue
    }
    // "1 2 3 People fled this way": labels
    if (count.noun === 'none' && count.to === next.from) continue
    if (AFTER.has(right.rules[0]!) && isList(s, count.to, next.from)) ties[i] = inherit(right, count, 'list-before')
    else if (isAmong(s, count.to, next.from) || (count.partOf === 'others' && isOf(s, count.to, next.from)))
      ties[i] = { ...inherit(right, count, 'among'), group: count.group ?? right.group }
  }
}

/** Between the parts of a whole and the whole: "nine people | from two families in Osk and Lund were among the | 12 people killed". */
const AMONG = 14

/** "2 medics | among | 31 dead", "ten children were among the 48 people killed". */
function isAmong(s: Sentence, from: number, to: number): boolean {
  const last = s.items[to - 1]
  if (!last || to <= from || to - from > AMONG || !(last.is & Is.Part)) return false
  let k = to - 2
  while (k >= from && s.items[k]!.is & (Is.Auxiliary | Is.Adverb)) k--
  if (k >= from && !(k < to - 2 && isFrom(s, from, k))) return false
  return last.is !== Is.Part || to - from > 1 || !!(last.is & Is.Raise)
}

/** "from two families in Osk and Lund": where those counted come from, and nothing else. */
function isFrom({ items, owners }: Sentence, from: number, to: number): boolean {
  if (!(items[from]!.is & Is.Preposition)) return false
  for (let k = from; k <= to; k++) {
    const { is, token } = items[k]!
    if (owners[k]) {
      if (owners[k]!.noun !== 'thing') return false
    } else if (is ? is & ~(Is.Preposition | Is.Conjunction | Is.Determiner | Is.Thing) : !token.capital) return false
  }
  return true
}

/** "ten | of the | twelve victims". */
function isOf(s: Sentence, from: number, to: number): boolean {
  if (s.items[from]?.entry?.role !== 'of') return false
  for (let k = from + 1; k < to; k++) if (!(s.items[k]!.is & (Is.Determiner | Is.More))) return false
  return true
}

/** "12 of them children", "including 3 children", "an average of 84". */
export function isPart(s: Sentence, count: Count): boolean {
  const before = s.items[count.from - 1]
  if (before && before.is & Is.Part && !(before.is & Is.Conjunction)) return true
  if (s.items[count.from]!.is & Is.Part) return true
  if (count.noun === 'none' && s.items[0]?.entry?.role === 'of' && s.counts[0] !== count && s.counts[1] === count) {
    // "Of the 60 dead, 22 were women."
    count.partOf = 'them'
  }
  return count.partOf === 'them'
}

/** How far back a list of parts may begin: "including a woman and her two | children". */
const PARTS = 8

/** True for a later member of a list of parts: "including a woman and | two children". */
export function isListedPart(s: Sentence, count: Count): boolean {
  for (let k = count.from - 1; k >= 0 && k >= count.from - PARTS; k--) {
    const { is, token } = s.items[k]!
    if (is & Is.Part && !(is & (Is.Conjunction | Is.Raise))) return true
    if (!(is & (Is.Conjunction | Is.Determiner | Is.People | Is.Kind | Is.More)) && token.text !== ',' && !s.owners[k])
      return false
  }
  return false
}

/** "one of the worst disasters", "one of his victims": too loose for anything but a harm of its own. */
export const isOneOf = ({ amount, partOf }: Count) => partOf === 'others' && amount.high === 1

/** True where another sentence about others has begun since the harm: "was among those killed, was in attendance, including his …". */
function isCutOff(s: Sentence, left: Tie, count: Count): boolean {
  let comma = false
  for (let k = Math.max(left.count.to, 0); k < count.from - 1; k++) {
    const item = s.items[k]!
    if (left.harm && item.first <= left.harm.last) continue
    if (item.token.text === ',') comma = true
    else if (comma && item.entry?.role === 'be' && !s.owners[k]) return true
    else if (item.is & Is.Clause) return true
  }
  return false
}

const isEnd = (item: Item | undefined) => !item || item.token.kind === 'mark'

function nothingFollows(s: Sentence, count: Count): boolean {
  let next = s.items[count.to]
  // "Five were hurt, one critically."
  if (next && next.is & Is.Adverb && isEnd(s.items[count.to + 1])) next = undefined
  return (
    !next || next.token.kind === 'mark' || (next.is & (Is.Preposition | Is.Conjunction | Is.Clause | Is.Relative)) !== 0
  )
}

/** "Sunday": a day without its preposition. */
const isDay = ({ is, token }: Item) => token.capital && is === Is.Adverb

/** "and the other nine | who will soon be hanged" */
function isToCome({ items }: Sentence, { to }: Count): boolean {
  const modal = items[to + 1]
  return (
    ((items[to]?.is ?? 0) & Is.Relative) !== 0 &&
    !!modal &&
    (modal.is & Is.Modal) !== 0 &&
    items[to + 2]?.entry?.role !== 'have'
  )
}

/** "Three were killed in Kherson, | two | in Nikopol": the verb is left out, a place or day stands in both. */
function isGapped(s: Sentence, left: Tie, count: Count): boolean {
  const before = s.items[count.from - 1]
  const next = s.items[count.to]
  if (count.noun !== 'none' || !before || !next || !(next.is & Is.Preposition || isDay(next))) return false
  if (before.token.text !== ',' && before.entry?.role !== 'and') return false
  let place = false
  for (let k = count.from - 2; k >= left.count.to; k--) {
    const { is, token, first } = s.items[k]!
    if (left.harm && first <= left.harm.last) break
    if (s.owners[k] || count.from - k > LONGEST) return false
    if (is & Is.Preposition || isDay(s.items[k]!)) place = true
    else if (is & ~(Is.Determiner | Is.Month | Is.Adverb | Is.Thing) || (token.kind === 'mark' && token.text !== ','))
      return false
  }
  return place
}

/** "killed seven employees — four drivers and three guards": a dash or colon that divides the count before into its parts. */
function isBreakdown(s: Sentence, left: Tie, count: Count): boolean {
  const { items, owners } = s
  if (count.noun !== 'people' || count.from - left.count.to > LONGEST || !isDivider(s, count.from - 1)) return false
  for (let k = left.count.to; k < count.from - 1; k++) if (owners[k] || items[k]!.is & Is.Clause) return false
  const next = items[count.to]
  return !next || next.token.kind === 'mark' || (next.is & (Is.Conjunction | Is.Preposition)) !== 0
}

function isDivider({ items }: Sentence, k: number): boolean {
  const item = items[k]
  if (item?.token.kind !== 'mark') return false
  const { text, spaced } = item.token
  return text === ':' || text === '–' || text === '—' || (text === '-' && (spaced || items[k - 1]?.token.text === '-'))
}

/** "21 of them | were set free" */
function isSpared({ items }: Sentence, { to }: Count): boolean {
  let k = to
  while (items[k] && items[k]!.is & (Is.Auxiliary | Is.Adverb)) k++
  return k > to && ((items[k]?.is ?? 0) & Is.Spared) !== 0
}

/** "Among the 20 dead were | five reporters": some of those before. */
function isSomeOf({ items }: Sentence, left: Tie, count: Count): boolean {
  const first = items[0]!
  if (!(first.is & Is.Part) || left.count.from > 2 || items[count.from - 1]?.entry?.role !== 'be') return false
  return count.from - left.count.to <= LONGEST
}

const inBrackets = (s: Sentence, count: Count) => s.items[count.from - 1]?.token.text === '('

function shareRight(s: Sentence, ties: (Tie | null)[]): void {
  const { counts, items } = s
  for (let i = 1; i < counts.length; i++) {
    const count = counts[i]!
    if (ties[i] || count.noun === 'thing' || isOneOf(count)) continue
    let j = i - 1
    while (j >= 0 && !ties[j]) j--
    const left = ties[j]
    if (!left || isToCome(s, count)) continue
    const follows = counts.slice(j + 1, i).every(({ noun }) => noun === 'thing')
    const listed = follows && (count.noun !== 'none' || nothingFollows(s, count))
    if (listed && isList(s, left.count.to, count.from)) {
      ties[i] = inherit(left, count, 'list')
      continue
    }
    // "carrying ten tourists of one club, as well as | two pilots, crashed, killing all"
    if (left.rules[0] === 'aboard' && count.noun === 'people' && items[count.from - 1]!.is & Is.Conjunction) {
      ties[i] = inherit(left, count, 'list')
      continue
    }
    if (follows && isBreakdown(s, left, count)) {
      ties[i] = inherit(left, count, 'breakdown')
      continue
    }
    if (follows && isSomeOf(s, left, count)) {
      ties[i] = inherit(left, count, 'part')
      continue
    }
    if (isPart(s, count)) {
      if (!isSpared(s, count) && !isCutOff(s, left, count)) ties[i] = inherit(left, count, 'part')
      continue
    }
    if (count.noun === 'none' && inBrackets(s, count) && inBrackets(s, left.count)) {
      ties[i] = inherit(left, count, 'brackets')
      continue
    }
    if (isGapped(s, left, count)) {
      ties[i] = inherit(left, count, 'gapped')
      continue
    }
    const { role } = items[count.from - 1]?.entry ?? {}
    const change = items[count.from - 2]
    if (
      (role === 'to' || role === 'from') &&
      change &&
      change.is & Is.Change &&
      !(change.is & ~Is.Change & ~Is.Verb) &&
      count.noun !== 'unknown'
    ) {
      ties[i] = inherit(left, count, 'next-state')
    }
  }
}

/**
 * Counts without a harm of their own take one from a neighbour in the sentence: along a list, as a part ("12 of them children"), in
 * brackets, or as the next state ("rising to 45").
 */
export function shareTies(s: Sentence, ties: (Tie | null)[]): void {
  shareLeft(s, ties)
  shareRight(s, ties)
}
