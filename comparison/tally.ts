import type { Comparison } from './model.ts'
import type { Ranking } from './rank.ts'
import type { Beside } from './side-by-side.ts'
import { independentSource } from './sources.ts'

/**
 * How many independent sources among the direct estimates agree with the claim, are higher and are lower. Estimates of one source,
 * and those that repeat it, count once: as agreeing if one of them agrees, else as the best comparable says.
 */
export function tally(direct: readonly Beside[], order: Ranking): Comparison['sources'] {
  const bySource = new Map<string, Beside>()
  for (const each of direct) {
    const source = independentSource(each.estimate)
    const known = bySource.get(source)
    if (!known || decides(each, known, order)) bySource.set(source, each)
  }
  const sources = { agree: 0, higher: 0, lower: 0 }
  for (const { relation } of bySource.values()) {
    if (relation === 'agrees') sources.agree++
    else if (relation === 'higher' || relation === 'lower') sources[relation]++
  }
  return sources
}

function decides(each: Beside, known: Beside, order: Ranking): boolean {
  if (each.relation === 'agrees' || known.relation === 'agrees') return known.relation !== 'agrees'
  return order(each, known) < 0
}
