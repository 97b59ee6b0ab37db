import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { WithDb } from '../../estimates/database.ts'
import { backUp, restore } from '../../estimates/transfer/backup.ts'
import { FLAG_PARTS } from '../../flags/backup.ts'
import { forgetList, listedFlags, listedOf } from '../../flags/list.ts'
import { listed, packedRows, rowsOf, shownOf } from '../../flags/listed.ts'
import type { Flag } from '../../flags/model.ts'
import { changeFlags, deleteFlags, importFlags, putFlags } from '../../flags/store.ts'
import { freshStore } from '../estimates/stores.ts'
import { allFlags, anyFlag, flag } from './made.ts'

const at = (day: number) => `2024-05-0${day}T10:00:00.000Z`
const LATER = '2024-06-01T10:00:00.000Z'
const idsOf = (flags: readonly { id: string }[]) => flags.map(({ id }) => id)

async function stored(...flags: Flag[]) {
  const { withDb } = freshStore()
  await withDb(listedFlags)
  await withDb((db) => putFlags(db, flags))
  return withDb
}

/** The list as it is kept must be what would be listed anew. */
async function expectTrue(withDb: WithDb) {
  const kept = await withDb(listedFlags)
  const flags = await withDb(allFlags)
  expect(kept).toEqual(flags.map(listed))
  expect(await withDb((db) => db.count('flags'))).toBe(kept.length)
}

describe('the list of flags', () => {
  it('has the one changed last first', async () => {
    const flags = [1, 3, 2].map((day) => flag({ modified: at(day) }))
    expect(idsOf(await (await stored(...flags))(listedFlags))).toEqual(idsOf([flags[1]!, flags[2]!, flags[0]!]))
  })

  it.each([0, 1, 199, 200, 201, 400])('is made anew of %i flags, of each once', async (count) => {
    const withDb = await stored(...Array.from({ length: count }, () => flag()))
    await withDb(async (db) => {
      const change = db.transaction(['flags', 'flagLists', 'meta'], 'readwrite')
      await forgetList(change)
      await change.done
    })
    expect(new Set(idsOf(await withDb(listedFlags))).size).toBe(count)
    await expectTrue(withDb)
  })

  it('stays true to what is added, changed, deleted, put back and brought in', async () => {
    const [one, two, three] = [flag(), flag(), flag()]
    const withDb = await stored(one, two)
    await withDb((db) => changeFlags(db, [one.id, three.id], { note: 'Mended.' }, LATER))
    await expectTrue(withDb)
    const deleted = await withDb((db) => deleteFlags(db, [two.id, three.id]))
    await expectTrue(withDb)
    await withDb((db) => putFlags(db, deleted))
    await withDb((db) => importFlags(db, [three, { ...one, note: 'older', modified: at(1) }]))
    await expectTrue(withDb)
    expect(shownOf((await withDb((db) => listedOf(db, [one.id])))[0]!).note).toBe('Mended.')
  })

  it('is the old one where a change fails', async () => {
    const withDb = await stored(flag())
    const before = await withDb(listedFlags)
    await withDb((db) => putFlags(db, [flag(), flag({ id: 'mine' })])).catch(() => {})
    expect(await withDb(listedFlags)).toEqual(before)
  })

  it('gives some by their ids, without those that are gone', async () => {
    const [one, two] = [flag(), flag()]
    const withDb = await stored(one, two)
    await withDb((db) => deleteFlags(db, [one.id]))
    expect(await withDb((db) => listedOf(db, [one.id, two.id]))).toEqual([listed(two)])
  })

  it('is of what a backup held, once that is restored', async () => {
    const [kept, lost] = [flag(), flag()]
    const file = await backUp(await stored(kept), FLAG_PARTS)
    const withDb = await stored(lost)
    await restore(withDb, file, FLAG_PARTS)
    expect(idsOf(await withDb(listedFlags))).toEqual([kept.id])
    await expectTrue(withDb)
  })

  it('of a form that is known no more is made anew', async () => {
    const withDb = await stored(flag(), flag())
    await withDb((db) => db.put('meta', 'of another Recount', 'flags-listed'))
    await withDb(async (db) => db.put('flagLists', { list: 'zz', heads: '[{"id":"gone"}]', words: '', shown: '{}' }))
    await expectTrue(withDb)
  })

  it('shows any flags as they are, and keeps them as they were listed', () => {
    fc.assert(
      fc.property(fc.array(anyFlag), (flags) => {
        const rows = flags.map(listed)
        expect(rowsOf({ list: 'a', ...packedRows(rows) })).toEqual(rows)
        expect(rows.map(shownOf)).toEqual(flags.map(({ note, target }) => ({ note, target })))
      }),
    )
  })
})
