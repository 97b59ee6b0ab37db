import Papa from 'papaparse'
import * as v from 'valibot'
import { said } from '../../said.ts'
import { FeedFault } from '../model.ts'

/** Reads JSON of a form. @throws {FeedFault} `form`, saying where it differs */
export function parseJson<T>(form: v.GenericSchema<unknown, T>, text: string): T {
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch (error) {
    throw new FeedFault('form', said('fault_feed_json', (error as Error).message.slice(0, 200)), { cause: error })
  }
  return checked(form, content)
}

/** Reads a table of a form, row by row, all cells as text. @throws {FeedFault} `form`, saying where it differs */
export function parseTable<T>(row: v.GenericSchema<unknown, T>, text: string): T[] {
  const { data, errors } = Papa.parse(text, { header: true, skipEmptyLines: 'greedy' })
  // A table of one column has no delimiter to find: the form tells what is missing.
  const [error] = errors.filter(({ type }) => type !== 'Delimiter')
  if (error) throw new FeedFault('form', said('fault_feed_row', String((error.row ?? 0) + 1), error.message))
  return checked(v.array(row), data)
}

function checked<T>(form: v.GenericSchema<unknown, T>, content: unknown): T {
  const read = v.safeParse(form, content, { abortEarly: true })
  if (read.success) return read.output
  const [issue] = read.issues
  const path = v.getDotPath(issue)
  const why = path === null ? said('fault_feed_whole', issue.message) : said('fault_feed_part', path, issue.message)
  throw new FeedFault('form', why)
}

export const wholeNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
export const isoDay = v.pipe(v.string(), v.isoDate())

/** A number in a cell, thousands set apart or not; an empty cell and `NA` are null. */
export const cellNumber = v.pipe(
  v.string(),
  v.transform((cell) => cell.replaceAll(/[,\s]/g, '')),
  v.check((cell) => cell === '' || cell === 'NA' || Number.isFinite(Number(cell)), 'is no number'),
  v.transform((cell) => (cell === '' || cell === 'NA' ? null : Math.round(Number(cell)))),
)
