import type { Draft, Reading, Refiner } from './draft.ts'
import { storedOf } from './events/stored.ts'
import { ofBigger } from './scope/bigger.ts'
import { type Cues, cuesOf, mostOf, part, type Scoped } from './scope/cues.ts'
import { isLong, LARGE, namesWhole, OF_A_STRIKE, ofLongEvent } from './scope/long-events.ts'
import { rate, ratesOn, yearly } from './scope/rates.ts'
import { aboard, goesOn, grave, hosted, others, raises, sorts, subset } from './scope/shares.ts'

/** Rules whose word holds for the other figures of a sentence: "in one district 1,294 people died, 1,688 were hurt". */
const OF_THE_SENTENCE = new Set(
  ['local', 'place', 'country', 'period', 'bodies', 'battle', 'strike'].map((rule) => `scope-${rule}`),
)

/** How many figures back a bigger one may stand that a figure is a part of. */
const TOLD = 100

/** What a figure goes on with that was told in its sentence just before. */
function besideOf({ sentence }: Draft, before: readonly Draft[]): Scoped | null {
  for (let i = before.length - 1; before[i]?.sentence === sentence; i--)
    if (before[i]!.rules.some((rule) => OF_THE_SENTENCE.has(rule))) return part('beside')
  return null
}

/** Whether its own sentence names its event. */
const isNamedBeside = ({ rules }: Draft) => rules.some((rule) => rule.startsWith('event-name-sentence'))

/** Whether a whole toll of the same event was told just before, so that a small one of another side is whole too. */
const goesWithWhole = (draft: Draft, before: Draft | undefined) =>
  before?.sentence === draft.sentence && before.scope === 'whole' && before.event === draft.event

/**
 * Says of each figure whether it counts the whole of an event, a part of it, or so many in a stretch of time. The toll of the attack
 * that the article is about is a whole; one day's strike in a war that the article speaks of is a part of the war.
 */
export const readScope: Refiner = (drafts, reading: Reading) => {
  const stored = storedOf(reading.events)
  const { published } = reading.article
  let named: boolean | undefined
  const isNamed = () => (named ??= namesWhole(drafts, reading))
  for (const [i, draft] of drafts.entries()) {
    const told = drafts.slice(Math.max(0, i - TOLD), i)
    const before = drafts[i - 1]
    const after = drafts[i + 1]?.sentence === draft.sentence ? drafts[i + 1] : undefined
    const next = after?.number.first ?? Number.POSITIVE_INFINITY
    const known = draft.event === null ? undefined : stored.byId.get(draft.event)
    let read: Cues | undefined
    const cues = () => (read ??= cuesOf(draft))
    let found =
      rate(draft, next) ??
      subset(draft) ??
      sorts(draft) ??
      aboard(draft, before, after) ??
      others(draft) ??
      goesOn(draft, before) ??
      hosted(draft, before) ??
      grave(draft) ??
      yearly(draft) ??
      ratesOn(draft, before) ??
      raises(draft, after)
    if (!found && known && isLong(known)) {
      found = ofLongEvent(draft, known, cues(), published, next)
      if (found?.rule === 'small' && goesWithWhole(draft, before)) found = null
      if (found && OF_A_STRIKE.has(found.rule) && mostOf(draft) < LARGE && !isNamed() && !isNamedBeside(draft)) {
        // a strike told for itself: its toll is a whole, and not that of the war
        draft.event = null
        found = null
      }
    } else if (!found && !known) found = ofUnstored(draft, cues(), isNamed)
    found ??= besideOf(draft, told) ?? ofBigger(draft, told, cues, known !== undefined && isLong(known), published)
    draft.scope = found?.scope ?? 'whole'
    if (found) draft.rules.push(`scope-${found.rule}`)
  }
  return drafts
}

/** So many in weeks or months are of something that went on before. */
const MANY = 1_000

/** Of what is not stored: "107 in the past 24 hours"; or a strike in a war that the article names. */
function ofUnstored(draft: Draft, cues: Cues, isNamed: () => boolean): Scoped | null {
  const { period, days } = cues
  if (period && ((days !== null && (days <= 1 || mostOf(draft) >= MANY)) || isNamed())) return part('period')
  return isStrike(draft, cues) && isNamed() ? part('strike') : null
}

/** Tolls of a war are seldom so small where it is not stored. */
const OF_A_STRIKE_MOST = 1_000

/** "23 people were killed in an attack on a village": of a war that the article names, though none that is stored. */
const isStrike = (draft: Draft, { single, whole, event }: Cues) =>
  single && !whole && !event && HARMS.has(draft.measure) && mostOf(draft) <= OF_A_STRIKE_MOST

const HARMS = new Set<Draft['measure']>(['killed', 'wounded'])
