import type { StoredEvent } from '../../claims/model.ts'
import { type BundleStore, bundleOf, bundlesOf, byCount, putEvents, rowsOf } from '../bundles.ts'
import { endedBy, type WithDb, write } from '../database.ts'
import { storedEvents } from '../lookup.ts'
import type { Estimate } from '../model.ts'
import { rootsOf } from '../roots.ts'
import { said } from '../said.ts'
import type { CountKey, Origin } from '../schema.ts'
import { newEvents } from './events.ts'
import { FileFault, type RowFault } from './fault.ts'
import { type Mapping, missingFields, suggestMapping } from './fields.ts'
import { type Format, type RawRow, readRows } from './read.ts'
import { type RowReader, rowReader, type Stated } from './row.ts'

/** A row that says what another has said before: it is left out. */
export interface Duplicate {
  line: number
  /** The line of the same file that said it first, or who brought the stored estimate in that says it. */
  of: { line: number } | { stored: Origin; id: string }
}

/** What came of an import, or would come of it. */
export interface ImportReport {
  /** Whether anything was stored: not where a row failed and all were wanted, and not in a trial. */
  stored: boolean
  /** Rows that were added, or in a trial would be. */
  added: number
  /** Duplicates. */
  skipped: number
  failed: number
  /** The first `MOST_TOLD`, in the order of the file; a row may have several. */
  faults: RowFault[]
  /** The first `MOST_TOLD`. */
  duplicates: Duplicate[]
}

export interface ImportOptions {
  format: Format
  /** Null takes the suggested one. */
  mapping: Mapping | null
  /** Whether good rows are stored where others failed. Else all are stored, or none. */
  goodOnly: boolean
  /** Whether to report only, and store nothing. */
  trial: boolean
}

/** How far an import is. `read` is the part of the file that has been read, 0 to 1. */
export interface ImportProgress {
  read: number
  rows: number
  failed: number
}

/** Nobody reads more faults than these; the counts tell of all. */
const MOST_TOLD = 1_000
/** About a gigabyte: what a tab can hold in memory while it waits to be written at once. */
const MOST_ROWS = 1_000_000
/** Counts looked up together: one after the other, each would wait for the store. */
const AT_ONCE = 500

/**
 * Adds the estimates of a file to the reader's own: all in one transaction, so that whatever happens, the store holds the file or
 * what it held before. Rows that state the same as another (same count, amount, date, source and subset) are left out.
 * @throws {FileFault} where the file as a whole cannot be read, or a field that every row needs has no column
 * @throws {StoreError} where the store cannot keep it
 * @throws the signal's reason where it is aborted
 */
export async function importEstimates(
  withDb: WithDb,
  file: Blob,
  { format, mapping, goodOnly, trial }: ImportOptions,
  progress: (at: ImportProgress) => void = () => {},
  signal?: AbortSignal,
): Promise<ImportReport> {
  const events = await withDb(storedEvents)
  const report: ImportReport = { stored: false, added: 0, skipped: 0, failed: 0, faults: [], duplicates: [] }
  const rows = new Map<string, { line: number; row: Stated }>()
  const brought: StoredEvent[] = []
  let read: RowReader | null = null
  const fail = (faults: readonly RowFault[]) => {
    report.failed++
    report.faults.push(...faults.slice(0, MOST_TOLD - report.faults.length))
  }
  const take = (raw: RawRow) => {
    read ??= readerFor(raw, mapping, [...events, ...brought], format)
    const row = read(raw)
    if (Array.isArray(row)) return fail(row)
    const key = stating(row)
    const before = rows.get(key)
    if (before) skip(report, { line: raw.line, of: { line: before.line } })
    else rows.set(key, { line: raw.line, row })
    if (rows.size > MOST_ROWS) throw new FileFault(said('fault_file_rows'))
  }
  for await (const batch of readRows(file, format, signal)) {
    signal?.throwIfAborted()
    const { found, faults } = newEvents(batch.events ?? [], events)
    brought.push(...found)
    for (const why of faults) fail([{ line: 1, field: 'events', why }])
    for (const fault of batch.faults) fail([fault])
    batch.rows.forEach(take)
    progress({ read: file.size === 0 ? 1 : batch.read / file.size, rows: rows.size, failed: report.failed })
  }
  if (report.failed + rows.size === 0) throw new FileFault(said('fault_file_no_rows'))
  report.faults.sort((a, b) => a.line - b.line)
  await commit(withDb, [...rows.values()], brought, report, trial || (report.failed > 0 && !goodOnly), signal)
  return report
}

function readerFor(first: RawRow, mapping: Mapping | null, events: readonly StoredEvent[], format: Format) {
  const wanted = mapping ?? suggestMapping(Object.keys(first.cells))
  const missing = missingFields(wanted)
  if (missing.length > 0) {
    const names = missing.map((field) => `"${field}"`).join(', ')
    throw new FileFault(said('fault_file_missing', names), first.line)
  }
  return rowReader(wanted, events, format === 'csv')
}

function skip(report: ImportReport, duplicate: Duplicate): void {
  report.skipped++
  if (report.duplicates.length < MOST_TOLD) report.duplicates.push(duplicate)
}

/** What an estimate states, as text: who counted how many of what, up to when. How it is told is no part of it. */
export const stating = ({ event, party, group, measure, amount, asOf, by, subset }: Stated): string =>
  JSON.stringify([event, party, group, measure, amount.low, amount.high, asOf, by, subset])

/** Looks stored duplicates up and writes the rest, in one transaction. */
async function commit(
  withDb: WithDb,
  rows: readonly { line: number; row: Stated }[],
  brought: readonly StoredEvent[],
  report: ImportReport,
  isTrial: boolean,
  signal?: AbortSignal,
): Promise<void> {
  const lines = new Map<Stated, number>(rows.map(({ line, row }) => [row, line]))
  const counts = byCount(rows.map(({ row }) => row))
  const { skipped, duplicates } = report
  const add = async (store: BundleStore, root: string, count: CountKey, ofCount: readonly Stated[]) => {
    const stored = await store.getAll(bundlesOf(root, count))
    const known = new Map<string, Duplicate['of']>()
    for (const bundle of stored)
      for (const row of rowsOf(bundle)) known.set(stating(row), { stored: bundle.origin, id: row.id })
    const fresh = ofCount.filter((row) => {
      const of = known.get(stating(row))
      if (of) skip(report, { line: lines.get(row)!, of })
      return !of
    })
    report.added += fresh.length
    if (isTrial || fresh.length === 0) return
    const own = stored.find(({ origin }) => origin === 'own')
    const before = own ? rowsOf(own) : []
    // Ids come last: rows that are left out need none.
    const named = fresh.map((row): Estimate => ({ ...row, id: `own-${crypto.randomUUID()}` }))
    await store.put(bundleOf(root, count, 'own', [...before, ...named]))
  }
  await withDb((db) =>
    write(db, ['estimates', 'events'], async (change) => {
      // The store may have had to be reopened: begin anew.
      Object.assign(report, { added: 0, skipped, duplicates: [...duplicates] })
      const store = change.objectStore('estimates')
      const events = change.objectStore('events')
      await endedBy(signal, change, async () => {
        const rootOf = isTrial ? rootsOf(await events.getAll()) : await putEvents(events, store, brought)
        for (let at = 0; at < counts.length; at += AT_ONCE) {
          const some = counts.slice(at, at + AT_ONCE)
          await Promise.all(some.map(({ count, rows }) => add(store, rootOf(count[0]), count, rows)))
        }
        report.stored = !isTrial && report.added > 0
        if (isTrial || report.stored) return
        // No row was new, and so no event is wanted.
        const unwanted = brought.map(({ id }) => id)
        await putEvents(events, store, [], unwanted)
      })
    }),
  ).catch((error) => {
    report.stored = false
    signal?.throwIfAborted()
    throw error
  })
  report.duplicates.sort((a, b) => a.line - b.line)
}
