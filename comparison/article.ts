import type { Article, Claim, StoredEvent } from '../claims/model.ts'
import type { Estimate } from '../estimates/model.ts'
import { compareWithShelves } from './compare.ts'
import { type EventTree, eventTree } from './events.ts'
import { againstEachOther } from './in-article.ts'
import { asMeant } from './lost.ts'
import type { Answer, Comparison, Conflict, Remark } from './model.ts'
import { remembered } from './remembered.ts'
import { joined, type Shelves, shelvesOf } from './shelves.ts'

/**
 * The events whose estimates an article's claims are held against: their own, those around and those inside them.
 * @returns ids, each once: what to look up before `compareArticle` is asked
 */
export function eventsNeeded(claims: readonly Claim[], events: readonly StoredEvent[]): string[] {
  const tree = eventTree(events)
  const spokenOf = new Set(claims.flatMap(({ event }) => (event === null ? [] : [event])))
  return [...new Set([...spokenOf].flatMap((event) => tree.kin(event)))]
}

/**
 * Compares every claim of an article with what is stored, and with the article's other claims.
 * @param claims as read, in reading order
 * @param estimatesOf the estimates stored of exactly one event, by its id; asked for those of `eventsNeeded`
 * @param events all stored events
 */
export function compareArticle(
  { published }: Pick<Article, 'published'>,
  claims: readonly Claim[],
  estimatesOf: (event: string) => readonly Estimate[],
  events: readonly StoredEvent[],
): Answer {
  const tree = eventTree(events)
  const candidates = candidatesFrom(estimatesOf, tree)
  const meant = claims.map((claim) => asMeant(claim, candidates(claim.event), tree, published))
  const others = againstEachOther(meant, published, tree)
  const comparisons = meant.map((claim, index) => {
    const comparison = compareWithShelves(claim, candidates(claim.event), tree, published)
    return withOthers(comparison, others[index]!)
  })
  return { comparisons, ...spokenOf(comparisons, estimatesOf, tree) }
}

/** The estimates of an event and of all around and inside it, gathered once for all claims about it; none of no event. */
function candidatesFrom(estimatesOf: (event: string) => readonly Estimate[], tree: EventTree) {
  const gathered = new Map<string, Shelves>()
  const shelves = (event: string) => shelvesOf(estimatesOf(event), tree)
  return (event: string | null): Shelves =>
    event === null ? joined([]) : remembered(gathered, event, () => joined(tree.kin(event).map(shelves)))
}

function withOthers(comparison: Comparison, found: readonly (Conflict | Remark)[]): Comparison {
  if (found.length === 0) return comparison
  return {
    ...comparison,
    conflicts: [...comparison.conflicts, ...found.filter((each): each is Conflict => 'law' in each)],
    remarks: [...comparison.remarks, ...found.filter((each): each is Remark => 'kind' in each)],
  }
}

/** The rows and names that the comparisons mention, and no others: the answer travels to the page. */
function spokenOf(
  comparisons: readonly Comparison[],
  estimatesOf: (event: string) => readonly Estimate[],
  tree: EventTree,
): Pick<Answer, 'estimates' | 'events'> {
  const mentioned = new Set<string>()
  const spoken = new Set<string>()
  for (const { claim, compared, conflicts, remarks, series } of comparisons) {
    if (claim.event !== null) spoken.add(claim.event)
    for (const { estimate } of compared) mentioned.add(estimate)
    for (const { estimate } of remarks) if (estimate !== null) mentioned.add(estimate)
    for (const { estimate, others } of conflicts)
      for (const id of [estimate, ...others]) if (id !== null) mentioned.add(id)
    for (const { before, after } of series) mentioned.add(before).add(after)
  }
  const nameOf = (event: string) => tree.get(event)?.name ?? event
  const names = Object.fromEntries([...spoken].map((event) => [event, nameOf(event)]))
  const estimates: Record<string, Estimate> = {}
  for (const event of new Set([...spoken].flatMap((each) => tree.kin(each)))) {
    for (const estimate of estimatesOf(event)) {
      if (!mentioned.has(estimate.id)) continue
      estimates[estimate.id] = estimate
      names[event] ??= nameOf(event)
    }
  }
  return { estimates, events: names }
}
