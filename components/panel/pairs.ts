import type { Answer, Conflict, Reason, Remark } from '../../comparison/model.ts'

/** What makes two numbers a pair: a law that is broken, or what is worth telling though none is. */
export type PairKind = 'conflict' | 'revised' | 'quoted-otherwise' | 'article-differs'

/** Two numbers that speak against each other: a claim of the page, and another claim of it or a stored estimate. */
export interface Pair {
  kind: PairKind
  /** Places among the answer's comparisons. */
  claim: number
  other: { claim: number } | { estimate: string }
  /** Why, said of the other. */
  reason: Reason
}

/** A pair, and the further estimates that speak against the same claim in the same way: one is mostly enough to see it. */
export interface PairGroup {
  pair: Pair
  more: Pair[]
}

type Against = Pick<Conflict | Remark, 'reason' | 'estimate' | 'claim'>

/**
 * The page's contradictions: first what cannot both hold, then what is told differently; each in the order of the page. Two claims
 * are one pair, however often they speak against each other.
 * @param figures the claims painted on the page in reading order, by their place among the comparisons: of others nothing is told
 */
export function pairsOf({ comparisons, estimates }: Answer, figures: readonly number[]): PairGroup[] {
  const place = new Map(figures.map((claim, index) => [claim, index]))
  const groups = new Map<string, PairGroup>()
  const claimPairs = new Set<string>()

  const add = (kind: PairKind, claim: number, { reason, estimate, claim: second }: Against) => {
    if (second !== null) {
      if (!place.has(second) || second === claim) return
      const both = [claim, second].sort((a, b) => place.get(a)! - place.get(b)!)
      const key = both.join(' ')
      if (claimPairs.has(key)) return
      claimPairs.add(key)
      groups.set(`claims ${key}`, { pair: { kind, claim, other: { claim: second }, reason }, more: [] })
    } else if (estimate !== null && Object.hasOwn(estimates, estimate)) {
      const pair: Pair = { kind, claim, other: { estimate }, reason }
      const key = `${kind} ${claim}`
      const group = groups.get(key)
      if (!group) groups.set(key, { pair, more: [] })
      else if (![group.pair, ...group.more].some((each) => isSame(each, pair))) group.more.push(pair)
    }
  }
  for (const claim of figures) for (const each of comparisons[claim]!.conflicts) add('conflict', claim, each)
  for (const claim of figures) {
    for (const each of comparisons[claim]!.remarks) if (each.kind !== 'reads-as-part') add(each.kind, claim, each)
  }
  return [...groups.values()]
}

const isSame = ({ other: one }: Pair, { other }: Pair) =>
  'estimate' in one && 'estimate' in other && one.estimate === other.estimate

/** The claims that something speaks against. */
export function saysAgainst(answer: Answer, figures: readonly number[]): Set<number> {
  return new Set(
    pairsOf(answer, figures).flatMap(({ pair: { claim, other } }) =>
      'claim' in other ? [claim, other.claim] : [claim],
    ),
  )
}
