import type { Count } from './counts.ts'
import { Is } from './lexicon/model.ts'
import { LOST } from './model.ts'
import type { Sentence } from './sentence.ts'
import { isPassive, PEOPLE_ONLY, type Tie, tieTo } from './ties.ts'

/** How far back a list may begin: "killing his mother, her sister and two neighbours". */
const LIST = 18
/** How far behind those who were lost it may be told that the wounded are among them. */
const INCLUDED = 9
/** Length of "according to the health ministry in Gaza,". */
const ASIDE = 9

/** The item before a count, over quotes, adverbs and "according to the UN,". */
export function itemBefore(s: Sentence, count: Count): number {
  let k = count.from - 1
  for (; k >= 0; k--) {
    const { is, token } = s.items[k]!
    if (is & (Is.Verb | Is.Noun)) return k
    if (token.kind === 'mark' && '"“‘\'('.includes(token.text)) continue
    if (is & Is.Adverb && !(is & (Is.Participle | Is.Conjunction))) continue
    if (token.text !== ',') return k
    let aside = k - 1
    while (aside >= 0 && aside > k - ASIDE && s.items[aside]!.entry?.role !== 'according') aside--
    if (s.items[aside]?.entry?.role !== 'according') return k
    k = aside
  }
  return k
}

/** "lost 26,000 soldiers, including those killed, injured and missing". */
function woundedFollow({ items }: Sentence, { to }: Count): boolean {
  for (let k = to; k < items.length && k < to + INCLUDED; k++) if (items[k]!.entry?.measure === 'wounded') return true
  return false
}

function verbTie(s: Sentence, count: Count, k: number, rule: string): Tie | null {
  if (isPassive(s, k)) return null
  if (s.items[k]!.entry!.role === 'lose' && count.group === 'people' && s.items[count.head]?.entry?.role !== 'folk')
    return null
  const { measure } = s.items[k]!.entry!
  if (measure && PEOPLE_ONLY.has(measure) && count.noun !== 'people' && count.noun !== 'harm') return null
  const tie = tieTo(s, count, k, rule)
  if (s.items[k]!.entry!.role !== 'lose' || !tie || woundedFollow(s, count)) return tie
  return { ...tie, measure: 'killed', rules: [...tie.rules, LOST] }
}

/** The verb right before a count: "killed 14", "injuring at least 30 people". */
export function objectTie(s: Sentence, count: Count): Tie | null {
  const k = itemBefore(s, count)
  return s.items[k] && s.items[k]!.is & Is.Verb && !s.owners[k] ? verbTie(s, count, k, 'object') : null
}

/** "Killed were | 12 soldiers", "Also injured was | one officer": at the start of a sentence, the harm ahead of those harmed. */
export function invertedTie(s: Sentence, count: Count): Tie | null {
  const be = itemBefore(s, count)
  if (be < 1 || be > 2 || s.items[be]!.entry?.role !== 'be' || !(s.items[be - 1]!.is & Is.Participle)) return null
  return be === 1 || s.items[0]!.is & Is.Adverb ? tieTo(s, count, be - 1, 'inverted') : null
}

/** The noun before "of": "the deaths of 14", "the killing of two officers", "the loss of 12 lives". */
export function ofTie(s: Sentence, count: Count): Tie | null {
  const k = itemBefore(s, count)
  if (s.items[k]?.entry?.role !== 'of') return null
  const noun = s.items[k - 1]
  if (!noun || s.owners[k - 1] || !(noun.is & (Is.Noun | Is.Verb | Is.Lives)) || !noun.entry!.measure) return null
  if (PEOPLE_ONLY.has(noun.entry!.measure) && count.noun !== 'people') return null
  return tieTo(s, count, k - 1, 'of')
}

/** A verb before a list whose first words are no number: "killed a woman and two boys", "was killed along with two others". */
export function listTie(s: Sentence, count: Count): Tie | null {
  const { items, owners } = s
  let k = itemBefore(s, count)
  const joint = items[k]
  if (!joint || (!(joint.is & Is.Conjunction) && joint.token.text !== ',')) return null
  const along = joint.is & Is.Conjunction && joint.last > joint.first
  for (const end = k - LIST; k >= 0 && k > end; k--) {
    const word = items[k]!
    // "killed 40 cattle and four people"
    if (owners[k]?.noun === 'thing') continue
    if (owners[k]) return null
    if (word.is & Is.Verb && !isPassive(s, k)) return count.noun === 'unknown' ? null : verbTie(s, count, k, 'list')
    if (word.is & (Is.Participle | Is.Suffer) && along && (isPassive(s, k) || word.is & Is.Suffer))
      return tieTo(s, count, k, 'along')
    if (
      word.is &
      (Is.Auxiliary | Is.Clause | Is.Modal | Is.Relative | Is.Suffer | Is.Participle | Is.Report | Is.Spared)
    )
      return null
    if (word.is & Is.Preposition && word.entry?.role !== 'of') return null
    if (word.token.kind === 'mark' && !',"“”()-\'’'.includes(word.token.text)) return null
    if (!word.is && s.lexicon.past(word.token.lower) && !word.token.capital) return null
  }
  return null
}
