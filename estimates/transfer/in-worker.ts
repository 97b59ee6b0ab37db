import type { ImportOptions, ImportProgress, ImportReport } from './import.ts'
import type { Job, Said } from './worker.ts'

/**
 * As `importEstimates`, in a worker of its own: the page that calls it answers throughout.
 * @throws errors with the name, message and fields that they had in the worker (`FileFault`, `StoreError`; `AbortError` where cancelled)
 */
export function importFile(
  file: Blob,
  options: ImportOptions,
  progress: (at: ImportProgress) => void = () => {},
  signal?: AbortSignal,
): Promise<ImportReport> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  const ask = (job: Job) => worker.postMessage(job)
  const cancel = () => ask('cancel')
  signal?.addEventListener('abort', cancel)
  return new Promise<ImportReport>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Said>) => {
      if ('progress' in data) progress(data.progress)
      else if ('report' in data) resolve(data.report)
      else reject(Object.assign(new Error(), data.error))
    }
    worker.onerror = ({ message }) => reject(new Error(message))
    ask({ file, options })
    if (signal?.aborted) cancel()
  }).finally(() => {
    signal?.removeEventListener('abort', cancel)
    worker.terminate()
  })
}
