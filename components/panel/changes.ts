import type { WithDb } from '../../estimates/database.ts'
import type { Estimate } from '../../estimates/model.ts'
import { addEstimates, deleteEstimate } from '../../estimates/own.ts'
import { keepAuthor } from '../../flags/author.ts'
import type { Flag, FlagChange } from '../../flags/model.ts'
import { changeFlags, deleteFlags, putFlags } from '../../flags/store.ts'
import { tellFlagsChanged } from '../tell-flags.ts'

/** Something that was done, and what takes it back. */
export interface Done {
  what: 'flagged' | 'changed' | 'deleted' | 'stored'
  undo(): Promise<void>
}

const now = () => new Date().toISOString()

/** Stores a new flag, and keeps its author's name for the next one. */
export async function addFlag(withDb: WithDb, flag: Flag): Promise<Done> {
  await withDb(async (db) => {
    await putFlags(db, [flag])
    await keepAuthor(db, flag.author)
  })
  tellFlagsChanged([flag.id])
  return {
    what: 'flagged',
    async undo() {
      await withDb((db) => deleteFlags(db, [flag.id]))
      tellFlagsChanged([flag.id])
    },
  }
}

/** Changes what is said, and nothing else: what another tab changed meanwhile stays, now and when this is taken back. */
export async function changeFlag(withDb: WithDb, id: string, change: FlagChange): Promise<Done> {
  const [before] = await withDb((db) => changeFlags(db, [id], change, now()))
  tellFlagsChanged([id])
  return {
    what: 'changed',
    async undo() {
      if (before) await withDb((db) => changeFlags(db, [id], valuesOf(before, change), now()))
      tellFlagsChanged([id])
    },
  }
}

/** What a flag has in the fields of a change. */
function valuesOf(flag: Flag, change: FlagChange): FlagChange {
  const all: FlagChange = { ...flag, correction: flag.target.correction }
  return Object.fromEntries(Object.entries(all).filter(([field]) => Object.hasOwn(change, field)))
}

export async function deleteFlag(withDb: WithDb, id: string): Promise<Done> {
  const before = await withDb((db) => deleteFlags(db, [id]))
  tellFlagsChanged([id])
  return {
    what: 'deleted',
    async undo() {
      await withDb((db) => putFlags(db, before))
      tellFlagsChanged([id])
    },
  }
}

/** Stores an estimate of the checker's own. Which flags stand is not touched by it. */
export async function storeEstimate(withDb: WithDb, stated: Omit<Estimate, 'id'>): Promise<Done> {
  const [estimate] = await withDb((db) => addEstimates(db, [stated]))
  return { what: 'stored', undo: async () => void (await withDb((db) => deleteEstimate(db, estimate!))) }
}
