import type { SourceKind } from '../estimates/model.ts'
import type { Count } from './count.ts'
import { daysApart } from './days.ts'
import type { Counted } from './shelves.ts'
import { repeatedSource } from './sources.ts'

/** Those who count from outside before the parties to it: an order in which to read, no score. */
const KINDS: SourceKind[] = [
  'intergovernmental',
  'academic',
  'ngo',
  'media-count',
  'official-own-side',
  'official-third-party',
  'leak',
  'official-adversary',
  'politician',
]

/** An order of estimates by how well they compare; below 0 where the first comes first. Never 0 for two of different ids. */
export type Ranking = (a: Counted, b: Counted) => number

/** Nearest date first, then who counted for themselves before who repeats, then kind of source, then the later count. */
export function rankingFor(claim: Count): Ranking {
  const distance = ({ count }: Counted) =>
    count.days && claim.days ? daysApart(count.days, claim.days) : Number.MAX_SAFE_INTEGER
  return (a, b) =>
    distance(a) - distance(b) ||
    Number(repeatedSource(a.estimate) !== null) - Number(repeatedSource(b.estimate) !== null) ||
    KINDS.indexOf(a.estimate.kind) - KINDS.indexOf(b.estimate.kind) ||
    compareText(b.estimate.asOf, a.estimate.asOf) ||
    compareText(a.estimate.id, b.estimate.id)
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/**
 * The first `most` by an order, without sorting all the rest: an event may hold ten thousand estimates.
 * @returns sorted
 */
export function best<T extends Counted>(all: readonly T[], most: number, order: (a: T, b: T) => number): T[] {
  const kept: T[] = []
  for (const each of all) {
    if (kept.length === most && order(each, kept[most - 1]!) > 0) continue
    let at = kept.length
    while (at > 0 && order(each, kept[at - 1]!) < 0) at--
    kept.splice(at, 0, each)
    if (kept.length > most) kept.pop()
  }
  return kept
}
