import * as v from 'valibot'
import { type BundleStore, bundleKey, bundleOf, byCount, countKey, rowsOf } from './bundles.ts'
import { datesFault, estimate as form } from './checks.ts'
import { write } from './database.ts'
import { StoreError } from './errors.ts'
import type { Estimate } from './model.ts'
import { type RootOf, rootsOf } from './roots.ts'
import type { Db } from './schema.ts'

const isOwn = (id: string) => id.startsWith('own-')

/** @throws {StoreError} `invalid`, naming the field and what to do */
export function checked(estimate: Estimate): Estimate {
  const read = v.safeParse(form, estimate, { abortPipeEarly: true })
  if (!read.success) {
    const [issue] = read.issues
    throw new StoreError('invalid', `"${v.getDotPath(issue) ?? 'estimate'}" ${issue.message}`)
  }
  const fault = datesFault(read.output)
  if (fault) throw new StoreError('invalid', `"${fault.field}" ${fault.fault}`)
  return read.output
}

/**
 * Stores estimates of the reader's own, all of them or none.
 * @returns them with the ids that they were given
 * @throws {StoreError} `invalid` where a field is not as it must be
 */
export async function addEstimates(db: Db, stated: readonly Omit<Estimate, 'id'>[]): Promise<Estimate[]> {
  const estimates = stated.map((each) => checked({ ...each, id: `own-${crypto.randomUUID()}` }))
  await write(db, ['estimates', 'events'], async (change) =>
    putOwn(change.objectStore('estimates'), estimates, rootsOf(await change.objectStore('events').getAll())),
  )
  return estimates
}

/**
 * Stores an estimate as the reader wants it. An own row is replaced; any other stays as it was, with the edit beside it.
 * @param before as it stands
 * @param after of the same id
 * @throws {StoreError} `invalid` where a field is not as it must be
 */
export async function editEstimate(db: Db, before: Estimate, after: Estimate): Promise<void> {
  const row = checked({ ...after, id: before.id })
  await write(db, ['estimates', 'edits', 'events'], async (change) => {
    if (isOwn(row.id)) {
      const store = change.objectStore('estimates')
      const rootOf = rootsOf(await change.objectStore('events').getAll())
      await takeOwn(store, before, rootOf)
      await putOwn(store, [row], rootOf)
    } else {
      const store = change.objectStore('edits')
      const hidden = (await store.get(row.id))?.hidden ?? false
      await store.put({ id: row.id, hidden, row, count: countKey(row) })
    }
  })
}

/** Leaves an estimate out of every look-up, or takes it in again. Its row and its edit stay. */
export function hideEstimate(db: Db, id: string, hidden: boolean): Promise<void> {
  return write(db, ['edits'], async (change) => {
    const store = change.objectStore('edits')
    const mark = { id, row: null, ...(await store.get(id)), hidden }
    if (!hidden && mark.row === null) await store.delete(id)
    else await store.put(mark)
  })
}

/** Takes back what the reader did to an estimate that is not their own: it is shown again, as it was. */
export const undoEdit = (db: Db, id: string): Promise<void> =>
  write(db, ['edits'], (change) => change.objectStore('edits').delete(id))

/**
 * Deletes an estimate of the reader's own for good, with its hidden mark.
 * @param estimate as it stands
 * @returns whether there was one to delete: base rows can only be hidden
 */
export function deleteEstimate(db: Db, estimate: Estimate): Promise<boolean> {
  return write(db, ['estimates', 'edits', 'events'], async (change) => {
    const rootOf = rootsOf(await change.objectStore('events').getAll())
    const isGone = await takeOwn(change.objectStore('estimates'), estimate, rootOf)
    if (isGone) await change.objectStore('edits').delete(estimate.id)
    return isGone
  })
}

/** Puts a deleted estimate of the reader's own back, under its id. @throws {StoreError} `invalid` for any other */
export async function restoreEstimate(db: Db, estimate: Estimate): Promise<void> {
  if (!isOwn(estimate.id)) throw new StoreError('invalid', `"id" ${estimate.id} is not the reader's own`)
  const row = checked(estimate)
  await write(db, ['estimates', 'events'], async (change) =>
    putOwn(change.objectStore('estimates'), [row], rootsOf(await change.objectStore('events').getAll())),
  )
}

/** Adds rows to the bundles that they belong to; one of the same id is replaced. */
async function putOwn(store: BundleStore, estimates: readonly Estimate[], rootOf: RootOf): Promise<void> {
  await Promise.all(
    byCount(estimates).map(async ({ count, rows }) => {
      const ids = new Set(rows.map(({ id }) => id))
      const root = rootOf(count[0])
      const bundle = await store.get(bundleKey(root, count, 'own'))
      const before = bundle ? rowsOf(bundle).filter(({ id }) => !ids.has(id)) : []
      await store.put(bundleOf(root, count, 'own', [...before, ...rows]))
    }),
  )
}

/** Takes a row out of its bundle. @returns whether it was there */
async function takeOwn(store: BundleStore, { id, ...counted }: Estimate, rootOf: RootOf): Promise<boolean> {
  const [root, count] = [rootOf(counted.event), countKey(counted)]
  const key = bundleKey(root, count, 'own')
  const bundle = await store.get(key)
  const before = bundle ? rowsOf(bundle) : []
  const rows = before.filter((row) => row.id !== id)
  if (rows.length === before.length) return false
  if (rows.length > 0) await store.put(bundleOf(root, count, 'own', rows))
  else await store.delete(key)
  return true
}
