import type { Refiner } from './draft.ts'
import { alone, isLocal, notAgent, sameSentence } from './parties/around.ts'
import { type Answer, type Case, type Placed, phraseEnd, type Rule } from './parties/case.ts'
import { everywhere, source, theCountry, there, where } from './parties/clause.ts'
import {
  captives,
  groupOf,
  inPhrase,
  its,
  loser,
  ofPhrase,
  ofToll,
  others,
  part,
  possessive,
  predicate,
  we,
} from './parties/phrase.ts'
import { PartyReader, WINDOW } from './parties/reader.ts'
import type { Sentence } from './text.ts'

/** From the plainest to the least plain; the first that says something wins. */
const RULES: [name: string, rule: Rule][] = [
  ['own', inPhrase],
  ['predicate', predicate],
  ['its', its],
  ['of', ofPhrase],
  ['loser', loser],
  ['we', we],
  ['possessive', possessive],
  ['of-toll', ofToll],
  ['group-of', groupOf],
  ['part', part],
  ['captives', captives],
  ['others', others],
  ['everywhere', everywhere],
  ['where', where],
  ['there', there],
]

/** Where the sentence itself does not say. */
const CARRIED: [name: string, rule: Rule][] = [
  ['same-sentence', sameSentence],
  ['source', (c) => source({ ...c, from: c.sentence.from, to: c.sentence.to })],
  ['where-ahead', (c) => where({ ...c, from: c.sentence.from, to: c.draft.number.first })],
  // "killed 31 and wounded 40 in Aleppo"
  ['where-behind', (c) => where({ ...c, to: c.sentence.to })],
  [
    'same-army',
    ({ draft, before }) =>
      before?.block === draft.block && draft.group === 'military' && before.group === 'military'
        ? before.party
        : undefined,
  ],
  ['the-country', theCountry],
  ['around', ({ draft, reader, before }) => reader.around(draft, before)],
  [
    'same-block',
    (c) =>
      c.before?.block === c.draft.block && c.before.sentence !== c.draft.sentence && !isLocal(c)
        ? (c.before.party ?? undefined)
        : undefined,
  ],
  ['alone', alone],
  ['same-figure', ({ draft, reader }) => reader.sameFigure(draft)],
  ['not-agent', notAgent],
  ['main', ({ reader }) => reader.main()],
]

/** The names between two tokens; a sentence without end does not make each of its figures slow. */
function within(names: readonly Placed[], { from, to }: Sentence): readonly Placed[] {
  if (names.length < 2 * WINDOW) return names
  let low = 0
  let high = names.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (names[middle]!.first < from) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < names.length && names[end]!.last < to) end++
  return names.slice(low, end)
}

/** Fills in whose people each figure counts, or where they were harmed. */
export const readParties: Refiner = (drafts, reading) => {
  if (!drafts.length) return drafts
  const reader = new PartyReader(reading, drafts)
  drafts.forEach((draft, i) => {
    const { block, sentence } = draft
    const before = drafts[i - 1]
    const after = drafts[i + 1]
    const near = {
      index: sentence.index,
      from: Math.max(sentence.from, draft.number.first - WINDOW),
      to: Math.min(sentence.to, draft.number.last + WINDOW),
    }
    const from = before?.sentence === sentence ? Math.max(near.from, phraseEnd(before) + 1) : near.from
    const to = after?.sentence === sentence ? Math.min(near.to, after.number.first) : near.to
    const names = within(reader.namesIn(block, sentence), near)
    const c: Case = { draft, tokens: block.tokens, sentence: near, names, from, to, before, reader }
    let answer: Answer
    for (const [name, rule] of RULES) {
      answer = rule(c)
      if (answer === undefined) continue
      draft.rules.push(name)
      break
    }
    for (const [name, rule] of answer === undefined ? CARRIED : []) {
      answer = rule(c)
      if (answer === undefined) continue
      draft.rules.push(name)
      break
    }
    draft.party = answer === '*' ? null : (answer ?? null)
    reader.remember(draft)
  })
  return drafts
}
