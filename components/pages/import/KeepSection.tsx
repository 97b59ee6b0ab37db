import { useEffect, useState } from 'preact/hooks'
import { keepForGood } from '../../../estimates/wipe.ts'
import type { Text } from '../../text.ts'

/** Whether the browser may wipe the store when it needs room; a reader can ask it not to. */
export function KeepSection({ text }: { text: Text }) {
  const { say } = text
  const [kept, setKept] = useState<'yes' | 'no' | 'refused' | null>(null)
  useEffect(() => {
    void navigator.storage.persisted().then((is) => setKept(is ? 'yes' : 'no'))
  }, [])
  return (
    <section>
      <h2>{say('import_keep_title')}</h2>
      <p role="status">{kept && say(`import_keep_${kept}`)}</p>
      {kept === 'no' && (
        <p class="actions">
          <button type="button" class="button" onClick={async () => setKept((await keepForGood()) ? 'yes' : 'refused')}>
            {say('import_keep')}
          </button>
        </p>
      )}
    </section>
  )
}
