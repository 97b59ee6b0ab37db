import type { Db } from '../estimates/schema.ts'

/** Whether the reader switched Recount off for a host. */
export const isOff = async (db: Db, host: string): Promise<boolean> => (await db.get('sites', host))?.off ?? false

/** Switches Recount off for a host, or on again. */
export async function setOff(db: Db, host: string, off: boolean): Promise<void> {
  await (off ? db.put('sites', { host, off }) : db.delete('sites', host))
}

/** The hosts that the reader switched Recount off for, in the order of the alphabet. */
export const sitesOff = async (db: Db): Promise<string[]> =>
  (await db.getAll('sites')).filter(({ off }) => off).map(({ host }) => host)
