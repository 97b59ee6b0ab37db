import type { Draft, Refiner } from './draft.ts'
import { bitsOfTokens } from './lexicon/bits.ts'
import { Doubt } from './lexicon/doubt.ts'
import { DOUBT } from './lexicon/en/doubt.ts'
import { sayOf } from './lexicon/en/speech.ts'
import { Say } from './lexicon/speech.ts'
import type { Block, Sentence, Token } from './text.ts'

/** Where a sentence doubts a figure: one told before the place, one told behind it, or one of the sentence before. */
interface Cue {
  at: number
  of: 'before' | 'behind' | 'sentence-before'
}

/** How many tokens may stand between the doubting word and what it doubts. */
const NEAR = 6

const doubtOf = bitsOfTokens(DOUBT)

/** The place of a word with these bits within `NEAR` tokens from `at` on, in steps of `step`; -1 where none stands there. */
function near(tokens: Token[], at: number, step: 1 | -1, { from, to }: Sentence, bits: number): number {
  for (let k = at + step, left = NEAR; left > 0 && k >= from && k < to; k += step, left--) {
    if (doubtOf(tokens[k]) & bits) return k
    if (tokens[k]!.text === '.' || tokens[k]!.text === ';') break
  }
  return -1
}

/** True where a token between the two has these bits of `Say`. */
function between(tokens: Token[], from: number, to: number, bits: number): boolean {
  for (let i = from; i < to; i++) if (sayOf(tokens[i]!) & bits) return true
  return false
}

/** "unsubstantiated figure of", "the figure is disputed". */
function falseAt(tokens: Token[], i: number, sentence: Sentence): Cue | null {
  if (i + 2 < sentence.to && (doubtOf(tokens[i + 1]) | doubtOf(tokens[i + 2])) & Doubt.Claim)
    return { at: i, of: 'behind' }
  const claim = near(tokens, i, -1, sentence, Doubt.Claim)
  if (claim < 0 || !between(tokens, claim + 1, i, Say.Be)) return null
  const opens = claim - sentence.from < NEAR && doubtOf(tokens[sentence.from]) & Doubt.That
  return { at: i, of: opens ? 'sentence-before' : 'before' }
}

/** "objected to the claim": the claim must be pointed at. */
function denialAt(tokens: Token[], i: number, sentence: Sentence): Cue | null {
  const claim = near(tokens, i, 1, sentence, Doubt.Claim)
  const that = claim < 0 ? -1 : near(tokens, i, 1, { ...sentence, to: claim }, Doubt.That)
  return that < 0 ? null : { at: i, of: 'before' }
}

function cueAt(tokens: Token[], i: number, bits: number, sentence: Sentence): Cue | null {
  if (bits & Doubt.Falsely) return { at: i, of: 'behind' }
  if (bits & Doubt.Proof && near(tokens, i, -1, sentence, Doubt.None) >= 0) return { at: i, of: 'before' }
  const cue = bits & Doubt.False ? falseAt(tokens, i, sentence) : null
  return cue ?? (bits & Doubt.Deny ? denialAt(tokens, i, sentence) : null)
}

const CUES = Doubt.Falsely | Doubt.Proof | Doubt.False | Doubt.Deny

function cuesOf({ tokens }: Block, sentence: Sentence): Cue[] {
  const cues: Cue[] = []
  for (let i = sentence.from; i < sentence.to; i++) {
    if (tokens[i]!.kind !== 'word') continue
    const bits = doubtOf(tokens[i])
    const cue = bits & CUES ? cueAt(tokens, i, bits, sentence) : null
    if (cue) cues.push(cue)
  }
  return cues
}

/** True where the doubt of `cue` is about this figure: nobody else starts to speak between the two. */
function reaches({ at, of }: Cue, { block, sentence, number, by }: Draft): boolean {
  const { tokens } = block
  const bits = doubtOf(tokens[at])
  if (of === 'behind') return at < number.first && !between(tokens, at + 2, number.first, Say.Verb)
  if (of === 'sentence-before' || (by === null && bits & Doubt.Proof)) return false
  if (at < number.first) return at - sentence.from < 2 * NEAR && (bits & Doubt.Proof) !== 0
  return (bits & Doubt.Deny) !== 0 || !between(tokens, number.last + 1, at, Say.Verb)
}

/** "and not 300, as the office has it". */
const isRefused = ({ block, sentence, number, by }: Draft) =>
  by !== null && number.first > sentence.from && block.tokens[number.first - 1]!.lower === 'not'

/** Marks the figures that the article itself calls false, unsubstantiated or disputed. */
export const readDoubt: Refiner = (drafts) => {
  const cues = new Map<Sentence, Cue[]>()
  const of = (block: Block, sentence: Sentence) => {
    let found = cues.get(sentence)
    if (!found) {
      found = cuesOf(block, sentence)
      cues.set(sentence, found)
    }
    return found
  }
  for (const draft of drafts) {
    const { block, sentence } = draft
    const next = block.sentences[sentence.index + 1]
    const after = next && of(block, next).some(({ of: what }) => what === 'sentence-before')
    if (!after && !isRefused(draft) && !of(block, sentence).some((cue) => reaches(cue, draft))) continue
    draft.doubted = true
    draft.rules.push('doubted')
  }
  return drafts
}
