import * as v from 'valibot'
import { datesFault, estimate as form } from './checks.ts'
import { write } from './database.ts'
import { StoreError } from './errors.ts'
import type { Estimate } from './model.ts'
import { countKey, type Db } from './schema.ts'

const isOwn = (id: string) => id.startsWith('own-')

/** @throws {StoreError} `invalid`, naming the field and what to do */
function checked(estimate: Estimate): Estimate {
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
 * Stores an estimate of the reader's own.
 * @returns it with the id that it was given
 * @throws {StoreError} `invalid` where a field is not as it must be
 */
export async function addEstimate(db: Db, stated: Omit<Estimate, 'id'>): Promise<Estimate> {
  const estimate = checked({ ...stated, id: `own-${crypto.randomUUID()}` })
  await db.add('estimates', { ...estimate, count: countKey(estimate) })
  return estimate
}

/**
 * Stores an estimate as the reader wants it. An own row is replaced; any other stays as it was, with the edit beside it.
 * @throws {StoreError} `invalid` where a field is not as it must be
 */
export async function editEstimate(db: Db, estimate: Estimate): Promise<void> {
  const row = checked(estimate)
  const count = countKey(row)
  if (isOwn(row.id)) {
    await db.put('estimates', { ...row, count })
    return
  }
  await write(db, ['edits'], async ({ store }) => {
    const before = await store.get(row.id)
    await store.put({ id: row.id, hidden: before?.hidden ?? false, row, count })
  })
}

/** Leaves an estimate out of every look-up, or takes it in again. Its row and its edit stay. */
export function hideEstimate(db: Db, id: string, hidden: boolean): Promise<void> {
  return write(db, ['edits'], async ({ store }) => {
    const mark = { id, row: null, ...(await store.get(id)), hidden }
    if (!hidden && mark.row === null) await store.delete(id)
    else await store.put(mark)
  })
}

/** Takes back what the reader did to an estimate that is not their own: it is shown again, as it was. */
export const undoEdit = (db: Db, id: string): Promise<void> => db.delete('edits', id)

/**
 * Deletes an estimate of the reader's own for good, with its hidden mark.
 * @returns it, for `restoreEstimate`; null where there is none of this id, or it is not the reader's to delete
 */
export async function deleteEstimate(db: Db, id: string): Promise<Estimate | null> {
  if (!isOwn(id)) return null
  const row = await write(db, ['estimates', 'edits'], async (change) => {
    const estimates = change.objectStore('estimates')
    const found = await estimates.get(id)
    await Promise.all([estimates.delete(id), change.objectStore('edits').delete(id)])
    return found
  })
  if (!row) return null
  const { count: _, ...estimate } = row
  return estimate
}

/** Puts a deleted estimate of the reader's own back, under its id. @throws {StoreError} `invalid` for any other */
export async function restoreEstimate(db: Db, estimate: Estimate): Promise<void> {
  if (!isOwn(estimate.id)) throw new StoreError('invalid', `"id" ${estimate.id} is not the reader's own`)
  const row = checked(estimate)
  await db.put('estimates', { ...row, count: countKey(row) })
}
