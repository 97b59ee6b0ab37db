import type { ImportOptions, ImportProgress, ImportReport } from './import.ts'
import type { ImportJob } from './import-worker.ts'
import { doneBy } from './jobs.ts'

/** As `importEstimates`, in a worker of its own: the page that calls it answers throughout. */
export function importFile(
  file: Blob,
  options: ImportOptions,
  progress?: (at: ImportProgress) => void,
  signal?: AbortSignal,
): Promise<ImportReport> {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' })
  return doneBy<ImportJob, ImportProgress, ImportReport>(worker, { file, options }, progress, signal)
}
