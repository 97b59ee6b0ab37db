import type { StoredEvent } from '../../../claims/model.ts'
import { said } from '../../said.ts'
import { checkStated, type Stated } from '../../transfer/row.ts'
import { type Credit, FeedFault } from '../model.ts'
import { economistList } from './economist-list.ts'
import { economistModel } from './economist-model.ts'
import { gaza } from './gaza.ts'
import { generalStaff } from './general-staff.ts'
import { lebanon } from './lebanon.ts'
import { readOwnForm } from './own.ts'
import { ucdp } from './ucdp.ts'
import { westBank } from './west-bank.ts'

/** What a feed gives: rows, new events that it brings along, and whose it is where it says so. */
export interface Content {
  rows: Stated[]
  events: StoredEvent[]
  credit: Credit | null
}

/** Reads a public series of a form of its own. @throws {FeedFault} `form` where it is of another */
type SeriesReader = (text: string, url: string) => Stated[]

const SERIES = {
  'general-staff': generalStaff,
  'economist-list': economistList,
  'economist-model': economistModel,
  gaza,
  'west-bank': westBank,
  lebanon,
  ucdp,
} satisfies Record<string, SeriesReader>

export type FormId = 'recount' | keyof typeof SERIES
export const FORM_IDS = ['recount', ...Object.keys(SERIES)] as FormId[]

/** More than any newsroom publishes; each row is held in memory. */
const MOST_ROWS = 100_000

/**
 * Reads what lies at a feed's address. A single row that the store would not keep breaks the whole: a series of which a part has
 * changed its meaning is not to be trusted with the rest.
 * @param events those that are stored
 * @throws {FeedFault} `form`, saying what and where
 */
export function readForm(
  { form, url }: { form: FormId; url: string },
  text: string,
  events: readonly StoredEvent[],
): Content {
  const content = form === 'recount' ? readOwnForm(text, events) : seriesContent(form, text, url, events)
  if (content.rows.length === 0) throw new FeedFault('form', said('fault_feed_none'))
  if (content.rows.length > MOST_ROWS) throw new FeedFault('form', said('fault_feed_many', String(MOST_ROWS)))
  return content
}

function seriesContent(form: keyof typeof SERIES, text: string, url: string, events: readonly StoredEvent[]): Content {
  const known = new Set(events.map(({ id }) => id))
  const rows = SERIES[form](text.replace(/^\ufeff/, ''), url)
  const checked = rows
    // An event that a reader's base data does not have is left out: nothing would find its rows.
    .filter(({ event }) => known.has(event))
    .map((row, index) => {
      const read = checkStated(index + 1, row)
      if (!Array.isArray(read)) return read
      const [{ field, why }] = read as [(typeof read)[0]]
      throw new FeedFault('form', said('fault_estimate_field', `${index + 1} (${row.asOf})`, field ?? 'row', why))
    })
  return { rows: checked, events: [], credit: null }
}
