import type { Comparison } from './model.ts'
import type { Beside } from './side-by-side.ts'
import { independentSource } from './sources.ts'

/**
 * How many independent sources among the direct estimates agree with the claim, are higher and are lower. Estimates of one source,
 * and those that repeat it, count once: as agreeing if one of them agrees, else as the best ranked says.
 * @param direct best comparable first
 */
export function tally(direct: readonly Beside[]): Comparison['sources'] {
  const bySource = new Map<string, 'agrees' | 'higher' | 'lower'>()
  for (const { estimate, relation } of direct) {
    if (relation !== 'agrees' && relation !== 'higher' && relation !== 'lower') continue
    const source = independentSource(estimate)
    if (relation === 'agrees' || !bySource.has(source)) bySource.set(source, relation)
  }
  const sources = { agree: 0, higher: 0, lower: 0 }
  for (const relation of bySource.values()) sources[relation === 'agrees' ? 'agree' : relation]++
  return sources
}
