import type { Count } from './counts.ts'
import { Is } from './lexicon/model.ts'
import type { Sentence } from './sentence.ts'
import type { Tie } from './ties.ts'

/** True where only list words stand between two counts: commas, and, other, "of the army". */
function isList(s: Sentence, from: number, to: number): boolean {
  if (to - from > 8 || from >= to) return false
  let joint = false
  for (let k = from; k < to; k++) {
    const item = s.items[k]!
    if (s.owners[k]) return false
    if (item.token.text === ',' || item.is & Is.Conjunction) {
      joint = true
      continue
    }
    if (item.is & (Is.Determiner | Is.More | Is.Preposition) && !(item.is & Is.Clause)) continue
    if (item.is & Is.Adverb) continue
    if (!item.is && item.token.capital) continue
    if (item.is & (Is.People | Is.Kind) && !joint) continue
    return false
  }
  return joint
}

const inherit = (tie: Tie, count: Count, rule: string): Tie => ({
  count,
  measure: tie.measure,
  harm: tie.harm,
  group: count.group,
  rules: [...tie.rules, rule],
})

/**
 * Counts without a harm of their own take one from a neighbour: along a list ("3 soldiers, 2 policemen and a dozen civilians were
 * killed"), as a part ("12 of them children") or as the next state ("rising to 45").
 */
export function shareTies(s: Sentence, ties: (Tie | null)[]): void {
  const { counts, items } = s
  for (let i = counts.length - 2; i >= 0; i--) {
    const right = ties[i + 1]
    const count = counts[i]!
    if (ties[i] || !right || count.noun === 'thing') continue
    if (!right.rules[0]!.startsWith('subject') && right.rules[0] !== 'noun') continue
    if (isList(s, count.to, counts[i + 1]!.from)) ties[i] = inherit(right, count, 'list-right')
  }
  for (let i = 1; i < counts.length; i++) {
    const count = counts[i]!
    if (ties[i] || count.noun === 'thing') continue
    let j = i - 1
    while (j >= 0 && !ties[j]) j--
    const left = ties[j]
    if (!left) continue
    const before = items[count.from - 1]!
    if (j === i - 1 && isList(s, counts[j]!.to, count.from)) {
      if (count.noun !== 'none' || nothingFollows(s, count)) ties[i] = inherit(left, count, 'list')
      continue
    }
    const part =
      count.partitive ||
      before.is & Is.Part ||
      (items[count.to] && items[count.to]!.is & Is.Part && items[count.to]!.token.lower === 'of')
    if ((part && count.noun !== 'unknown') || (before.is & Is.Part && count.noun === 'unknown')) {
      ties[i] = inherit(left, count, 'part')
      continue
    }
    const change = items[count.from - 2]
    if (
      (before.token.lower === 'to' || before.token.lower === 'from') &&
      change &&
      change.is & Is.Change &&
      change.token.lower.length > 3 &&
      count.noun !== 'unknown'
    ) {
      ties[i] = inherit(left, count, 'next-state')
    }
  }
}

function nothingFollows(s: Sentence, count: Count): boolean {
  const next = s.items[count.to]
  return !next || next.token.kind === 'mark' || (next.is & (Is.Preposition | Is.Conjunction | Is.Clause)) !== 0
}
