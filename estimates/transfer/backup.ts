import * as v from 'valibot'
import { type WithDb, write } from '../database.ts'
import { StoreError } from '../errors.ts'
import { FileFault } from './fault.ts'
import { jsonLines } from './json-lines.ts'
import type { BackupPart, Reading, Writing } from './parts.ts'
import { textOf } from './text.ts'

/** Of the file's layout. A file of a newer one is refused; older ones will be read for ever. */
const VERSION = 1
/** A remembered page may hold the text of a book. */
const LONGEST_LINE = 20_000_000

const header = v.object({ recount: v.literal('backup'), version: v.number(), made: v.string() })

/**
 * Everything that the reader has put into Recount, as JSON Lines: a header, one record a line, and a last line that counts them, so
 * that a file which has lost its end is noticed. All of one moment.
 * @param parts those of this folder and of whoever keeps something besides
 * @param made an ISO 8601 instant
 */
export async function backUp(
  withDb: WithDb,
  parts: readonly BackupPart[],
  made = new Date().toISOString(),
): Promise<Blob> {
  const first = `${JSON.stringify({ recount: 'backup', version: VERSION, made })}\n`
  const { pieces, records } = await withDb(async (db) => {
    // One transaction, so that nothing changes between two parts. The page answers between two batches.
    const from = db.transaction([...db.objectStoreNames]) as Reading
    const pieces: Blob[] = []
    let records = 0
    for (const { name, read } of parts) {
      for await (const values of read(from)) {
        const lines = values.map((value) => `${JSON.stringify({ [name]: value })}\n`)
        // Text in a blob is the browser's to keep, on disk where there is much of it.
        pieces.push(new Blob(lines))
        records += values.length
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
 */
export async function restore(
  withDb: WithDb,
  file: Blob,
  parts: readonly BackupPart[],
  signal?: AbortSignal,
): Promise<Restored> {
  const { made, values } = await readBackup(file, parts, signal)
  await withDb((db) =>
    write(
      db,
      [...db.objectStoreNames].filter((name) => name !== 'meta'),
      async (change) => {
        signal?.throwIfAborted()
        for (const part of parts) await part.replace(change as unknown as Writing, values.get(part.name) ?? [])
      },
    ),
  )
  const counts = Object.fromEntries(parts.map(({ name }) => [name, values.get(name)?.length ?? 0]))
  return { made, counts }
}

async function readBackup(file: Blob, parts: readonly BackupPart[], signal?: AbortSignal) {
  const byName = new Map(parts.map((part) => [part.name, part]))
  const values = new Map<string, unknown[]>()
  let made: string | null = null
  let records = 0
  let isComplete = false
  for await (const { lines } of jsonLines(textOf(file, signal), LONGEST_LINE)) {
    for (const { line, text } of lines) {
      const content = parsed(text, line)
      if (made === null) made = headerOf(content, line)
      else if (isComplete) throw new FileFault('The backup goes on after its end; take another copy of it.', line)
      else if ('end' in content) isComplete = content.end === records
      else {
        const [[name, value] = ['', null]] = Object.entries(content)
        const part = byName.get(name)
        if (!part)
          throw new FileFault(
            `The backup holds "${name.slice(0, 40)}", which this Recount does not know; update it.`,
            line,
          )
        const list = values.get(name) ?? []
        list.push(checkedBy(part, value, line))
        values.set(name, list)
        records++
      }
    }
  }
  if (made === null) throw new FileFault('The file is empty; choose a backup of Recount.')
  if (!isComplete) throw new FileFault('The backup has lost its end; take another copy of it.')
  return { made, values }
}

function parsed(text: string, line: number): Record<string, unknown> {
  try {
    const content: unknown = JSON.parse(text)
    if (typeof content === 'object' && content !== null) return content as Record<string, unknown>
  } catch {
    // Said below.
  }
  if (line === 1) throw new FileFault('The file is no backup of Recount; choose one that it made.', line)
  throw new FileFault('The backup is damaged here; take another copy of it.', line)
}

function headerOf(content: unknown, line: number): string {
  const read = v.safeParse(header, content)
  if (!read.success) throw new FileFault('The file is no backup of Recount; choose one that it made.', line)
  if (read.output.version > VERSION) throw new FileFault('A newer Recount made this backup; update this one.', line)
  return read.output.made
}

function checkedBy(part: BackupPart, value: unknown, line: number): unknown {
  try {
    return part.check(value)
  } catch (error) {
    if (!(error instanceof v.ValiError || error instanceof StoreError)) throw error
    throw new FileFault(`The backup is damaged here: ${part.name} ${error.message}; take another copy of it.`, line)
  }
}
