import type { Comparison } from './model.ts'

/** How a figure is marked: what its card will say, in three words. */
export const MARKS = ['none', 'in-line', 'outside'] as const
export type Mark = (typeof MARKS)[number]

/** Below this a factor says no more than "a little". */
export const LITTLE = 1.1

/**
 * In line with what others counted, or among it; outside of it; or nothing to compare with. A law that the claim breaks puts it outside,
 * unless as many sources agree with it: one outlier among many that agree makes no claim suspect. What is a little off is no alarm, nor
 * an early toll, beside which there is nothing of its own day.
 */
export function markOf(
  comparison: Pick<Comparison, 'verdict' | 'factor' | 'compared' | 'conflicts' | 'sources'>,
): Mark {
  const { verdict, factor, conflicts, sources } = comparison
  if (conflicts.length > (verdict === 'in-line' ? sources.agree : 0)) return 'outside'
  if (verdict === 'none' || isEarly(comparison)) return 'none'
  return factor !== null && factor >= LITTLE ? 'outside' : 'in-line'
}

/** Whether the claim lies below counts alone that were made later of what had just happened. */
export function isEarly({ verdict, compared }: Pick<Comparison, 'verdict' | 'compared'>): boolean {
  const higher = compared.filter(({ relation }) => relation === 'higher')
  return verdict === 'below' && higher.length > 0 && higher.every(({ reason }) => reason.key.startsWith('reason_early'))
}
