import type { Count, Kind } from './count.ts'
import type { EventTree } from './events.ts'
import { groupWithinPeople } from './laws/groups.ts'
import { killedWithinCasualties, woundedWithinCasualties } from './laws/measures.ts'
import { partWithinWhole, ratesAreNoTotals, subsetsAreNotTheWhole } from './laws/parts.ts'
import { incidentWithinWar, sideWithinAllSides } from './laws/places.ts'
import type { CountingLaw, Standing } from './laws/standing.ts'
import { runningTollNeverFalls } from './laws/time.ts'
import type { Law } from './model.ts'
import { remembered } from './remembered.ts'

/** What may differ between two counts, in the order in which a person would name it. */
export type Dimension = 'event' | 'rate' | 'side' | 'measure' | 'group' | 'subset' | 'part' | 'date'

interface Rule {
  dimension: Dimension
  law: Law | null
}

interface KindRule extends Rule {
  stands: CountingLaw
}

/** Killed and wounded are both within casualties, and neither within the other. */
export const measures: CountingLaw = (estimate, claim, events) => {
  const killed = killedWithinCasualties(estimate, claim, events)
  return killed === 'apart' ? woundedWithinCasualties(estimate, claim, events) : killed
}

const RULES: KindRule[] = [
  { dimension: 'event', law: 'incident-within-war', stands: incidentWithinWar },
  { dimension: 'rate', law: null, stands: ratesAreNoTotals },
  { dimension: 'side', law: 'side-within-all-sides', stands: sideWithinAllSides },
  { dimension: 'measure', law: 'killed-within-casualties', stands: measures },
  { dimension: 'group', law: 'group-within-people', stands: groupWithinPeople },
  { dimension: 'subset', law: null, stands: subsetsAreNotTheWhole },
  { dimension: 'part', law: 'part-within-whole', stands: partWithinWhole },
]
const TIME = { dimension: 'date', law: 'running-toll-never-falls' } as const

/**
 * How an estimate's count stands to the claim's by all laws together.
 * `same`: it is the same count. `floor`: the claim cannot be less. `ceiling`: the claim cannot be more. `apart`: nothing follows.
 */
export interface Stand {
  as: 'same' | 'floor' | 'ceiling' | 'apart'
  /** The first dimension in which they differ; null where they are the same count. */
  differs: Dimension | null
  /** The law of that dimension. */
  law: Law | null
  /** How many dimensions differ: what is apart in one only is worth showing. */
  differences: number
}

function lawOf(rule: Rule, estimate: Kind, claim: Kind): Law | null {
  if (rule.dimension !== 'measure') return rule.law
  return estimate.measure === 'wounded' || claim.measure === 'wounded' ? 'wounded-within-casualties' : rule.law
}

/** All laws together: bounds that point one way make one bound; where they point both ways nothing follows. */
function together(standings: [Rule, Standing][], estimate: Kind, claim: Kind): Stand {
  const differing = standings.filter(([, standing]) => standing !== 'same')
  const differences = differing.length
  const [first] = differing
  if (!first) return { as: 'same', differs: null, law: null, differences }
  const [rule, towards] = first
  const split = differing.find(([, standing]) => standing === 'apart' || standing !== towards)
  if (split) return { as: 'apart', differs: split[0].dimension, law: null, differences }
  const as = towards === 'within' ? 'floor' : 'ceiling'
  return { as, differs: rule.dimension, law: lawOf(rule, estimate, claim), differences }
}

type ByTime = Partial<Record<Standing, Stand>>

const stands = new WeakMap<EventTree, WeakMap<Kind, WeakMap<Kind, ByTime>>>()

/**
 * Puts counts beside the claim's, one law after another. All laws but that of time are asked once for each two kinds: that keeps
 * ten thousand estimates within a few milliseconds.
 */
export function standingTo(claim: Count, events: EventTree): (estimate: Count) => Stand {
  const ofTree = remembered(stands, events, () => new WeakMap<Kind, WeakMap<Kind, ByTime>>())
  const ofClaim = remembered(ofTree, claim.kind, () => new WeakMap<Kind, ByTime>())
  const byKind = new Map<Kind, ByTime>()
  return (estimate) => {
    const { kind } = estimate
    const byTime = remembered(byKind, kind, () => remembered(ofClaim, kind, (): ByTime => ({})))
    const time = runningTollNeverFalls(estimate, claim)
    byTime[time] ??= together(
      [...RULES.map((rule): [Rule, Standing] => [rule, rule.stands(kind, claim.kind, events)]), [TIME, time]],
      kind,
      claim.kind,
    )
    return byTime[time]
  }
}
