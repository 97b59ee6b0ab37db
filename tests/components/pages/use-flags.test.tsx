import 'fake-indexeddb/auto'
import { describe, expect, it, vi } from 'vitest'
import { type Flags, useFlags } from '../../../components/pages/flags/use-flags.ts'
import type { WithDb } from '../../../estimates/database.ts'
import { StoreError } from '../../../estimates/errors.ts'
import { shownOf } from '../../../flags/listed.ts'
import { tellOfFlags } from '../../../flags/news.ts'
import { changeFlags, deleteFlags, putFlags } from '../../../flags/store.ts'
import { freshStore } from '../../estimates/stores.ts'
import { flag } from '../../flags/made.ts'
import { rendered } from '../rendered.tsx'

const of = (day: number) => flag({ modified: `2024-05-${String(day).padStart(2, '0')}T10:00:00.000Z` })
const LATER = '2024-06-01T10:00:00.000Z'

/** What the hook gave, each time that it gave something. */
function watch(withDb: WithDb): Flags[] {
  const given: Flags[] = []
  const Watcher = () => {
    given.push(useFlags(withDb))
    return null
  }
  rendered(<Watcher />)
  return given
}

describe('the flags of the list', () => {
  it('are there from the one changed last on', async () => {
    const { withDb } = freshStore()
    const [one, two, three] = [of(1), of(3), of(2)]
    await withDb((db) => putFlags(db, [one, two, three]))
    const given = watch(withDb)
    await vi.waitFor(() => expect(given.at(-1)!.flags?.map(({ id }) => id)).toEqual([two.id, three.id, one.id]))
  })

  it('follow what is changed, added and deleted elsewhere', async () => {
    const { withDb } = freshStore()
    const [one, two, three, added] = [of(1), of(2), of(3), of(4)]
    await withDb((db) => putFlags(db, [one, two, three]))
    const given = watch(withDb)
    const ids = () => given.at(-1)!.flags?.map(({ id }) => id)
    await vi.waitFor(() => expect(ids()).toHaveLength(3))
    await withDb((db) => changeFlags(db, [one.id], { note: 'Mended.' }, LATER))
    await withDb((db) => deleteFlags(db, [two.id]))
    await withDb((db) => putFlags(db, [added]))
    tellOfFlags([one.id, two.id, added.id])
    await vi.waitFor(() => expect(ids()).toEqual([one.id, added.id, three.id]))
    expect(shownOf(given.at(-1)!.flags![0]!).note).toBe('Mended.')
    await withDb((db) => deleteFlags(db, [three.id]))
    tellOfFlags(null)
    await vi.waitFor(() => expect(ids()).toEqual([one.id, added.id]))
  })

  it('are read anew, all of them, by news of some after they could not be read', async () => {
    const { withDb } = freshStore()
    const [one, two] = [of(1), of(2)]
    await withDb((db) => putFlags(db, [one, two]))
    let isClosed = true
    const given = watch((work) => (isClosed ? Promise.reject(new StoreError('closed')) : withDb(work)))
    await vi.waitFor(() => expect(given.at(-1)!.fault).not.toBeNull())
    isClosed = false
    tellOfFlags([two.id])
    await vi.waitFor(() => expect(given.at(-1)).toMatchObject({ flags: [{ id: two.id }, { id: one.id }], fault: null }))
  })
})
