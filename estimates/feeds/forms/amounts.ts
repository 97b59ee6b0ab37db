import type { Amount } from '../../../claims/model.ts'

export const exactly = (number: number): Amount => ({ low: number, high: number, bound: 'exact' })
export const about = (number: number): Amount => ({ low: number, high: number, bound: 'about' })
/** What an office has counted so far: others are not found yet. */
export const atLeast = (number: number): Amount => ({ low: number, high: null, bound: 'at-least' })
export const between = (low: number, high: number): Amount =>
  low === high ? about(low) : { low, high, bound: 'range' }
