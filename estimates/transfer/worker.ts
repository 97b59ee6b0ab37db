import { connect } from '../database.ts'
import { type ImportOptions, type ImportProgress, type ImportReport, importEstimates } from './import.ts'

/** What a page asks of the worker. */
export type Job = { file: Blob; options: ImportOptions } | 'cancel'

/** What the worker says: once or more how far it is, then the report or the error. An error keeps its name and fields. */
export type Said = { progress: ImportProgress } | { report: ImportReport } | { error: object }

const cancel = new AbortController()

/** Runs in a worker of the extension, so that the page answers while a hundred thousand rows are read and written. */
addEventListener('message', async ({ data }: MessageEvent<Job>) => {
  if (data === 'cancel') return cancel.abort()
  const say = (said: Said) => postMessage(said)
  try {
    const { file, options } = data
    say({
      report: await importEstimates(connect(), file, options, (progress) => say({ progress }), cancel.signal),
    })
  } catch (error) {
    const { name, message } = error as Error
    say({ error: { ...(error as Error), name, message } })
  }
})
