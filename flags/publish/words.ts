import { claimSentence, writtenBy } from '../../comparison/claim-line.ts'
import {
  conflictsReason,
  type Translate,
  verdictReason,
  words,
  writtenAmount,
  writtenDate,
} from '../../comparison/explain.ts'
import type { Estimate } from '../../estimates/model.ts'
import { correctedClaim, type Flag, type FlaggedText } from '../model.ts'

/** How a flag is put into words: where messages come from, and how numbers and dates are written (a BCP 47 tag). */
export interface Language {
  translate: Translate
  locale: string
}

/** What flagged words claim, in one line; where no figure was read there, the words themselves. */
export function claimed(text: FlaggedText, { translate, locale }: Language): string {
  const claim = correctedClaim(text)
  return claim ? claimSentence(claim, translate, locale) : translate('flag_quote', [text.anchor.exact])
}

/** What is wrong, by the kind of the flag: "Contradicts another count". */
export const kindOf = ({ kind }: Flag, { translate }: Language) => translate(`flag_${kind.replaceAll('-', '_')}`, [])

export const statusOf = ({ status }: Flag, { translate }: Language) => translate(`flag_status_${status}`, [])

/** How the claim stood to what others counted, as sentences; empty where it was not compared. */
export function verdictOf({ comparison }: Flag, { translate, locale }: Language): string[] {
  if (!comparison) return []
  const reasons = [verdictReason(comparison), conflictsReason(comparison)]
  const said = reasons.flatMap((reason) => (reason ? [words(reason, translate, locale)] : []))
  return [...said, ...comparison.conflicts.map(({ reason }) => words(reason, translate, locale))]
}

/** One estimate in a line: how many, who counted, up to when. */
export function estimateLine(estimate: Estimate, { translate, locale }: Language): string {
  const amount = writtenAmount(estimate.amount, translate, locale)
  return translate('flag_estimate', [amount, writtenBy(estimate, translate), writtenDate(estimate.asOf, locale)])
}

/** The estimates that prove a flag's point, in the checker's order. */
export const evidenceOf = ({ evidence, estimates }: Flag): Estimate[] => evidence.map((id) => estimates[id]!)

/** The texts that a flag speaks of: one, or the two of a pair. */
export const textsOf = ({ target, against }: Flag): FlaggedText[] => (against ? [target, against] : [target])
