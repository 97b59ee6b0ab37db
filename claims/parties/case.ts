import type { Draft } from '../draft.ts'
import type { Mention } from '../places.ts'
import type { Role } from '../roles.ts'
import type { Sentence, Token } from '../text.ts'
import type { PartyReader } from './reader.ts'

/** A name with what it does in the sentence. */
export interface Placed extends Mention {
  role: Role
}

/** A draft and what its rules look at. */
export interface Case {
  draft: Draft
  tokens: Token[]
  sentence: Sentence
  names: readonly Placed[]
  /** Tokens between which only this figure stands. */
  from: number
  to: number
  /** The drafts of the article before this one, the last first in `before`. */
  before: Draft | undefined
  reader: PartyReader
}

/** undefined: the rule does not say; null: it says that no one country is meant. */
export type Answer = string | null | undefined
export type Rule = (c: Case) => Answer

const isHyphen = (token: Token | undefined) => !!token && !token.spaced && (token.text === '-' || token.text === '‑')

/** "US-led", "Iran-backed": says who is behind, not who. */
export const isCompound = (tokens: readonly Token[], { last }: Mention) => isHyphen(tokens[last + 1])

/** The end of the words that say who was counted, with a noun of harm right behind ("700,000 Ukrainian troop | deaths"). */
export function phraseEnd({ number, people, harm }: Draft): number {
  let end = Math.max(number.last, people?.last ?? -1)
  if (harm && harm.first > number.last && harm.first <= end + 3) end = Math.max(end, harm.first)
  return end
}

/** One party, or null where the names mean several. */
export function oneOf(names: readonly Mention[]): string | null {
  const [{ party }] = names as [Mention]
  return names.every((name) => name.party === party) ? party : null
}
