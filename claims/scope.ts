import type { Draft, Reading, Refiner } from './draft.ts'
import { type Known, storedOf } from './events/stored.ts'
import { EN } from './lexicon/en/index.ts'
import { EXTENTS } from './lexicon/en/scope.ts'
import { SPEECH } from './lexicon/en/speech.ts'
import { Extent } from './lexicon/scope.ts'
import { Say } from './lexicon/speech.ts'
import type { Group, Scope } from './model.ts'
import type { Token } from './text.ts'

interface Scoped {
  scope: Scope
  rule: string
}

const extentOf = (token: Token | undefined): number => (token ? (EXTENTS.get(token.lower) ?? 0) : 0)

/** How far behind a figure "a day" may stand: "1,500 soldiers killed or wounded a day". */
const RATE_AFTER = 12
const RATE_BEFORE = 8

/** "a day", "per month", "every year", "daily". */
function isRateAt(tokens: readonly Token[], k: number, behind: boolean): boolean {
  const extent = extentOf(tokens[k])
  if (extent & Extent.Regular) return true
  if (!(extent & Extent.Unit) || !(extentOf(tokens[k - 1]) & Extent.Each)) return false
  const each = tokens[k - 1]!.lower
  if (each === 'per' || each === 'every' || each === 'each') return true
  // "a year" before a figure is a stretch of time: "a year of war"
  return behind && !(extentOf(tokens[k - 2]) & Extent.Within) && !(extentOf(tokens[k + 1]) & Extent.Later)
}

function rate({ block: { tokens }, sentence, number }: Draft, next: number): Scoped | null {
  const end = Math.min(sentence.to, next, number.last + RATE_AFTER)
  for (let k = number.last + 1; k < end; k++) {
    if (tokens[k]!.text === ';') break
    if (isRateAt(tokens, k, true)) return { scope: 'rate', rule: 'rate' }
  }
  for (let k = number.first - 1; k > sentence.from && k > number.first - RATE_BEFORE; k--) {
    if (tokens[k]!.kind === 'number') break
    if (isRateAt(tokens, k, false) && !/^(?:mark|ed)$/.test(tokens[k]!.lower))
      return { scope: 'rate', rule: 'rate-before' }
  }
  return null
}

/** "12 of them", "two of the dead": what a figure is a part of stands behind "of". */
function isOfThose(tokens: readonly Token[], of: number): boolean {
  if (tokens[of]?.lower !== 'of') return false
  const next = extentOf(tokens[of + 1])
  if (next & Extent.Them) return true
  if (!(next & Extent.Determiner)) return false
  return tokens[of + 1]!.lower === 'those' || (extentOf(tokens[of + 2]) & Extent.Those) !== 0
}

/** How far before a figure "including" may stand: "including at least some". */
const AMONG_BEFORE = 4

/** "12 of them", "of whom 30 were children", "including 12", "the dead include 12". */
function subset({ block: { tokens }, sentence, number, rules }: Draft): Scoped | null {
  const found = (rule: string): Scoped => ({ scope: 'part', rule })
  if (rules.includes('part') || rules.includes('among')) return found('subset')
  if (isOfThose(tokens, number.last + 1) || isOfThose(tokens, sentence.from)) return found('subset-of')
  for (let k = number.first - 1; k >= sentence.from && k >= number.first - AMONG_BEFORE; k--) {
    const extent = extentOf(tokens[k])
    if (tokens[k]!.kind === 'number') break
    if (isOfThose(tokens, k)) return found('subset-of')
    // "a boy is among six dead" counts all; "among the dead were six" does not
    if (extent & Extent.Among && !(extent & Extent.Amid && k >= number.first - 2)) return found('subset-among')
  }
  return extentOf(tokens[sentence.from]) & Extent.Among ? found('subset-among') : null
}

/** What a sentence says of the stretch of time and of the event that a figure counts. */
interface Cues {
  /** Since it all began. */
  whole: boolean
  /** One strike, one battle. */
  single: boolean
  /** A day, the past week, since Sunday. */
  stretch: boolean
  /** A stretch that is counted out: the past 24 hours, five days, so far this year. */
  period: boolean
  /** A battle that has a name. */
  battle: boolean
  /** The event itself, or a total. */
  event: boolean
  local: boolean
}

function cuesOf({ block: { tokens }, sentence }: Draft): Cues {
  const cues: Cues = {
    whole: false,
    single: false,
    stretch: false,
    period: false,
    battle: false,
    event: false,
    local: false,
  }
  for (let k = sentence.from; k < sentence.to; k++) {
    const extent = extentOf(tokens[k])
    if (!extent) continue
    if (extent & Extent.Since) {
      if (sinceStart(tokens, k, sentence.to)) cues.whole = true
      else cues.stretch = true
    }
    if (extent & Extent.Alone) cues.period = true
    if (extent & Extent.During && isPeriod(tokens, k)) cues.period = true
    if (extent & Extent.Battle && (tokens[k + 1]?.lower === 'of' || tokens[k + 1]?.lower === 'for')) cues.battle = true
    if (extent & Extent.Day && !isWhenSaid(tokens, k, sentence.from)) cues.stretch = true
    if (extent & Extent.Recent && isStretch(tokens, k)) cues.period = true
    if (extent & Extent.Single) cues.single = true
    if (extent & (Extent.Whole | Extent.Total) && !(extentOf(tokens[k + 1]) & Extent.Warlike)) cues.event = true
    if (extent & Extent.Local) cues.local = true
  }
  cues.stretch ||= cues.period
  return cues
}

/** "said on Tuesday", "told reporters late on Sunday": when it was told. */
function isWhenSaid(tokens: readonly Token[], at: number, from: number): boolean {
  for (let k = Math.max(from, at - 5); k <= at + 3; k++) {
    if ((SPEECH.words.get(tokens[k]?.lower ?? '') ?? 0) & Say.Verb && k !== at) return true
  }
  return false
}

/** "over five days", "within 24 hours". */
function isPeriod(tokens: readonly Token[], at: number): boolean {
  if (extentOf(tokens[at + 3]) & Extent.Later) return false
  return (
    (extentOf(tokens[at + 2]) & Extent.Unit) !== 0 &&
    (tokens[at + 1]!.kind === 'number' || EN.words.get(tokens[at + 1]!.lower)?.number === true)
  )
}

/** "in the past 24 hours", "over the last two months"; "last week" alone may be when it was told. */
function isStretch(tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]?.lower !== 'the') return false
  for (let k = at + 1; k <= at + 3; k++) if (extentOf(tokens[k]) & Extent.Unit) return true
  return false
}

/** "since the war began", "since October 2023": a year behind it, or a word of beginning. */
function sinceStart(tokens: readonly Token[], at: number, to: number): boolean {
  for (let k = at + 1; k < to && k <= at + 9; k++) {
    if (extentOf(tokens[k]) & Extent.Start) return true
    if (/^(?:19|20)\d\d$/.test(tokens[k]!.text)) return true
    if (tokens[k]!.text === ',') break
  }
  return false
}

/** Tolls of a whole war seldom are so small; those of one strike seldom so large. */
const SMALL = 300
const LARGE = 5_000
/** A war of a few weeks is told as one run of strikes. */
const SHORT_DAYS = 60

/** Rules by which a figure is that of one strike, whatever the article says of the war. */
const OF_A_STRIKE = new Set(['single', 'small', 'stretch'])

const mostOf = ({ amount: { low, high } }: Draft) => high ?? low ?? 0

/** Of a war or unrest that goes on: the whole, or a strike, a day, a battle of it. */
function ofLongEvent(draft: Draft, known: Known): Scoped | null {
  const cues = cuesOf(draft)
  const most = mostOf(draft)
  if (cues.battle && known.event.kind === 'war') return { scope: 'part', rule: 'battle' }
  if (cues.whole) return null
  if (known.to && known.to.last - known.from.first <= SHORT_DAYS)
    return cues.stretch && cues.single && most <= SMALL ? { scope: 'part', rule: 'stretch' } : null
  if (cues.period) return { scope: 'part', rule: 'period' }
  if (cues.stretch && most < LARGE && !(cues.event && most > SMALL)) return { scope: 'part', rule: 'stretch' }
  if (cues.single && (!cues.event || most <= SMALL) && most < LARGE) return { scope: 'part', rule: 'single' }
  return most <= SMALL && !cues.event ? { scope: 'part', rule: 'small' } : null
}

/** Blocks that say what the article is about. */
const LEAD_BLOCKS = 4

/** Whether the article speaks of the war that a strike in it is a part of, where it would say so: at its top, or by a figure. */
function namesWhole(drafts: readonly Draft[], { title, blocks }: Reading): boolean {
  const read = new Set([title, ...blocks.slice(0, LEAD_BLOCKS), ...drafts.map(({ block }) => block)])
  for (const { tokens } of read) if (tokens.some((token) => extentOf(token) & Extent.Whole)) return true
  return false
}

/** Those of whom a bigger count was told before: at one hospital, a body of many, the children of all the dead. */
function ofBigger(draft: Draft, before: readonly Draft[]): Scoped | null {
  const { measure, event, asOf, amount, group, party, block, sentence, number } = draft
  const bigger = before.filter(
    (other) =>
      other.measure === measure &&
      other.event === event &&
      mostOf(other) > mostOf(draft) * BIGGER &&
      (other.asOf === asOf || !other.asOf || !asOf),
  )
  if (bigger.length === 0) return null
  const cues = cuesOf(draft)
  if (cues.local && !cues.single) return { scope: 'part', rule: 'local' }
  if (amount.high === 1 && sentence.index + block.index > 0) return { scope: 'part', rule: 'one' }
  const noun = extentOf(block.tokens[number.last + 1])
  if (noun & Extent.Body && measure === 'killed') return { scope: 'part', rule: 'bodies' }
  if (SUBGROUPS.has(group ?? 'people') && bigger.some((other) => (other.group ?? 'people') === 'people'))
    return { scope: 'part', rule: 'group' }
  // of a flood in several countries, those of one
  const isShare = event === null && party && bigger.some((other) => !other.party && other.block !== block)
  return isShare ? { scope: 'part', rule: 'country' } : null
}

/** So many times as many another count must be for this one to be a part of it, and no revision. */
const BIGGER = 1.2
const SUBGROUPS = new Set<Group>(['children', 'women', 'journalists', 'medics', 'aid-workers'])

/** "50 are still in a critical condition". */
function grave({ block: { tokens }, sentence, number, measure, harm }: Draft): Scoped | null {
  if (measure !== 'wounded') return null
  const end = Math.min(sentence.to, Math.max(number.last, harm?.last ?? 0) + 1)
  for (let k = number.last + 1; k < end; k++)
    if (extentOf(tokens[k]) & Extent.Grave) return { scope: 'part', rule: 'grave' }
  return null
}

/** "Germany hosts 1.2 million refugees": those of all who came there. */
function hosted({ block: { tokens }, sentence, number, measure }: Draft): Scoped | null {
  if (measure !== 'displaced') return null
  for (let k = sentence.from; k < number.first; k++)
    if (extentOf(tokens[k]) & Extent.Host) return { scope: 'part', rule: 'hosted' }
  return null
}

/** "4,323 deaths on motorcycles in 2011": what kills year after year is counted by the year. */
function yearly({ block: { tokens }, sentence, event, asOf }: Draft): Scoped | null {
  if (event !== null || asOf?.length !== 4) return null
  for (let k = sentence.from; k < sentence.to; k++)
    if (extentOf(tokens[k]) & Extent.Chronic) return { scope: 'rate', rule: 'yearly' }
  return null
}

/** "387 civilians, 268 soldiers and 319 others": goes on with the parts of one whole. */
function goesOn(draft: Draft, before: Draft | undefined): Scoped | null {
  if (!before || before.sentence !== draft.sentence || before.measure !== draft.measure) return null
  const isSubset =
    before.scope === 'part' && before.rules.some((rule) => rule.startsWith('scope-subset') || rule === 'scope-list')
  return isSubset && draft.rules.some((rule) => rule.startsWith('list')) ? { scope: 'part', rule: 'list' } : null
}

/**
 * Says of each figure whether it counts the whole of an event, a part of it, or so many in a stretch of time. The toll of the attack
 * that the article is about is a whole; one day's strike in a war that the article speaks of is a part of the war.
 */
export const readScope: Refiner = (drafts, reading: Reading) => {
  const stored = storedOf(reading.events)
  let named: boolean | undefined
  const isNamed = () => (named ??= namesWhole(drafts, reading))
  for (const [i, draft] of drafts.entries()) {
    const after = drafts[i + 1]
    const next = after?.sentence === draft.sentence ? after.number.first : Number.POSITIVE_INFINITY
    const known = draft.event === null ? undefined : stored.byId.get(draft.event)
    let found =
      rate(draft, next) ??
      subset(draft) ??
      goesOn(draft, drafts[i - 1]) ??
      hosted(draft) ??
      grave(draft) ??
      yearly(draft)
    if (!found && known?.runs && known.event.kind !== 'epidemic') {
      found = ofLongEvent(draft, known)
      if (found && OF_A_STRIKE.has(found.rule) && !isNamed()) {
        // a strike told for itself: its toll is a whole, and not that of the war
        draft.event = null
        found = null
      }
    } else if (!found && !known && cuesOf(draft).period && isNamed()) found = { scope: 'part', rule: 'stretch' }
    found ??= ofBigger(draft, drafts.slice(0, i))
    draft.scope = found?.scope ?? 'whole'
    if (found) draft.rules.push(`scope-${found.rule}`)
  }
  return drafts
}
