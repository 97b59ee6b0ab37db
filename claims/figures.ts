import type { Count } from './counts.ts'
import type { Draft, Reading, Refiner } from './draft.ts'
import { EN } from './lexicon/en/index.ts'
import { nounTie } from './noun-ties.ts'
import { listTie, objectTie, ofTie } from './objects.ts'
import { readSentence, type Sentence } from './sentence.ts'
import { shareTies } from './shared.ts'
import { nextTie, subjectTie } from './subjects.ts'
import type { Tie } from './ties.ts'
import { tollAfter, tollTie } from './tolls.ts'

/** From the surest to the least sure: the first that finds a harm wins. */
const RULES: ((s: Sentence, count: Count) => Tie | null)[] = [
  nounTie,
  nextTie,
  objectTie,
  ofTie,
  subjectTie,
  tollTie,
  tollAfter,
  listTie,
]

function tieOf(s: Sentence, count: Count): Tie | null {
  if (count.noun === 'thing') return null
  for (const rule of RULES) {
    const tie = rule(s, count)
    if (tie) return tie
  }
  return null
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
        if (tie.measure === null) continue
        if (tie.group === null && tie.count.people === null && tie.count.noun !== 'people') tie.group = group
        else if (!tie.rules.includes('part')) group = tie.group
        drafts.push(draftOf(s, tie))
      }
    }
  }
  return drafts
}
