import { act } from 'preact/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { BackupSection } from '../../../components/pages/import/BackupSection.tsx'
import { restoredFrom } from '../../../components/pages/import/backup-in-worker.ts'
import { ImportSection } from '../../../components/pages/import/ImportSection.tsx'
import type { BackupProgress } from '../../../estimates/transfer/backup.ts'
import { importEstimates } from '../../../estimates/transfer/import.ts'
import { importFile } from '../../../estimates/transfer/in-worker.ts'
import { emptyStore } from '../../estimates/transfer/made.ts'
import { complaints, rendered, text, wordsOf } from '../rendered.tsx'

// Workers are the browser's: what runs in them runs here, or waits for a test.
vi.mock('../../../estimates/transfer/in-worker.ts', () => ({ importFile: vi.fn() }))
vi.mock('../../../components/pages/import/backup-in-worker.ts', () => ({ restoredFrom: vi.fn(), savedBackup: vi.fn() }))

const button = (holder: Element, key: string) =>
  [...holder.querySelectorAll<HTMLButtonElement>('button')].find((each) => wordsOf(each).startsWith(text.say(key)))!
const click = (holder: Element, key: string) => act(async () => button(holder, key).click())
const choose = async (holder: Element, file: File) => {
  const field = holder.querySelector<HTMLInputElement>('input[type="file"]')!
  Object.defineProperty(field, 'files', { value: [file], configurable: true })
  field.dispatchEvent(new Event('change', { bubbles: true }))
  await vi.waitFor(() => expect(holder.querySelector('.drop')).toBeNull())
}

describe('an import', () => {
  beforeEach(async () => {
    const withDb = await emptyStore()
    vi.mocked(importFile).mockImplementation((...given) => importEstimates(withDb, ...given))
  })
  const csv = (...rows: string[]) => new File([['event,toll,date,kind', ...rows].join('\n')], 'a.csv')
  const GOOD = 'made-up-war,12,2020-05,ngo'

  it('asks for what has no column, tells of wrong rows as text, and stores the good ones', async () => {
    const holder = rendered(<ImportSection text={text} />)
    await choose(holder, csv(GOOD, '<img src=x onerror=alert(1)>,12,2020-05,ngo'))
    expect(button(holder, 'import_try').disabled).toBe(true)
    expect(wordsOf(holder.querySelector('.fault'))).toContain(text.say('import_field_by'))
    for (const [field, value] of [
      ['measure', 'killed'],
      ['by', 'A desk'],
    ] as const) {
      const name = text.say(`import_field_${field}`)
      const select = holder.querySelector<HTMLSelectElement>(`[aria-label="${text.say('import_column_of', name)}"]`)!
      await act(() => {
        select.value = 'value'
        select.dispatchEvent(new Event('change', { bubbles: true }))
      })
      const input = holder.querySelector<HTMLInputElement>(`[aria-label="${text.say('import_value_of', name)}"]`)!
      await act(() => {
        input.value = value
        input.dispatchEvent(new Event('input', { bubbles: true }))
      })
    }
    expect(await complaints(holder)).toEqual([])
    await click(holder, 'import_try')
    await vi.waitFor(() => expect(holder.querySelector('.report')).not.toBeNull())
    expect([...holder.querySelectorAll('.sums span')].map(wordsOf)).toEqual([
      ...['1 good', '0 known already, left out', '1 wrong'],
    ])
    expect(wordsOf(holder.querySelector('.report li'))).toMatch(/^Line 3 event is no event .*<img src=x/)
    expect(holder.querySelector('.report img')).toBeNull()
    expect(await complaints(holder)).toEqual([])
    const [keep] = [...holder.querySelectorAll('button')].filter((each) => wordsOf(each) === 'Store the good one')
    await act(async () => keep!.click())
    await vi.waitFor(() => expect(wordsOf(holder.querySelector('.sums'))).toMatch(/^1 added/))
  })

  it('can be cancelled from where the focus is, and goes back to where it was', async () => {
    const holder = rendered(<ImportSection text={text} />)
    await choose(holder, new File(['event,measure,toll,date,by,kind\nmade-up-war,killed,12,2020-05,A,ngo'], 'a.csv'))
    vi.mocked(importFile).mockImplementation(
      (_file, _options, progress, signal) =>
        new Promise((_, reject) => {
          progress!({ read: 0.5, rows: 7, failed: 0 })
          signal!.addEventListener('abort', () => reject(signal!.reason))
        }),
    )
    await click(holder, 'import_try')
    expect(wordsOf(holder.querySelector('[role="status"]'))).toContain('7')
    expect(holder.querySelector('progress')!.getAttribute('value')).toBe('0.5')
    expect(document.activeElement).toBe(button(holder, 'form_cancel'))
    expect(await complaints(holder)).toEqual([])
    await click(holder, 'form_cancel')
    expect(holder.querySelector('.busy')).toBeNull()
    expect(button(holder, 'import_try').disabled).toBe(false)
    expect(document.activeElement).toBe(holder.querySelector('section'))
  })

  it('says of a file that is none what to do', async () => {
    const holder = rendered(<ImportSection text={text} />)
    await choose(holder, new File(['[7'], 'a.json'))
    expect(wordsOf(holder.querySelector('[role="alert"]'))).toMatch(/^The file is not JSON: .*Look for a comma/)
  })
})

describe('a restore', () => {
  let resolve: (restored: Awaited<ReturnType<typeof restoredFrom>>) => void
  let progress: (at: BackupProgress) => void
  beforeEach(() => {
    vi.mocked(restoredFrom).mockImplementation(
      (_file, tell, signal) =>
        new Promise((done, reject) => {
          resolve = done
          progress = tell
          signal.addEventListener('abort', () => reject(signal.reason))
        }),
    )
  })

  it('asks first, tells how far it is, and what it put back', async () => {
    const holder = rendered(<BackupSection text={text} />)
    await choose(holder, new File(['x'], 'recount.jsonl'))
    expect(restoredFrom).not.toHaveBeenCalled()
    await click(holder, 'import_restore_do')
    await act(() => progress({ part: 0.25, records: 1_000 }))
    expect(wordsOf(holder.querySelector('.busy [role="status"]'))).toBe('Checking… 1,000 records')
    await act(() => progress({ part: null, records: 4_000 }))
    expect(wordsOf(holder.querySelector('.busy [role="status"]'))).toBe('Storing… 4,000 records')
    expect(holder.querySelector('progress')!.hasAttribute('value')).toBe(false)
    await act(async () => resolve({ made: '2026-06-01T00:00:00.000Z', counts: { estimate: 3_999, edits: 1 } }))
    await vi.waitFor(() => expect(wordsOf(holder)).toContain('Restored the backup of 1 June 2026: 4,000 records.'))
    expect(await complaints(holder)).toEqual([])
  })

  it('can be cancelled', async () => {
    const holder = rendered(<BackupSection text={text} />)
    await choose(holder, new File(['x'], 'recount.jsonl'))
    await click(holder, 'import_restore_do')
    await click(holder, 'form_cancel')
    await vi.waitFor(() => expect(wordsOf(holder)).toContain('Cancelled: nothing was changed.'))
    expect(button(holder, 'import_restore_do')).toBeDefined()
  })
})
