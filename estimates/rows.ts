import type { Estimate } from './model.ts'
import type { Bundle, Db, Edit, Origin } from './schema.ts'

/** An estimate as it stands in the store, with all that a list of estimates tells of it. */
export interface StoredRow {
  /** As the reader wants it: edited where they edited it. */
  estimate: Estimate
  origin: Origin
  /** Left out of every look-up. */
  isHidden: boolean
  /** As it was brought in, where the reader edited it; null elsewhere. An own row has no other state than its last. */
  unedited: Estimate | null
}

/** Bundles read at once: the page that waits for the rows can answer in between. */
const AT_ONCE = 500

/** Every stored estimate, hidden ones too, in the order of their counts. */
export async function allRows(db: Db): Promise<StoredRow[]> {
  const read = db.transaction(['estimates', 'edits'])
  const bundles = read.objectStore('estimates')
  const edits = new Map((await read.objectStore('edits').getAll()).map((edit) => [edit.id, edit]))
  const rows: StoredRow[] = []
  let range: IDBKeyRange | null = null
  for (;;) {
    const some: Bundle[] = await bundles.getAll(range, AT_ONCE)
    for (const { origin, rows: estimates } of some) {
      for (const estimate of estimates) rows.push(asStored(estimate, origin, edits.get(estimate.id)))
    }
    if (some.length < AT_ONCE) return rows
    const { count, origin } = some.at(-1)!
    range = IDBKeyRange.lowerBound([count, origin], true)
  }
}

const asStored = (estimate: Estimate, origin: Origin, edit: Edit | undefined): StoredRow => ({
  estimate: edit?.row ?? estimate,
  origin,
  isHidden: edit?.hidden ?? false,
  unedited: edit?.row ? estimate : null,
})
