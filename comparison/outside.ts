import type { Comparison } from './model.ts'

/**
 * Whether a claim lies outside what others counted: by its verdict; by a law that it breaks, where nothing is comparable; or where
 * more counts speak against it by laws than sources agree with it. One outlier among many that agree makes no claim suspect.
 */
export function isOutside({
  verdict,
  conflicts,
  sources,
}: Pick<Comparison, 'verdict' | 'conflicts' | 'sources'>): boolean {
  if (verdict === 'in-line') return conflicts.length > sources.agree
  return verdict !== 'none' || conflicts.length > 0
}
