import { act } from 'preact/test-utils'
import { describe, expect, it, vi } from 'vitest'
import type { Claim } from '../../claims/model.ts'
import type { Answer } from '../../comparison/model.ts'
import { FlagForm } from '../../components/FlagForm.tsx'
import type { Entered, Flagged } from '../../flags/draft.ts'
import { claim, estimate, held } from '../comparison/made.ts'
import { flaggedText } from '../flags/made.ts'
import { complaints, rendered, text, wordsOf } from './rendered.tsx'

const counts = Array.from({ length: 8 }, (_, n) => estimate(30_000 + 1000 * n, { by: `Count ${n}` }))
const EVENTS = [['quake', 'A quake'] as const, ['war', 'A war'] as const]

function flaggedOf(made: Claim | null): Flagged {
  const estimates = Object.fromEntries(counts.map((each) => [each.id, each]))
  const comparison = made && held(made, ...counts)
  return { target: flaggedText({ claim: made }), against: null, comparison, estimates: made ? estimates : {} }
}

function form(made: Claim | null = claim(46_000), more: { entered?: Entered; fault?: string } = {}) {
  const told = {
    onInput: vi.fn(),
    onSave: vi.fn<(flagged: Flagged, entered: Entered) => void>(),
    onCancel: vi.fn(),
    onCompare: vi.fn(async (corrected: Claim): Promise<Answer> => {
      return { comparisons: [held(corrected, ...counts)], estimates: flaggedOf(corrected).estimates, events: {} }
    }),
  }
  const holder = rendered(
    <FlagForm flagged={flaggedOf(made)} events={EVENTS} author="Ada" text={text} fault={null} {...told} {...more} />,
  )
  const field = (name: string) => holder.querySelector<HTMLInputElement>(`[name="${name}"]`)!
  return {
    ...{ holder, told, field },
    enter: (name: string, value: string) =>
      act(() => {
        field(name).value = value
        field(name).dispatchEvent(new Event(field(name).localName === 'select' ? 'change' : 'input', { bubbles: true }))
      }),
    save: () => act(async () => void holder.querySelector('form')!.dispatchEvent(new Event('submit'))),
    compare: () => act(async () => void holder.querySelector<HTMLElement>('.again button')!.click()),
  }
}

describe('the form of a flag', () => {
  it('saves what is entered, with the evidence chosen, in that order', async () => {
    const { holder, told, enter, save } = form()
    await enter('kind', 'out-of-date')
    await enter('note', 'Counted a year earlier.')
    const boxes = holder.querySelectorAll<HTMLInputElement>('.evidence input')
    expect(boxes.length).toBe(8)
    await act(() => boxes[6]!.click())
    await act(() => boxes[0]!.click())
    await save()
    const [flagged, entered] = told.onSave.mock.calls[0]!
    expect(entered).toMatchObject({ kind: 'out-of-date', note: 'Counted a year earlier.', author: 'Ada' })
    const labels = entered.evidence.map((id) => flagged.estimates[id]!.by)
    expect(labels).toEqual([boxes[6], boxes[0]].map((box) => /Count \d/.exec(box!.parentElement!.textContent!)![0]))
    expect(told.onInput).toHaveBeenLastCalledWith(entered)
    expect(told.onCompare).not.toHaveBeenCalled()
  })

  it('says at each field what is wrong, opens the correction, goes to the first, and saves nothing', async () => {
    const { holder, told, field, enter, save } = form()
    await enter('low', 'forty')
    await enter('asOf', 'May')
    await save()
    expect(told.onSave).not.toHaveBeenCalled()
    expect(holder.querySelector('.correction')).toHaveProperty('open', true)
    expect([...holder.querySelectorAll('.fault')].map(wordsOf)).toEqual([
      'Write whole people in digits, as in 46000 or 46,000.',
      'This is no day of the calendar. Write 2024, 2024-10 or 2024-10-27.',
    ])
    expect(field('low').getAttribute('aria-invalid')).toBe('true')
    expect(document.activeElement).toBe(field('low'))
    expect(wordsOf(holder.querySelector('[role=alert]'))).toBe('2 fields need another look.')
    await enter('low', '40000')
    expect(holder.querySelectorAll('.fault').length).toBe(1)
  })

  it('compares the claim as corrected, on request and before it is saved', async () => {
    const { holder, told, enter, compare, save } = form()
    await enter('low', '300000')
    await compare()
    expect(told.onCompare.mock.lastCall![0].amount.low).toBe(300_000)
    expect(wordsOf(holder.querySelector('.verdict'))).toContain('times the highest of 8 sources')
    await enter('low', '31000')
    expect(holder.querySelector('.verdict')).toBeNull()
    await save()
    expect(told.onSave.mock.calls[0]![0].comparison!.verdict).toBe('in-line')
  })

  it('says that nobody answers, and keeps what was entered', async () => {
    const { holder, told, enter, save, field } = form()
    told.onCompare.mockRejectedValue(new Error('gone'))
    await enter('low', '31000')
    await save()
    expect(wordsOf(holder.querySelector('[role=alert]'))).toContain('Nobody answers')
    expect([field('low').value, told.onSave.mock.calls.length]).toEqual(['31000', 0])
  })

  it('of words without a figure asks what they mean, and does without', async () => {
    const { holder, told, save } = form(null)
    expect(holder.querySelector('.correction')).toHaveProperty('open', true)
    expect(holder.querySelector('.evidence')).toBeNull()
    await save()
    expect(told.onSave.mock.calls[0]![0]).toMatchObject({ comparison: null, target: { claim: null } })
  })

  it('begins with what was entered before, and shows why it could not be stored', () => {
    const fields = {
      bound: 'exact',
      low: '7',
      high: '',
      measure: 'missing',
      group: 'people',
      party: '',
      event: '',
      asOf: '',
    }
    const entered: Entered = { kind: 'other', note: 'Halfway', author: '', evidence: [], fields }
    const again = form(claim(46_000), { entered, fault: 'The store is full.' })
    expect([again.field('note').value, again.field('low').value]).toEqual(['Halfway', '7'])
    expect(wordsOf(again.holder.querySelector('[role=alert]'))).toBe('The store is full.')
  })

  it.each([claim(46_000), null])('has nothing that axe complains of', async (made) => {
    const { holder, enter, save } = form(made)
    await enter('low', 'x')
    await save()
    expect(await complaints(holder)).toEqual([])
  })
})
