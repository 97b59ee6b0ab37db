import type { Claim, StoredEvent } from '../claims/model.ts'
import type { Estimate } from '../estimates/model.ts'
import { brokenBounds, brokenSums } from './conflicts.ts'
import { type Count, countOfClaim, endsWithItsStart, toldOn } from './count.ts'
import type { EventTree } from './events.ts'
import { agreeingLastWords } from './last-words.ts'
import { listed } from './listed.ts'
import type { Comparison, Conflict, Remark } from './model.ts'
import { partRead } from './part-read.ts'
import { quotedOtherwise } from './quoted.ts'
import { rankingFor } from './rank.ts'
import { type Reading, readSeries } from './series.ts'
import { type Shelves, shelvesOf } from './shelves.ts'
import { type Beside, type Held, sideBySide } from './side-by-side.ts'
import { type IsQuoted, speakerNamed } from './speakers.ts'
import { bearingOut, bearingOutPart, standIns } from './stand-ins.ts'
import { tally } from './tally.ts'
import { judge, NONE } from './verdict.ts'

const nothing = (claim: Claim): Comparison => ({
  claim,
  verdict: 'none',
  factor: null,
  compared: [],
  omitted: 0,
  conflicts: [],
  remarks: [],
  series: [],
  sources: { agree: 0, higher: 0, lower: 0 },
})

/**
 * Holds a claim against estimates.
 * @param claim a claim as read; without an event nothing is comparable
 * @param estimates what is stored of the claim's event and of those around and inside it, in any order
 * @param events all stored events
 * @param published the date of publication, up to which a claim counts that gives no date itself; null where unknown
 */
export const compare = (
  claim: Claim,
  estimates: readonly Estimate[],
  events: EventTree,
  published: string | null,
): Comparison => compareWithShelves(claim, shelvesOf(estimates, events), events, published)

/** As `compare`, with estimates that are sorted already: many claims of an article are held against the same. */
export function compareWithShelves(
  claim: Claim,
  shelves: Shelves,
  events: EventTree,
  published: string | null,
): Comparison {
  const event = claim.event === null ? undefined : events.get(claim.event)
  if (!event) return nothing(claim)
  const { count, held } = besideItsCount(claim, event, published, shelves, events)
  const order = rankingFor(count)
  const isQuoted = speakerNamed(claim.by)
  const readings = readSeries(count, held, isQuoted)
  const lent = borrowed(count, held, shelves, events)
  const direct = withSeries([...held.direct, ...lent], readings)
  const { heard, ownWord } = apartFromOwnWord(direct, isQuoted)
  const judged = judge(heard, held, claim.amount)
  const part = partRead(claim, count, judged, held, order)
  const broken = brokenBounds(held, count, order, isQuoted)
  const quoted = count.kind.coverage === 'whole' ? quotedOtherwise(claim, direct, held, order) : null
  const sums = brokenSums(shelves, count, events, order)
  return {
    claim,
    ...(part ? NONE : judged),
    ...listed({ heard, ownWord, lent }, held, {
      ...{ claim, count, order, readings, isQuoted },
      toldOn: toldOn(claim, published),
      part: part !== null,
    }),
    conflicts: [...broken.filter((each): each is Conflict => 'law' in each), ...sums],
    remarks: [...broken, part, quoted].filter((each): each is Remark => each !== null && 'kind' in each),
    series: readings.map(({ agrees: _, ...reading }) => reading),
    sources: tally(part ? [] : heard, order),
  }
}

/**
 * The claim's count, and the estimates beside it. "Killed in 1915" may be told of all that began then: of an event that is over, a
 * claim of the year or month in which it began counts the whole if a whole toll bears it out.
 */
function besideItsCount(
  claim: Claim,
  event: StoredEvent,
  published: string | null,
  shelves: Shelves,
  events: EventTree,
): { count: Count; held: Held } {
  const count = countOfClaim(claim, event, published)
  if (endsWithItsStart(count)) {
    const whole = countOfClaim({ ...claim, asOf: null }, event, published)
    const isOver = whole.days !== null && whole.days.first === whole.kind.end?.last
    const held = sideBySide(whole, shelves, events)
    if (isOver && held.direct.some(({ relation }) => relation === 'agrees')) return { count: whole, held }
  }
  return { count, held: sideBySide(count, shelves, events) }
}

/** Estimates that are not of the claim's own count and date, and yet are compared directly: its last words and its stand-ins. */
function borrowed(count: Count, held: Held, shelves: Shelves, events: EventTree): Beside[] {
  const own = [...agreeingLastWords(count, held), ...bearingOutPart(count, shelves, events)]
  if (held.direct.length === 0 && own.length === 0 && held.otherDates.length === 0)
    return standIns(count, shelves, events)
  const isBorneOut = own.length > 0 || held.direct.some(({ relation }) => relation === 'agrees')
  return isBorneOut ? own : bearingOut(count, shelves, events)
}

/** Where a series passes the claim's number, the estimates before and after it agree with the claim. */
function withSeries(direct: readonly Beside[], readings: readonly Reading[]): readonly Beside[] {
  const agreeing = new Set(readings.filter(({ agrees }) => agrees).flatMap(({ before, after }) => [before, after]))
  if (agreeing.size === 0) return direct
  return direct.map((each) => (agreeing.has(each.estimate.id) ? { ...each, relation: 'agrees' as const } : each))
}

/**
 * A politician who says a number twice has not borne it out: his or her own statement decides nothing while others have counted.
 * Those whose office it is to count are heard: there the claim is their count, as they published it.
 */
function apartFromOwnWord(direct: readonly Beside[], isQuoted: IsQuoted) {
  const heard: Beside[] = []
  const ownWord: Beside[] = []
  for (const each of direct) {
    const { kind, by: stored } = each.estimate
    const isOwnWord = kind === 'politician' && isQuoted(stored)
    ;(isOwnWord ? ownWord : heard).push(each)
  }
  return heard.length > 0 ? { heard, ownWord } : { heard: ownWord, ownWord: [] }
}
