import type { Comparison, Verdict } from '../comparison/model.ts'

/** A number wears the line that it wears on the page. @param isOutside outside what others counted, or in conflict with it */
export const markClass = (verdict: Verdict, isOutside: boolean): string =>
  isOutside ? 'is-outside' : verdict === 'none' ? 'is-none' : 'is-in-line'

/** Whether a claim lies outside what others counted; a broken law is outside as well. */
export const isOutside = ({ verdict, conflicts }: Pick<Comparison, 'verdict' | 'conflicts'>): boolean =>
  conflicts.length > 0 || (verdict !== 'none' && verdict !== 'in-line')
