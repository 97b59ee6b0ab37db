import { connect } from '../../../estimates/database.ts'
import { type BackupProgress, backUp, type Restored, restore } from '../../../estimates/transfer/backup.ts'
import { doJob } from '../../../estimates/transfer/jobs.ts'
import { STORE_PARTS } from '../../../estimates/transfer/parts.ts'
import { FLAG_PARTS } from '../../../flags/backup.ts'

const PARTS = [...STORE_PARTS, ...FLAG_PARTS]

/** To save all that is kept, or to put a file in its place. */
export type BackupJob = { save: string } | { restore: Blob }

/** Runs in a worker, so that the page answers while a million rows are read or written. */
doJob<BackupJob, BackupProgress, Blob | Restored>((job, progress, signal) =>
  'save' in job
    ? backUp(connect(), PARTS, { made: job.save, progress, signal })
    : restore(connect(), job.restore, PARTS, { progress, signal }),
)
