import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type BaseFile, checkBaseFiles } from '../estimates/base-file.ts'
import type { BaseData, Estimate } from '../estimates/model.ts'

const FOLDER = fileURLToPath(new URL('../estimates/base/', import.meta.url))

const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16)

/**
 * The id of a base row: of what it states (who counted how many of what, up to when), not of how that is told. So a better link,
 * method or date of publication leaves it the same, and what a reader did to the row stays with it.
 */
export function baseId(row: Omit<Estimate, 'id'>): string {
  const { event, party, group, measure, amount, asOf, by, subset } = row
  return `base-${hash(JSON.stringify([event, party, group, measure, amount.low, amount.high, asOf, by, subset]))}`
}

/**
 * Reads and checks files of base data.
 * @throws Error that tells everything wrong with them, one line each
 */
export function baseDataOf(files: readonly BaseFile[]): BaseData {
  const { events, estimates: rows, faults } = checkBaseFiles(files)
  const estimates = rows.map((row) => ({ id: baseId(row), ...row }))
  const seen = new Set<string>()
  for (const { id, event, by, asOf, measure } of estimates) {
    if (seen.has(id))
      faults.push(`estimates/base/${event}.json: two rows state the same ${measure} by ${by} as of ${asOf}`)
    seen.add(id)
  }
  if (faults.length > 0) throw new Error(`The base data has ${faults.length} faults:\n${faults.join('\n')}`)
  return { version: hash(JSON.stringify([events, estimates])), events, estimates }
}

/** The bundled base data, as `estimates/base/*.json` holds it. @throws as `baseDataOf` */
export function readBaseData(): BaseData {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.json'))
  return baseDataOf(names.sort().map((name) => ({ name, text: readFileSync(FOLDER + name, 'utf8') })))
}
