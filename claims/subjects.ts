import type { Count } from './counts.ts'
import type { Item } from './items.ts'
import { Is } from './lexicon/model.ts'
import type { Sentence } from './sentence.ts'
import { type Tie, tieTo } from './ties.ts'

/** No subject stands further from its verb; a limit keeps hostile text linear. */
const FARTHEST = 28
/** "12 people, most of them children, from the village, were killed". */
const COMMAS = 3

/** True where an object follows: "rebels killed | ten soldiers", not "ten soldiers killed | in the battle". */
function objectFollows(s: Sentence, k: number): boolean {
  const item = s.items[k]
  if (!item) return false
  const count = s.owners[k]
  if (count) {
    if (count.noun === 'thing') return false
    // "Three killed, over 70 injured" without its comma: the second has a harm of its own.
    const after = s.items[count.to]
    return count.noun !== 'harm' && !(count.noun === 'none' && after && after.is & Is.Participle)
  }
  if (item.is & Is.Pronoun) return true
  if (item.is & Is.Determiner) {
    const takes = s.items[k - 1]!.entry!.measure === 'captured'
    for (let i = k + 1; i < k + 5; i++) {
      const next = s.items[i]
      // "captured the village", not "captured the day before"
      if (takes && next && next.token.kind === 'word' && (next.is === Is.Thing || !next.is))
        return next.entry?.role !== 'time'
      if (!next || next.is & (Is.Thing | Is.Preposition)) return false
      if (next.is & (Is.People | Is.Noun)) return true
    }
    return false
  }
  return (item.is & (Is.People | Is.Kind)) !== 0
}

/** True where the harm word at `k` only describes the noun after it or names a group: "camps for displaced families", "the dead". */
function isAttribute(s: Sentence, k: number, auxiliary: boolean): boolean {
  const before = s.items[k - 1]!
  if (before.is & Is.Determiner && !(before.is & Is.Adverb)) return true
  if (auxiliary) return false
  const next = s.items[k + 1]
  if (before.is & Is.Preposition && !(s.items[k]!.is & Is.Suffer)) return true
  return next !== undefined && (next.is & (Is.People | Is.Kind)) !== 0 && !s.owners[k + 1]
}

/** "Two gunmen | fled": nobody drove them out. */
const isGetaway = ({ is, entry }: Item, { group }: Count) =>
  (is & Is.Suffer) !== 0 && entry!.measure === 'displaced' && group === 'militants'

/** The harm right after a count: "5 killed", "left 5 people dead", "30 others still missing". */
export function nextTie(s: Sentence, count: Count): Tie | null {
  let k = count.to
  while (s.items[k] && (s.items[k]!.is & Is.Adverb || (s.items[k]!.is & Is.More && !s.owners[k]))) k++
  const item = s.items[k]
  if (isIdentity(s, count) || isSparedBefore(s, count)) return null
  // "most of the 50 men killed were foreigners" says that 50 were killed; "some of the 50 men died" does not
  if (isShareOf(s, count) && !(item && k === count.to && item.is & Is.Participle && !(item.is & Is.Suffer))) return null
  if (!item || s.owners[k] || !(item.is & (Is.Participle | Is.Suffer)) || isGetaway(item, count)) return null
  if (item.is & Is.Verb && objectFollows(s, k + 1)) return null
  if (k > count.to && isAttribute(s, k, false)) return null
  if (isExpected(s, count) || (!(item.is & Is.Suffer) && isForeseen(s, count))) return null
  return tieTo(s, count, k, 'next')
}

/** "is expected to leave | 1,000 homeless", "is set to see | 30,000 evacuated" */
const isExpected = ({ items }: Sentence, { from }: Count): boolean =>
  items[from - 1]?.token.kind === 'word' &&
  items[from - 2]?.entry?.role === 'to' &&
  items[from - 3]?.entry?.role === 'expect'

/** "might leave | 1,000 homeless" */
function isForeseen({ items }: Sentence, count: Count): boolean {
  const modal = items[count.from - 2]
  const verb = items[count.from - 1]
  if (!modal || !verb) return false
  if (!(modal.is & Is.Modal) || modal.entry!.role === 'have') return false
  return !(modal.is & Is.Month && modal.token.capital) && verb.token.kind === 'word' && verb.entry?.role !== 'be'
}

/** What may follow a number without a noun that is a subject: "17, in Paris, were", "17 have", "17 of whom". */
const isPredicate = (item: Item | undefined) =>
  item !== undefined &&
  (item.is &
    (Is.Auxiliary | Is.Adverb | Is.Raise | Is.Relative | Is.Preposition | Is.Modal | Is.Part | Is.Suffer | Is.More) ||
    item.token.text === ',')

/** "She was one of the 12 people killed", "named as one of": says who, not how many. */
function isIdentity(s: Sentence, count: Count): boolean {
  if (!count.partOf || count.amount.high !== 1) return false
  const before = s.items[count.from - 1]
  const role = before?.entry?.role
  return role === 'be' || role === 'at' || role === 'of' || before?.token.text === ','
}

/** "people | officials say were killed": who says so, between those harmed and their verb. */
const isSaidOf = ({ items, owners }: Sentence, k: number): boolean =>
  ((items[k + 1]?.is ?? 0) & Is.Report) !== 0 && ((items[k + 2]?.is ?? 0) & Is.Auxiliary) !== 0 && !owners[k + 2]

/** "rescued 20 people trapped", "sentenced four men to death". */
const isSparedBefore = (s: Sentence, count: Count) => {
  // "the release of | 12 girls who were seized"
  const back = s.items[count.from - 1]?.entry?.role === 'of' ? 2 : 1
  const before = s.items[count.from - back]
  return before !== undefined && (before.is & Is.Spared) !== 0
}

/** "Region Two", "Boeing 737": a name before a number that has no noun. */
const isLabel = (item: Item | undefined) => item !== undefined && !item.is && item.token.capital

/** "were dragged out | and shot dead": the harm may be the second of two verbs. */
function isFirstOfTwo(s: Sentence, k: number): boolean {
  for (let i = k + 1; i < k + 4; i++) {
    const item = s.items[i]
    if (!item || s.owners[i]) return false
    if (item.is & Is.Conjunction)
      return ((s.items[i + 1]?.is ?? 0) & (Is.Participle | Is.Suffer)) !== 0 && !s.owners[i + 1]
    if (item.token.kind === 'mark') return false
  }
  return false
}

/** How far behind "whose" those stand who are somebody's: "whose beloved sons". */
const KIN = 3

/** Longer than an aside in brackets. */
const ASIDE = 16

/** The item of the bracket that closes the one at `at`; `at` itself where none is near. */
function closing({ items }: Sentence, at: number): number {
  for (let k = at + 1; k < items.length && k < at + ASIDE; k++) if (items[k]!.token.text === ')') return k
  return at
}

/** "Ten per cent of the | 5,000 troops were killed": those of whom a share was harmed. */
function isShareOf({ items }: Sentence, { from }: Count): boolean {
  let of = from - 1
  while (items[of] && items[of]!.is & Is.Determiner) of--
  // "some of the | 107 sailors", but "all of the 12"
  const role = items[of - 1]?.entry?.role
  return items[of]?.entry?.role === 'of' && (role === 'share' || role === 'some')
}

/** "three women whose | two sons were killed": not those counted. "whose bodies were found" is said of them. */
function isOfKin({ items }: Sentence, whose: number): boolean {
  for (let k = whose + 1; k <= whose + KIN; k++) if ((items[k]?.is ?? 0) & Is.People) return true
  return false
}

/** The harm said of a count that is its subject: "5 people were killed", "5 people, from one village, who died". */
export function subjectTie(s: Sentence, count: Count): Tie | null {
  const { items, owners, lexicon } = s
  if (isIdentity(s, count) || isSparedBefore(s, count) || isShareOf(s, count) || isExpected(s, count)) return null
  const goesOn = isPredicate(items[count.to]) || (items[count.to]?.token.text === '(' && owners[count.to + 1])
  if (count.noun === 'none' && (!goesOn || isLabel(items[count.from - 1]))) return null
  let auxiliary = false
  /** After a form of "be": without it, "had killed a guard" tells what they did. */
  let passive = false
  /** Inside something that may hold other nouns: a preposition, a relative clause, a list. */
  let open = false
  /** Inside "including …": other counts are parts. */
  let part = false
  /** A verb of the count's own was passed: what follows may be said of something else. */
  let verb = false
  let commas = 0
  for (let k = count.to; k < items.length && k < count.to + FARTHEST; k++) {
    const item = items[k]!
    const { is } = item
    const other = owners[k]
    if (other) {
      const before = items[other.from - 1]
      const joined = before && before.is & Is.Conjunction && items[other.from - 2]?.token.text === ','
      if (part && joined) return null
      if (other.noun !== 'thing' && !part && other.partOf !== 'them' && before?.token.text !== '(') return null
      k = other.to - 1
      open = true
      continue
    }
    if (is & (Is.Participle | Is.Suffer) && !(is & Is.Raise)) {
      if (k > count.to && isAttribute(s, k, auxiliary)) {
        if (auxiliary) return null
        open = true
        continue
      }
      // "who killed a guard", "who had killed a guard"
      if (is & Is.Verb && !passive && objectFollows(s, k + 1)) return null
      if (is & Is.Participle && !(is & Is.Suffer) && verb && !auxiliary) return null
      if (isGetaway(item, count)) return null
      return tieTo(s, count, k, 'subject')
    }
    if (is & Is.Toll && (item.entry!.measure || item.entry!.role === 'victims') && (auxiliary || part))
      return tieTo(s, count, k, 'subject-toll')
    if (is & Is.Auxiliary) {
      auxiliary = true
      passive ||= item.entry?.role === 'be'
      part = false
      continue
    }
    if (is & Is.Modal && !(is & Is.Month && item.token.capital)) {
      if (items[k + 1]?.entry?.role !== 'have') return null
      continue
    }
    // "members of the city's | rescue team"
    if (item.entry?.role === 'rescue' && open && !auxiliary) continue
    if (is & (Is.Not | Is.Spared)) return null
    if (is & Is.Raise && (auxiliary || (k === count.to && !(is & Is.Part)))) continue
    if (is & Is.Part) {
      part = true
      open = true
      continue
    }
    if (is & Is.Verb) return null
    if (is & (Is.Adverb | Is.More)) continue
    if (is & Is.Relative) {
      if (verb || (item.entry!.role === 'whose' && isOfKin(s, k))) return null
      open = true
      continue
    }
    if (is & (Is.Preposition | Is.Conjunction)) {
      open = true
      continue
    }
    if (is & Is.Pronoun && items[k - 1]!.is & Is.Preposition) continue
    // "69 people | it says were killed"
    if (is & (Is.Pronoun | Is.People) && !other && isSaidOf(s, k)) {
      k++
      continue
    }
    if (is & (Is.Clause | Is.Pronoun | Is.Report)) return null
    if (item.token.kind === 'mark') {
      const { text } = item.token
      if (';:.•|?!'.includes(text)) return null
      if (text === ',' && ++commas > COMMAS) return null
      if (text === '(') k = closing(s, k)
      open = true
      continue
    }
    if (is & (Is.Determiner | Is.Kind)) continue
    // "17 people | most members of one club"
    if (items[k - 1]!.entry?.role === 'some') open = true
    if (is & (Is.People | Is.Thing | Is.Noun)) {
      if (!open && !(items[k - 1]!.is & Is.Adverb)) return null
      continue
    }
    if (auxiliary) {
      // "were asked", "was sleeping"
      const told =
        lexicon.past(item.token.lower) || (lexicon.going(item.token.lower) && items[k - 1]!.is & Is.Auxiliary)
      if (told && !isFirstOfTwo(s, k)) return null
      continue
    }
    if (is & Is.Change || !open || lexicon.past(item.token.lower)) verb = true
  }
  return null
}
