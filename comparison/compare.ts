import type { Claim } from '../claims/model.ts'
import type { Estimate } from '../estimates/model.ts'
import { brokenBounds, brokenSums } from './conflicts.ts'
import { type Count, countOfClaim } from './count.ts'
import type { EventTree } from './events.ts'
import { agreeingLastWords } from './last-words.ts'
import { listed } from './listed.ts'
import type { Comparison, Conflict, Remark } from './model.ts'
import { partRead } from './part-read.ts'
import { quotedOtherwise } from './quoted.ts'
import { rankingFor } from './rank.ts'
import { type Reading, readSeries } from './series.ts'
import { type Beside, type Held, sideBySide } from './side-by-side.ts'
import { sameSpeaker } from './speakers.ts'
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
export function compare(
  claim: Claim,
  estimates: readonly Estimate[],
  events: EventTree,
  published: string | null,
): Comparison {
  const event = claim.event === null ? undefined : events.get(claim.event)
  if (!event) return nothing(claim)
  const count = countOfClaim(claim, event, published)
  const order = rankingFor(count)
  const held = sideBySide(count, estimates, events)
  const readings = readSeries(count, held)
  const direct = directOnes(count, held, estimates, events, readings).sort(order)
  const { heard, ownWord } = apartFromOwnWord(claim, direct)
  const judged = judge(heard, held, claim.amount)
  const part = partRead(claim, count, judged, held, order)
  const broken = brokenBounds(held, claim, count, order)
  const quoted = count.kind.coverage === 'whole' ? quotedOtherwise(claim, direct, held) : null
  return {
    claim,
    ...(part ? NONE : judged),
    ...listed([...heard, ...ownWord], held, { claim, count, order, readings, part: part !== null }),
    conflicts: [...broken.filter((each): each is Conflict => 'law' in each), ...brokenSums(estimates, count, events)],
    remarks: [...broken, part, quoted].filter((each): each is Remark => each !== null && 'kind' in each),
    series: readings.map(({ agrees: _, ...reading }) => reading),
    sources: tally(part ? [] : heard),
  }
}

/** The estimates of the claim's count, or of what may stand in for it; a series that passes the claim's number agrees. */
function directOnes(
  count: Count,
  held: Held,
  estimates: readonly Estimate[],
  events: EventTree,
  readings: readonly Reading[],
): Beside[] {
  const own = [...held.direct, ...agreeingLastWords(count, held), ...bearingOutPart(count, estimates, events)]
  const isBorneOut = own.some(({ relation }) => relation === 'agrees')
  const others = isBorneOut ? [] : bearingOut(count, estimates, events)
  const isStored = own.length > 0 || held.otherDates.length > 0
  const direct = isStored ? [...own, ...others] : standIns(count, estimates, events)
  const agreeing = new Set(readings.filter(({ agrees }) => agrees).flatMap(({ before, after }) => [before, after]))
  if (agreeing.size === 0) return direct
  return direct.map((each) => (agreeing.has(each.estimate.id) ? { ...each, relation: 'agrees' as const } : each))
}

/**
 * A politician who says a number twice has not borne it out: his or her own statement decides nothing while others have counted.
 * Those whose office it is to count are heard: there the claim is their count, as they published it.
 */
function apartFromOwnWord({ by }: Claim, direct: readonly Beside[]) {
  const heard: Beside[] = []
  const ownWord: Beside[] = []
  for (const each of direct) {
    const { kind, by: stored } = each.estimate
    const isOwnWord = kind === 'politician' && sameSpeaker(by, stored)
    ;(isOwnWord ? ownWord : heard).push(each)
  }
  return heard.length > 0 ? { heard, ownWord } : { heard: ownWord, ownWord: [] }
}
