import type { Count } from './counts.ts'
import { Is } from './lexicon/model.ts'
import type { Sentence } from './sentence.ts'
import { isUnreal, type Tie } from './ties.ts'

const MARKERS = new Set(['to', 'at', 'of', 'as', 'than', 'from', ':', 'by', 'with', 'for', '=', '—', '–'])

/** A number that a toll is said to be: "the death toll rose to 45", "put the number of injured at 390", "the dead include 12 soldiers". */
export function tollTie(s: Sentence, count: Count): Tie | null {
  const { items } = s
  const marker = items[count.from - 1]
  if (!marker || count.noun === 'unknown') return null
  const isMarker = MARKERS.has(marker.token.lower) || marker.is & (Is.Change | Is.Part)
  if (!isMarker) return null
  for (let k = count.from - 1, steps = 0; k >= 0 && steps < 34; k--, steps++) {
    const item = items[k]!
    if (item.token.text === ';') return null
    if (!(item.is & Is.Toll)) continue
    if (s.owners[k]) continue
    for (let i = k + 1; i < count.from; i++) {
      const between = items[i]!
      if (between.is & Is.Modal && !(between.is & Is.Month) && items[i + 1]?.is && items[i + 1]!.is & Is.Change) {
        const word = items[i + 1]!.token.lower
        if (word !== 'be' && word !== 'range' && word !== 'stand') return null
      }
      if (between.is & Is.Change && isUnreal(s, i) && between.token.lower !== 'be' && between.token.lower !== 'range') {
        if (between.is & ~Is.Change) continue
        return null
      }
    }
    if (marker.is & Is.Change && marker.entry?.bound && count.amount.bound === 'exact') {
      const { low } = count.amount
      count.amount = { low, high: null, bound: 'at-least' }
    }
    return {
      count,
      measure: count.measure ?? item.entry!.measure!,
      harm: { first: item.first, last: item.last },
      group: count.group,
      rules: ['toll'],
    }
  }
  return null
}
