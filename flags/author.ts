import type { Db } from '../estimates/schema.ts'

/** The name that the checker gave with their last flag; empty where they gave none. */
export const lastAuthor = async (db: Db): Promise<string> => (await db.get('meta', 'author')) ?? ''

/** Keeps the name for the next flag. */
export async function keepAuthor(db: Db, author: string | null): Promise<void> {
  if (author === null) await db.delete('meta', 'author')
  else await db.put('meta', author, 'author')
}
