import type { Count } from './counts.ts'
import type { Item } from './items.ts'
import { Is } from './lexicon/model.ts'
import type { Sentence } from './sentence.ts'
import { type Tie, tieTo } from './ties.ts'

const DAYS = new Set('monday tuesday wednesday thursday friday saturday sunday'.split(' '))

/** True where an object follows: "rebels killed | ten soldiers", not "ten soldiers killed | in the battle". */
export function objectFollows(s: Sentence, k: number): boolean {
  const item = s.items[k]
  if (!item) return false
  const count = s.owners[k]
  if (count) return count.noun !== 'thing'
  if (item.is & Is.Before && s.owners[k + 1]) return s.owners[k + 1]!.noun !== 'thing'
  if (item.is & Is.Pronoun && !(item.is & Is.Conjunction)) return true
  if (item.is & Is.Determiner) {
    for (let i = k + 1; i < k + 4; i++) {
      const next = s.items[i]
      if (!next || next.is & Is.Thing || next.is & Is.Preposition) return false
      if (next.is & (Is.People | Is.Noun)) return true
    }
    return true
  }
  if (item.is & (Is.People | Is.Kind) && !(item.is & Is.Preposition)) return true
  return false
}

/** Skips a part in between ("including 3 children,") and gives the item after it, or -1 where the count is no part. */
function afterPart(s: Sentence, count: Count): number {
  const before = s.items[count.from - 1]
  if (count.partitive || (before && before.is & Is.Part) || before?.token.text === '(') return count.to
  return -1
}

/** The harm said of a count that is its subject: "5 people were killed", "5 killed", "5 people who died", "left 5 people dead". */
export function subjectTie(s: Sentence, count: Count): Tie | null {
  const { items, owners } = s
  let k = count.to
  let auxiliary = false
  let direct = true
  let open = false
  let verb = false
  let commas = 0
  for (let steps = 0; k < items.length && steps < 26; k++, steps++) {
    const item: Item = items[k]!
    const { is } = item
    const other = owners[k]
    if (other) {
      if (other.noun === 'thing') {
        k = other.to - 1
        open = true
        direct = false
        continue
      }
      const after = afterPart(s, other)
      if (after < 0) return null
      k = after - 1
      direct = false
      open = true
      continue
    }
    if (is & (Is.Participle | Is.Suffer)) {
      if (is & Is.Raise && is & Is.Report) continue
      const before = items[k - 1]!
      if (k > count.to && before.is & Is.Determiner) return null
      if (is & Is.Participle && is & Is.Verb && !auxiliary && objectFollows(s, k + 1)) return null
      if (is & Is.Participle && !(is & Is.Suffer) && verb && !auxiliary) return null
      return tieTo(s, count, k, direct ? 'subject-direct' : 'subject')
    }
    if (is & Is.Toll && (auxiliary || items[k - 1]!.is & Is.Part)) return tieTo(s, count, k, 'subject-toll')
    if (is & Is.Spared) return null
    if (is & Is.Auxiliary) {
      auxiliary = true
      continue
    }
    if (is & Is.Modal && !(is & Is.Month && item.token.capital)) {
      if (items[k + 1]?.token.lower !== 'have') return null
      continue
    }
    if (is & Is.Not) return null
    if (is & Is.Verb) return null
    if (is & Is.Raise && (auxiliary || direct)) continue
    if (is & (Is.Adverb | Is.More)) continue
    direct = false
    if (is & Is.Relative) {
      if (verb) return null
      open = true
      continue
    }
    if (is & Is.Preposition) {
      open = true
      continue
    }
    if (is & (Is.Clause | Is.Pronoun | Is.Report)) return null
    if (is & Is.Conjunction || is & Is.Part) {
      open = true
      continue
    }
    if (item.token.kind === 'mark') {
      const { text } = item.token
      if (text === ';' || text === ':' || text === '.' || text === '•') return null
      if (text === '(') {
        while (k < items.length && items[k]!.token.text !== ')') k++
        continue
      }
      if (text === ',' && ++commas > 2) return null
      open = true
      continue
    }
    if (is & (Is.Determiner | Is.Kind)) continue
    if (is & (Is.People | Is.Thing)) {
      if (!open) return null
      continue
    }
    if (is & Is.Change) {
      if (auxiliary) return null
      verb = true
      continue
    }
    if (auxiliary && item.token.lower.endsWith('ed')) {
      if (
        items[k + 1] &&
        items[k + 1]!.is & Is.Conjunction &&
        items[k + 2] &&
        items[k + 2]!.is & (Is.Participle | Is.Suffer)
      )
        continue
      return null
    }
    if (!open) verb = true
    if (item.token.lower.endsWith('ed')) verb = true
    void DAYS
  }
  return null
}
