import type { Count } from './counts.ts'
import { Is } from './lexicon/model.ts'
import type { Measure } from './model.ts'
import type { Sentence } from './sentence.ts'
import { isOneOf } from './shared.ts'
import { isUnreal, type Tie, tieTo } from './ties.ts'

/** Words between a toll and its number, at most: "the toll from the two quakes that struck the south on Monday rose to". */
const FARTHEST = 34

/** What a toll without a measure counts: "the number of people who have died". */
function measureBetween(s: Sentence, from: number, to: number): { measure: Measure; at: number } | null {
  for (let k = from; k < to; k++) {
    const item = s.items[k]!
    if (s.owners[k]) return null
    if (item.is & (Is.Participle | Is.Suffer | Is.Noun) && item.entry!.measure)
      return { measure: item.entry!.measure, at: k }
  }
  return null
}

/** "its dead | number around 115,000". */
function measureBefore(s: Sentence, k: number): { measure: Measure; at: number } | null {
  const before = s.items[k - 1]
  if (!before || s.owners[k - 1] || !(before.is & (Is.Participle | Is.Noun)) || !before.entry!.measure) return null
  return { measure: before.entry!.measure, at: k - 1 }
}

/** True where the toll only may reach the number: "could rise to 20,000". "could be 400" is an estimate and stands. */
function isUnreached(s: Sentence, from: number, to: number): boolean {
  for (let k = from; k < to; k++) {
    const { is, entry } = s.items[k]!
    if (is & Is.Change && !(is & ~Is.Change & ~Is.Report & ~Is.Verb) && entry!.role !== 'be' && isUnreal(s, k)) {
      const word = s.items[k]!.token.lower
      if (word !== 'range' && word !== 'stand' && word !== 'number') return true
    }
  }
  return false
}

/** "Of those, 64 were minors.", "Of the dead, 64": goes on with what the sentence before counted. */
function backTie(s: Sentence, count: Count): Tie | null {
  const whole = s.items[1]
  if (s.items[0]?.entry?.role !== 'of' || !whole || s.counts[0] !== count || count.noun !== 'none') return null
  const dead = whole.is & Is.Toll && whole.first < whole.last && s.items[2]?.token.text === ','
  if (whole.entry?.role !== 'those' && !dead) return null
  count.partOf = 'them'
  const harm = dead ? { first: whole.first, last: whole.last } : null
  return { count, measure: whole.entry!.measure ?? null, harm, group: null, rules: ['figure'] }
}

/** "the dead | man was 62" */
function isSomebody({ items, lexicon }: Sentence, k: number): boolean {
  const next = items[k + 1]
  if (!next || !(next.is & Is.People) || items[k]!.first === items[k]!.last) return false
  return next.entry!.role !== 'folk' && !lexicon.plural(next.token.lower)
}

/** "no deaths among the 230 on board", "no reported fatalities". */
const isDenied = ({ items }: Sentence, toll: number) =>
  [1, 2].some((step) => ((items[toll - step]?.is ?? 0) & Is.Not) !== 0)

/** A number that a toll is said to be: "the death toll rose to 45", "put the number of injured at 390", "the dead include 12 soldiers". */
export function tollTie(s: Sentence, count: Count): Tie | null {
  const { items, owners } = s
  let at = count.from - 1
  while (items[at] && '"“‘'.includes(items[at]!.token.text)) at--
  const back = backTie(s, count)
  if (back) return back
  const marker = items[at]
  if (!marker || count.noun === 'unknown' || isOneOf(count)) return null
  const { role } = marker.entry ?? {}
  const joins =
    marker.is & (Is.Change | Is.Part | Is.Auxiliary) ||
    role === 'to' ||
    role === 'of' ||
    role === 'at' ||
    role === 'from' ||
    (marker.is & Is.Toll && (count.from < count.at || marker.first < marker.last)) ||
    ':=—–('.includes(marker.token.text)
  if (!joins) return null
  // "most of this number, some 400"
  if (marker.is & Is.Toll && !marker.entry!.measure && items[at - 1]?.entry?.role === 'of') return null
  const label = items[at - 1]
  if (marker.token.text === ':' && label && label.is & Is.Participle && !owners[at - 1] && at <= 3)
    return tieTo(s, count, at - 1, 'label')
  // "Confirmed dead along the coast: 736"
  const opens =
    s.items[0]!.is & Is.Participle || (s.items[1] && s.items[1].is & Is.Participle && s.items[0]!.is & Is.Adverb)
  if (marker.token.text === ':' && opens && !owners.slice(0, at).some(Boolean))
    return tieTo(s, count, s.items[0]!.is & Is.Participle ? 0 : 1, 'label')
  for (let k = count.from - 1; k >= 0 && k > count.from - FARTHEST; k--) {
    const item = items[k]!
    if (item.token.text === ';') return null
    if (!(item.is & Is.Toll) || owners[k] || isSomebody(s, k)) continue
    if (isUnreached(s, k + 1, count.from) || isDenied(s, k)) return null
    const inside = item.entry!.measure ? null : (measureBetween(s, k + 1, count.from) ?? measureBefore(s, k))
    const { role: kind } = item.entry!
    if (kind === 'number-of' && !inside) return null
    const harm = inside ? items[inside.at]! : item
    return {
      count,
      measure: item.entry!.measure ?? inside?.measure ?? null,
      harm: { first: harm.first, last: harm.last },
      group: count.group ?? groupBetween(s, k, count.from),
      rules: [item.entry!.measure || inside || kind === 'victims' ? 'toll' : 'figure'],
    }
  }
  return null
}

/** "the number of Russian soldiers killed is 55,000". */
function groupBetween(s: Sentence, from: number, to: number): Tie['group'] {
  for (let k = from; k < to; k++) {
    const item = s.items[k]!
    if (s.owners[k]) return null
    // "the toll of the rebel | attack" is not one of rebels
    if (item.is & (Is.People | Is.Kind) && !(s.items[k + 1]!.is & Is.Thing)) return item.entry!.group ?? null
  }
  return null
}

/** The toll after its number: "took to 89 the number of civilians killed", "8 were among the dead". */
export function tollAfter(s: Sentence, count: Count): Tie | null {
  const { items } = s
  if (count.noun !== 'none' || items[count.from - 1]?.entry?.role !== 'to') return null
  const item = items[count.to]
  if (!item || !(item.is & Is.Toll)) return null
  const inside = item.entry!.measure ? null : measureBetween(s, count.to + 1, Math.min(items.length, count.to + 8))
  const measure = item.entry!.measure ?? inside?.measure
  if (!measure) return null
  const group = groupBetween(s, count.to, Math.min(items.length, count.to + 5))
  return { count, measure, harm: { first: item.first, last: item.last }, group, rules: ['toll-after'] }
}
