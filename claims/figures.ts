import { aboardTie } from './aboard.ts'
import { boundAnew } from './amounts.ts'
import type { Count } from './counts.ts'
import type { Draft, Refiner } from './draft.ts'
import { fateTie } from './fates.ts'
import { couldHoldFigure, pointsBack, speaksOfHarm } from './gate.ts'
import type { Item } from './items.ts'
import { EN } from './lexicon/en/index.ts'
import { Is } from './lexicon/model.ts'
import type { Measure } from './model.ts'
import { costTie, nounTie } from './noun-ties.ts'
import { invertedTie, itemBefore, listTie, objectTie, ofTie } from './objects.ts'
import { readSentence, type Sentence } from './sentence.ts'
import { type Found, settleGroups, settleMeasures } from './settle.ts'
import { shareTies } from './shared.ts'
import { nextTie, subjectTie } from './subjects.ts'
import type { Block, Sentence as Cut } from './text.ts'
import type { Tie } from './ties.ts'
import { tollAfter, tollTie } from './tolls.ts'

/** From the surest to the least sure: the first that finds a harm wins. */
const RULES: ((s: Sentence, count: Count) => Tie | null)[] = [
  ofTie,
  fateTie,
  nounTie,
  costTie,
  nextTie,
  objectTie,
  invertedTie,
  tollTie,
  subjectTie,
  tollAfter,
  listTie,
  aboardTie,
]

const isName = (item: Item | undefined) => item !== undefined && !item.entry && item.token.capital

/** "Police named one of the dead as", "was named as one of", "was one of those who died": says who, not how many. */
function isNamed({ items }: Sentence, { amount, partOf, from }: Count): boolean {
  if (partOf === null || amount.high !== 1) return false
  const before = items[from - 1]
  const role = before?.entry?.role
  // "the father of Ann Li, one of the abducted girls, said"
  if (partOf === 'others' && before?.token.text === ',' && isName(items[from - 2])) return true
  if (role === 'at') return items[from - 2]?.entry?.role === 'identify'
  return role === 'identify' || role === 'be'
}

/** "killed 91 foxes, and only | four | by hounds": what has no noun is of the kind that was told right before. */
function isOfThings(s: Sentence, count: Count): boolean {
  if (count.noun !== 'none') return false
  const before = s.counts[s.counts.indexOf(count) - 1]
  const verb = before?.noun === 'thing' ? s.items[itemBefore(s, before)] : undefined
  return verb !== undefined && (verb.is & Is.Verb) !== 0 && HARMS_OF_BEASTS.has(verb.entry?.measure)
}

const HARMS_OF_BEASTS: ReadonlySet<Measure | undefined> = new Set<Measure | undefined>(['killed', 'wounded'])

function tieOf(s: Sentence, count: Count): Tie | null {
  if (count.noun === 'thing' || isNamed(s, count) || isOfThings(s, count)) return null
  for (const rule of RULES) {
    const tie = rule(s, count)
    if (!tie) continue
    const marker = s.items[count.from - 1]
    // "losses have topped 10,000 dead"
    if (marker && marker.is & Is.Change && marker.entry!.bound)
      count.amount = boundAnew(count.amount, marker.entry!.bound)
    return tie
  }
  return null
}

function draftOf({ s, count, measure, harm, group, rules }: Found): Draft {
  return {
    block: s.block,
    sentence: s.cut,
    number: count.number,
    amount: count.amount,
    measure,
    harm,
    group,
    people: count.people,
    party: undefined,
    scope: null,
    event: null,
    by: null,
    via: null,
    asOf: null,
    doubted: false,
    rules,
  }
}

const foundIn = (s: Sentence, { count, measure, harm, group, rules }: Tie): Found => {
  return { s, count, measure, harm, group, rules }
}

/** Reading words costs ten times what asking the gate does. A text without harm may still go on with a toll: "He put it at 400." */
const isWorthReading = (text: string, goesOn: boolean) =>
  couldHoldFigure(text) && (speaksOfHarm(text) || (goesOn && pointsBack(text)))

/** The gate for the sentences of a block: a block of one is as good as its block, which has been asked. */
function isWorthCutting({ text, tokens, sentences }: Block, { from, to }: Cut, goesOn: boolean): boolean {
  return sentences.length < 2 || isWorthReading(text.slice(tokens[from]!.start, tokens[to - 1]!.end), goesOn)
}

/** Proposes a draft for every number phrase that counts harmed people. */
export const readFigures: Refiner = (drafts, { blocks }) => {
  const found: Found[] = []
  for (const block of blocks) {
    const before = found.at(-1)?.s.block.index === block.index - 1
    if (!isWorthReading(block.text, before)) continue
    for (const cut of block.sentences) {
      if (!isWorthCutting(block, cut, before || found.at(-1)?.s.block === block)) continue
      const s = readSentence(block, cut, EN)
      if (!s.counts.length) continue
      const ties = s.counts.map((count) => tieOf(s, count))
      shareTies(s, ties)
      for (const tie of ties) if (tie) found.push(foundIn(s, tie))
    }
  }
  const settled = settleMeasures(found)
  settleGroups(settled)
  return [...drafts, ...settled.map(draftOf)]
}
