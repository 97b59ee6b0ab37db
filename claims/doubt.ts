import type { Draft, Refiner } from './draft.ts'
import { DOUBT } from './lexicon/en/doubt.ts'
import { SPEECH } from './lexicon/en/speech.ts'
import { Say } from './lexicon/speech.ts'
import type { Block, Sentence, Token } from './text.ts'

/** Where a sentence doubts a figure: one told before the place, one told behind it, or one of the sentence before. */
interface Cue {
  at: number
  of: 'before' | 'behind' | 'sentence-before'
}

/** How many tokens may stand between the doubting word and what it doubts. */
const NEAR = 6

const says = (token: Token) => ((SPEECH.words.get(token.lower) ?? 0) & Say.Verb) !== 0

/** The place of a word of `words` within `NEAR` tokens from `at` on, in steps of `step`; -1 where none stands there. */
function near(tokens: Token[], at: number, step: 1 | -1, { from, to }: Sentence, words: ReadonlySet<string>): number {
  for (let k = at + step, left = NEAR; left > 0 && k >= from && k < to; k += step, left--) {
    if (words.has(tokens[k]!.lower)) return k
    if (tokens[k]!.text === '.' || tokens[k]!.text === ';') break
  }
  return -1
}

/** "without evidence", "has not offered any proof". */
const isUnproven = (tokens: Token[], i: number, sentence: Sentence) =>
  DOUBT.proof.has(tokens[i]!.lower) && near(tokens, i, -1, sentence, DOUBT.none) >= 0

/** "That figure is disputed": the claim, if it opens the sentence. */
const opensWithClaim = (tokens: Token[], claim: number, { from }: Sentence) =>
  claim >= 0 && claim - from < NEAR && DOUBT.that.has(tokens[from]!.lower)

function cueAt(tokens: Token[], i: number, sentence: Sentence): Cue | null {
  const { lower } = tokens[i]!
  if (DOUBT.falsely.has(lower)) return { at: i, of: 'behind' }
  if (isUnproven(tokens, i, sentence)) return { at: i, of: 'before' }
  if (DOUBT.false.has(lower)) {
    const next = tokens[i + 1]
    if (i + 1 < sentence.to && next && (DOUBT.claim.has(next.lower) || DOUBT.claim.has(tokens[i + 2]?.lower ?? ''))) {
      return { at: i, of: 'behind' }
    }
    const claim = near(tokens, i, -1, sentence, DOUBT.claim)
    const stated =
      claim >= 0 && tokens.slice(claim + 1, i).some((token) => ((SPEECH.words.get(token.lower) ?? 0) & Say.Be) !== 0)
    if (stated) return { at: i, of: opensWithClaim(tokens, claim, sentence) ? 'sentence-before' : 'before' }
  }
  if (DOUBT.deny.has(lower)) {
    const claim = near(tokens, i, 1, sentence, DOUBT.claim)
    if (claim < 0) return null
    const points = tokens.slice(i + 1, claim).some((token) => DOUBT.that.has(token.lower))
    return points ? { at: i, of: 'before' } : null
  }
  return null
}

function cuesOf({ tokens }: Block, sentence: Sentence): Cue[] {
  const cues: Cue[] = []
  for (let i = sentence.from; i < sentence.to; i++) {
    if (tokens[i]!.kind !== 'word') continue
    const cue = cueAt(tokens, i, sentence)
    if (cue) cues.push(cue)
  }
  return cues
}

/** True where nobody else starts to speak between the figure and the doubt. */
function together(tokens: Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (says(tokens[i]!)) return false
  return true
}

function isDoubted({ block, sentence, number, by }: Draft, cues: readonly Cue[]): boolean {
  const { tokens } = block
  if (by !== null && number.first > sentence.from && tokens[number.first - 1]!.lower === 'not') return true
  return cues.some(({ at, of }) => {
    if (of === 'behind') return at < number.first && together(tokens, at + 2, number.first)
    if (of !== 'before' || (by === null && DOUBT.proof.has(tokens[at]!.lower))) return false
    if (at > number.last)
      return together(tokens, number.last + 1, DOUBT.deny.has(tokens[at]!.lower) ? number.last + 1 : at)
    return at - sentence.from < 2 * NEAR && DOUBT.proof.has(tokens[at]!.lower)
  })
}

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
    if (!after && !isDoubted(draft, of(block, sentence))) continue
    draft.doubted = true
    draft.rules.push('doubted')
  }
  return drafts
}
