import type { Count } from './counts.ts'
import type { Span } from './draft.ts'
import { natureOf } from './lexicon/en/events.ts'
import { Is } from './lexicon/model.ts'
import type { Group, Measure } from './model.ts'
import type { Sentence } from './sentence.ts'

/** What ties a count to a harm. */
export interface Tie {
  count: Count
  /** null: the words leave it open ("victims", "the figure"); what stands around decides. */
  measure: Measure | null
  /** Block tokens; null where the harm stands in another sentence. */
  harm: Span | null
  group: Group | null
  rules: string[]
}

/** So many people are trapped by a siege or a flood, not under rubble. */
const BESIEGED = 5000

/** How far a rule looks back for what makes a verb unreal or passive: "has not yet been officially confirmed killed". */
const NEAR = 5

/** Measures whose words are said of things too: "3 planes missing", "lost 3 games", "captured 12 villages". */
export const PEOPLE_ONLY: ReadonlySet<Measure> = new Set<Measure>(['casualties', 'captured', 'deported', 'missing'])

/** True where the verb at `k` is passive: "were killed". */
export function isPassive(s: Sentence, k: number): boolean {
  if (!(s.items[k]!.is & Is.Participle)) return false
  for (let i = k - 1; i >= 0 && i > k - NEAR; i--) {
    const item = s.items[i]!
    if (item.entry?.role === 'be') return true
    if (!(item.is & (Is.Adverb | Is.Raise))) return false
  }
  return false
}

const isModal = (s: Sentence, k: number) => {
  const item = s.items[k]!
  return (item.is & Is.Modal) !== 0 && !(item.is & Is.Month && item.token.capital)
}

/** True where the verb at `k` only may happen, is meant to, or did not: "could kill", "did not kill", "plans to kill". */
export function isUnreal(s: Sentence, k: number): boolean {
  for (let i = k - 1; i >= 0 && i > k - NEAR; i--) {
    const item = s.items[i]!
    if (isModal(s, i)) return !(item.entry?.role === 'may' && s.items[i + 1]?.entry?.role === 'have')
    if (item.is & Is.Not) return true
    if (item.entry?.role === 'to') return i === k - 1 && !(s.items[k]!.is & Is.Participle)
    if (!(item.is & (Is.Adverb | Is.Raise | Is.Auxiliary))) return false
  }
  return false
}

/** The harm at item `k`, joined with a second one that the same number counts: "killed or wounded" are casualties. */
function jointHarm(s: Sentence, k: number): { measure: Measure | null; last: number } {
  const { items, owners } = s
  const item = items[k]!
  const measure = item.entry!.measure ?? null
  const alone = { measure, last: item.last }
  let j = k + 1
  if (items[j]?.token.text === ',') j++
  const and = items[j]
  if (!and || (!(and.is & Is.Conjunction) && and.token.text !== '/')) {
    if (items[j - 1] !== items[k] && items[j] && items[j]!.is & Is.Participle) {
      // "killed, wounded or missing"
    } else return alone
  } else j++
  const second = items[j]
  const after = items[j + 1]
  if (!second || !(second.is & Is.Participle) || (owners[j] && owners[j] !== owners[k])) return alone
  if (owners[j + 1] && owners[j + 1] !== owners[j]) return alone
  if (after && after.is & (Is.Determiner | Is.Pronoun) && second.is & Is.Verb) return alone
  const other = second.entry!.measure ?? null
  if (measure === 'casualties') {
    // "casualties, dead and injured together"
    const both = after && after.is & Is.Conjunction ? items[j + 2] : undefined
    const isBoth = both && both.is & Is.Participle && both.entry!.measure !== other && !owners[j + 2]
    return isBoth ? { measure, last: both.last } : { measure: other, last: second.last }
  }
  // "missing and feared dead"
  if (measure === 'missing' && second.entry!.role === 'presumed') return { measure, last: second.last }
  const killed = measure === 'killed' || other === 'killed'
  const more =
    measure !== other &&
    (other === 'wounded' ||
      other === 'missing' ||
      other === 'captured' ||
      measure === 'wounded' ||
      measure === 'missing')
  return killed && more ? { measure: 'casualties', last: second.last } : alone
}

/** "killed or wounded 1,100": the verb before counts too. */
function withBefore(s: Sentence, k: number, measure: Measure | null): Measure | null {
  const { items, owners } = s
  const verb = items[k - 2]
  if (!verb || !items[k - 1] || !(items[k - 1]!.is & Is.Conjunction) || !(verb.is & Is.Verb) || owners[k - 2])
    return measure
  if (!(items[k]!.is & Is.Verb) || isPassive(s, k - 2)) return measure
  const pair = [measure, verb.entry!.measure]
  return pair.includes('killed') && pair.includes('wounded') ? 'casualties' : measure
}

/** How far behind "missing from" stands what somebody did not come to. */
const ROLL = 3

/** "12 members missing from the vote", "three casualties to injury", "lost two defenders to injury": nobody was harmed who is counted here. */
function isAbsence({ items }: Sentence, count: Count, k: number): boolean {
  const { measure } = items[k]!.entry!
  if (measure === 'missing' && items[k + 1]?.entry?.role === 'from') {
    for (let i = k + 2; i <= k + 1 + ROLL; i++) if (items[i]?.entry?.role === 'roll') return true
  }
  if (measure !== 'casualties') return false
  const to = Math.max(k + 1, count.to)
  return items[to]?.entry?.role === 'to' && items[to + 1]?.entry?.role === 'weak'
}

/** How far behind "fell victim to" stands what may have been deadly: "to the great famine". */
const PREY = 4

/** "fell victim to | a scam": nothing that kills. */
function isHarmless({ items }: Sentence, k: number): boolean {
  if (items[k]!.entry!.role !== 'prey') return false
  for (let i = k + 1; i <= k + PREY && items[i]; i++) if (natureOf(items[i]!.token)) return false
  return true
}

/** "200 guests were evacuated": from a building, and not from their homes. */
const isPrecaution = ({ items }: Sentence, { head }: Count, k: number): boolean =>
  items[k]!.entry!.role === 'evacuate' && items[head]?.entry?.role === 'visitors'

/** Ties a count to the harm at item `k`, or null where that harm is not real. */
export function tieTo(s: Sentence, count: Count, k: number, rule: string): Tie | null {
  if (isUnreal(s, k) || isAbsence(s, count, k) || isHarmless(s, k) || isPrecaution(s, count, k)) return null
  const joint = jointHarm(s, k)
  const { last } = joint
  const measure = withBefore(s, k, joint.measure)
  if (count.noun === 'unknown' && measure !== null && PEOPLE_ONLY.has(measure)) return null
  // "400,000 people trapped in the city": besieged. No collapse buries so many.
  if (s.items[k]!.entry!.role === 'trapped' && (count.amount.low ?? count.amount.high)! >= BESIEGED) return null
  const rules = s.items[k]!.entry!.role === 'weak' ? [rule, 'weak'] : [rule]
  return { count, measure, harm: { first: s.items[k]!.first, last }, group: count.group, rules }
}
