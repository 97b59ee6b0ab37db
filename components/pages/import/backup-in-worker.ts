import type { BackupProgress, Restored } from '../../../estimates/transfer/backup.ts'
import { doneBy } from '../../../estimates/transfer/jobs.ts'
import type { BackupJob } from './backup-worker.ts'

type OnProgress = (at: BackupProgress) => void

const worker = () => new Worker(new URL('./backup-worker.ts', import.meta.url), { type: 'module' })

/** All that the reader has put into Recount, as one file. @param made an ISO 8601 instant */
export const savedBackup = (made: string, progress: OnProgress, signal: AbortSignal): Promise<Blob> =>
  doneBy<BackupJob, BackupProgress, Blob>(worker(), { save: made }, progress, signal)

/** Puts a backup in the place of all that is kept: all of it, or, where it is cancelled or fails, nothing. */
export const restoredFrom = (file: Blob, progress: OnProgress, signal: AbortSignal): Promise<Restored> =>
  doneBy<BackupJob, BackupProgress, Restored>(worker(), { restore: file }, progress, signal)
