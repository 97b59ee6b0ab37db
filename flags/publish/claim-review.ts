import type { ClaimReview, WithContext } from 'schema-dts'
import { correctedClaim, type Flag } from '../model.ts'
import { linkToWords } from './text-fragment.ts'
import { claimed, estimateLine, evidenceOf, kindOf, type Language, verdictOf } from './words.ts'

/**
 * A flag as schema.org's ClaimReview (https://schema.org/ClaimReview). Its rating is in words alone: Recount says who counted what,
 * and gives no grade.
 */
export function claimReview(flag: Flag, language: Language): WithContext<ClaimReview> {
  const { target, note, author, id, created, modified } = flag
  const { page } = target
  const claim = correctedClaim(target)
  const verdict = verdictOf(flag, language).join('. ')
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    '@id': `urn:uuid:${id}`,
    url: linkToWords(target),
    dateCreated: created,
    datePublished: modified.slice(0, 10),
    claimReviewed: claimed(target, language),
    reviewBody: note,
    ...(author !== null && { author: { '@type': 'Person', name: author } }),
    reviewRating: {
      '@type': 'Rating',
      alternateName: kindOf(flag, language),
      ...(verdict && { ratingExplanation: verdict }),
    },
    itemReviewed: {
      '@type': 'Claim',
      ...(claim?.by && { author: speaker(claim.by) }),
      ...(page.published !== null && { datePublished: page.published }),
      appearance: {
        '@type': 'NewsArticle',
        url: page.url,
        headline: page.title,
        ...(page.published !== null && { datePublished: page.published }),
        ...(page.publisher !== null && { publisher: { '@type': 'Organization', name: page.publisher } as const }),
      },
    },
    citation: evidenceOf(flag).map((estimate) => ({
      '@type': 'CreativeWork',
      name: estimateLine(estimate, language),
      ...(estimate.url !== null && { url: estimate.url }),
    })),
  }
}

/** All that a name of a person is written in: two capitalised words or more. Offices and bodies have a small one among theirs. */
const PERSON = /^\p{Lu}[\p{L}.'’-]*( \p{Lu}[\p{L}.'’-]*)+$/u

const speaker = (name: string) =>
  PERSON.test(name) ? { '@type': 'Person' as const, name } : { '@type': 'Organization' as const, name }
