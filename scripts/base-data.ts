import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { StoredEvent } from '../claims/model.ts'
import type { Estimate } from '../estimates/model.ts'

const FOLDER = fileURLToPath(new URL('../estimates/base/', import.meta.url))

/** The bundled base data: what `estimates/base/` holds, as records. */
export interface BaseData {
  /** Changes whenever a row does: what tells an installed copy that it is old. */
  version: string
  events: StoredEvent[]
  estimates: Estimate[]
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16)

/** Reads and checks `estimates/base/*.json`. */
export function readBaseData(): BaseData {
  const events: StoredEvent[] = []
  const estimates: Estimate[] = []
  for (const file of readdirSync(FOLDER).sort()) {
    const { event, estimates: rows } = JSON.parse(readFileSync(FOLDER + file, 'utf8'))
    events.push(event)
    for (const { low, high, bound, ...row } of rows) {
      const estimate = { ...row, event: event.id, amount: { low, high, bound } }
      estimates.push({ id: `base-${hash(JSON.stringify(estimate))}`, ...estimate })
    }
  }
  return { version: hash(JSON.stringify([events, estimates])), events, estimates }
}
