import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { StoreError } from '../../estimates/errors.ts'
import type { Flag } from '../../flags/model.ts'
import { changeFlags, deleteFlags, flagsOf, flagsOfPage, importFlags, putFlags } from '../../flags/store.ts'
import { freshStore } from '../estimates/stores.ts'
import { allFlags, anyFlag, flag, flaggedText } from './made.ts'

const LATER = '2024-05-04T10:00:00.000Z'

async function stored(...flags: Flag[]) {
  const { withDb } = freshStore()
  await withDb((db) => putFlags(db, flags))
  return { withDb, all: () => withDb(allFlags) }
}

describe('flags', () => {
  it('are found by the page that they speak of, whatever link led to it', async () => {
    const other = { ...flaggedText().page, url: 'https://other.example/a?id=3' }
    const pair = flag({ against: flaggedText({ page: other }) })
    const { withDb } = await stored(pair, flag())
    const ids = (url: string) => withDb(async (db) => (await flagsOfPage(db, url)).length)
    expect(await ids('https://news.example/storm?utm_source=mail#comments')).toBe(2)
    expect(await ids('https://other.example/a?id=3&fbclid=x')).toBe(1)
    expect(await ids('https://other.example/a?id=4')).toBe(0)
  })

  it.each([0, 499, 500, 501, 1_000])('are all read, each once, of %i', async (count) => {
    const { all } = await stored(...Array.from({ length: count }, () => flag()))
    expect(new Set((await all()).map(({ id }) => id)).size).toBe(count)
    expect(await all()).toHaveLength(count)
  })

  it('are read by their ids, without those that are gone', async () => {
    const flags = [flag(), flag()]
    const { withDb } = await stored(...flags)
    await withDb((db) => deleteFlags(db, [flags[0]!.id]))
    const ids = flags.map(({ id }) => id)
    expect(await withDb((db) => flagsOf(db, ids))).toEqual([flags[1]])
  })

  it('keep what two tabs change of one at the same time', async () => {
    const { id } = flag()
    const { withDb, all } = await stored(flag({ id }))
    await Promise.all([
      withDb((db) => changeFlags(db, [id], { status: 'checked' }, LATER)),
      withDb((db) => changeFlags(db, [id], { note: 'Asked the port.' }, LATER)),
      withDb((db) => changeFlags(db, [id], { correction: { measure: 'killed' } }, LATER)),
    ])
    expect(await all()).toMatchObject([
      { status: 'checked', note: 'Asked the port.', modified: LATER, target: { correction: { measure: 'killed' } } },
    ])
  })

  it('are changed and deleted together, and put back as they were', async () => {
    const flags = [flag(), flag(), flag()]
    const { withDb, all } = await stored(...flags)
    const ids = flags.slice(1).map(({ id }) => id)
    const before = await withDb((db) => changeFlags(db, [...ids, 'none'], { status: 'withdrawn' }, LATER))
    expect((await all()).map(({ status }) => status)).toEqual(['withdrawn', 'withdrawn', 'open'])
    await withDb((db) => putFlags(db, before))
    const deleted = await withDb((db) => deleteFlags(db, ids))
    expect(await all()).toEqual([flags[0]])
    await withDb((db) => putFlags(db, deleted))
    expect(new Set(await all())).toEqual(new Set(flags))
  })

  it.each<[string, Partial<Flag>]>([
    ['"id"', { id: 'mine' }],
    ['"note"', { note: 'x'.repeat(10_001) }],
    ['"created"', { created: 'yesterday' }],
    ['"target.page.url"', { target: flaggedText({ page: { ...flaggedText().page, url: 'javascript:alert(1)' } }) }],
    ['"target.anchor"', { target: flaggedText({ anchor: { ...flaggedText().anchor, end: 3 } }) }],
    ['"flag" names an estimate in "evidence"', { evidence: ['base-9'] }],
  ])('of a wrong form are refused with all that came with them: %s', async (where, wrong) => {
    const { withDb, all } = await stored()
    const error = await withDb((db) => importFlags(db, [flag(), flag(wrong)])).catch((error: unknown) => error)
    expect(error).toBeInstanceOf(StoreError)
    expect((error as StoreError).fault).toBe('invalid')
    expect((error as StoreError).message).toContain(where)
    expect(await all()).toEqual([])
  })

  it('that are brought in replace older ones only', async () => {
    const { id } = flag()
    const [older, newer] = [flag({ id, note: 'older' }), flag({ id, note: 'newer', modified: LATER })]
    const { withDb, all } = await stored(older)
    expect(await withDb((db) => importFlags(db, [newer, flag()]))).toEqual({ added: 1, updated: 1, kept: 0 })
    expect(await withDb((db) => importFlags(db, [older]))).toEqual({ added: 0, updated: 0, kept: 1 })
    expect((await all()).map(({ note }) => note)).toEqual(['newer', flag().note])
  })

  it('come out of the store as they went in', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(anyFlag, { selector: ({ id }) => id, maxLength: 5 }), async (flags) => {
        const { all } = await stored(...flags)
        const byId = (list: Flag[]) => list.toSorted((a, b) => (a.id < b.id ? -1 : 1))
        expect(byId(await all())).toEqual(byId(flags))
      }),
      { numRuns: 30 },
    )
  })
})
