import * as v from 'valibot'
import { GROUPS, MEASURES } from '../../../claims/model.ts'
import { date, datesFault, estimate, link, party } from '../../../estimates/checks.ts'
import { type Estimate, SOURCE_KINDS } from '../../../estimates/model.ts'
import { readAmount, typedAmount } from '../../../estimates/typed-amount.ts'

/** What stands in the form: texts, as typed. */
export type Fields = Record<Field, string>

export const FIELDS = [
  ...(['event', 'party', 'group', 'measure', 'bound', 'low', 'high', 'asOf', 'from', 'published'] as const),
  ...(['by', 'via', 'kind', 'method', 'url', 'subset'] as const),
]
export type Field = (typeof FIELDS)[number]

/** What is wrong, by field: a message each. */
export type Faults = Partial<Record<Field, string>>

/** A form that nothing was filled in yet. */
export const EMPTY: Fields = {
  ...{ event: '', party: '', group: 'people', measure: 'killed', bound: 'exact', low: '', high: '' },
  ...{ asOf: '', from: '', published: '', by: '', via: '', kind: '', method: '', url: '', subset: '' },
}

/** The form's texts for an estimate. */
export function fieldsOf({ amount, ...estimate }: Estimate): Fields {
  const texts = Object.fromEntries(
    FIELDS.map((field) => [field, String((estimate as Record<string, unknown>)[field] ?? '')]),
  )
  return { ...EMPTY, ...texts, ...typedAmount(amount) }
}

export type Read = { estimate: Omit<Estimate, 'id'>; faults: null } | { estimate: null; faults: Faults }

/**
 * Reads the form.
 * @param eventFrom when the event began, from which an estimate counts where the form does not say; null where it is not known
 */
export function readFields(fields: Fields, eventFrom: string | null): Read {
  const faults: Faults = {}
  const text = (field: Field) => fields[field].trim()
  const orNull = (field: Field) => text(field) || null
  const need = (field: Field, message: string) => {
    if (!text(field)) faults[field] = message
  }
  const check = (field: Field, schema: v.GenericSchema, message: string) => {
    if (text(field) && !faults[field] && !v.is(schema, text(field))) faults[field] = message
  }

  need('event', 'form_event_missing')
  need('kind', 'form_kind_missing')
  need('by', 'form_by_missing')
  need('asOf', 'form_as_of_missing')
  check('party', party, 'form_party_wrong')
  for (const field of ['asOf', 'from', 'published'] as const) check(field, date, 'form_date_wrong')
  check('url', link, 'form_url_wrong')
  check('group', v.picklist(GROUPS), 'form_choice_wrong')
  check('measure', v.picklist(MEASURES), 'form_choice_wrong')
  check('kind', v.picklist(SOURCE_KINDS), 'form_choice_wrong')
  for (const field of ['by', 'via', 'method', 'subset'] as const) {
    if (text(field).length > 1_000) faults[field] = 'form_text_long'
  }
  const { amount, faults: wrongAmount } = readAmount(fields)
  Object.assign(faults, wrongAmount)

  const from = text('from') || eventFrom || text('asOf')
  if (!faults.asOf && !faults.from && !faults.published) {
    const wrong = datesFault({ from, asOf: text('asOf'), published: orNull('published') })
    if (wrong) faults[wrong.field] = wrong.field === 'from' ? 'form_from_late' : 'form_published_early'
  }
  if (amount === null || Object.keys(faults).length > 0) return { estimate: null, faults }
  const stated = {
    ...{ event: text('event'), party: orNull('party'), group: text('group'), measure: text('measure') },
    ...{ amount, from, asOf: text('asOf'), published: orNull('published'), by: text('by'), via: orNull('via') },
    ...{ kind: text('kind'), method: orNull('method'), url: orNull('url'), subset: orNull('subset') },
  }
  const { id: _, ...entries } = estimate.entries
  return { estimate: v.parse(v.strictObject(entries), stated), faults: null }
}
