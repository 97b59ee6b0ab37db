import type { Count } from './counts.ts'
import type { Item } from './items.ts'
import { Is } from './lexicon/model.ts'
import type { Sentence } from './sentence.ts'
import { isPassive, type Tie, tieTo } from './ties.ts'

/** How far before those on board what carries them stands: "carrying ten tourists and two local". */
const CARRIED = 8
/** How far behind them stands what befell all: "crashed into a mountain in the north of the island on Sunday, killing". */
const FARTHEST = 40

function isCarried({ items }: Sentence, count: Count): boolean {
  if (items[count.to]?.entry?.role === 'aboard') return true
  for (let k = count.from - 1; k >= 0 && k > count.from - CARRIED; k--) {
    const { is, entry } = items[k]!
    if (entry?.role === 'carry') return true
    if (is & (Is.Verb | Is.Clause | Is.Relative | Is.Auxiliary | Is.Report)) return false
  }
  return false
}

/** "killing all | hope" */
const isUnknown = (item: Item | undefined) =>
  item !== undefined && item.token.kind === 'word' && !item.entry && !item.token.capital

/** "leaving | no survivors", "there were | no survivors" */
const isLeft = ({ items, lexicon }: Sentence, k: number): boolean =>
  (items[k]!.is & (Is.Auxiliary | Is.Raise)) !== 0 || lexicon.going(items[k]!.token.lower)

/** "A plane with ten tourists on board crashed, killing everyone": what befell all of those who were carried. */
export function aboardTie(s: Sentence, count: Count): Tie | null {
  const { items, owners } = s
  if (count.noun !== 'people' || !isCarried(s, count)) return null
  for (let k = count.to; k < items.length - 1 && k < count.to + FARTHEST; k++) {
    const { is, entry } = items[k]!
    if (is & Is.Report) return null
    // "killing all 12" counts for itself
    const everyone = items[k + 1]!.entry?.role === 'everyone' && !owners[k + 2] && !isUnknown(items[k + 2])
    // "leaving no | survivors"
    if (is & Is.Not && isLeft(s, k - 1) && items[k + 1]!.entry?.role === 'survivors')
      return {
        count,
        measure: 'killed',
        harm: { first: items[k]!.first, last: items[k + 1]!.last },
        group: count.group,
        rules: ['aboard'],
      }
    if (is & Is.Verb && entry!.measure === 'killed' && everyone && !isPassive(s, k)) return tieTo(s, count, k, 'aboard')
  }
  return null
}
