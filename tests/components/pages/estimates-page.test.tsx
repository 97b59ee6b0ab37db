import { act } from 'preact/test-utils'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { EstimateForm } from '../../../components/pages/estimates/EstimateForm.tsx'
import { EstimateTable } from '../../../components/pages/estimates/EstimateTable.tsx'
import { Filters } from '../../../components/pages/estimates/Filters.tsx'
import { type Naming, wishOf } from '../../../components/pages/estimates/find-rows.ts'
import type { Listed } from '../../../estimates/list.ts'
import { estimate } from '../../estimates/stores.ts'
import { complaints, rendered, text, wordsOf } from '../rendered.tsx'

const EVENTS: Naming['events'] = new Map(
  ['made-up-war', 'small-war'].map((id) => [
    id,
    { id, name: `The ${id}`, aliases: [], parties: [], places: [], from: '2020', to: null, kind: 'war', parent: null },
  ]),
)
const naming: Naming = { locale: 'en', events: EVENTS, what: () => 'people killed' }
const rowsOf = (count: number): Listed[] =>
  Array.from({ length: count }, (_, n) => ({
    ...{ estimate: estimate(`own-${n}`, { by: `Source ${n}` }), origin: 'own', hidden: n === 1, original: null },
  }))
const press = (element: Element, key: string) =>
  act(() => void element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })))
const enter = (field: HTMLInputElement | HTMLSelectElement, value: string) =>
  act(() => {
    field.value = value
    field.dispatchEvent(new Event(field.localName === 'select' ? 'change' : 'input', { bubbles: true }))
  })

// happy-dom lays nothing out: a table without a height would draw no row.
beforeAll(() => {
  for (const side of ['offsetHeight', 'clientHeight'])
    Object.defineProperty(HTMLElement.prototype, side, { value: 600, configurable: true })
})

describe('the table of estimates', () => {
  const table = async (count: number) => {
    const told = { onEdit: vi.fn(), onHide: vi.fn(), onRemove: vi.fn(), onSort: vi.fn() }
    const wish = wishOf(new URLSearchParams('sort=by'))
    const rows = rowsOf(count)
    const holder = rendered(<EstimateTable {...{ rows, wish, naming, text, ...told }} turn={0} canChange />)
    // What is seen is known once it is there.
    await act(() => {})
    return { holder, told, rows, active: () => holder.querySelector('.table-body [tabindex="0"]')! }
  }

  it('draws few of many rows, and tells how many there are', async () => {
    const { holder } = await table(100_000)
    expect(holder.querySelectorAll('.table-body [role="row"]').length).toBeLessThan(60)
    expect(holder.querySelector('[role="grid"]')!.getAttribute('aria-rowcount')).toBe('100001')
    expect(await complaints(holder)).toEqual([])
  })

  it('has one row in the tab order, which arrows move and keys act on', async () => {
    const { told, rows, active } = await table(50)
    for (const [key, index] of [
      ['ArrowDown', 3],
      ['ArrowUp', 2],
      ['End', 51],
      ['ArrowDown', 51],
      ['Home', 2],
    ] as const) {
      await press(active(), key)
      expect(active().getAttribute('aria-rowindex')).toBe(String(index))
    }
    await press(active(), 'ArrowDown')
    await press(active(), 'Enter')
    await press(active(), 'Delete')
    await press(active(), 'h')
    expect(told.onEdit).toHaveBeenCalledExactlyOnceWith(rows[1])
    expect(told.onRemove).toHaveBeenCalledExactlyOnceWith(rows[1])
    // It is hidden: the key shows it again.
    expect(told.onHide).toHaveBeenCalledExactlyOnceWith(rows[1], false)
  })

  it('leaves keys to the buttons of a row', async () => {
    const { told, active } = await table(5)
    await press(active().querySelector('button')!, 'Enter')
    await press(active().querySelector('button')!, 'Delete')
    expect(told.onEdit).not.toHaveBeenCalled()
    expect(told.onRemove).not.toHaveBeenCalled()
  })

  it('sorts by the head of a column, and tells which way it is sorted', async () => {
    const { holder, told } = await table(5)
    const heads = [...holder.querySelectorAll('[role="columnheader"][aria-sort]')]
    expect(heads.map((head) => head.getAttribute('aria-sort'))).toEqual([
      ...['none', 'none', 'none', 'ascending', 'none', 'none'],
    ])
    await act(() => heads[0]!.querySelector('button')!.click())
    expect(told.onSort).toHaveBeenCalledExactlyOnceWith('amount')
  })
})

describe('the filters of the table', () => {
  it('take effect as they are chosen, and keep what an address names and nobody has', async () => {
    const onWish = vi.fn()
    const wish = wishOf(new URLSearchParams('q=a&event=gone'))
    const choices = { events: [['made-up-war', 'The war']] as const, parties: [], sources: [] }
    const holder = rendered(
      <Filters {...{ wish, text, onWish }} choices={{ ...choices, events: [...choices.events] }} />,
    )
    const event = holder.querySelector<HTMLSelectElement>('select')!
    expect(event.value).toBe('gone')
    await enter(event, 'made-up-war')
    expect(onWish).toHaveBeenLastCalledWith({ ...wish, event: 'made-up-war' })
    await enter(holder.querySelector<HTMLInputElement>('[type="search"]')!, 'b')
    expect(onWish).toHaveBeenLastCalledWith({ ...wish, search: 'b' })
    const from = holder.querySelector<HTMLInputElement>('.date-filter input')!
    const choose = (value: string) =>
      act(() => {
        from.value = value
        from.dispatchEvent(new Event('change'))
      })
    onWish.mockClear()
    await choose('2020-13')
    expect(from.getAttribute('aria-invalid')).toBe('true')
    expect(onWish).not.toHaveBeenCalled()
    await choose('2020-12')
    expect(onWish).toHaveBeenLastCalledWith({ ...wish, from: '2020-12' })
    expect(await complaints(holder)).toEqual([])
  })
})

describe('the form of an estimate', () => {
  const form = (row: Listed | null, fault: string | null = null) => {
    const told = { onSave: vi.fn(), onReset: vi.fn(), onClose: vi.fn() }
    const holder = rendered(
      <EstimateForm {...{ row, text, fault, ...told }} begin={{ event: 'small-war' }} events={EVENTS} />,
    )
    const field = (name: string) => holder.querySelector<HTMLInputElement>(`[name="${name}"]`)!
    const save = () => act(() => void holder.querySelector('form')!.dispatchEvent(new Event('submit')))
    return { holder, told, field, save }
  }

  it('says at each field what is missing, goes to the first, and saves nothing', async () => {
    const { holder, told, field, save } = form(null)
    expect(field('event').value).toBe('small-war')
    await vi.waitFor(() => expect(document.activeElement).toBe(field('event')))
    await save()
    expect([...holder.querySelectorAll('[aria-invalid="true"]')].map((each) => each.getAttribute('name'))).toEqual([
      ...['low', 'asOf', 'by', 'kind'],
    ])
    expect(document.activeElement).toBe(field('low'))
    expect(told.onSave).not.toHaveBeenCalled()
    expect(await complaints(holder)).toEqual([])
    // Looked at again while it is mended.
    await enter(field('low'), '46,000')
    expect(field('low').getAttribute('aria-invalid')).not.toBe('true')
  })

  it('saves what it says', async () => {
    const { told, field, save } = form(null)
    const said = { low: '46,000', asOf: '2020-05', by: 'A desk', kind: 'ngo', bound: 'about' }
    for (const [name, value] of Object.entries(said)) await enter(field(name), value)
    await save()
    expect(told.onSave).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({
        ...{ event: 'small-war', party: null, by: 'A desk', from: '2020', asOf: '2020-05' },
        amount: { low: 46_000, high: 46_000, bound: 'about' },
      }),
    )
  })

  it('tells of an edited row how to put it back, and why it could not be stored', async () => {
    const original = estimate('base-1')
    const { holder, told } = form(
      { estimate: { ...original, by: 'B' }, origin: 'base', hidden: false, original },
      'No room',
    )
    expect(wordsOf(holder.querySelector('[role="alert"]'))).toBe('No room')
    const reset = [...holder.querySelectorAll('footer button')].find(
      (each) => wordsOf(each) === text.say('form_reset'),
    )!
    await act(() => (reset as HTMLElement).click())
    expect(told.onReset).toHaveBeenCalledOnce()
  })
})
