import type { Claim } from '../../claims/model.ts'
import { correctedClaim, type Flag, type FlaggedText } from '../model.ts'
import { textsOf } from './words.ts'

/** What a case says of a figure. */
type Meant = Pick<Claim, 'amount' | 'measure' | 'group' | 'party' | 'event' | 'asOf'>

/** A reading that a checker corrected, as a test case for the reading of claims. */
export interface CorrectionCase {
  text: string
  /** The figure, and where it begins in the text, in UTF-16 units. */
  quote: string
  at: number
  title: string
  publisher: string | null
  published: string | null
  url: string
  /** As Recount read it; null where it read no figure there. */
  read: Meant | null
  meant: Meant
  /** The rules that read it. */
  rules: string[]
}

/** The corrections that flags hold. A flag without one holds none. */
export const correctionCases = (flags: readonly Flag[]): CorrectionCase[] =>
  flags.flatMap((flag) => textsOf(flag).flatMap((text) => caseOf(text) ?? []))

/** The same, one JSON object a line. */
export const correctionLines = (flags: readonly Flag[]): string =>
  correctionCases(flags)
    .map((each) => `${JSON.stringify(each)}\n`)
    .join('')

function caseOf(flagged: FlaggedText): CorrectionCase | null {
  const { page, anchor, context, claim, correction } = flagged
  const meant = correction && correctedClaim(flagged)
  if (!meant) return null
  const at = placeIn(flagged)
  return {
    text: at < 0 ? anchor.prefix + anchor.exact + anchor.suffix : context,
    quote: anchor.exact,
    at: at < 0 ? anchor.prefix.length : at,
    ...{ title: page.title, publisher: page.publisher, published: page.published, url: page.url },
    read: claim && meaning(claim),
    meant: meaning(meant),
    rules: claim?.rules ?? [],
  }
}

const meaning = ({ amount, measure, group, party, event, asOf }: Claim): Meant => ({
  ...{ amount, measure, group, party, event, asOf },
})

/**
 * Where the flagged words stand in their sentence: of several places, where most of what stands before them is the same.
 * @returns -1 where they do not stand in it
 */
export function placeIn({ context, anchor: { exact, prefix } }: Pick<FlaggedText, 'context' | 'anchor'>): number {
  let best = -1
  let most = -1
  // Before the first sign of a sentence stands a space, or the line break that parts blocks.
  const before = ` ${context}`.replace(/\s/g, ' ')
  const wanted = prefix.replace(/\s/g, ' ')
  for (let at = context.indexOf(exact); at >= 0; at = context.indexOf(exact, at + 1)) {
    let same = 0
    while (same < wanted.length && same <= at && wanted.at(-1 - same) === before[at - same]) same++
    if (same > most) {
      most = same
      best = at
    }
  }
  return best
}
