import type { Answer, Comparison, Reason } from '../../comparison/model.ts'

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

/** A pair, and what else speaks against the same claim in the same way: one is mostly enough to see it. */
export interface PairGroup {
  pair: Pair
  more: Pair[]
}

/**
 * The page's contradictions: first what cannot both hold, then what is told differently; each in the order of the page. A number
 * that speaks against several others of the page is told once, with all of them; one that the page tells twice counts once.
 * @param figures the claims painted on the page in reading order, by their place among the comparisons: of others nothing is told
 */
export function pairsOf(answer: Answer, figures: readonly number[]): PairGroup[] {
  const first = firstToldOf(answer, figures)
  const told = figures.filter((claim) => first.get(claim) === claim)
  const place = new Map(told.map((claim, index) => [claim, index]))
  const groups = new Map<string, Pair[]>()
  for (const each of [...amongClaims(answer, told, first), ...withEstimates(answer, told)]) {
    const key = `${each.kind} ${each.claim}`
    groups.set(key, [...(groups.get(key) ?? []), each])
  }
  const rank = ({ kind, claim }: Pair) => [kind === 'conflict' ? 0 : 1, place.get(claim)!] as const
  return [...groups.values()]
    .map(([pair, ...more]) => ({ pair: pair!, more }))
    .sort(({ pair: a }, { pair: b }) => rank(a)[0] - rank(b)[0] || rank(a)[1] - rank(b)[1])
}

/** For each claim the first on the page by which the same speaker states the same. */
function firstToldOf({ comparisons }: Answer, figures: readonly number[]): Map<number, number> {
  const statements = new Map<string, number>()
  return new Map(
    figures.map((index) => {
      const { event, party, group, measure, scope, amount, by } = comparisons[index]!.claim
      const { low, high } = amount
      const statement = JSON.stringify([event ?? index, party, group, measure, scope, low, high, by])
      if (!statements.has(statement)) statements.set(statement, index)
      return [index, statements.get(statement)!]
    }),
  )
}

/** What is said against a claim, by laws and otherwise. */
const saidAgainst = ({ conflicts, remarks }: Comparison) => [
  ...conflicts.map((each) => ({ ...each, kind: 'conflict' as const })),
  ...remarks.flatMap((each) => (each.kind === 'reads-as-part' ? [] : [{ ...each, kind: each.kind }])),
]

/**
 * The pairs of two claims, each once, however often they speak against each other; told of the claim that speaks against most, so
 * that one number which no other bears out makes one contradiction and not many.
 */
function amongClaims({ comparisons }: Answer, told: readonly number[], first: ReadonlyMap<number, number>): Pair[] {
  const all = told.flatMap((claim) =>
    saidAgainst(comparisons[claim]!).flatMap(({ kind, reason, claim: second }) => {
      const other = second === null ? undefined : first.get(second)
      return other === undefined || other === claim ? [] : [{ kind, claim, other: { claim: other }, reason }]
    }),
  )
  const open = [...new Map(all.map((each) => [`${each.kind} ${each.claim} ${each.other.claim}`, each])).values()]
  open.sort((a, b) => Number(b.kind === 'conflict') - Number(a.kind === 'conflict'))
  const pairs: Pair[] = []
  for (let left = open; left.length > 0; ) {
    const [next] = mostOften(left)
    const hub = next!.claim
    const own = left.filter(({ kind, claim }) => kind === next!.kind && claim === hub)
    const others = new Set(own.map(({ other }) => other.claim))
    pairs.push(...own)
    left = left.filter(
      ({ claim, other }) => !others.has(claim === hub ? other.claim : other.claim === hub ? claim : -1),
    )
  }
  return pairs
}

/** The pairs of that kind and claim of which there are most; of conflicts, while there are any. */
function mostOften<T extends Pair>(pairs: readonly T[]): T[] {
  const kind = pairs[0]!.kind
  const byClaim = new Map<number, T[]>()
  for (const each of pairs) {
    if (each.kind === kind) byClaim.set(each.claim, [...(byClaim.get(each.claim) ?? []), each])
  }
  return [...byClaim.values()].reduce((most, each) => (each.length > most.length ? each : most))
}

/** The pairs of a claim and an estimate, each once. */
function withEstimates({ comparisons, estimates }: Answer, told: readonly number[]): Pair[] {
  return told.flatMap((claim) => {
    const pairs = new Map<string, Pair>()
    for (const { kind, reason, estimate } of saidAgainst(comparisons[claim]!)) {
      const key = `${kind} ${estimate}`
      if (estimate === null || pairs.has(key) || !Object.hasOwn(estimates, estimate)) continue
      pairs.set(key, { kind, claim, other: { estimate }, reason })
    }
    return [...pairs.values()]
  })
}

/** The claims that something speaks against, those too that tell again what another told. */
export function saysAgainst(answer: Answer, figures: readonly number[]): Set<number> {
  const first = firstToldOf(answer, figures)
  const contradicted = new Set(
    pairsOf(answer, figures).flatMap(({ pair, more }) =>
      [pair, ...more].flatMap(({ claim, other }) => ('claim' in other ? [claim, other.claim] : [claim])),
    ),
  )
  return new Set(figures.filter((claim) => contradicted.has(first.get(claim)!)))
}
