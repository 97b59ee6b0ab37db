import Papa from 'papaparse'
import { type Said, said } from '../said.ts'
import { FileFault, type RowFault } from './fault.ts'
import { jsonLines } from './json-lines.ts'
import { type Piece, textOf } from './text.ts'

export const FORMATS = ['csv', 'json', 'jsonl'] as const
export type Format = (typeof FORMATS)[number]

/** A row of a file as it stands there: its cells by column. */
export interface RawRow {
  line: number
  cells: Readonly<Record<string, unknown>>
}

/** Some rows of a file, in order; rows that cannot be read at all; how many of its bytes have been read. */
export interface Batch {
  rows: RawRow[]
  faults: RowFault[]
  read: number
  /** Events that the file brings along, not checked. JSON alone can. */
  events?: readonly unknown[]
}

/** A row longer than this is a quotation mark that nobody closed. */
const LONGEST_ROW = 1_000_000
/** JSON is read as a whole: more would not fit into memory several times over. */
const LARGEST_JSON = 200_000_000

/** The format of a file by the end of its name; null where that does not tell. */
export function formatOf(name: string): Format | null {
  const [, end] = /\.([a-z]+)$/.exec(name.toLowerCase()) ?? []
  if (end === 'ndjson') return 'jsonl'
  if (end === 'tsv' || end === 'txt') return 'csv'
  return FORMATS.find((format) => format === end) ?? null
}

/**
 * The rows of a file, batch by batch as it is read.
 * @throws {FileFault} where the file as a whole cannot be read
 */
export function readRows(file: Blob, format: Format, signal?: AbortSignal): AsyncGenerator<Batch> {
  const pieces = textOf(file, signal)
  if (format === 'csv') return csvRows(pieces)
  return format === 'jsonl' ? jsonLineRows(pieces) : jsonRows(file, pieces)
}

async function* csvRows(pieces: AsyncGenerator<Piece>): AsyncGenerator<Batch> {
  let reader: ReturnType<typeof csvReader> | null = null
  let last = 0
  for await (const { text, read } of pieces) {
    reader ??= csvReader(text)
    last = read
    yield { ...reader(text, false), read }
  }
  if (reader) yield { ...reader('', true), read: last }
}

/** Reads CSV in pieces: rows that a piece does not end are kept for the next. */
function csvReader(sample: string) {
  // The header alone tells what parts cells: words in the rows below may hold anything.
  const [header] = sample.trimStart().split(/\r\n|\r|\n/, 1)
  const { delimiter } = Papa.parse(header!).meta
  const { linebreak } = Papa.parse(sample, { preview: 1 }).meta
  const parser = () => new Papa.Parser({ delimiter, newline: linebreak as '\n' })
  let rest = ''
  let line = 1
  let columns: string[] | null = null

  return (text: string, isLast: boolean): { rows: RawRow[]; faults: RowFault[] } => {
    rest += text
    const { data, errors, meta } = parser().parse(rest, 0, !isLast) as Papa.ParseResult<string[]>
    rest = rest.slice(meta.cursor)
    if (rest.length > LONGEST_ROW) throw new FileFault(said('fault_file_row_end'), line)
    const rows: RawRow[] = []
    const faults: RowFault[] = []
    const broken = new Map(errors.map((error) => [error.row ?? 0, error]))
    for (const [index, cells] of data.entries()) {
      const at = line
      line += linesIn(cells, linebreak)
      if (cells.every((cell) => cell.trim() === '')) continue
      if (columns === null) columns = columnsOf(cells, at)
      else if (broken.has(index)) faults.push({ line: at, field: null, why: said('fault_quotation') })
      else if (cells.length !== columns.length && !isPadded(cells, columns.length))
        faults.push({ line: at, field: null, why: raggedFault(cells.length, columns.length) })
      else rows.push({ line: at, cells: Object.fromEntries(columns.map((column, n) => [column, cells[n] ?? ''])) })
    }
    return { rows, faults }
  }
}

/** Spreadsheets end rows with empty cells beyond the last column. */
const isPadded = (cells: readonly string[], columns: number) =>
  cells.length > columns && cells.slice(columns).every((cell) => cell.trim() === '')

const raggedFault = (cells: number, columns: number): Said => said('fault_ragged', String(cells), String(columns))

function linesIn(cells: readonly string[], linebreak: string): number {
  let lines = 1
  for (const cell of cells) if (cell.includes(linebreak)) lines += cell.split(linebreak).length - 1
  return lines
}

function columnsOf(cells: readonly string[], line: number): string[] {
  const columns = cells.map((cell) => cell.trim())
  while (columns.at(-1) === '') columns.pop()
  const twice = columns.find((column, index) => columns.indexOf(column) !== index)
  if (twice !== undefined) throw new FileFault(said('fault_file_columns', twice.slice(0, 80)), line)
  return columns
}

async function* jsonLineRows(pieces: AsyncGenerator<Piece>): AsyncGenerator<Batch> {
  for await (const { lines, read } of jsonLines(pieces, LONGEST_ROW)) {
    const batch: Batch = { rows: [], faults: [], read }
    for (const { line, text } of lines) addJson(batch, line, () => JSON.parse(text))
    yield batch
  }
}

async function* jsonRows(file: Blob, pieces: AsyncGenerator<Piece>): AsyncGenerator<Batch> {
  if (file.size > LARGEST_JSON) throw new FileFault(said('fault_file_json_large'))
  let text = ''
  for await (const piece of pieces) text += piece.text
  const content = parsed(text)
  const { rows, events } = partsOf(content)
  const lines = linesOfRows(text, rows.length)
  const batch: Batch = { rows: [], faults: [], read: file.size, events }
  for (const [index, row] of rows.entries()) addJson(batch, lines[index] ?? 1, () => row)
  yield batch
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const why = (error as Error).message.slice(0, 200)
    throw new FileFault(said('fault_file_json', why), null, { cause: error })
  }
}

/** A list of rows, or the documented form with `estimates` and, where it likes, `events`. */
function partsOf(content: unknown): { rows: readonly unknown[]; events: readonly unknown[] } {
  if (Array.isArray(content)) return { rows: content, events: [] }
  const { estimates, events = [] } = (content ?? {}) as Record<string, unknown>
  if (!Array.isArray(estimates) || !Array.isArray(events)) throw new FileFault(said('fault_file_list'))
  return { rows: estimates, events }
}

function addJson(batch: Batch, line: number, read: () => unknown): void {
  let value: unknown
  try {
    value = read()
  } catch {
    batch.faults.push({ line, field: null, why: said('fault_json') })
    return
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    batch.rows.push({ line, cells: value as Record<string, unknown> })
  else batch.faults.push({ line, field: null, why: said('fault_row') })
}

/**
 * The line on which each row begins, in a text that is valid JSON: a row is an object in a list in the whole, or in its field
 * `estimates`. Where the whole is not laid out like that, lines are missing.
 */
function linesOfRows(text: string, rows: number): number[] {
  const list = /^\s*\[/.test(text) ? text.indexOf('[') : listStart(text)
  const lines: number[] = []
  let line = 1 + countBreaks(text, 0, list)
  let depth = 0
  let beginsRow = true
  for (let at = list + 1; at < text.length && lines.length < rows; at++) {
    const sign = text[at]!
    if (sign === '\n') line++
    else if (sign === ',' && depth === 0) beginsRow = true
    else if (beginsRow && !/\s/.test(sign)) {
      lines.push(line)
      beginsRow = false
    }
    if (sign === '"') at = stringEnd(text, at)
    else if (sign === '{' || sign === '[') depth++
    else if (sign === '}' || sign === ']') depth--
  }
  return lines
}

function stringEnd(text: string, start: number): number {
  let at = start + 1
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at
}

/** Where the list in the field `estimates` of the outermost object begins. */
function listStart(text: string): number {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!
    if (sign === '"') {
      const end = stringEnd(text, at)
      const isField = depth === 1 && text.slice(at, end + 1) === '"estimates"'
      at = end
      const [start] = isField ? (/^\s*:\s*\[/.exec(text.slice(at + 1, at + 200)) ?? []) : []
      if (start) return at + start.length
    } else if (sign === '{' || sign === '[') depth++
    else if (sign === '}' || sign === ']') depth--
  }
  return 0
}

const countBreaks = (text: string, start: number, end: number) => text.slice(start, end).split('\n').length - 1
