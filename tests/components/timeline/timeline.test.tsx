import { act } from 'preact/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { Timeline } from '../../../components/Timeline.tsx'
import type { TimelineClaim } from '../../../components/timeline/claims.ts'
import { estimate } from '../../estimates/stores.ts'
import { complaints, rendered, text, wordsOf } from '../rendered.tsx'

// happy-dom draws nothing: any width will do.
vi.mock('../../../components/timeline/text-width.ts', () => ({
  FONT: 'sans-serif',
  measureText: () => (words: string) => words.length * 7,
}))

const months = ['2020-01', '2020-02', '2020-03', '2020-04', '2020-05']
const run = months.map((asOf, n) =>
  estimate(`own-${n}`, { asOf, by: 'A Monitor', amount: { low: 100 * (n + 1), high: 100 * (n + 1), bound: 'exact' } }),
)
const single = estimate('own-9', { asOf: '2020-03', by: '<b>Bold</b>', amount: { low: 50, high: 900, bound: 'range' } })

function timeline(claims: TimelineClaim[] = []) {
  const onLog = vi.fn()
  const count = { event: 'made-up-war', party: 'NO', measure: 'killed', group: 'people' } as const
  const holder = rendered(
    <Timeline {...{ count, claims, text, onLog }} event={undefined} estimates={[...run, single]} isLog={false} />,
  )
  const slider = holder.querySelector('[role="slider"]')!
  const press = (key: string) =>
    act(() => void slider.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })))
  return { holder, onLog, slider, press, said: () => slider.getAttribute('aria-valuetext') }
}

describe('a timeline', () => {
  it('draws a source that counts on and on as a line, every estimate as a mark, and claims on top', () => {
    const claim: TimelineClaim = { by: 'A paper', day: '2020-04-02', amount: { low: 700, high: 700, bound: 'about' } }
    const { holder } = timeline([claim])
    expect(holder.querySelectorAll('.chart path[stroke-linejoin="round"]')).toHaveLength(1)
    expect(holder.querySelectorAll('.chart circle')).toHaveLength(1)
    expect(wordsOf(holder.querySelector('.chart'))).toContain('A paper')
    expect(wordsOf(holder.querySelector('.chart'))).toContain('A Monitor')
  })

  it('is read out by keys, the earliest first, and forgets where it was when it is left', async () => {
    const { holder, slider, press, said } = timeline()
    expect(said()).toBe(text.say('timeline_keys'))
    await press('ArrowRight')
    expect(said()).toMatch(/^100\b.*A Monitor.*January 2020/)
    await press('End')
    expect(said()).toMatch(/^500\b.*May 2020/)
    await press('ArrowRight')
    expect(said()).toMatch(/^500\b/)
    await press('ArrowLeft')
    expect(said()).toMatch(/^400\b/)
    expect(wordsOf(holder.querySelector('.read-out'))).toContain('400')
    await act(() => void slider.dispatchEvent(new FocusEvent('blur')))
    expect(holder.querySelector('.read-out')).toBeNull()
  })

  it('says the same as a table, and a name of a source as text', async () => {
    const { holder } = timeline()
    const rows = [...holder.querySelectorAll('tbody tr')].map(wordsOf)
    expect(rows).toHaveLength(6)
    expect(rows.filter((row) => row.includes('<b>Bold</b>'))).toHaveLength(1)
    expect(holder.querySelector('tbody b')).toBeNull()
    expect(await complaints(holder)).toEqual([])
  })

  it('changes its scale', async () => {
    const { holder, onLog } = timeline()
    await act(() => holder.querySelectorAll<HTMLElement>('[type="radio"]')[1]!.click())
    expect(onLog).toHaveBeenCalledExactlyOnceWith(true)
  })
})
