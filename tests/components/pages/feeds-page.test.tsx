import { act } from 'preact/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { FeedsPage } from '../../../components/pages/feeds/FeedsPage.tsx'
import type { WithDb } from '../../../estimates/database.ts'
import { StoreError } from '../../../estimates/errors.ts'
import { allFeeds } from '../../../estimates/feeds/store.ts'
import { emptyStore } from '../../estimates/transfer/made.ts'
import { complaints, rendered, text, wordsOf } from '../rendered.tsx'

const permissions = vi.hoisted(() => ({ request: vi.fn(), remove: vi.fn() }))
vi.mock('wxt/browser', () => ({ browser: { permissions } }))
vi.mock('../../../messages.ts', () => ({ sendMessage: async () => {} }))

const URL_OF = 'https://feeds.example/estimates.json'
const FEED = JSON.stringify({
  ...{ recount: 'estimates', version: 1, name: 'News', licence: 'CC BY 4.0' },
  estimates: [{ event: 'made-up-war', measure: 'killed', low: 5, asOf: '2020-06', by: 'A', kind: 'ngo' }],
})
let answer: () => Response

const page = (withDb: WithDb) =>
  rendered(
    <FeedsPage
      {...{ text, withDb }}
      fetchBase={() => Promise.reject()}
      params={new URLSearchParams()}
      show={() => {}}
    />,
  )
const named = (holder: Element, label: string) =>
  holder.querySelector<HTMLElement>(`[aria-label="${label}"]`) ??
  [...holder.querySelectorAll('button')].find((each) => wordsOf(each) === label)!
const says = (holder: Element, words: string | RegExp) =>
  vi.waitFor(() => expect(wordsOf(holder)).toMatch(typeof words === 'string' ? new RegExp(words) : words))

describe('the page of feeds', () => {
  beforeEach(() => {
    answer = () => new Response(FEED)
    permissions.request.mockResolvedValue(true)
    permissions.remove.mockResolvedValue(true)
    vi.stubGlobal('fetch', async () => answer())
  })

  async function subscribed() {
    const withDb = await emptyStore()
    const holder = page(withDb)
    await vi.waitFor(() => expect(holder.querySelector('.feed-list button[disabled]')).toBeNull())
    const address = holder.querySelector<HTMLInputElement>('[type="url"]')!
    const subscribe = async (url: string) => {
      await act(() => {
        address.value = url
        address.dispatchEvent(new Event('input', { bubbles: true }))
      })
      await act(async () => void holder.querySelector('form')!.dispatchEvent(new Event('submit', { bubbles: true })))
    }
    return { withDb, holder, subscribe }
  }

  it('has every public series switched off, each with its licence, and asks for nothing', async () => {
    const { withDb, holder } = await subscribed()
    expect(holder.querySelectorAll('.feed-list li:not(.on)').length).toBe(7)
    expect([...holder.querySelectorAll('.feed-list small')].every((each) => /licence: \w/.test(wordsOf(each)))).toBe(
      true,
    )
    expect(permissions.request).not.toHaveBeenCalled()
    expect(await withDb(allFeeds)).toEqual([])
    expect(await complaints(holder)).toEqual([])
  })

  it('subscribes after the browser has allowed it, tells what it got, what broke, and removes all of it', async () => {
    const { withDb, holder, subscribe } = await subscribed()
    await subscribe(URL_OF)
    await says(holder, '1 estimate · current as of')
    expect(permissions.request).toHaveBeenCalledWith({ origins: [expect.stringContaining('feeds.example')] })
    expect(await complaints(holder)).toEqual([])
    answer = () => new Response(FEED.replace('"low":5', '"low":"<b>5</b>"'))
    await act(async () => named(holder, text.say('feeds_refresh_of', 'feeds.example')).click())
    await says(holder, /no longer of its form: estimate 1: "low" is no number.*<b>5<\/b>/)
    expect(holder.querySelector('.fault b')).toBeNull()
    await subscribe(URL_OF)
    await says(holder, text.say('feeds_already'))
    await act(async () => named(holder, text.say('feeds_remove_of', 'feeds.example')).click())
    await vi.waitFor(() => expect(holder.querySelector('.feed-list li.on')).toBeNull())
    expect(await withDb((db) => db.getAll('estimates'))).toEqual([])
    expect(permissions.remove).toHaveBeenCalledOnce()
  })

  it('says that the browser was not allowed, and of an address that it is none', async () => {
    const { withDb, holder, subscribe } = await subscribed()
    await subscribe('javascript:alert(1)')
    await says(holder, text.say('form_url_wrong'))
    expect(document.activeElement).toBe(holder.querySelector('[type="url"]'))
    permissions.request.mockResolvedValue(false)
    await subscribe(URL_OF)
    await says(holder, text.say('feeds_not_allowed'))
    expect(await withDb(allFeeds)).toEqual([])
  })

  it('says that nothing can be kept, and offers nothing then', async () => {
    const holder = page(() => Promise.reject(new StoreError('unavailable')))
    await says(holder, text.say('estimates_store_unavailable'))
    const offers = [...holder.querySelectorAll<HTMLButtonElement>('.feed-list button')]
    expect(offers.every(({ disabled }) => disabled)).toBe(true)
  })
})
