import Papa from 'papaparse'
import type { StoredEvent } from '../../claims/model.ts'
import type { Estimate } from '../model.ts'
import { FIELDS, type Field } from './fields.ts'
import { guarded } from './formulas.ts'
import type { Format } from './read.ts'

export const MEDIA_TYPES: Record<Format, string> = {
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
  jsonl: 'application/jsonl',
}

/** Without it, spreadsheets take UTF-8 for an encoding of their own. */
const MARK = '\ufeff'
const HEADER = `${MARK}${FIELDS.join(',')}\r\n`

/** Rows made into text at once, so that a hundred thousand of them are never one string. */
const AT_ONCE = 2_000

/** An estimate as a row of a file: flat, without its id, which is the store's own. */
export function flat({ amount, ...row }: Estimate): Record<Field, string | number | null> {
  const all = { ...row, ...amount }
  return Object.fromEntries(FIELDS.map((field) => [field, all[field]])) as Record<Field, string | number | null>
}

/**
 * Estimates as a file that the import reads back as they are.
 * @param events those that the rows speak of: JSON brings them along, so that another Recount knows them
 */
export async function exported(
  estimates: readonly Estimate[],
  format: Format,
  events: readonly StoredEvent[],
): Promise<Blob> {
  const parts: Blob[] = []
  for (let at = 0; at < estimates.length; at += AT_ONCE) {
    // The page answers between two parts.
    if (at > 0) await new Promise((resolve) => setTimeout(resolve))
    const rows = estimates.slice(at, at + AT_ONCE).map(flat)
    const text = format === 'csv' ? csvRows(rows) : rows.map((row) => JSON.stringify(row)).join(SEPARATORS[format])
    // Text in a blob is the browser's to keep, on disk where there is much of it.
    parts.push(new Blob([text]))
  }
  const named = new Set(estimates.map(({ event }) => event))
  return new Blob(framed(parts, format, withParents(events, named)), { type: MEDIA_TYPES[format] })
}

const SEPARATORS = { json: ',\n', jsonl: '\n' }

function framed(parts: readonly Blob[], format: Format, events: readonly StoredEvent[]): BlobPart[] {
  if (format === 'csv') return [HEADER, ...parts]
  const separator = SEPARATORS[format]
  const rows = parts.flatMap((part, index): BlobPart[] => (index === 0 ? [part] : [separator, part]))
  if (format === 'jsonl') return rows.length > 0 ? [...rows, '\n'] : rows
  const list = events.map((event) => JSON.stringify(event)).join(separator)
  return ['{"recount": "estimates", "version": 1,\n"events": [\n', list, '\n],\n"estimates": [\n', ...rows, '\n]}\n']
}

function csvRows(rows: readonly Record<Field, string | number | null>[]): string {
  const cells = rows.map((row) => FIELDS.map((field) => guardedCell(row[field])))
  return `${Papa.unparse(cells, { newline: '\r\n' })}\r\n`
}

const guardedCell = (value: string | number | null) => (typeof value === 'string' ? guarded(value) : value)

function withParents(events: readonly StoredEvent[], named: ReadonlySet<string>): StoredEvent[] {
  const byId = new Map(events.map((event) => [event.id, event]))
  const wanted = new Set<StoredEvent>()
  for (const id of named)
    for (let at = byId.get(id); at && !wanted.has(at); at = byId.get(at.parent ?? '')) wanted.add(at)
  return [...wanted]
}

/** What the template shows: one made-up row, so that nobody takes it for a count. */
const EXAMPLE: Record<Field, string> = {
  event: 'world-war-2',
  party: 'NO',
  group: 'civilians',
  measure: 'killed',
  low: '100',
  high: '120',
  bound: 'range',
  from: '1940-04-09',
  asOf: '1945-05-08',
  published: '1946',
  by: 'Example Office of Statistics (replace this row)',
  via: 'Example Newspaper',
  kind: 'official-own-side',
  method: 'death certificates',
  url: 'https://example.org/report',
  subset: '',
}

/** A file to fill in: all columns, and a row that shows how. */
export const template = (): Blob =>
  new Blob([`${HEADER}${Papa.unparse([FIELDS.map((field) => EXAMPLE[field])], { newline: '\r\n' })}\r\n`], {
    type: MEDIA_TYPES.csv,
  })
