import { readDoubt } from './doubt.ts'
import type { Draft, Reading, Refiner } from './draft.ts'
import { readEvents } from './events.ts'
import { readFigures } from './figures.ts'
import type { Article, Claim, StoredEvent } from './model.ts'
import { readParties } from './parties.ts'
import { readScope } from './scope.ts'
import { readSpeakers } from './speakers.ts'
import { blocksOf, titleOf } from './text.ts'
import { readIncidentDays } from './times/incident.ts'
import { writtenOn } from './times/written.ts'
import { readTimes } from './times.ts'

/** What is filled in once the figures are found, in this order: each step may rely on those before it. */
const REFINERS: Refiner[] = [readSpeakers, readDoubt, readTimes, readParties, readEvents, readIncidentDays, readScope]

/**
 * Reads every casualty figure of an article.
 * @param article its text and what the page says of it
 * @param events the events that a claim may be linked to
 * @returns claims in reading order; none overlap
 */
export function readClaims(article: Article, events: readonly StoredEvent[]): Claim[] {
  const blocks = blocksOf(article)
  const read: Reading = { article, blocks, title: titleOf(article), events }
  let drafts = readFigures([], read)
  if (!drafts.length) return []
  const reading = { ...read, article: { ...article, published: writtenOn(blocks) ?? article.published } }
  for (const refine of REFINERS) drafts = refine(drafts, reading)
  return drafts.map(toClaim)
}

function toClaim(draft: Draft): Claim {
  const { block, number } = draft
  const start = block.tokens[number.first]!.start
  const end = block.tokens[number.last]!.end
  return {
    figure: { block: block.index, start, end, quote: block.text.slice(start, end) },
    amount: draft.amount,
    measure: draft.measure ?? 'casualties',
    group: draft.group ?? 'people',
    party: draft.party ?? null,
    scope: draft.scope ?? 'whole',
    event: draft.event,
    by: draft.by,
    via: draft.via,
    asOf: draft.asOf,
    doubted: draft.doubted,
    rules: draft.rules,
  }
}
