import type { Db } from './schema.ts'

/**
 * Marks the store as the one that Recount was installed with. To be called when the browser says that it was just installed; and when
 * the reader has been told of a wipe.
 */
export const markStore = (db: Db): Promise<unknown> => db.put('meta', new Date().toISOString(), 'installed')

/**
 * Whether the browser has wiped the store since Recount was installed (site data was cleared, or room was needed): it takes the mark
 * with it, and only an installation sets it. The base data comes back by itself; what the reader added is gone, and must be told.
 */
export const wasWiped = async (db: Db): Promise<boolean> => (await db.getKey('meta', 'installed')) === undefined

/**
 * Asks the browser not to wipe the store when room is needed. Some ask the reader, so it is for a page to call, after a click.
 * @returns whether it promised that
 */
export async function keepForGood(): Promise<boolean> {
  const { storage } = navigator
  return (await storage.persisted()) || (await storage.persist())
}
