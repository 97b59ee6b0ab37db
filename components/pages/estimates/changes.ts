import type { WithDb } from '../../../estimates/database.ts'
import type { Listed } from '../../../estimates/list.ts'
import type { Estimate } from '../../../estimates/model.ts'
import {
  addEstimates,
  deleteEstimate,
  editEstimate,
  hideEstimate,
  restoreEstimate,
  undoEdit,
} from '../../../estimates/own.ts'
import type { Undoable } from '../use-undo.ts'

/** Something that was done, and what takes it back. */
export interface Change extends Undoable {
  kind: 'added' | 'edited' | 'hidden' | 'shown' | 'deleted' | 'reset'
  /** What it was done to, as it stood before, or as it was added. */
  estimate: Estimate
}

/** Stores a new estimate of the reader's own. */
export async function add(withDb: WithDb, stated: Omit<Estimate, 'id'>): Promise<Change> {
  const [estimate] = await withDb((db) => addEstimates(db, [stated]))
  return {
    kind: 'added',
    estimate: estimate!,
    undo: async () => void (await withDb((db) => deleteEstimate(db, estimate!))),
  }
}

/** Stores an estimate as it is wanted now; a row that is not the reader's own keeps what it said beside it. */
export async function edit(withDb: WithDb, row: Listed, stated: Omit<Estimate, 'id'>): Promise<Change> {
  const before = row.estimate
  const after = { ...stated, id: before.id }
  await withDb((db) => editEstimate(db, before, after))
  const undo = async () => {
    if (row.origin === 'own' || row.original) return withDb((db) => editEstimate(db, after, before))
    await withDb((db) => undoEdit(db, before.id))
    if (row.hidden) await withDb((db) => hideEstimate(db, before.id, true))
  }
  return { kind: 'edited', estimate: before, undo }
}

/** Hides a row from every look-up, or shows it again. */
export async function hide(withDb: WithDb, { estimate }: Listed, hidden: boolean): Promise<Change> {
  await withDb((db) => hideEstimate(db, estimate.id, hidden))
  return {
    kind: hidden ? 'hidden' : 'shown',
    estimate,
    undo: () => withDb((db) => hideEstimate(db, estimate.id, !hidden)),
  }
}

/** Deletes a row of the reader's own; any other can only be hidden, and is. */
export async function remove(withDb: WithDb, row: Listed): Promise<Change> {
  const { estimate, hidden } = row
  if (row.origin !== 'own') return hide(withDb, row, true)
  await withDb((db) => deleteEstimate(db, estimate))
  const undo = async () => {
    await withDb((db) => restoreEstimate(db, estimate))
    if (hidden) await withDb((db) => hideEstimate(db, estimate.id, true))
  }
  return { kind: 'deleted', estimate, undo }
}

/** Puts a row that was edited back to what it said when it was brought in. */
export async function reset(withDb: WithDb, row: Listed): Promise<Change> {
  const { estimate, original, hidden } = row
  await withDb((db) => undoEdit(db, estimate.id))
  if (hidden) await withDb((db) => hideEstimate(db, estimate.id, true))
  return { kind: 'reset', estimate, undo: () => withDb((db) => editEstimate(db, original ?? estimate, estimate)) }
}
