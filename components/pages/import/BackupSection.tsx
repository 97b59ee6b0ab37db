import { useRef, useState } from 'preact/hooks'
import type { BackupProgress } from '../../../estimates/transfer/backup.ts'
import { tellFlagsChanged } from '../../tell-flags.ts'
import type { Text } from '../../text.ts'
import { saveFile } from '../../timeline/save.ts'
import { FileDrop } from '../FileDrop.tsx'
import { Busy } from './Busy.tsx'
import { restoredFrom, savedBackup } from './backup-in-worker.ts'
import { faultWords } from './fault-words.ts'

type Work = 'backup' | 'restore'

/** Everything that the reader has put into Recount, in one file, and back. */
export function BackupSection({ text }: { text: Text }) {
  const { say } = text
  const [chosen, setChosen] = useState<File | null>(null)
  const [said, setSaid] = useState<{ isFault: boolean; words: string } | null>(null)
  const [busy, setBusy] = useState<{ work: Work; at: BackupProgress } | null>(null)
  const running = useRef<AbortController | null>(null)

  const act = async (
    work: Work,
    doing: (progress: (at: BackupProgress) => void, signal: AbortSignal) => Promise<string | null>,
  ) => {
    const control = new AbortController()
    running.current = control
    const progress = (at: BackupProgress) => setBusy({ work, at })
    progress({ part: work === 'backup' ? null : 0, records: 0 })
    setSaid(null)
    try {
      const words = await doing(progress, control.signal)
      if (words) setSaid({ isFault: false, words })
    } catch (error) {
      if (control.signal.aborted) setSaid({ isFault: false, words: say('import_cancelled') })
      else setSaid({ isFault: true, words: faultWords(error, text) })
    } finally {
      running.current = null
      setBusy(null)
    }
  }
  const onBackUp = () =>
    act('backup', async (progress, signal) => {
      const now = new Date().toISOString()
      saveFile(await savedBackup(now, progress, signal), `recount-${now.slice(0, 10)}.jsonl`)
      return null
    })
  const onRestore = () =>
    act('restore', async (progress, signal) => {
      const { made, counts } = await restoredFrom(chosen!, progress, signal)
      setChosen(null)
      tellFlagsChanged(null)
      const records = Object.values(counts).reduce((sum, count) => sum + count, 0)
      return say('import_restored', text.date(made.slice(0, 10)), text.number(records))
    })
  return (
    <section tabIndex={-1}>
      <h2>{say('import_backup_title')}</h2>
      <p>{say('import_backup_about')}</p>
      {busy ? (
        <Busy
          words={workWords(busy.work, busy.at, text)}
          part={busy.at.part}
          label={say(busy.work === 'backup' ? 'import_backup' : 'import_restore')}
          text={text}
          onCancel={() => running.current?.abort()}
        />
      ) : (
        <>
          <p class="actions">
            <button type="button" class="button" onClick={onBackUp}>
              {say('import_backup')}
            </button>
          </p>
          {chosen ? (
            <div class="notice">
              <p>{say('import_restore_sure', chosen.name)}</p>
              <p class="actions">
                <button type="button" class="button first" onClick={onRestore}>
                  {say('import_restore_do')}
                </button>
                <button type="button" class="button" onClick={() => setChosen(null)}>
                  {say('form_cancel')}
                </button>
              </p>
            </div>
          ) : (
            <FileDrop label={say('import_restore')} accept=".jsonl" text={text} onFile={setChosen} />
          )}
        </>
      )}
      <p role="status" class={said?.isFault ? 'fault' : undefined}>
        {said?.words}
      </p>
    </section>
  )
}

/** How far it is. What was read is written all at once. */
function workWords(work: Work, { part, records }: BackupProgress, { say, number }: Text): string {
  if (work === 'backup') return say('import_backup_reading', number(records))
  return say(part === null ? 'import_restore_storing' : 'import_restore_reading', number(records))
}
