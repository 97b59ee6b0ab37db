import type { Claim } from '../claims/model.ts'
import { type Translate, writtenAmount, writtenDate, writtenParty } from './explain.ts'

/** A claim in the reader's words, in the parts that a surface may set apart. */
export interface ClaimLine {
  /** How many: "at least 46,000", or the article's own words where it gives no number: "“tens of thousands”". */
  count: string
  /** Whom, and what was done to them: "Ukrainian soldiers killed", after such words "of Ukrainian soldiers killed". */
  whom: string
  /** According to whom: "Volodymyr Zelensky via NBC"; the article itself where it names nobody. */
  by: string
  /** As of when, as a person writes it; null where the figure is simply current. */
  asOf: string | null
}

/**
 * Groups whose members belong to the side that suffered, so that its adjective is true of them. Of people, and of those who come
 * from abroad to help or to report, only the side or country is known that they were counted with.
 */
const OF_THEIR_SIDE = new Set<Claim['group']>(['military', 'militants', 'police', 'civilians', 'children', 'women'])

/**
 * What a claim says, in parts.
 * @param translate where messages come from; it gives an empty text for the adjective of a party that has none
 * @param locale how numbers and dates are written: a BCP 47 tag
 */
export function claimLine(claim: Claim, translate: Translate, locale: string): ClaimLine {
  return {
    count: writtenCount(claim, translate, locale),
    whom: writtenWhom(claim, translate, locale),
    by: writtenBy(claim, translate),
    asOf: claim.asOf === null ? null : writtenDate(claim.asOf, locale),
  }
}

/** A claim in one line: "at least 46,000 Ukrainian soldiers killed — Volodymyr Zelensky, 18 February 2025". */
export function claimSentence(claim: Claim, translate: Translate, locale: string): string {
  const { count, whom, by, asOf } = claimLine(claim, translate, locale)
  return asOf === null
    ? translate('claim_line', [count, whom, by])
    : translate('claim_line_dated', [count, whom, by, asOf])
}

/** Who states a claim or an estimate, with the publication through which it was said. */
export function writtenBy({ by, via }: { by: string | null; via: string | null }, translate: Translate): string {
  const who = by ?? translate('claim_by_article', [])
  return via === null ? who : translate('claim_by_via', [who, via])
}

function writtenCount({ amount, figure }: Claim, translate: Translate, locale: string): string {
  return amount.bound === 'vague'
    ? translate('claim_count_vague', [figure.quote])
    : writtenAmount(amount, translate, locale)
}

function writtenWhom(claim: Claim, translate: Translate, locale: string): string {
  const harmed = writtenHarmed(claim, translate, locale)
  return claim.amount.bound === 'vague' ? translate('claim_whom_vague', [harmed]) : harmed
}

/** Whom a claim or an estimate counts, and how they were harmed: "Ukrainian soldiers killed". */
export function writtenHarmed(
  { amount, group, measure, party }: Pick<Claim, 'amount' | 'group' | 'measure' | 'party'>,
  translate: Translate,
  locale: string,
): string {
  const one = amount.low === 1 && amount.high === 1 ? '_one' : ''
  const who = translate(`claim_who_${group.replace('-', '_')}${one}`, [])
  const what = translate(`claim_what_${measure}`, [])
  if (party === null) return translate('claim_whom', [who, what])
  const adjective = OF_THEIR_SIDE.has(group) ? translate(`party_${party.replace('-', '_')}`, []) : ''
  return adjective
    ? translate('claim_whom_of', [adjective, who, what])
    : translate('claim_whom_at', [who, what, writtenParty(party, locale)])
}
