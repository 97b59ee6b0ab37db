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

const RULES: readonly KindRule[] = [
  { dimension: 'event', law: 'incident-within-war', stands: incidentWithinWar },
  { dimension: 'rate', law: null, stands: ratesAreNoTotals },
  { dimension: 'side', law: 'side-within-all-sides', stands: sideWithinAllSides },
  { dimension: 'measure', law: 'killed-within-casualties', stands: measures },
  { dimension: 'group', law: 'group-within-people', stands: groupWithinPeople },
  { dimension: 'subset', law: null, stands: subsetsAreNotTheWhole },
]
const PART: KindRule = { dimension: 'part', law: 'part-within-whole', stands: partWithinWhole }
const TIME: Rule = { dimension: 'date', law: 'running-toll-never-falls' }

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

/** Whether it says anything of the claim: what is apart in more ways than one, or of another event, is not worth a word. */
export const saysSomething = ({ as, differs, differences }: Stand): boolean =>
  as !== 'apart' || (differences === 1 && differs !== 'event')

/**
 * Whether estimates of a kind, or of a part of it, can say anything of the claim at any date: what `saysSomething` asks of a stand,
 * asked before any row is looked at.
 */
function maySay(whole: Kind, claim: Kind, events: EventTree): boolean {
  let differences = 0
  let towards: Standing | null = null
  for (const { dimension, stands } of RULES) {
    const standing = stands(whole, claim, events)
    if (standing === 'same') continue
    if (standing === 'apart' && dimension === 'event') return false
    differences++
    towards = (towards ?? standing) === standing ? standing : 'apart'
    if (towards === 'apart' && differences > 1) return false
  }
  return true
}

/** How a kind of count stands to the claim's, for each way in which its date may stand. */
type ByTime = Partial<Record<Standing, Stand>>

const stands = new WeakMap<EventTree, WeakMap<Kind, Map<Kind, ByTime>>>()

/** Puts counts beside one claim's. */
export interface StandingTo {
  /** Whether estimates of this kind, or of a part of it, can say anything of the claim at any date. */
  maySay(whole: Kind): boolean
  of(estimate: Count): Stand
}

/**
 * Puts counts beside the claim's, one law after another. All laws but that of time are asked once for each two kinds: that keeps
 * ten thousand estimates within a few milliseconds.
 */
export function standingTo(claim: Count, events: EventTree): StandingTo {
  const ofTree = remembered(stands, events, () => new WeakMap<Kind, Map<Kind, ByTime>>())
  const ofClaim = remembered(ofTree, claim.kind, () => new Map<Kind, ByTime>())
  return {
    maySay: (whole) => maySay(whole, claim.kind, events),
    of(estimate) {
      const { kind } = estimate
      const time = runningTollNeverFalls(estimate, claim)
      const known = ofClaim.get(kind)?.[time]
      if (known) return known
      const standings = [...RULES, PART].map((rule): [Rule, Standing] => [rule, rule.stands(kind, claim.kind, events)])
      const stand = together([...standings, [TIME, time]], kind, claim.kind)
      ofClaim.set(kind, { ...ofClaim.get(kind), [time]: stand })
      return stand
    },
  }
}
