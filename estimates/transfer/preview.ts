import { type Mapping, suggestMapping } from './fields.ts'
import { type Format, type RawRow, readRows } from './read.ts'

/** The beginning of a file, for a reader to choose what each column is. */
export interface Preview {
  /** In the order of the file. */
  columns: string[]
  /** The first rows, as they stand there. */
  rows: RawRow[]
  suggested: Mapping
}

/** @param most rows; fewer where the file has fewer @throws {FileFault} where the file cannot be read */
export async function preview(file: Blob, format: Format, most = 10): Promise<Preview> {
  const rows: RawRow[] = []
  for await (const batch of readRows(file, format)) {
    rows.push(...batch.rows.slice(0, most - rows.length))
    if (rows.length >= most) break
  }
  const columns = [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))]
  return { columns, rows, suggested: suggestMapping(columns) }
}
