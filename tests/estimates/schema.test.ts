import 'fake-indexeddb/auto'
import { deleteDB, openDB } from 'idb'
import { describe, expect, it } from 'vitest'
import type { StoredEvent } from '../../claims/model.ts'
import { rowsOf } from '../../estimates/bundles.ts'
import { connect } from '../../estimates/database.ts'
import type { Estimate } from '../../estimates/model.ts'
import { migrate, type Schema, VERSION } from '../../estimates/schema.ts'
import { isOff } from '../../sites/settings.ts'
import { OLDER } from './older-stores.ts'
import { estimatesOf } from './stores.ts'

/** The stores and indexes of a store, as text that can be compared. */
async function shapeOf(name: string) {
  const db = await openDB(name)
  const stores = [...db.objectStoreNames].map((store) => {
    const { keyPath, indexNames } = db.transaction(store).store
    return `${store} ${keyPath} ${[...indexNames]}`
  })
  const shape = { version: db.version, stores }
  db.close()
  return shape
}

/** A store as a Recount of that version left it. */
async function storeOf(name: string, version: number) {
  const db = await openDB<Schema>(name, version, {
    upgrade: (db, from, to, upgrade) => migrate(db, from, to!, upgrade),
  })
  db.close()
}

describe('the store', () => {
  it('has this shape', async () => {
    await storeOf('shape', VERSION)
    expect(await shapeOf('shape')).toEqual({
      version: VERSION,
      stores: [
        'edits id byCount',
        'estimates key byOrigin',
        'events id ',
        'feeds id ',
        'flagLists list ',
        'flags id byPage',
        'meta null ',
        'pages page byCount,byHost,bySeen',
        'sites host ',
      ],
    })
  })

  const older = Array.from({ length: VERSION }, (_, version) => version)
  it.each(older)('comes to the same shape from version %i', async (version) => {
    const name = `from-${version}`
    if (version > 0) await storeOf(name, version)
    await connect(name)(async () => {})
    expect(await shapeOf(name)).toEqual(await shapeOf('shape'))
    await deleteDB(name)
  })

  it('has a layout of each older version to be tested with', () => {
    expect(Object.keys(OLDER).map(Number)).toEqual(older.slice(1))
  })

  it.each(older.slice(1))('keeps all that a reader had in version %i', async (version) => {
    const name = `layout-${version}`
    const { make, rows } = OLDER[version]!
    const db = await openDB(name, version, { upgrade: make })
    for (const [store, list] of Object.entries(rows))
      for (const [key, value] of list) await db.put(store, value, key ?? undefined)
    db.close()
    const withDb = connect(name)
    const { estimates: _, ...others } = rows
    const found = (await withDb((now) => estimatesOf(now, ['made-up-war']))).get('made-up-war')!
    expect(found.map(({ by }) => by).sort()).toEqual(['base-1', 'edited', 'own-1'])
    // They are the same in all of them, however they were kept.
    const before = OLDER[1]!.rows.estimates!.flatMap(([, bundle]) => (bundle as { rows: Estimate[] }).rows)
    expect((await withDb((now) => now.getAll('estimates'))).flatMap(rowsOf)).toEqual(before)
    expect(await withDb((now) => isOff(now, 'news.example'))).toBe(true)
    for (const [store, list] of Object.entries(others)) {
      const stored = await withDb((now) => now.getAll(store as 'events'))
      expect(stored).toEqual(expect.arrayContaining(list.map(([, value]) => value)))
    }
    expect(await shapeOf(name)).toEqual(await shapeOf('shape'))
  })

  it('puts estimates of version 6 where look-ups expect them: with the outermost event that theirs lies in', async () => {
    const { make, rows } = OLDER[6]!
    const [, war] = rows.events![0]!
    const [, bundle] = rows.estimates![0]!
    const [, , ...rest] = (bundle as { count: string[] }).count
    const db = await openDB('nested', 6, { upgrade: make })
    await db.put('events', war)
    await db.put('events', { ...(war as StoredEvent), id: 'siege', parent: 'made-up-war' })
    await db.put('events', { ...(war as StoredEvent), id: 'bombing', parent: 'siege' })
    for (const event of ['made-up-war', 'siege', 'bombing'])
      await db.put('estimates', { ...(bundle as object), count: [event, '', ...rest] })
    db.close()
    const found = await connect('nested')((now) => estimatesOf(now, ['made-up-war', 'siege', 'bombing']))
    for (const list of found.values()) expect(list.map(({ party, by }) => `${party} ${by}`)).toHaveLength(3)
  })
})
