import * as v from 'valibot'
import { type Amount, BOUNDS, type Bound, GROUPS, MEASURES } from '../../../claims/model.ts'
import { amount, date, datesFault, estimate, link, party } from '../../../estimates/checks.ts'
import { type Estimate, SOURCE_KINDS } from '../../../estimates/model.ts'

/** What stands in the form: texts, as typed. */
export type Fields = Record<Field, string>

export const FIELDS = [
  ...(['event', 'party', 'group', 'measure', 'bound', 'low', 'high', 'asOf', 'from', 'published'] as const),
  ...(['by', 'via', 'kind', 'method', 'url', 'subset'] as const),
]
export type Field = (typeof FIELDS)[number]

/** What is wrong, by field: a message each. */
export type Faults = Partial<Record<Field, string>>

/** How an amount can be bounded in the form; "vague" is for words on a page, not for a count. */
export const FORM_BOUNDS = BOUNDS.filter((bound) => bound !== 'vague')

/** A form that nothing was filled in yet. One number stands in `low`, whichever bound it is; `high` is the other end of a range. */
export const EMPTY: Fields = {
  ...{ event: '', party: '', group: 'people', measure: 'killed', bound: 'exact', low: '', high: '' },
  ...{ asOf: '', from: '', published: '', by: '', via: '', kind: '', method: '', url: '', subset: '' },
}

/** The form's texts for an estimate. */
export function fieldsOf({ amount: { low, high, bound }, ...estimate }: Estimate): Fields {
  const shown = bound === 'vague' ? boundOf(low, high) : bound
  const texts = Object.fromEntries(
    FIELDS.map((field) => [field, String((estimate as Record<string, unknown>)[field] ?? '')]),
  )
  return { ...EMPTY, ...texts, bound: shown, low: String(low ?? high), high: shown === 'range' ? String(high) : '' }
}

/** The nearest bound of the form for what is stored as vague. */
const boundOf = (low: number | null, high: number | null): Bound =>
  low === null ? 'at-most' : high === null ? 'at-least' : low === high ? 'about' : 'range'

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
  const read = readAmount(fields, faults)

  const from = text('from') || eventFrom || text('asOf')
  if (!faults.asOf && !faults.from && !faults.published) {
    const wrong = datesFault({ from, asOf: text('asOf'), published: orNull('published') })
    if (wrong) faults[wrong.field] = wrong.field === 'from' ? 'form_from_late' : 'form_published_early'
  }
  if (read === null || Object.keys(faults).length > 0) return { estimate: null, faults }
  const stated = {
    ...{ event: text('event'), party: orNull('party'), group: text('group'), measure: text('measure') },
    ...{ amount: read, from, asOf: text('asOf'), published: orNull('published'), by: text('by'), via: orNull('via') },
    ...{ kind: text('kind'), method: orNull('method'), url: orNull('url'), subset: orNull('subset') },
  }
  const { id: _, ...entries } = estimate.entries
  return { estimate: v.parse(v.strictObject(entries), stated), faults: null }
}

/** Whether a bound has two numbers, or which one. */
export const sidesOf = (bound: string): 'both' | 'one' => (bound === 'range' ? 'both' : 'one')

function readAmount(fields: Fields, faults: Faults): Amount | null {
  const bound = fields.bound as Bound
  const first = wholeNumber(fields.low)
  const second = bound === 'range' ? wholeNumber(fields.high) : first
  if (first === null) faults.low = fields.low.trim() ? 'form_number_wrong' : 'form_number_missing'
  if (second === null && bound === 'range')
    faults.high = fields.high.trim() ? 'form_number_wrong' : 'form_number_missing'
  if (first === null || second === null) return null
  const made: Amount = {
    bound,
    low: bound === 'at-most' ? null : first,
    high: bound === 'at-least' ? null : second,
  }
  if (v.is(amount, made)) return made
  faults[bound === 'range' ? 'high' : 'low'] =
    bound === 'range' && first >= second ? 'form_range_backwards' : 'form_number_wrong'
  return null
}

/** A whole number as people type it: 46000, 46,000, 46.000, 46 000. @returns null where it is none */
function wholeNumber(typed: string): number | null {
  const digits = typed.trim()
  if (/^\d+$/.test(digits)) return Number(digits)
  return /^\d{1,3}(?:([,.'’\s])\d{3})(?:\1\d{3})*$/u.test(digits) ? Number(digits.replace(/\D/g, '')) : null
}
