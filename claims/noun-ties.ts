import type { Count } from './counts.ts'
import { Is } from './lexicon/model.ts'
import type { Sentence } from './sentence.ts'
import { isUnreal, type Tie, tieTo } from './ties.ts'

/** How far before "14 lives" the verb that takes them stands: "claimed the", "cost as many as". */
const NEAR = 7

/** How far before "4,000 deaths" what makes them unreal stands: "could in the worst case lead to as many as". */
const MODAL = 10

function livesTie(s: Sentence, count: Count): Tie | null {
  const tie: Tie = {
    count,
    measure: 'killed',
    harm: { first: s.items[count.harm]!.first, last: s.items[count.harm]!.last },
    group: count.group,
    rules: ['lives'],
  }
  const after = s.items[count.to]?.entry?.role
  if (after === 'lose' || after === 'claim') return tie
  for (let k = count.from - 1; k >= 0 && k > count.from - NEAR; k--) {
    const { entry, is } = s.items[k]!
    if (is & Is.Spared || is & Is.Not) return null
    if (entry?.role === 'claim' || entry?.role === 'lose') return isUnreal(s, k) ? null : tie
  }
  return null
}

/** "has cost 6,000 soldiers their lives". */
export function costTie(s: Sentence, count: Count): Tie | null {
  const lives = s.items[count.to + 1]
  if (!lives || !(lives.is & Is.Lives) || !(s.items[count.to]!.is & (Is.Determiner | Is.Pronoun))) return null
  for (let k = count.from - 1; k >= 0 && k > count.from - NEAR; k--) {
    if (s.items[k]!.entry?.role === 'claim') return tieTo(s, count, count.to + 1, 'cost')
  }
  return null
}

/** True where those counted came away: "rescued eight hostages", "100 hostages were freed". */
function isSpared(s: Sentence, count: Count): boolean {
  for (let k = count.from - 1; k >= 0 && k > count.from - 4; k--) {
    const { is, token } = s.items[k]!
    if (is & Is.Spared) return true
    if (is & (Is.Clause | Is.Conjunction | Is.Verb) || token.text === ',') break
  }
  for (let k = count.to; k < s.items.length && k < count.to + 6; k++) {
    const { is, token } = s.items[k]!
    if (is & Is.Spared) return true
    if (is & (Is.Clause | Is.Conjunction | Is.Report) || token.kind === 'mark' || s.owners[k]) break
  }
  return false
}

/** "the two bodies | running the fund", "12 bodies | that oversee the sport": no dead. */
function isOfOffice({ items, lexicon }: Sentence, { at, head, to }: Count): boolean {
  const sort = items[head - 1]
  // "two leadership | bodies"; "two charred bodies"
  if (head - 1 > at && sort && !sort.is && !sort.entry && sort.token.kind === 'word' && !lexicon.past(sort.token.lower))
    return true
  const next = items[to]
  if (!next) return false
  if (!next.is) return lexicon.going(next.token.lower) && next.entry?.role !== 'lie'
  if (!(next.is & Is.Relative)) return false
  const verb = items[to + 1]
  return !!verb && !verb.is && verb.entry?.role !== 'lie' && !verb.token.capital && !lexicon.past(verb.token.lower)
}

/** The count's own noun or adjective says the harm: "97 deaths", "380,000 wounded soldiers", "claimed 14 lives". */
export function nounTie(s: Sentence, count: Count): Tie | null {
  if (count.noun === 'lives') return livesTie(s, count)
  if (count.harm < 0) return null
  const item = s.items[count.harm]!
  const { measure } = item.entry!
  // "one of the bodies": what is said of it stands elsewhere.
  const whole = item.is & Is.Toll && item.first < item.last && count.head === count.harm
  if (count.partOf && count.amount.high === 1 && item.is & (Is.Noun | Is.Toll) && !whole) return null
  if (measure === 'captured' && isSpared(s, count)) return null
  if (item.entry!.role === 'bodies' && isOfOffice(s, count)) return null
  for (let k = count.from - 1; k >= 0 && k > count.from - MODAL; k--) {
    const { is, token, entry } = s.items[k]!
    if (entry?.role === 'foresee') return null
    if (is & Is.Modal && !(is & Is.Month && token.capital) && s.items[k + 1]?.entry?.role !== 'have') return null
    if (is & (Is.Clause | Is.Conjunction | Is.Relative | Is.Report) || token.text === ',' || s.owners[k]) break
  }
  return tieTo(s, count, count.harm, 'noun')
}
