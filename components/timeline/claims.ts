import * as v from 'valibot'
import type { Amount } from '../../claims/model.ts'
import { amount, date } from '../../estimates/checks.ts'

/** A figure of the page that the reader comes from, drawn on top of the estimates. */
export interface TimelineClaim {
  amount: Amount
  /** Up to when it counts, or else when the article was published: a date cut to what is known. */
  day: string
  /** Who says so. */
  by: string
}

/** More than a page says of one count hides the estimates. */
const MOST = 20
const form = v.pipe(
  v.array(v.strictObject({ amount, day: date, by: v.pipe(v.string(), v.maxLength(300)) })),
  v.maxLength(MOST),
)

/**
 * The claims in a timeline's address, as the parameter `claims`. Whoever opens a timeline from a page puts them there with
 * `claimsParam`.
 * @returns none where there are none, or what stands there is of another form
 */
export function claimsOf(params: URLSearchParams): TimelineClaim[] {
  const text = params.get('claims')
  if (!text) return []
  try {
    return v.parse(form, JSON.parse(text))
  } catch {
    return []
  }
}

/** Vague amounts have no number that could be drawn as one. */
export const claimsParam = (claims: readonly TimelineClaim[]): [string, string] => {
  const drawn = claims.filter(({ amount }) => amount.bound !== 'vague').slice(0, MOST)
  return ['claims', drawn.length > 0 ? JSON.stringify(drawn) : '']
}
