import { describe, expect, it } from 'vitest'
import type { Claim } from '../../claims/model.ts'
import { locateAtOnce } from '../../flags/anchor.ts'
import {
  forgetAll,
  forgetBetween,
  forgetSite,
  isRemembering,
  pagesOfCount,
  type RememberedPage,
  remember,
  rememberedCounts,
  rememberedPages,
  rememberedText,
  setRemembering,
} from '../../flags/memory.ts'
import { freshStore } from '../estimates/stores.ts'
import { claim, flaggedText } from './made.ts'

const page = (url: string) => ({ ...flaggedText().page, url })
const { context } = flaggedText()
const read = (claims: readonly Claim[], of: string | null = context) =>
  claims.map((each) => ({ claim: each, context: of }))
const COUNT = { event: 'made-up-war', party: 'NO', measure: 'missing', group: 'people' } as const

async function remembering() {
  const { withDb } = freshStore()
  await withDb((db) => setRemembering(db, true))
  const urls = () => withDb(async (db) => (await rememberedPages(db)).map(({ page }) => page.url))
  const see = (url: string, at: string, claims = [claim()]) =>
    withDb((db) => remember(db, page(url), read(claims), `${at}T12:00:00.000Z`))
  return { withDb, urls, see }
}

describe('the memory of visited pages', () => {
  it('keeps nothing until it is switched on, nor after it is switched off', async () => {
    const { withDb } = freshStore()
    const see = (url: string) => withDb((db) => remember(db, page(url), read([claim()]), '2024-05-03T10:00:00.000Z'))
    expect(await withDb(isRemembering)).toBe(false)
    expect(await see('https://a.example/1')).toBe(false)
    await withDb((db) => setRemembering(db, true))
    expect(await see('https://a.example/2')).toBe(true)
    await withDb((db) => setRemembering(db, false))
    expect(await see('https://a.example/3')).toBe(false)
    expect((await withDb(rememberedPages)).map(({ page }) => page.url)).toEqual(['https://a.example/2'])
  })

  it('keeps what speaks of stored events, once a page', async () => {
    const { withDb, see, urls } = await remembering()
    await see('https://a.example/1?utm_source=x', '2024-05-01')
    await see('https://a.example/1', '2024-05-02', [claim(), claim({ event: null })])
    expect(await see('https://a.example/2', '2024-05-02', [claim({ event: null })])).toBe(false)
    expect(await urls()).toEqual(['https://a.example/1'])
    expect(await withDb((db) => pagesOfCount(db, COUNT))).toMatchObject([
      { seen: '2024-05-02T12:00:00.000Z', claims: [{ event: 'made-up-war' }] },
    ])
  })

  it('keeps the block of each figure, also of those that a growing page tells again without it', async () => {
    const { withDb, see } = await remembering()
    await see('https://a.example/1', '2024-05-01')
    const grown = [...read([claim()], null), ...read([claim({ amount: { low: 9, high: 9, bound: 'exact' } })], null)]
    await withDb((db) => remember(db, page('https://a.example/1'), grown, '2024-05-02T12:00:00.000Z'))
    const [{ page: of, claims, contexts }] = (await withDb(rememberedPages)) as [RememberedPage]
    expect(contexts).toEqual([context, null])
    const words = rememberedText(of, claims[0]!, contexts[0]!)
    expect(words).toMatchObject({ context, claim: claims[0], anchor: { exact: '1,240' } })
    const text = `Another paragraph.\n${context}`
    expect(locateAtOnce(text, words)).toMatchObject({ state: 'found', start: text.indexOf('1,240') })
    expect(rememberedText(of, claims[1]!, null)).toMatchObject({ context: '1,240', anchor: { start: 0, prefix: '' } })
  })

  it('lists counts by how many pages gave them', async () => {
    const { withDb, see } = await remembering()
    const killed = claim({ measure: 'killed', party: null })
    await see('https://a.example/1', '2024-05-01', [claim(), killed])
    await see('https://a.example/2', '2024-05-01', [killed, killed])
    expect(await withDb(rememberedCounts)).toEqual([
      { count: ['made-up-war', '', 'killed', 'people'], pages: 2 },
      { count: ['made-up-war', 'NO', 'missing', 'people'], pages: 1 },
    ])
  })

  it('forgets a site, some days, or all', async () => {
    const { withDb, see, urls } = await remembering()
    await see('https://a.example/1', '2024-05-01')
    await see('https://b.example/1', '2024-05-02')
    await see('https://a.example/2', '2024-05-03')
    await see('https://c.example/1', '2024-05-04')
    expect(await withDb((db) => forgetSite(db, 'a.example'))).toBe(2)
    expect(await urls()).toEqual(['https://c.example/1', 'https://b.example/1'])
    expect(await withDb((db) => forgetBetween(db, '2024-05-02', '2024-05-02'))).toBe(1)
    expect(await urls()).toEqual(['https://c.example/1'])
    await withDb(forgetAll)
    expect(await urls()).toEqual([])
  })
})
