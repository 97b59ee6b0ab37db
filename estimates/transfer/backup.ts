import * as v from 'valibot'
import { endedBy, type WithDb, write } from '../database.ts'
import { StoreError } from '../errors.ts'
import { said } from '../said.ts'
import { FileFault } from './fault.ts'
import { jsonLines } from './json-lines.ts'
import type { BackupPart, Reading, Writing } from './parts.ts'
import { textOf } from './text.ts'

/** Of the file's layout. A file of a newer one is refused; older ones will be read for ever. */
const VERSION = 1
/** A remembered page may hold the text of a book. */
const LONGEST_LINE = 20_000_000

const header = v.object({ recount: v.literal('backup'), version: v.number(), made: v.string() })

/** How far a backup is, or the reading of one. `part` is how much of it is done, 0 to 1; null where that is not known yet. */
export interface BackupProgress {
  part: number | null
  records: number
}

interface Running {
  progress?: ((at: BackupProgress) => void) | undefined
  signal?: AbortSignal | undefined
}

/**
 * Everything that the reader has put into Recount, as JSON Lines: a header, one record a line, and a last line that counts them, so
 * that a file which has lost its end is noticed. All of one moment.
 * @param parts those of this folder and of whoever keeps something besides
 * @param options `made` is an ISO 8601 instant
 * @throws the signal's reason where it is aborted
 */
export async function backUp(
  withDb: WithDb,
  parts: readonly BackupPart[],
  { made = new Date().toISOString(), progress, signal }: Running & { made?: string } = {},
): Promise<Blob> {
  const first = `${JSON.stringify({ recount: 'backup', version: VERSION, made })}\n`
  const { pieces, records } = await withDb(async (db) => {
    // One transaction, so that nothing changes between two parts.
    const from = db.transaction([...db.objectStoreNames]) as Reading
    const pieces: Blob[] = []
    let records = 0
    for (const { name, read } of parts) {
      for await (const values of read(from)) {
        signal?.throwIfAborted()
        const lines = values.map((value) => `${JSON.stringify({ [name]: value })}\n`)
        // Text in a blob is the browser's to keep, on disk where there is much of it.
        pieces.push(new Blob(lines))
        records += values.length
        progress?.({ part: null, records })
      }
    }
    return { pieces, records }
  })
  return new Blob([first, ...pieces, `${JSON.stringify({ end: records })}\n`], { type: 'application/jsonl' })
}

/** What a backup held, by the names of its parts. */
export type Restored = { made: string; counts: Record<string, number> }

/**
 * Puts a backup in the place of all that the reader has put into Recount: in one transaction, after all of it has been read and
 * checked, so that whatever happens the store holds the one or the other.
 * @throws {FileFault} where the file is no backup, a part of one, or of a newer Recount
 * @throws {StoreError} where the store cannot keep it
 * @throws the signal's reason where it is aborted
 */
export async function restore(
  withDb: WithDb,
  file: Blob,
  parts: readonly BackupPart[],
  { progress, signal }: Running = {},
): Promise<Restored> {
  const { made, values, records } = await readBackup(file, parts, { progress, signal })
  progress?.({ part: null, records })
  await withDb((db) =>
    write(
      db,
      [...db.objectStoreNames].filter((name) => name !== 'meta'),
      (change) =>
        endedBy(signal, change, async () => {
          for (const part of parts) await part.replace(change as unknown as Writing, values.get(part.name) ?? [])
        }),
    ),
  ).catch((error) => {
    signal?.throwIfAborted()
    throw error
  })
  const counts = Object.fromEntries(parts.map(({ name }) => [name, values.get(name)?.length ?? 0]))
  return { made, counts }
}

async function readBackup(file: Blob, parts: readonly BackupPart[], { progress, signal }: Running) {
  const byName = new Map(parts.map((part) => [part.name, part]))
  const values = new Map<string, unknown[]>()
  let made: string | null = null
  let records = 0
  let isComplete = false
  for await (const { lines, read } of jsonLines(textOf(file, signal), LONGEST_LINE)) {
    for (const { line, text } of lines) {
      const content = parsed(text, line)
      if (made === null) made = headerOf(content, line)
      else if (isComplete) throw new FileFault(said('fault_backup_goes_on'), line)
      else if ('end' in content) isComplete = content.end === records
      else {
        const [[name, value] = ['', null]] = Object.entries(content)
        const part = byName.get(name)
        if (!part) throw new FileFault(said('fault_backup_part', name.slice(0, 40)), line)
        const list = values.get(name) ?? []
        list.push(checkedBy(part, value, line))
        values.set(name, list)
        records++
      }
    }
    progress?.({ part: read / file.size, records })
  }
  if (made === null) throw new FileFault(said('fault_backup_empty'))
  if (!isComplete) throw new FileFault(said('fault_backup_cut'))
  return { made, values, records }
}

function parsed(text: string, line: number): Record<string, unknown> {
  try {
    const content: unknown = JSON.parse(text)
    if (typeof content === 'object' && content !== null) return content as Record<string, unknown>
  } catch {
    // Said below.
  }
  if (line === 1) throw new FileFault(said('fault_backup_none'), line)
  throw new FileFault(said('fault_backup_damaged'), line)
}

function headerOf(content: unknown, line: number): string {
  const read = v.safeParse(header, content)
  if (!read.success) throw new FileFault(said('fault_backup_none'), line)
  if (read.output.version > VERSION) throw new FileFault(said('fault_backup_newer'), line)
  return read.output.made
}

function checkedBy(part: BackupPart, value: unknown, line: number): unknown {
  try {
    return part.check(value)
  } catch (error) {
    if (!(error instanceof v.ValiError || error instanceof StoreError)) throw error
    throw new FileFault(said('fault_backup_record', part.name, error.message), line)
  }
}
