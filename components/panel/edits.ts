import { correctionFields, type Entered, type Flagged, flagFrom } from '../../flags/draft.ts'
import { correctedClaim, type Flag, type FlagChange } from '../../flags/model.ts'

/** What the form of a flag that stands begins with. */
export const enteredOf = ({ kind, note, author, evidence, target }: Flag): Entered => ({
  ...{ kind, note, evidence, author: author ?? '' },
  fields: correctionFields(correctedClaim(target)),
})

const FIELDS = ['kind', 'note', 'author', 'evidence'] as const

/**
 * What a checker changed of a flag in its form: only that is written, so that another tab's change of something else stays.
 * @param flag as the form showed it
 * @param flagged and `entered` as the form gives them back
 * @returns null where nothing is changed
 */
export function changeOf(flag: Flag, flagged: Flagged, entered: Entered): FlagChange | null {
  const next = flagFrom(flagged, entered, flag.id, flag.modified)
  const change: FlagChange = {}
  for (const field of FIELDS) if (isOther(flag[field], next[field])) Object.assign(change, { [field]: next[field] })
  const { correction } = next.target
  if (isOther(flag.target.correction, correction)) Object.assign(change, { correction, comparison: next.comparison })
  const { estimates } = next
  if (change.evidence || 'comparison' in change) change.estimates = estimates
  return Object.keys(change).length > 0 ? change : null
}

const isOther = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other)
