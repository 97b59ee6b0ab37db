import fc from 'fast-check'
import { BOUNDS, GROUPS, MEASURES } from '../../../claims/model.ts'
import { replaceBase } from '../../../estimates/base-store.ts'
import { rowsOf } from '../../../estimates/bundles.ts'
import type { WithDb } from '../../../estimates/database.ts'
import { type Estimate, SOURCE_KINDS } from '../../../estimates/model.ts'
import { type ImportOptions, importEstimates } from '../../../estimates/transfer/import.ts'
import type { Format } from '../../../estimates/transfer/read.ts'
import { baseOf, estimate, freshStore } from '../stores.ts'

/** A store that knows the made-up war and the small war, and no estimate. */
export async function emptyStore() {
  const { withDb } = freshStore()
  await withDb((db) => replaceBase(db, { ...baseOf('1', estimate('', { event: 'small-war' })), estimates: [] }))
  return withDb
}

export const OPTIONS = { mapping: null, goodOnly: false, trial: false }

export const importText = (withDb: WithDb, format: Format, text: BlobPart, options: Partial<ImportOptions> = {}) =>
  importEstimates(withDb, new Blob([text]), { ...OPTIONS, format, ...options })

/** All that is stored of the reader's own, without ids, in an order of its own. */
export async function ownRows(withDb: WithDb): Promise<Omit<Estimate, 'id'>[]> {
  const bundles = await withDb((db) => db.getAllFromIndex('estimates', 'byOrigin', 'own'))
  return inOrder(bundles.flatMap(rowsOf))
}

export const inOrder = (rows: readonly Estimate[]) =>
  rows.map(({ id: _, ...row }) => row).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))

const day = (from: string, to: string) =>
  fc
    .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
    .chain((text) => fc.constantFrom(text, text.slice(0, 7), text.slice(0, 4)))

/** Any text that the store keeps, the awkward ones more often than not. */
const awkward = fc.stringMatching(/^[=+@\-'",;|\t\r\n \w–é]{0,12}$/)
const text = fc
  .oneof(awkward, fc.string({ unit: 'binary', maxLength: 20 }))
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the store keeps none
  .map((each) => each.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '').trim())
  .filter((each) => each !== '')
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null })

const amount = fc
  .tuple(fc.nat(1e9), fc.nat(1e9), fc.constantFrom(...BOUNDS))
  .map(([a, b, bound]): Estimate['amount'] => {
    if (bound === 'exact' || bound === 'about') return { low: a, high: a, bound }
    if (bound === 'at-least') return { low: a, high: null, bound }
    if (bound === 'at-most') return { low: null, high: a, bound }
    return { low: Math.min(a, b), high: Math.max(a, b) + 1, bound }
  })

/** Any estimate that the store keeps about the made-up war or the small one. */
export const anyEstimate: fc.Arbitrary<Estimate> = fc.record({
  id: fc.uuid().map((id) => `own-${id}`),
  event: fc.constantFrom('made-up-war', 'small-war'),
  party: maybe(fc.constantFrom('NO', 'SE', 'LNR-DNR')),
  group: fc.constantFrom(...GROUPS),
  measure: fc.constantFrom(...MEASURES),
  amount,
  from: day('2020-01-01', '2020-12-31'),
  asOf: day('2021-01-01', '2030-12-31'),
  published: maybe(day('2031-01-01', '2040-12-31')),
  by: text,
  via: maybe(text),
  kind: fc.constantFrom(...SOURCE_KINDS),
  method: maybe(text),
  url: maybe(fc.webUrl({ withQueryParameters: true })),
  subset: maybe(text),
})
