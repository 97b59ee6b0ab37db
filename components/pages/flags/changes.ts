import type { WithDb } from '../../../estimates/database.ts'
import type { Flag, FlagChange, FlagStatus } from '../../../flags/model.ts'
import { changeFlags, deleteFlags, type Imported, importFlags, putFlags } from '../../../flags/store.ts'
import { tellFlagsChanged } from '../../tell-flags.ts'
import type { Undoable } from '../use-undo.ts'

/** Something that was done to flags, and what takes it back. */
export interface Change extends Undoable {
  kind: 'edited' | 'status' | 'deleted'
  /** How many. */
  count: number
}

const idsOf = (flags: readonly Flag[]) => flags.map(({ id }) => id)

/** Puts flags back as they were. */
const putBack = (withDb: WithDb, before: readonly Flag[]) => async () => {
  await withDb((db) => putFlags(db, before))
  tellFlagsChanged(idsOf(before))
}

async function change(
  withDb: WithDb,
  kind: 'edited' | 'status',
  ids: readonly string[],
  changed: FlagChange,
): Promise<Change> {
  const now = new Date().toISOString()
  const before = await withDb((db) => changeFlags(db, ids, changed, now))
  tellFlagsChanged(ids)
  return { kind, count: before.length, undo: putBack(withDb, before) }
}

/** Changes what a flag says. */
export const edit = (withDb: WithDb, id: string, changed: FlagChange) => change(withDb, 'edited', [id], changed)

/** Gives flags a status. */
export const setStatus = (withDb: WithDb, ids: readonly string[], status: FlagStatus) =>
  change(withDb, 'status', ids, { status })

/** Deletes flags. */
export async function remove(withDb: WithDb, ids: readonly string[]): Promise<Change> {
  const before = await withDb((db) => deleteFlags(db, ids))
  tellFlagsChanged(ids)
  return { kind: 'deleted', count: before.length, undo: putBack(withDb, before) }
}

/** Brings flags in, all or none. */
export async function bringIn(withDb: WithDb, flags: readonly Flag[]): Promise<Imported> {
  const imported = await withDb((db) => importFlags(db, flags))
  tellFlagsChanged(idsOf(flags))
  return imported
}
