import * as v from 'valibot'
import type { StoredEvent } from '../../claims/model.ts'
import { datesFault, estimate as form, KEYS, saidBy } from '../checks.ts'
import { canPrecede } from '../dates.ts'
import type { Estimate } from '../model.ts'
import { type Said, said } from '../said.ts'
import { type RowFault, withFound } from './fault.ts'
import { FIELDS, type Field, type Mapping } from './fields.ts'
import { unguarded } from './formulas.ts'
import type { RawRow } from './read.ts'

/** An estimate that has no id yet. */
export type Stated = Omit<Estimate, 'id'>

const { id: _, ...stated } = form.entries
const rowForm = v.strictObject(stated)

/** Thousands set apart by commas or narrow spaces. A full stop could be a decimal one: it is not guessed. */
const SET_APART = /^\d{1,3}(?:[,\u00a0\u202f ]\d{3})+$/
const DIGITS = /^[+-]?\d+$/

type Given = Record<Field, unknown>

/** Reads a row of a file as an estimate: gives it, or everything that is wrong with the row. */
export type RowReader = (row: RawRow) => Stated | RowFault[]

/**
 * @param events those that a row may speak of, by id, name or another name
 * @param isText whether the cells are those of a table, all of them text
 */
export function rowReader(mapping: Mapping, events: readonly StoredEvent[], isText: boolean): RowReader {
  const known = eventsByName(events)
  const valueIn = (cells: RawRow['cells'], field: Field): unknown => {
    const from = mapping[field]
    if (!from) return null
    const value = 'value' in from ? from.value : Object.hasOwn(cells, from.column) ? cells[from.column] : null
    return isText || 'value' in from ? fromCell(value, field) : (value ?? null)
  }
  return ({ line, cells }) => {
    const given = Object.fromEntries(FIELDS.map((field) => [field, valueIn(cells, field)])) as Given
    const event = typeof given.event === 'string' ? known.get(given.event.trim().toLowerCase()) : undefined
    if (given.event !== null && !event) return [{ line, field: 'event', why: unknownEvent(given.event) }]
    const row = checkedRow(line, given, event)
    if (Array.isArray(row) || !event || canPrecede(event.from, row.asOf)) return row
    return [{ line, field: 'asOf', why: said('fault_before_event', event.from) }]
  }
}

function checkedRow(line: number, given: Given, event: StoredEvent | undefined): Stated | RowFault[] {
  const { low, high, bound, ...rest } = given
  return checkStated(line, {
    ...rest,
    event: event?.id ?? null,
    group: given.group ?? 'people',
    from: given.from ?? event?.from ?? null,
    amount: { low, high, bound: bound ?? boundOf(low, high) },
  })
}

/** Checks what is stated against the form that the store keeps. @returns it, or everything that is wrong with it */
export function checkStated(line: number, row: unknown): Stated | RowFault[] {
  const read = v.safeParse(rowForm, row, { abortPipeEarly: true, lang: KEYS })
  if (!read.success) return read.issues.map((issue) => faultOf(line, issue))
  const wrong = datesFault(read.output)
  return wrong ? [{ line, field: wrong.field, why: wrong.said }] : read.output
}

function eventsByName(events: readonly StoredEvent[]): Map<string, StoredEvent> {
  const byName = new Map<string, StoredEvent>()
  // Ids last: where one event's name is another's id, the id is meant.
  for (const event of events) for (const name of [event.name, ...event.aliases]) byName.set(name.toLowerCase(), event)
  for (const event of events) byName.set(event.id, event)
  return byName
}

const unknownEvent = (value: unknown): Said => withFound(said('fault_event'), value)

/** The value in a cell of a table: an empty one is nothing, one of digits is a number where a number is wanted. */
function fromCell(cell: unknown, field: Field): unknown {
  if (typeof cell !== 'string') return null
  const text = unguarded(cell).trim()
  if (text === '') return null
  if (field !== 'low' && field !== 'high') return text
  if (DIGITS.test(text)) return Number(text)
  return SET_APART.test(text) ? Number(text.replace(/\D/g, '')) : text
}

/** How firmly a number is meant where the row does not say. */
function boundOf(low: unknown, high: unknown): string {
  if (high === null) return 'at-least'
  if (low === null) return 'at-most'
  return low === high ? 'exact' : 'range'
}

function faultOf(line: number, issue: v.BaseIssue<unknown>): RowFault {
  const field = issue.path ? String(issue.path.at(-1)!.key) : null
  const isEmpty = issue.input === null && issue.type !== 'check'
  return { line, field, why: isEmpty ? said('fault_empty') : withFound(saidBy(issue), issue.input) }
}
