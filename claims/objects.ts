import type { Count } from './counts.ts'
import { Is } from './lexicon/model.ts'
import type { Sentence } from './sentence.ts'
import { isPassive, type Tie, tieTo } from './ties.ts'

/** Steps left over what may stand between a verb and its object: quotes, adverbs, "according to the UN,". */
function beforeCount(s: Sentence, count: Count): number {
  let k = count.from - 1
  for (let steps = 0; k >= 0 && steps < 8; steps++, k--) {
    const item = s.items[k]!
    if (item.token.text === ',') {
      for (let j = k - 1; j >= 0 && j > k - 7; j--) {
        if (s.items[j]!.token.lower === 'according') {
          k = j
          break
        }
      }
      if (s.items[k]!.token.text === ',') return k
      continue
    }
    if (item.is & Is.Verb || item.is & Is.Noun) return k
    if (item.token.kind === 'mark' && '"“‘\'('.includes(item.token.text)) continue
    if (item.is & Is.Adverb && !(item.is & Is.Participle)) continue
    return k
  }
  return k
}

/** Verbs that harm only where their object is people ("lost 45 soldiers", not "lost 45 games"). */
const WANTS_PEOPLE = new Set(['casualties', 'captured', 'deported'])

function verbTie(s: Sentence, count: Count, k: number, rule: string): Tie | null {
  const verb = s.items[k]!
  if (isPassive(s, k)) return null
  if (WANTS_PEOPLE.has(verb.entry!.measure!) && count.noun !== 'people' && count.noun !== 'harm') return null
  return tieTo(s, count, k, rule)
}

/** The harm that has a count as its object: "killed 14", "the deaths of 14", "killing his mother and two sisters". */
export function objectTie(s: Sentence, count: Count): Tie | null {
  const { items, owners } = s
  let k = beforeCount(s, count)
  const item = items[k]
  if (!item) return null
  if (item.is & Is.Verb) return verbTie(s, count, k, 'object')
  if (item.token.lower === 'of') {
    const noun = items[k - 1]
    if (noun && noun.is & (Is.Noun | Is.Verb | Is.Lives) && !(noun.is & Is.Toll && !(noun.is & Is.Noun))) {
      return tieTo(s, count, k - 1, 'object-of')
    }
    return null
  }
  if (!(item.is & Is.Conjunction) && item.token.text !== ',') return null
  const along = item.is & Is.Conjunction
  for (let steps = 0; k >= 0 && steps < 14; steps++, k--) {
    const word = items[k]!
    if (owners[k]) return null
    if (word.is & Is.Verb && !isPassive(s, k)) return verbTie(s, count, k, 'object-list')
    if (
      word.is & Is.Participle &&
      along &&
      steps < 5 &&
      isPassive(s, k) &&
      item.token.lower !== 'and' &&
      item.token.text !== ','
    ) {
      return tieTo(s, count, k, 'along-with')
    }
    if (word.is & (Is.Auxiliary | Is.Clause | Is.Modal | Is.Relative | Is.Suffer | Is.Participle | Is.Report))
      return null
    if (word.is & Is.Preposition && word.token.lower !== 'of') return null
    if (word.token.kind === 'mark' && !',"“”()-\'’'.includes(word.token.text)) return null
  }
  return null
}
