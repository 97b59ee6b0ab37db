// first of all: what looks for a browser does so when it is imported
import './fake-chrome.ts'
import 'fake-indexeddb/auto'
import { describe, expect, it, vi } from 'vitest'
import { start } from '../../background/start.ts'
import { readBaseData } from '../../scripts/base-data.ts'
import { chrome, deliver, fromPage, fromPopup, ID, message, OWN } from './fake-chrome.ts'

const base = readBaseData()
vi.stubEnv('BASE_VERSION', base.version)
vi.stubGlobal('fetch', async (url: string) => {
  expect(url).toBe(`${OWN}base-data.json`)
  return new Response(JSON.stringify(base))
})
start()

const ARTICLE = {
  url: 'https://news.example/a',
  publisher: null,
  title: 'A made-up attack',
  published: '2025-02-18',
  blocks: ['The weather was fine.', 'At least 12 people were killed and 30 wounded in the attack, police said.'],
}
const readArticle = (data: unknown, sender: object = fromPage()) => deliver(message('readArticle', data), sender)

describe('when the worker starts', () => {
  it('listens to everything at once', () => {
    const { runtime, permissions, commands, alarms, contextMenus } = chrome
    const events = [
      runtime.onMessage,
      runtime.onInstalled,
      runtime.onStartup,
      permissions.onAdded,
      permissions.onRemoved,
      alarms.onAlarm,
    ]
    const clicks = [commands.onCommand, contextMenus.onClicked]
    expect([...events, ...clicks].map(({ listeners }) => listeners.length)).toEqual([1, 1, 1, 1, 1, 1, 1, 1])
  })
})

describe('an article', () => {
  it('is answered with its claims in reading order', async () => {
    const { res } = (await readArticle(ARTICLE)) as { res: { comparisons: { claim: { figure: object } }[] } }
    expect(res.comparisons.map(({ claim }) => claim.figure)).toMatchObject([
      { block: 1, quote: '12' },
      { block: 1, quote: '30' },
    ])
  })

  it('without figures has an empty answer', async () => {
    expect(await readArticle({ ...ARTICLE, blocks: [] })).toEqual({
      res: { comparisons: [], estimates: {}, events: {} },
    })
  })

  it('is not read where the reader switched Recount off, by the page’s own address', async () => {
    const set = (off: boolean) => deliver(message('setSiteOff', { host: 'news.example', off }), fromPopup)
    await set(true)
    expect(await readArticle({ ...ARTICLE, url: 'https://other.example/' })).toEqual({ res: null })
    expect(await deliver(message('siteStatus', 'https://www.news.example/b'), fromPopup)).toMatchObject({
      res: { host: 'news.example', off: true },
    })
    await set(false)
    expect((await readArticle(ARTICLE))?.res).not.toBeNull()
  })
})

describe('a message of a wrong form is dropped, and its sender told why', () => {
  const long = 'x'.repeat(5_000_001)
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['text', 'article'],
    ['a list', []],
    ['no blocks', { ...ARTICLE, blocks: undefined }],
    ['blocks of other things', { ...ARTICLE, blocks: ['a', 1] }],
    ['blocks that are no list', { ...ARTICLE, blocks: { length: 3 } }],
    ['too many blocks', { ...ARTICLE, blocks: new Array(20_001).fill('') }],
    ['too much text', { ...ARTICLE, blocks: [long] }],
    ['an endless title', { ...ARTICLE, title: long }],
    ['an endless address', { ...ARTICLE, url: long }],
    ['a date that is none', { ...ARTICLE, published: 'yesterday' }],
    ['a day of no calendar', { ...ARTICLE, published: '2025-02-30' }],
    ['more than is known', { ...ARTICLE, events: [] }],
    ['a publisher that is a thing', { ...ARTICLE, publisher: { toString: 'x' } }],
  ])('an article: %s', async (_, data) => {
    const answer = await readArticle(data)
    expect(answer).not.toHaveProperty('res')
    expect(answer?.err?.message).toMatch(/^readArticle: dropped, .* is of a wrong form: ./)
    expect(answer!.err!.message.length).toBeLessThan(300)
  })

  it.each<[string, unknown]>([
    ['siteStatus', 3],
    ['setSiteOff', { host: 'news.example' }],
    ['setSiteOff', { host: 'https://news.example/', off: true }],
    ['setSiteOff', { host: '*', off: true }],
    ['addSite', { host: '' }],
    ['addSite', { host: '*://*/*' }],
    ['addSite', 'news.example'],
    ['removeSite', { host: 'a b' }],
    ['runHere', -1],
    ['runHere', 1.5],
    ['runHere', '7'],
  ])('%s %o', async (type, data) => {
    expect((await deliver(message(type, data), fromPopup))?.err?.message).toMatch(new RegExp(`^${type}: dropped, `))
    expect(chrome.scripting.executeScript).not.toHaveBeenCalled()
  })

  it.each<[string, unknown]>([
    ['injectCard', { tabId: 3 }],
    ['showOutside', -1],
    ['showOutside', Number.POSITIVE_INFINITY],
    ['showOutside', '<b>'],
  ])('%s %o', async (type, data) => {
    expect((await deliver(message(type, data), fromPage()))?.err?.message).toMatch(new RegExp(`^${type}: dropped, `))
  })

  it.each([null, 'readArticle', { type: 'readArticle' }, message('unheardOf', 1)])(
    '%o is not answered at all',
    async (sent) => {
      expect(await deliver(sent, fromPage())).toBeUndefined()
    },
  )
})

describe('a message from elsewhere is dropped', () => {
  it.each<[string, string, unknown, object]>([
    ['another extension', 'readArticle', ARTICLE, { ...fromPage(), id: 'other-id' }],
    ['a page without a tab', 'readArticle', ARTICLE, { id: ID, url: 'https://news.example/' }],
    ['a page of our own', 'readArticle', ARTICLE, { ...fromPopup, tab: { id: 7, url: `${OWN}options.html` } }],
    ['a page that asks for the popup', 'setSiteOff', { host: 'news.example', off: true }, fromPage()],
    ['a page that asks to run elsewhere', 'runHere', 8, fromPage()],
    ['a page that adds itself', 'addSite', { host: 'news.example' }, fromPage()],
    ['an address that only looks like ours', 'runHere', 8, fromPage(`https://${ID}/popup.html`)],
    ['nobody', 'addSite', { host: 'news.example' }, { id: ID }],
  ])('%s', async (_, type, data, sender) => {
    expect(await deliver(message(type, data), sender)).toMatchObject({
      err: { message: `${type}: dropped, it is not for this sender to ask` },
    })
    expect(chrome.scripting.executeScript).not.toHaveBeenCalled()
  })
})

describe('scripts and the toolbar', () => {
  it('puts the card into the asking tab and frame', async () => {
    expect(await deliver(message('injectCard', undefined), { ...fromPage(), frameId: 3 })).toEqual({ res: undefined })
    expect(chrome.scripting.executeScript).toHaveBeenCalledExactlyOnceWith({
      target: { tabId: 7, frameIds: [3] },
      files: ['/card.js'],
    })
    chrome.scripting.executeScript.mockClear()
  })

  it('runs the page script in a tab for the popup', async () => {
    await deliver(message('runHere', 8), fromPopup)
    expect(chrome.scripting.executeScript).toHaveBeenCalledExactlyOnceWith({
      target: { tabId: 8, allFrames: true },
      files: ['/page.js'],
    })
    chrome.scripting.executeScript.mockClear()
  })

  it.each([
    [0, ''],
    [3, '3'],
    [99, '99'],
    [100, '99+'],
  ])('shows %i outside as "%s"', async (count, text) => {
    await deliver(message('showOutside', count), fromPage())
    expect(chrome.action.setBadgeText).toHaveBeenLastCalledWith({ tabId: 7, text })
  })

  it.each([
    ['next-figure', 7, 1],
    ['previous-figure', 7, -1],
  ])('%s steps by %i', async (command, tabId, by) => {
    chrome.tabs.sendMessage.mockImplementation((_tab, _message, _options, answer) => answer({ res: undefined }))
    const [press] = chrome.commands.onCommand.listeners as unknown as ((...args: unknown[]) => Promise<void>)[]
    await press!(command, { id: tabId })
    expect(chrome.tabs.sendMessage.mock.lastCall?.slice(0, 2)).toMatchObject([tabId, { type: 'stepFigure', data: by }])
  })

  it('leaves other commands, and pages where it does not run, alone', async () => {
    const [press] = chrome.commands.onCommand.listeners as unknown as ((...args: unknown[]) => Promise<void>)[]
    chrome.tabs.sendMessage.mockReset()
    await press!('_execute_action', { id: 7 })
    await press!('next-figure', undefined)
    expect(chrome.tabs.sendMessage).not.toHaveBeenCalled()
    chrome.tabs.sendMessage.mockImplementation((_tab, _message, _options, answer) => answer(undefined))
    await expect(press!('next-figure', { id: 7 })).resolves.toBeUndefined()
  })
})
