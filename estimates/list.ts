import { rowsOf } from './bundles.ts'
import type { Estimate } from './model.ts'
import type { Bundle, BundleKey, Db, Edit, Origin } from './schema.ts'

/** An estimate with what a table of all of them shows besides. */
export interface Listed {
  /** As the reader wants it. */
  estimate: Estimate
  origin: Origin
  hidden: boolean
  /** As it was brought in, where the reader edited it; null where it stands as it was. */
  original: Estimate | null
}

/** Bundles read together: enough to be fast, few enough that a page draws in between. */
const AT_ONCE = 200

/**
 * All stored estimates, hidden ones too, a batch at a time: a store of a million is never read at once. Batches are of different
 * moments where something changes meanwhile (`lastChange` tells).
 */
export async function* listEstimates(db: Db): AsyncGenerator<Listed[]> {
  const edits = new Map((await db.getAll('edits')).map((edit) => [edit.id, edit]))
  let after: BundleKey | null = null
  for (;;) {
    const range = after && IDBKeyRange.lowerBound(after, true)
    const bundles: Bundle[] = await db.getAll('estimates', range, AT_ONCE)
    if (bundles.length === 0) break
    yield bundles.flatMap((bundle) => rowsOf(bundle).map((row) => listed(row, bundle.origin, edits)))
    after = bundles.at(-1)!.key
  }
  // What the reader edited and its source gives no more.
  yield [...edits.values()].flatMap(({ row, hidden }) =>
    row ? [{ estimate: row, origin: originOf(row.id), hidden, original: null }] : [],
  )
}

function listed(row: Estimate, origin: Origin, edits: Map<string, Edit>): Listed {
  const edit = edits.get(row.id)
  if (!edit) return { estimate: row, origin, hidden: false, original: null }
  edits.delete(row.id)
  return { estimate: edit.row ?? row, origin, hidden: edit.hidden, original: edit.row && row }
}

/** By how ids are made: an own row begins with `own-`, a feed's with the feed's id, which is `feed-` and a UUID. */
function originOf(id: string): Origin {
  if (id.startsWith('own-')) return 'own'
  const [feed] = /^feed-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(id) ?? []
  return feed ? (feed as Origin) : 'base'
}
