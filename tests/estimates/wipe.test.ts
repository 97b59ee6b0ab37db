import { deleteDB } from 'idb'
import { describe, expect, it } from 'vitest'
import { replaceBase } from '../../estimates/base-store.ts'
import { connect } from '../../estimates/database.ts'
import { markStore, wasWiped } from '../../estimates/wipe.ts'
import { baseOf, estimate, freshStore } from './stores.ts'

describe('a wipe of the store', () => {
  it('is noticed, also once the base data is back, until the reader has been told', async () => {
    const { name, withDb } = freshStore()
    await withDb(markStore)
    await withDb((db) => replaceBase(db, baseOf('1', estimate('base-1'))))
    expect(await withDb(wasWiped)).toBe(false)
    await deleteDB(name)
    const again = connect(name)
    expect(await again(wasWiped)).toBe(true)
    await again((db) => replaceBase(db, baseOf('1', estimate('base-1'))))
    expect(await again(wasWiped)).toBe(true)
    await again(markStore)
    expect(await again(wasWiped)).toBe(false)
  })
})
