// first of all: what looks for a browser does so when it is imported
import './fake-chrome.ts'
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { rememberPage, saveEstimate } from '../../background/desk.ts'
import { start } from '../../background/start.ts'
import { replaceBase } from '../../estimates/base-store.ts'
import { StoreError } from '../../estimates/errors.ts'
import { evidenceIn } from '../../estimates/evidence.ts'
import { rememberedPages, setRemembering } from '../../flags/memory.ts'
import type { Flag } from '../../flags/model.ts'
import { readBaseData } from '../../scripts/base-data.ts'
import { claim, EVENTS, estimate } from '../comparison/made.ts'
import { freshStore } from '../estimates/stores.ts'
import { flag, flaggedText } from '../flags/made.ts'
import { chrome, deliver, fromPage, fromPopup, message } from './fake-chrome.ts'

const base = readBaseData()
vi.stubEnv('BASE_VERSION', base.version)
vi.stubGlobal('fetch', async () => new Response(JSON.stringify(base)))
start()

const URL = 'https://news.example/a'
const on = (url: string, more: Partial<Flag> = {}) =>
  flag({ target: flaggedText({ page: { ...flaggedText().page, url } }), ...more })
const ask = (type: string, data?: unknown, sender: object = fromPage(URL)) => deliver(message(type, data), sender)
const here = async (url = URL, sender = fromPage(url)) => (await ask('flagsHere', url, sender))?.res as Flag[]

beforeEach(() => {
  vi.clearAllMocks()
  chrome.tabs.sendMessage.mockImplementation((_tab, _message, _options, answer) => answer({ res: undefined }))
  chrome.tabs.query.mockResolvedValue([])
})

describe('flags of a page', () => {
  it('are stored once, however often they are sent, and the author’s name is kept', async () => {
    const made = on(URL, { author: 'Ada' })
    for (let time = 0; time < 2; time++) expect(await ask('addFlag', made)).toEqual({ res: undefined })
    expect(await here()).toEqual([made])
    expect((await ask('deskFacts'))?.res).toMatchObject({ author: 'Ada' })
  })

  it('are found by what the page calls itself, and by where the browser says that it is; each once', async () => {
    const [one, other] = [on('https://canonical.example/1'), on('https://shown.example/1')]
    for (const each of [one, other]) await ask('addFlag', each)
    const found = await here('https://canonical.example/1', fromPage('https://shown.example/1?utm_source=x'))
    expect(found.map(({ id }) => id).sort()).toEqual([one.id, other.id].sort())
    expect(await here('https://shown.example/1', fromPage('https://shown.example/1'))).toHaveLength(1)
  })

  it('are changed, and told as they were', async () => {
    const made = on('https://news.example/changed')
    await ask('addFlag', made)
    expect((await ask('changeFlag', { ids: [made.id], change: { status: 'checked' } }))?.res).toEqual([made])
    expect(await here('https://news.example/changed')).toMatchObject([{ status: 'checked' }])
  })

  it('that are none are dropped', async () => {
    const answer = await ask('addFlag', { ...on('https://news.example/bad'), kind: 'ugly' })
    expect(answer?.err?.message).toMatch(/^addFlag: dropped, kind is of a wrong form/)
    expect(await here('https://news.example/bad')).toEqual([])
  })

  it('are told to the open pages; those that have some get the desk, and no other', async () => {
    const tabs = [{ id: 1, url: 'https://news.example/open' }, { id: 2, url: 'https://news.example/none' }, { id: 3 }]
    chrome.tabs.query.mockResolvedValue(tabs)
    await ask('addFlag', on('https://news.example/open'))
    const asked = chrome.tabs.sendMessage.mock.calls.map(([tab, { type }]) => [tab, type])
    expect(asked).toEqual([
      [1, 'flagsChanged'],
      [2, 'flagsChanged'],
    ])
    expect(chrome.scripting.executeScript).toHaveBeenCalledExactlyOnceWith({
      ...{ target: { tabId: 1, frameIds: [0] }, files: ['/desk.js'] },
    })
  })

  it('bring the desk when such a page was read', async () => {
    await ask('addFlag', on('https://news.example/read'))
    await ask('pageRead', 'https://news.example/other', fromPage('https://news.example/other'))
    expect(chrome.scripting.executeScript).not.toHaveBeenCalled()
    await ask('pageRead', 'https://news.example/read', fromPage('https://news.example/read'))
    expect(chrome.scripting.executeScript).toHaveBeenCalledOnce()
  })

  it('are for pages to ask, and what the desk tells them for our own pages alone', async () => {
    for (const [type, sender] of [
      ['flagsWritten', fromPage()],
      ['bringDesk', fromPage()],
      ['flagsHere', fromPopup],
    ] as const)
      expect(
        (await ask(type, type === 'bringDesk' ? 1 : type === 'flagsHere' ? URL : undefined, sender))?.err,
      ).toBeDefined()
  })
})

describe('a claim on its way into the store', () => {
  const store = async () => {
    const { withDb } = freshStore()
    await withDb((db) =>
      replaceBase(db, { version: '1', events: EVENTS, estimates: [estimate(500, { by: 'A Monitor' })] }),
    )
    return { withDb, evidence: evidenceIn(withDb, '1', async () => ({ version: '1', events: EVENTS, estimates: [] })) }
  }
  const toSave = (more: object = {}) => ({
    ...{ id: 'own-00000000-0000-4000-8000-000000000001', claim: claim(900, { by: 'A Monitor' }), filled: {} },
    page: flaggedText().page,
    ...more,
  })

  it('is stored once, however often it is asked for', async () => {
    const { withDb, evidence } = await store()
    for (let time = 0; time < 2; time++)
      expect(await saveEstimate(withDb, toSave(), evidence)).toMatchObject({
        estimate: { by: 'A Monitor', kind: 'ngo' },
      })
    const stored = (await evidence.estimatesOf(['war'], () => true)).get('war')!
    expect(stored.filter(({ amount }) => amount.low === 900)).toHaveLength(1)
  })

  it.each([
    ['nothing is known of the speaker', { claim: claim(900, { by: 'Somebody' }) }, ['kind']],
    ['it is about no event', { claim: claim(900, { by: 'A Monitor', event: null }) }, ['event', 'kind']],
    ['it counts a part', { claim: claim(900, { by: 'A Monitor', scope: 'part' }) }, ['whole']],
  ])('says what it lacks where %s, and stores nothing', async (_, more, lacks) => {
    const { withDb, evidence } = await store()
    expect(await saveEstimate(withDb, toSave(more), evidence)).toMatchObject({ estimate: null, draft: { lacks } })
    expect((await evidence.estimatesOf(['war'], () => true)).get('war')).toHaveLength(1)
  })

  it('is stored once the reader has filled that in', async () => {
    const { withDb, evidence } = await store()
    const asked = toSave({
      claim: claim(900, { by: null, event: null }),
      filled: { event: 'war', by: 'A Clerk', kind: 'media-count' },
    })
    const { estimate: saved } = await saveEstimate(withDb, asked as never, evidence)
    expect(saved ?? 'lacking').toMatchObject({ event: 'war', by: 'A Clerk', kind: 'media-count' })
  })
})

describe('a visited page', () => {
  const answer = {
    comparisons: [{ claim: claim(12, { figure: { block: 1, start: 0, end: 2, quote: '12' } }) }],
  } as never
  const article = { url: URL, title: 'A', publisher: null, published: null, blocks: ['One.', '12 were killed.'] }
  const place = { tabId: 7, frameId: 0, url: URL, isPrivate: false }

  it.each([
    ['of a public window', article, place, [['12 were killed.']]],
    ['whose claim was read before', { ...article, earlier: [{}] }, place, [[null]]],
    ['of a private window', article, { ...place, isPrivate: true }, []],
    ['of a file', { ...article, url: 'file:///a.html' }, place, []],
  ])('%s is remembered with the blocks of its claims, or not at all', async (_, page, where, contexts) => {
    const { withDb } = freshStore()
    await withDb((db) => setRemembering(db, true))
    await rememberPage(withDb, page, answer, where)
    expect((await withDb(rememberedPages)).map((each) => each.contexts)).toEqual(contexts)
  })

  it('is no trouble where there is no store', async () => {
    const withDb = () => Promise.reject(new StoreError('unavailable'))
    await expect(rememberPage(withDb, article, answer, place)).resolves.toBeUndefined()
  })
})
