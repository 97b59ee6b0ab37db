import { useState } from 'preact/hooks'
import type { WithDb } from '../../../estimates/database.ts'
import { backUp, restore } from '../../../estimates/transfer/backup.ts'
import { STORE_PARTS } from '../../../estimates/transfer/parts.ts'
import { FLAG_PARTS } from '../../../flags/backup.ts'
import type { Text } from '../../text.ts'
import { saveFile } from '../../timeline/save.ts'
import { FileDrop } from '../FileDrop.tsx'
import { faultWords } from './fault-words.ts'

const PARTS = [...STORE_PARTS, ...FLAG_PARTS]

/** Everything that the reader has put into Recount, in one file, and back. */
export function BackupSection({ text, withDb }: { text: Text; withDb: WithDb }) {
  const { say } = text
  const [chosen, setChosen] = useState<File | null>(null)
  const [said, setSaid] = useState<{ isFault: boolean; words: string } | null>(null)
  const [isBusy, setIsBusy] = useState(false)

  const act = async (doing: () => Promise<string | null>) => {
    setIsBusy(true)
    setSaid(null)
    try {
      const words = await doing()
      if (words) setSaid({ isFault: false, words })
    } catch (error) {
      setSaid({ isFault: true, words: faultWords(error, text) })
    } finally {
      setIsBusy(false)
    }
  }
  const onBackUp = () =>
    act(async () => {
      const now = new Date().toISOString()
      saveFile(await backUp(withDb, PARTS, now), `recount-${now.slice(0, 10)}.jsonl`)
      return null
    })
  const onRestore = () =>
    act(async () => {
      const { made, counts } = await restore(withDb, chosen!, PARTS)
      setChosen(null)
      const records = Object.values(counts).reduce((sum, count) => sum + count, 0)
      return say('import_restored', text.date(made.slice(0, 10)), text.number(records))
    })
  return (
    <section>
      <h2>{say('import_backup_title')}</h2>
      <p>{say('import_backup_about')}</p>
      <p class="actions">
        <button type="button" class="button" disabled={isBusy} onClick={onBackUp}>
          {say('import_backup')}
        </button>
      </p>
      {chosen ? (
        <div class="notice">
          <p>{say('import_restore_sure', chosen.name)}</p>
          <p class="actions">
            <button type="button" class="button first" disabled={isBusy} onClick={onRestore}>
              {say('import_restore_do')}
            </button>
            <button type="button" class="button" disabled={isBusy} onClick={() => setChosen(null)}>
              {say('form_cancel')}
            </button>
          </p>
        </div>
      ) : (
        <FileDrop label={say('import_restore')} accept=".jsonl" text={text} onFile={setChosen} />
      )}
      <p role="status" class={said?.isFault ? 'fault' : undefined}>
        {said?.words}
      </p>
    </section>
  )
}
