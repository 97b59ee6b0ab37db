import type { Count } from './counts.ts'
import type { Span } from './draft.ts'
import { Is } from './lexicon/model.ts'
import type { Group, Measure } from './model.ts'
import type { Sentence } from './sentence.ts'

/** What ties a count to a harm. */
export interface Tie {
  count: Count
  measure: Measure
  /** Block tokens; null where the harm stands in another sentence. */
  harm: Span | null
  group: Group | null
  rules: string[]
}

const BE = new Set([
  'was',
  'were',
  'is',
  'are',
  'been',
  'being',
  'be',
  'got',
  'get',
  'getting',
  "'re",
  "wasn't",
  "weren't",
])

/** True where the verb at `k` is passive: "were killed". */
export function isPassive(s: Sentence, k: number): boolean {
  if (!(s.items[k]!.is & Is.Participle)) return false
  for (let i = k - 1; i >= 0 && i > k - 5; i--) {
    const item = s.items[i]!
    if (item.is & Is.Auxiliary) return BE.has(item.token.lower)
    if (!(item.is & (Is.Adverb | Is.Raise))) return false
  }
  return false
}

/** True where the verb at `k` only may happen, is meant to, or did not: "could kill", "did not kill", "to kill". */
export function isUnreal(s: Sentence, k: number): boolean {
  for (let i = k - 1; i >= 0 && i > k - 5; i--) {
    const item = s.items[i]!
    if (item.is & Is.Modal && !(item.is & Is.Month && item.token.capital)) {
      return s.items[i + 1]?.token.lower !== 'have'
    }
    if (item.is & Is.Not) return true
    if (item.token.lower === 'to' && item.last === item.first) return i === k - 1 && !(s.items[k]!.is & Is.Participle)
    if (!(item.is & (Is.Adverb | Is.Raise | Is.Auxiliary))) return false
  }
  return false
}

/** Ties a count to the harm at item `k`, or null where that harm is not real. */
export function tieTo(s: Sentence, count: Count, k: number, rule: string): Tie | null {
  const item = s.items[k]!
  if (isUnreal(s, k)) return null
  let measure = item.entry!.measure!
  let last = item.last
  const and = s.items[k + 1]
  const second = s.items[k + 2]
  if (and && second && and.is & Is.Conjunction && second.is & Is.Participle && !s.owners[k + 2]) {
    const pair = new Set([measure, second.entry!.measure!])
    if (pair.has('killed') && (pair.has('wounded') || pair.has('missing'))) {
      measure = 'casualties'
      last = second.last
    } else if (measure === 'casualties') {
      measure = second.entry!.measure!
      last = second.last
    }
  }
  return { count, measure, harm: { first: item.first, last }, group: count.group, rules: [rule] }
}
