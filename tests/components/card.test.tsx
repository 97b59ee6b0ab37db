import { describe, expect, it, vi } from 'vitest'
import { Card } from '../../components/Card.tsx'
import { sideOf } from '../../components/source-side.ts'
import { everyState, indexOf, STATE_NAMES, type State } from './answers.ts'
import { complaints, rendered, text, wordsOf } from './rendered.tsx'

const answer = everyState()
const actions = { onStep: vi.fn(), onPin: vi.fn(), onClose: vi.fn(), onDesk: vi.fn() }
const card = (name: State, from = answer) =>
  rendered(
    <Card
      figure={{ answer: from, index: indexOf(name), number: indexOf(name) + 1, total: STATE_NAMES.length }}
      isPinned={false}
      words="46,000"
      flags={[]}
      desk={null}
      text={text}
      {...actions}
    />,
  )

describe('the claim in one line', () => {
  it.each<[State, string]>([
    ['above', '700,000 soldiers killed, AAA Politician · as of 1 Jan 2022'],
    ['in line', 'at least 46,000 soldiers killed, AAAda Lovelace via Radio One · as of 1 Jan 2022'],
    ['about no event', '“dozens” of people killedThis article'],
    ['one dead', '1 child killed, AAThis article · as of 1 Jan 2022'],
  ])('%s', (name, expected) => {
    expect(wordsOf(card(name).querySelector('h2'))).toBe(expected)
  })

  it('wears the line of its mark on the page', () => {
    const line = (name: State) => card(name).querySelector('.number')!.className
    expect(line('in line')).toContain('is-in-line')
    expect(line('nothing stored')).toContain('is-none')
    for (const name of ['above', 'below', 'between, and a law broken'] as const)
      expect(line(name)).toContain('is-outside')
  })

  it('says that the article doubts it, where it does', () => {
    expect(wordsOf(card('above'))).toContain('The article itself doubts this figure.')
    expect(wordsOf(card('in line'))).not.toContain('doubts')
  })
})

describe('the verdict', () => {
  it.each<[State, string]>([
    ['above', '7 times the highest of 4 sources'],
    ['in line', 'In line with 1 of 4 sources; 1 higher, 2 lower'],
    ['in line with the only one', 'In line with the one source stored'],
    ['between, and a law broken', 'In line with none of 4 sources: 2 higher, 2 lowerConflicts with one other count'],
    ['below', 'The lowest of 4 sources is 3.9 times as high'],
    ['about no event', 'About no event that is stored'],
    ['nothing stored', 'Nothing comparable is stored'],
    ['a rate', 'A rate, which is never held against a total'],
  ])('%s', (name, expected) => {
    expect(wordsOf(card(name).querySelector('.verdict'))).toBe(expected)
  })
})

describe('the estimates', () => {
  const rows = (element: Element) => [...element.querySelectorAll('section .row')]
  const folded = (element: Element) => [...element.querySelectorAll('.folded > summary')].map(wordsOf)

  it('are three, the others on demand', () => {
    expect(rows(card('above'))).toHaveLength(3)
    expect(folded(card('above'))).toEqual(['1 more count'])
    expect(rows(card('many'))).toHaveLength(3)
    expect(folded(card('many'))).toEqual(['41 more counts'])
    expect(card('many').querySelectorAll('.folded .row')).toHaveLength(41)
  })

  it('tell number, who, what kind of source, up to when, and how they stand', () => {
    const [first] = rows(card('in line with the only one'))
    expect([...first!.querySelectorAll(':scope > p, summary')].map(wordsOf)).toEqual([
      '31,000 agrees',
      'Own Ministry',
      'Own side’s officials2 Jan 2022',
    ])
  })

  it('explain themselves on demand: reason, kind of source, method', () => {
    const rowOf = (by: string) => [...card('above').querySelectorAll('.row')].find((row) => wordsOf(row).includes(by))!
    const more = wordsOf(rowOf('A Third State').querySelector('.more'))
    expect(more).toContain('The same count as of 1 January 2022; the claim is 10 times as high.')
    expect(more).toContain('Officials of a state that is not a party')
    expect(more).toContain('How counted: intelligence.')
    expect(wordsOf(rowOf('Names Project').querySelector('.more'))).toContain('Published: February 2022.')
  })

  it('name what limits the claim, and what was not compared with the reason', () => {
    expect(folded(card('bounds alone'))).toEqual(['Other counts that set limits (1)'])
    expect(folded(card('a rate'))).toEqual(['Not compared, and why (4)'])
    expect(wordsOf(card('a rate').querySelector('.folded .more'))).toContain('A rate is never held against a total.')
  })

  it('say of a source that it repeats another, and put it after those who counted', () => {
    const changed = structuredClone(answer)
    const comparison = changed.comparisons[indexOf('above')]!
    const [first] = comparison.compared
    first!.repeats = 'Other Staff'
    const by = changed.estimates[first!.estimate]!.by
    const drawn = card('above', changed)
    expect(rows(drawn).map(wordsOf).join()).not.toContain(by)
    expect(wordsOf(drawn.querySelector('.folded'))).toContain('Repeats Other Staff; the two count once.')
  })

  it('say which counts cannot both hold, and why', () => {
    const conflict = card('between, and a law broken').querySelector('.conflicts')
    expect(wordsOf(conflict)).toBe(
      'Cannot both hold20,000 by Own Ministry (1 Jan 2022) Counts wounded too, and is smaller than this count of killed alone.',
    )
    expect(card('above').querySelector('.conflicts')).toBeNull()
  })
})

describe('what comes from outside stays text', () => {
  const withRow = (change: object) => {
    const changed = structuredClone(answer)
    const { estimate } = changed.comparisons[indexOf('in line with the only one')]!.compared[0]!
    Object.assign(changed.estimates[estimate]!, change)
    return card('in line with the only one', changed)
  }

  it('draws markup as it stands', () => {
    const drawn = withRow({ by: '<img src=x onerror=alert(1)>', method: '<b>bold</b>' })
    expect(drawn.querySelector('img, .more b')).toBeNull()
    expect(wordsOf(drawn.querySelector('.source'))).toBe('<img src=x onerror=alert(1)>')
  })

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://a.example',
    '//a.example',
    'chrome://settings',
    ' https',
    '',
  ])('links not to %j', (url) => {
    expect(withRow({ url }).querySelector('a')).toBeNull()
  })

  it.each(['https://a.example/x?y=1', 'HTTP://a.example'])(
    'links to %s in a tab of its own that does not know this one',
    (url) => {
      const link = withRow({ url }).querySelector('a')!
      expect(link.getAttribute('href')).toBe(url)
      expect(link.rel).toBe('noopener noreferrer')
      expect(link.target).toBe('_blank')
    },
  )
})

describe('the toolbar', () => {
  it('says which figure it is, and steps, pins and closes', () => {
    const drawn = card('above')
    expect(wordsOf(drawn.querySelector('.which'))).toBe(`Figure 1 of ${STATE_NAMES.length}`)
    const press = (name: string) => drawn.querySelector<HTMLElement>(`button[aria-label="${name}"]`)!.click()
    press('Next figure')
    press('Previous figure')
    expect(actions.onStep.mock.calls).toEqual([[1], [-1]])
    press('Keep this card open')
    expect(actions.onPin).toHaveBeenCalledExactlyOnceWith(true)
    press('Close')
    expect(actions.onClose).toHaveBeenCalledOnce()
  })
})

it('shows by the shape on whose side a source stands', () => {
  expect(
    (['official-own-side', 'official-adversary', 'leak', 'media-count'] as const).map((kind) => sideOf(kind)),
  ).toEqual(['own', 'other', 'third', 'count'])
})

describe('axe finds nothing', () => {
  it.each(STATE_NAMES)('%s', async (name) => {
    const drawn = card(name)
    for (const details of drawn.querySelectorAll('details')) details.open = true
    expect(await complaints(drawn)).toEqual([])
  })
})
