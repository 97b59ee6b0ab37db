import { connect } from '../database.ts'
import { type ImportOptions, type ImportProgress, type ImportReport, importEstimates } from './import.ts'
import { doJob } from './jobs.ts'

/** What an import needs. */
export interface ImportJob {
  file: Blob
  options: ImportOptions
}

/** Runs in a worker, so that the page answers while a hundred thousand rows are read and written. */
doJob<ImportJob, ImportProgress, ImportReport>(({ file, options }, progress, signal) =>
  importEstimates(connect(), file, options, progress, signal),
)
