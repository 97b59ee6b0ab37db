import { act } from 'preact/test-utils'
import { describe, expect, it, type Mock, vi } from 'vitest'
import { Panel, type PanelActions } from '../../../components/panel/Panel.tsx'
import type { PageView } from '../../../components/panel/use-page.ts'
import type { Flag } from '../../../flags/model.ts'
import type { FlagState } from '../../../messages.ts'
import { flag, flaggedText } from '../../flags/made.ts'
import { complaints, rendered, text, wordsOf } from '../rendered.tsx'
import { answered, CLAIMS, FOUND, viewed } from './made.ts'

const NOT = { host: 'news.example', listed: false, added: false, off: false, canRun: true }
const FLAGS = [
  flag({ target: flaggedText({ claim: CLAIMS[0]! }), note: 'Counted twice.' }),
  flag({ target: flaggedText({ claim: null }), status: 'checked', author: 'Ada' }),
  flag({ against: flaggedText({ claim: CLAIMS[1]! }) }),
]
const STATES: FlagState['state'][] = ['found', 'changed', 'missing']

function panel(page: PageView | null = viewed(), flags: Flag[] = [], over: string | null = null) {
  const names = [
    'onJump',
    'onFlag',
    'onSave',
    'onJumpTo',
    'onFlagPair',
    'onJumpToFlag',
    'onStatus',
    'onEdit',
    'onDelete',
  ]
  const about = ['onOff', 'onRunHere', 'onAlways', 'onAllow', 'onReload']
  const told = Object.fromEntries([...names, ...about].map((name) => [name, vi.fn()])) as never as {
    [Name in keyof PanelActions]: Mock<PanelActions[Name]>
  }
  const holder = rendered(
    <Panel page={page} flags={flags} text={text} linkTo={(hash) => `/options.html${hash}`} over={over} {...told} />,
    'div',
  )
  const named = (name: string | RegExp) =>
    [...holder.querySelectorAll<HTMLElement>('button, a')].find((each) => {
      const own = each.getAttribute('aria-label') ?? wordsOf(each)
      return typeof name === 'string' ? own === name : name.test(own)
    })!
  return {
    ...{ holder, told, named },
    press: (name: string | RegExp) => act(() => named(name).click()),
    choose: (label: string, value: string) =>
      act(() => {
        const select = holder.querySelector<HTMLSelectElement>(`select[aria-label="${label}"]`)!
        select.value = value
        select.dispatchEvent(new Event('change', { bubbles: true }))
      }),
    items: () => [...holder.querySelectorAll('.list .item')].map(wordsOf),
  }
}

describe('the figures', () => {
  it('are all of the page in reading order, with verdict and speaker', () => {
    const { holder, items } = panel()
    expect(wordsOf(holder.querySelector('.about'))).toBe('After the battleThe Gazette · 1 February 2022')
    expect(wordsOf(holder.querySelector('[role="tablist"]'))).toBe('Figures 4Contradictions 2Flags 0')
    expect(items()).toEqual([
      '40,000 soldiers killed, AAA Minister · 1 Jan 2022in line, with conflicts',
      '90,000 soldiers killed, AAA General via Radio One · 1 Jan 2022above others',
      expect.stringMatching(/^25,000 soldiers killed or wounded, AAA Blogger/),
      expect.stringMatching(/^12 people killedThis article.*not compared$/),
    ])
  })

  it('are filtered by what the page has, and the filter is taken off again', async () => {
    const { items, press, choose, holder } = panel()
    await press('Outside others 2')
    expect(items()).toHaveLength(2)
    await choose('What was counted', 'casualties')
    expect(items()).toHaveLength(1)
    expect(wordsOf(holder.querySelector('[role="status"]'))).toBe('1 of 4 figures shown')
    await press('Outside others 2')
    await choose('What was counted', '')
    await choose('Side or country', '-')
    expect(items()).toEqual([expect.stringContaining('12 people')])
  })

  it('are gone to by choosing them, and then flagged, saved, or looked up', async () => {
    const { press, told, named, holder } = panel()
    await press(/^90,000/)
    expect(told.onJump).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ index: 1 }))
    expect(wordsOf(holder.querySelector('.work p'))).toMatch(/^.+ the highest of 2 sources\. .+\.$/)
    await press('Flag')
    await press('Save as estimate')
    for (const done of [told.onFlag, told.onSave])
      expect(done).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ index: 1 }))
    expect(named('Timeline').getAttribute('href')).toMatch(/^\/options\.html#\/timeline\?event=war&.*claims=/)
    expect(named('Estimates').getAttribute('href')).toBe('/options.html#/estimates?event=war&party=AA&measure=killed')
  })

  it('have no filters where all are alike, and no links where they are about no event', async () => {
    const { holder, press } = panel(viewed(answered([CLAIMS[3]!])))
    expect(holder.querySelector('.figure-filters')).toBeNull()
    await press(/^12 people/)
    expect(holder.querySelectorAll('.work a')).toHaveLength(0)
  })

  it('say which of them are flagged', () => {
    const { items } = panel(viewed(), FLAGS)
    expect(items().map((words) => words.includes('flagged'))).toEqual([true, true, false, false])
  })

  it('are walked through with arrows', () => {
    const { holder, named } = panel()
    const first = named(/^40,000/)
    const focusAfter = (key: string) => {
      document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
      return wordsOf(document.activeElement).slice(0, 6)
    }
    expect(holder.contains(first)).toBe(true)
    first.focus()
    expect(['ArrowDown', 'End', 'ArrowDown', 'ArrowUp', 'Home', 'ArrowUp'].map(focusAfter)).toEqual([
      '90,000',
      '12 peo',
      '12 peo',
      '25,000',
      '40,000',
      '40,000',
    ])
  })
})

describe('the contradictions', () => {
  it('are pairs with a reason each, gone to on either side and flagged', async () => {
    const { holder, press, told } = panel()
    await press('Contradictions 2')
    expect([...holder.querySelectorAll('.pairs h3')].map(wordsOf)).toEqual(['Cannot both hold', 'Told differently'])
    const pairs = [...holder.querySelectorAll('.pair')]
    expect(pairs.map((pair) => wordsOf(pair.querySelector('.why')))).toEqual([
      'Counts only those killed, and is larger than this count of killed and wounded.',
      'The article also gives 90,000, from A General.',
    ])
    expect(wordsOf(pairs[0]!.querySelector('summary'))).toBe('3 more counts')
    for (const side of pairs[1]!.querySelectorAll<HTMLElement>('button.side')) side.click()
    expect(told.onJumpTo.mock.calls).toEqual([[0], [1]])
    pairs[1]!.querySelector<HTMLElement>('.button')!.click()
    expect(told.onFlagPair).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ kind: 'article-differs', claim: 0, other: { claim: 1 } }),
    )
  })

  it('say that there are none', async () => {
    const { holder, press } = panel(viewed(answered([CLAIMS[0]!])))
    await press('Contradictions 0')
    expect(wordsOf(holder.querySelector('.state'))).toMatch(/^Nothing on this page contradicts/)
  })
})

describe('the flags', () => {
  const withStates = { ...viewed(), states: new Map(FLAGS.map(({ id }, index) => [id, STATES[index]!])) }

  it('tell what is wrong, of which words, and what became of those', async () => {
    const { items, press, told, holder } = panel(withStates, FLAGS)
    await press('Flags 3')
    expect(items()).toEqual([
      expect.stringMatching(/^Contradicts another countfound40,000 soldiers killed, AA — A Minister.*Counted twice\.$/),
      expect.stringMatching(/^Contradicts another counttext changed“1,240”/),
      expect.stringMatching(/not found.*against 90,000 soldiers killed, AA — A General/),
    ])
    for (const item of holder.querySelectorAll<HTMLElement>('.list .item')) item.click()
    expect(told.onJumpToFlag.mock.calls.map(([{ id }]) => id)).toEqual([FLAGS[0]!.id, FLAGS[1]!.id])
  })

  it('are given another status, edited and deleted', async () => {
    const { holder, press, told } = panel(withStates, [FLAGS[1]!])
    await press('Flags 1')
    const status = holder.querySelector('select')!
    expect(status.value).toBe('checked')
    status.value = 'published'
    status.dispatchEvent(new Event('change', { bubbles: true }))
    expect(told.onStatus).toHaveBeenCalledExactlyOnceWith(FLAGS[1], 'published')
    await press(/^Edit “/)
    await press(/^Delete “/)
    expect([told.onEdit.mock.calls, told.onDelete.mock.calls]).toEqual([[[FLAGS[1]]], [[FLAGS[1]]]])
  })

  it('are there also on a page that has no figure any more, and where it is switched off', async () => {
    for (const page of [viewed(answered([])), viewed(null, { site: { ...NOT, off: true } })]) {
      const { holder, press, items } = panel(page, FLAGS)
      expect(wordsOf(holder.querySelector('[role="tabpanel"] .state'))).not.toBe('')
      await press('Flags 3')
      expect(items()).toHaveLength(3)
    }
  })
})

describe('says what is the matter', () => {
  it.each<[string, PageView, RegExp, string | null]>([
    ['no figures', viewed(answered([])), /^No casualty figures/, null],
    ['off', viewed(null, { site: { ...NOT, off: true } }), /^Switched off/, null],
    ['a PDF', viewed(null, { url: 'https://news.example/a.pdf', site: NOT }), /PDF/, null],
    ['not asked', viewed(null, { site: NOT }), /does not read this site unasked/, 'Read this page'],
    ['open before', viewed(null), /open before/, 'Reload the page'],
    ['not allowed', viewed(null, { isAllowed: false }), /once the browser is told/, 'Allow on news sites'],
    ['closed', viewed(null, { site: { ...NOT, canRun: false } }), /no extension run/, null],
    [
      'an address not told',
      viewed(null, { url: null, site: { ...NOT, host: null, canRun: false } }),
      /does not see/,
      null,
    ],
    ['a page being read', { ...viewed(), found: null }, /^Reading the page/, null],
  ])('%s', async (_, page, words, way) => {
    const { holder, named } = panel(page)
    expect(wordsOf(holder.querySelector('.state'))).toMatch(words)
    expect(holder.querySelector('[role="tablist"]')).toBeNull()
    if (way) expect(named(way)).toBeDefined()
    expect(await complaints(holder)).toEqual([])
  })

  it('and nothing while it does not know', () => {
    expect(wordsOf(panel(null).holder.querySelector('.under'))).toBe('')
  })
})

it('keeps the lists as they are under a form', async () => {
  const { holder } = panel(viewed(), FLAGS, 'A form')
  expect(holder.querySelector<HTMLElement>('.under')!.hidden).toBe(true)
  expect(holder.querySelectorAll('.list .item')).toHaveLength(FOUND.figures.length)
})

describe('axe finds nothing', () => {
  it.each([/^Figures/, /^Contradictions/, /^Flags/])('%s', async (tab) => {
    const { holder, press } = panel(viewed(), FLAGS)
    await press(/^90,000/)
    await press(tab)
    expect(await complaints(holder)).toEqual([])
  })
})
