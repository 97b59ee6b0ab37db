/** What a page tells a worker: what to do, and then perhaps to stop. */
type Asked<Job> = { job: Job } | 'cancel'

/** What a worker says: how far it is, as often as it likes, then what came of it or the error. An error keeps its name and fields. */
type Said<Progress, Result> = { progress: Progress } | { result: Result } | { error: object }

/**
 * Has a job done by a worker of its own, which is ended with it: the page that asks answers throughout.
 * @throws errors with the name, message and fields that they had in the worker (`FileFault`, `StoreError`; `AbortError` where cancelled)
 */
export function doneBy<Job, Progress, Result>(
  worker: Worker,
  job: Job,
  progress: (at: Progress) => void = () => {},
  signal?: AbortSignal,
): Promise<Result> {
  const ask = (asked: Asked<Job>) => worker.postMessage(asked)
  const cancel = () => ask('cancel')
  signal?.addEventListener('abort', cancel)
  return new Promise<Result>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Said<Progress, Result>>) => {
      if ('progress' in data) progress(data.progress)
      else if ('result' in data) resolve(data.result)
      else reject(Object.assign(new Error(), data.error))
    }
    worker.onerror = ({ message }) => reject(new Error(message))
    ask({ job })
    if (signal?.aborted) cancel()
  }).finally(() => {
    signal?.removeEventListener('abort', cancel)
    worker.terminate()
  })
}

/** Makes a worker of this script that does one job. */
export function doJob<Job, Progress, Result>(
  work: (job: Job, progress: (at: Progress) => void, signal: AbortSignal) => Promise<Result>,
): void {
  const cancel = new AbortController()
  const say = (said: Said<Progress, Result>) => postMessage(said)
  addEventListener('message', async ({ data }: MessageEvent<Asked<Job>>) => {
    if (data === 'cancel') return cancel.abort()
    try {
      say({ result: await work(data.job, (progress) => say({ progress }), cancel.signal) })
    } catch (error) {
      const { name, message } = error as Error
      say({ error: { ...(error as Error), name, message } })
    }
  })
}
