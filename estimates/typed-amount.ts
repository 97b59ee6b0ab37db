import * as v from 'valibot'
import { type Amount, BOUNDS, type Bound } from '../claims/model.ts'
import { amount as form } from './checks.ts'

/** How an amount can be bounded in a form; "vague" is for words on a page, not for a count. */
export const FORM_BOUNDS = BOUNDS.filter((bound) => bound !== 'vague')

/** An amount as typed. One number stands in `low`, whichever bound it is; `high` is the other end of a range. */
export interface TypedAmount {
  bound: string
  low: string
  high: string
}

/** What is wrong with it: a message each. */
export type AmountFaults = Partial<Record<'low' | 'high', string>>

/** Whether a bound has two numbers, or one. */
export const sidesOf = (bound: string): 'both' | 'one' => (bound === 'range' ? 'both' : 'one')

/** The texts that a form begins with. */
export function typedAmount({ low, high, bound }: Amount): TypedAmount {
  const shown = bound === 'vague' ? boundOf(low, high) : bound
  return { bound: shown, low: String(low ?? high), high: shown === 'range' ? String(high) : '' }
}

/** The nearest bound of the form for what is vague. */
const boundOf = (low: number | null, high: number | null): Bound =>
  low === null ? 'at-most' : high === null ? 'at-least' : low === high ? 'about' : 'range'

/** Reads what was typed. @returns the amount, or what is wrong with it */
export function readAmount(
  typed: TypedAmount,
): { amount: Amount; faults: null } | { amount: null; faults: AmountFaults } {
  const bound = typed.bound as Bound
  const first = wholeNumber(typed.low)
  const second = bound === 'range' ? wholeNumber(typed.high) : first
  if (first === null || second === null) {
    const faultOf = (text: string) => (text.trim() ? 'form_number_wrong' : 'form_number_missing')
    const faults: AmountFaults = {}
    if (first === null) faults.low = faultOf(typed.low)
    if (second === null && bound === 'range') faults.high = faultOf(typed.high)
    return { amount: null, faults }
  }
  const made: Amount = {
    bound,
    low: bound === 'at-most' ? null : first,
    high: bound === 'at-least' ? null : second,
  }
  if (v.is(form, made)) return { amount: made, faults: null }
  const isBackwards = bound === 'range' && first >= second
  return {
    amount: null,
    faults: { [bound === 'range' ? 'high' : 'low']: isBackwards ? 'form_range_backwards' : 'form_number_wrong' },
  }
}

/** A whole number as people type it: 46000, 46,000, 46.000, 46 000. @returns null where it is none */
function wholeNumber(typed: string): number | null {
  const digits = typed.trim()
  if (/^\d+$/.test(digits)) return Number(digits)
  return /^\d{1,3}(?:([,.'’\s])\d{3})(?:\1\d{3})*$/u.test(digits) ? Number(digits.replace(/\D/g, '')) : null
}
