import { useRef, useState } from 'preact/hooks'
import type { Mapping } from '../../../estimates/transfer/fields.ts'
import type { ImportOptions, ImportProgress, ImportReport } from '../../../estimates/transfer/import.ts'
import { importFile } from '../../../estimates/transfer/in-worker.ts'
import { type Preview, preview } from '../../../estimates/transfer/preview.ts'
import { type Format, formatOf } from '../../../estimates/transfer/read.ts'

interface Chosen {
  file: File
  format: Format
  preview: Preview
  mapping: Mapping
}

/** How far a file has come: `tried` has the report of a trial, `done` that of the import. */
export type ImportState =
  | { step: 'none' }
  | ({ step: 'chosen' } & Chosen)
  | { step: 'busy'; file: File; isTrial: boolean; progress: ImportProgress | null }
  | ({ step: 'tried'; report: ImportReport } & Chosen)
  | { step: 'done'; file: File; report: ImportReport }
  | { step: 'failed'; file: File; error: unknown }

export interface Importing {
  state: ImportState
  choose(file: File): Promise<void>
  map(mapping: Mapping): void
  /** Reads the whole file and reports, storing nothing. */
  tryOut(): Promise<void>
  /** Stores it; `goodOnly` leaves rows out that are wrong. */
  store(goodOnly: boolean): Promise<void>
  cancel(): void
  reset(): void
}

/** A file on its way into the store: looked at, mapped, tried, stored. Each step but the last can be gone back from. */
export function useImport(): Importing {
  const [state, setState] = useState<ImportState>({ step: 'none' })
  const running = useRef<AbortController | null>(null)

  const run = async (
    from: Extract<ImportState, Chosen>,
    { goodOnly, trial }: Pick<ImportOptions, 'goodOnly' | 'trial'>,
  ) => {
    const { file, format, preview, mapping } = from
    const control = new AbortController()
    running.current = control
    const busy = (progress: ImportProgress | null) => setState({ step: 'busy', file, isTrial: trial, progress })
    busy(null)
    try {
      const report = await importFile(file, { format, mapping, goodOnly, trial }, busy, control.signal)
      setState(trial ? { step: 'tried', file, format, preview, mapping, report } : { step: 'done', file, report })
    } catch (error) {
      setState(control.signal.aborted ? from : { step: 'failed', file, error })
    } finally {
      running.current = null
    }
  }
  return {
    state,
    async choose(file) {
      const format = formatOf(file.name) ?? 'csv'
      try {
        const seen = await preview(file, format)
        setState({ step: 'chosen', file, format, preview: seen, mapping: seen.suggested })
      } catch (error) {
        setState({ step: 'failed', file, error })
      }
    },
    map(mapping) {
      if (state.step !== 'chosen' && state.step !== 'tried') return
      const { file, format, preview } = state
      setState({ step: 'chosen', file, format, preview, mapping })
    },
    async tryOut() {
      if (state.step === 'chosen') await run(state, { goodOnly: false, trial: true })
    },
    async store(goodOnly) {
      if (state.step === 'tried') await run(state, { goodOnly, trial: false })
    },
    cancel: () => running.current?.abort(),
    reset: () => setState({ step: 'none' }),
  }
}
