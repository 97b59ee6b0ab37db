import type { Count } from './count.ts'
import type { EventTree } from './events.ts'
import { groupWithinPeople } from './laws/groups.ts'
import { killedWithinCasualties, woundedWithinCasualties } from './laws/measures.ts'
import { partWithinWhole, ratesAreNoTotals, subsetsAreNotTheWhole } from './laws/parts.ts'
import { incidentWithinWar, sideWithinAllSides } from './laws/places.ts'
import type { CountingLaw, Standing } from './laws/standing.ts'
import { runningTollNeverFalls } from './laws/time.ts'
import type { Law } from './model.ts'

/** What may differ between two counts, in the order in which a person would name it. */
export type Dimension = 'event' | 'rate' | 'side' | 'measure' | 'group' | 'subset' | 'part' | 'date'

interface Rule {
  dimension: Dimension
  law: Law | null
  stands: CountingLaw
}

/** Killed and wounded are both within casualties, and neither within the other. */
const measures: CountingLaw = (estimate, claim, events) => {
  const killed = killedWithinCasualties(estimate, claim, events)
  return killed === 'apart' ? woundedWithinCasualties(estimate, claim, events) : killed
}

const RULES: Rule[] = [
  { dimension: 'event', law: 'incident-within-war', stands: incidentWithinWar },
  { dimension: 'rate', law: null, stands: ratesAreNoTotals },
  { dimension: 'side', law: 'side-within-all-sides', stands: sideWithinAllSides },
  { dimension: 'measure', law: 'killed-within-casualties', stands: measures },
  { dimension: 'group', law: 'group-within-people', stands: groupWithinPeople },
  { dimension: 'subset', law: null, stands: subsetsAreNotTheWhole },
  { dimension: 'part', law: 'part-within-whole', stands: partWithinWhole },
  { dimension: 'date', law: 'running-toll-never-falls', stands: runningTollNeverFalls },
]

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

const SAME: Stand = { as: 'same', differs: null, law: null, differences: 0 }

function lawOf(rule: Rule, estimate: Count, claim: Count): Law | null {
  if (rule.dimension !== 'measure') return rule.law
  return estimate.measure === 'wounded' || claim.measure === 'wounded' ? 'wounded-within-casualties' : rule.law
}

/** Puts two counts side by side, one law after another. */
export function standOf(estimate: Count, claim: Count, events: EventTree): Stand {
  let first: Rule | null = null
  let split: Rule | null = null
  let towards: Standing = 'same'
  let differences = 0
  for (const rule of RULES) {
    const standing = rule.stands(estimate, claim, events)
    if (standing === 'same') continue
    differences++
    first ??= rule
    if (standing === 'apart' || (towards !== 'same' && standing !== towards)) split ??= rule
    towards = standing
  }
  if (!first) return SAME
  if (split) return { as: 'apart', differs: split.dimension, law: null, differences }
  return {
    as: towards === 'within' ? 'floor' : 'ceiling',
    differs: first.dimension,
    law: lawOf(first, estimate, claim),
    differences,
  }
}
