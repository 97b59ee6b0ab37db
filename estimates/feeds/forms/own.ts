import * as v from 'valibot'
import type { StoredEvent } from '../../../claims/model.ts'
import { link } from '../../checks.ts'
import { said } from '../../said.ts'
import { newEvents } from '../../transfer/events.ts'
import type { RowFault } from '../../transfer/fault.ts'
import { FIELDS } from '../../transfer/fields.ts'
import { rowReader, type Stated } from '../../transfer/row.ts'
import { FeedFault } from '../model.ts'
import type { Content } from './forms.ts'
import { parseJson } from './parse.ts'

const words = v.pipe(v.string(), v.trim(), v.nonEmpty('is empty; say it'), v.maxLength(500, 'is too long'))

/** `docs/feed.md` describes it. */
const form = v.object({
  recount: v.literal('estimates', 'must be "estimates"'),
  version: v.literal(1, 'must be 1: a newer Recount may read this one'),
  name: v.optional(words),
  licence: v.optional(words),
  link: v.optional(link),
  events: v.optional(v.array(v.unknown()), []),
  estimates: v.array(v.looseObject({})),
})

const AS_NAMED = Object.fromEntries(FIELDS.map((field) => [field, { column: field }]))
const KNOWN: ReadonlySet<string> = new Set(FIELDS)

/** Reads a feed of our own form: that of an exported JSON file. */
export function readOwnForm(text: string, stored: readonly StoredEvent[]): Content {
  const { name, licence, link: address, events, estimates } = parseJson(form, text.replace(/^\ufeff/, ''))
  const { found, faults } = newEvents(events, stored)
  if (faults.length > 0) throw new FeedFault('form', faults[0]!)
  const read = rowReader(AS_NAMED, [...stored, ...found], false)
  const rows = estimates.map((cells, index): Stated => {
    const where = String(index + 1)
    const unknown = Object.keys(cells).find((field) => !KNOWN.has(field))
    if (unknown !== undefined)
      throw new FeedFault('form', said('fault_estimate_field', where, unknown.slice(0, 80), said('fault_unknown')))
    const row = read({ line: index + 1, cells })
    if (!Array.isArray(row)) return row
    const [{ field, why }] = row as [RowFault]
    throw new FeedFault('form', said('fault_estimate_field', where, field ?? 'row', why))
  })
  const credit = name && licence ? { name, licence, link: address ?? null } : null
  return { rows, events: found, credit }
}
