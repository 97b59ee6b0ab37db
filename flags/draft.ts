import * as v from 'valibot'
import { type Claim, GROUPS, MEASURES } from '../claims/model.ts'
import type { Comparison } from '../comparison/model.ts'
import * as checks from '../estimates/checks.ts'
import type { Estimate } from '../estimates/model.ts'
import { readAmount, typedAmount } from '../estimates/typed-amount.ts'
import type { Correction, Flag, FlaggedText, FlagKind } from './model.ts'

export const CORRECTION_FIELDS = ['bound', 'low', 'high', 'measure', 'group', 'party', 'event', 'asOf'] as const
export type CorrectionField = (typeof CORRECTION_FIELDS)[number]
/** What the fields of a correction hold: texts, as typed. */
export type CorrectionFields = Record<CorrectionField, string>
/** What is wrong, by field: a message each. */
export type CorrectionFaults = Partial<Record<CorrectionField, string>>

/** All that a checker enters to flag words. */
export interface Entered {
  kind: FlagKind
  note: string
  /** Empty where they give no name. */
  author: string
  /** Ids of estimates, in the order in which they were chosen. */
  evidence: string[]
  fields: CorrectionFields
}

/** The longest that a note and a name may be, see `flags/checks.ts`. */
export const LONGEST_NOTE = 10_000
export const LONGEST_NAME = 200

const NOTHING_READ: CorrectionFields = {
  ...{ bound: 'exact', low: '', high: '', measure: 'killed', group: 'people', party: '', event: '', asOf: '' },
}

/** The texts that the fields begin with: what was read, or nothing. */
export function correctionFields(claim: Claim | null): CorrectionFields {
  if (!claim) return NOTHING_READ
  const { amount, measure, group, party, event, asOf } = claim
  return { ...typedAmount(amount), measure, group, party: party ?? '', event: event ?? '', asOf: asOf ?? '' }
}

/**
 * Reads what a checker corrected: only what differs from what was read. Where nothing was read, all of it, once a number is given.
 * @param claim as Recount read it; null where it read no figure
 * @returns null for no correction, or what is wrong with it
 */
export function readCorrection(
  fields: CorrectionFields,
  claim: Claim | null,
): { correction: Correction | null; faults: null } | { correction: null; faults: CorrectionFaults } {
  const before = correctionFields(claim)
  const isChanged = (...some: CorrectionField[]) => some.some((field) => fields[field].trim() !== before[field])
  if (!isChanged(...CORRECTION_FIELDS)) return { correction: null, faults: null }
  const isAll = claim === null
  const correction: Correction = {}
  const faults: CorrectionFaults = {}
  const take = <T>(
    field: 'measure' | 'group' | 'party' | 'event' | 'asOf',
    form: v.GenericSchema<T>,
    fault: string,
  ) => {
    if (!isAll && !isChanged(field)) return
    const read = v.safeParse(form, fields[field].trim() || null)
    if (read.success) Object.assign(correction, { [field]: read.output })
    else faults[field] = fault
  }
  if (isAll || isChanged('bound', 'low', 'high')) {
    const read = readAmount(fields)
    if (read.amount) correction.amount = read.amount
    else Object.assign(faults, read.faults)
  }
  take('measure', v.picklist(MEASURES), 'form_choice_wrong')
  take('group', v.picklist(GROUPS), 'form_choice_wrong')
  take('party', v.nullable(checks.party), 'form_party_wrong')
  take('event', v.nullable(checks.id), 'form_choice_wrong')
  take('asOf', v.nullable(checks.date), 'form_date_wrong')
  return Object.keys(faults).length > 0 ? { correction: null, faults } : { correction, faults: null }
}

/** What a form begins with, by how the claim stood: where it cannot hold beside other counts, those are the evidence. */
export function beginFlag(claim: Claim | null, comparison: Comparison | null, author: string): Entered {
  const conflicts = comparison?.conflicts.flatMap(({ estimate }) => (estimate === null ? [] : [estimate])) ?? []
  return { kind: 'contradicts', note: '', author, evidence: [...new Set(conflicts)], fields: correctionFields(claim) }
}

/** What is flagged, and how it stood when it was. */
export interface Flagged {
  target: FlaggedText
  against: FlaggedText | null
  /** Of the claim as corrected; null where it was not compared. */
  comparison: Comparison | null
  /** Rows by id; those that the comparison and the evidence do not speak of are left out. */
  estimates: Record<string, Estimate>
}

/**
 * The flag that a checker means.
 * @param entered whose correction has been read without a fault
 * @param id a UUID
 * @param now an ISO 8601 instant
 */
export function flagFrom(
  { target, against, comparison, estimates }: Flagged,
  entered: Entered,
  id: string,
  now: string,
): Flag {
  const evidence = entered.evidence.filter((each) => Object.hasOwn(estimates, each))
  const spokenOf = new Set([...evidence, ...estimatesOf(comparison)])
  return {
    id,
    kind: entered.kind,
    status: 'open',
    note: entered.note.trim(),
    author: entered.author.trim() || null,
    created: now,
    modified: now,
    target: { ...target, correction: readCorrection(entered.fields, target.claim).correction },
    against,
    comparison,
    estimates: Object.fromEntries(Object.entries(estimates).filter(([each]) => spokenOf.has(each))),
    evidence,
  }
}

function estimatesOf(comparison: Comparison | null): string[] {
  if (!comparison) return []
  const { compared, conflicts, remarks, series } = comparison
  const named = [...compared, ...conflicts, ...remarks].map(({ estimate }) => estimate)
  return [...named, ...series.flatMap(({ before, after }) => [before, after])].filter((each) => each !== null)
}
