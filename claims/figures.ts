import type { Count } from './counts.ts'
import type { Draft, Reading, Refiner } from './draft.ts'
import { EN } from './lexicon/en/index.ts'
import { Is } from './lexicon/model.ts'
import { objectTie } from './objects.ts'
import { readSentence, type Sentence } from './sentence.ts'
import { shareTies } from './shared.ts'
import { subjectTie } from './subjects.ts'
import type { Tie } from './ties.ts'
import { tollTie } from './tolls.ts'

/** The count's own noun or adjective says the harm: "97 deaths", "380,000 wounded soldiers". */
function nounTie(s: Sentence, count: Count): Tie | null {
  if (count.noun === 'lives') {
    const lost = s.items[count.to]?.token.lower === 'lost' || s.items[count.to]?.token.lower === 'claimed'
    for (let k = count.from - 1, steps = 0; k >= 0 && steps < 6; k--, steps++) {
      const item = s.items[k]!
      if (
        [
          'claimed',
          'claims',
          'claim',
          'claiming',
          'took',
          'taken',
          'taking',
          'takes',
          'cost',
          'costing',
          'lost',
          'loss',
          'commemorates',
        ].includes(item.token.lower)
      ) {
        return { count, measure: 'killed', harm: count.harm, group: count.group, rules: ['lives'] }
      }
    }
    return lost ? { count, measure: 'killed', harm: count.harm, group: count.group, rules: ['lives-lost'] } : null
  }
  if (!count.measure) return null
  for (let k = count.from - 1, steps = 0; k >= 0 && steps < 5; k--, steps++) {
    const { is } = s.items[k]!
    if (is & (Is.Spared | Is.Modal)) return null
    if (is & (Is.Clause | Is.Conjunction) || s.items[k]!.token.text === ',') break
  }
  return { count, measure: count.measure, harm: count.harm, group: count.group, rules: ['noun'] }
}

function tieOf(s: Sentence, count: Count): Tie | null {
  if (count.noun === 'thing') return null
  const tie = nounTie(s, count) ?? subjectTie(s, count) ?? objectTie(s, count) ?? tollTie(s, count)
  return tie
}

function draftOf(s: Sentence, tie: Tie): Draft {
  const { count } = tie
  return {
    block: s.block,
    sentence: s.cut,
    number: count.number,
    amount: count.amount,
    measure: tie.measure,
    harm: tie.harm,
    group: tie.group,
    people: count.people,
    party: undefined,
    scope: null,
    event: null,
    by: null,
    via: null,
    asOf: null,
    doubted: false,
    rules: tie.rules,
  }
}

/** Proposes a draft for every number phrase that counts harmed people. */
export const readFigures: Refiner = (drafts: Draft[], { blocks }: Reading) => {
  for (const block of blocks) {
    let group: Draft['group'] = null
    for (const cut of block.sentences) {
      const s = readSentence(block, cut, EN)
      if (!s.counts.length) continue
      const ties = s.counts.map((count) => tieOf(s, count))
      shareTies(s, ties)
      for (const tie of ties) {
        if (!tie) continue
        if (tie.group === null && tie.count.noun === 'none') tie.group = group
        else group = tie.group
        drafts.push(draftOf(s, tie))
      }
    }
  }
  return drafts
}
