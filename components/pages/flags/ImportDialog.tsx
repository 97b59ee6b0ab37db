import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { randomId } from '../../../flags/ids.ts'
import type { Flag } from '../../../flags/model.ts'
import { readFlagFile } from '../../../flags/publish/flag-file.ts'
import type { ReadAnnotations } from '../../../flags/publish/web-annotation.ts'
import type { Imported } from '../../../flags/store.ts'
import type { Text } from '../../text.ts'
import { FileDrop } from '../FileDrop.tsx'
import { Icon } from '../Icon.tsx'
import { faultWords } from '../import/fault-words.ts'

/** As many as are read in a dialog; the number tells of all. */
const SHOWN = 100

interface Props {
  text: Text
  /** Stores them, all or none. */
  onImport(flags: readonly Flag[]): Promise<Imported>
  onClose(): void
}

/** What became of a file: it could not be read at all, is read with faults, or is stored. */
type State =
  | { step: 'none' }
  | { step: 'failed'; file: string; why: string }
  | { step: 'doubtful'; file: string; read: ReadAnnotations }
  | { step: 'done'; file: string; imported: Imported }

/** Brings flags in from a file. Where something in it cannot be read, that is told, and nothing is stored unless the reader says so. */
export function ImportDialog({ text, onImport, onClose }: Props) {
  const { say, number } = text
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  const [state, setState] = useState<State>({ step: 'none' })
  useEffect(() => dialog.current?.showModal(), [])

  const store = async (file: string, flags: readonly Flag[]) => {
    try {
      setState({ step: 'done', file, imported: await onImport(flags) })
    } catch (error) {
      setState({ step: 'failed', file, why: faultWords(error, text) })
    }
  }
  const choose = async (file: File) => {
    const read = readFlagFile(await file.text(), new Date().toISOString(), randomId)
    if (typeof read === 'string')
      setState({ step: 'failed', file: file.name, why: say('flags_import_no', file.name, read) })
    else if (read.faults.length > 0) setState({ step: 'doubtful', file: file.name, read })
    else await store(file.name, read.flags)
  }
  return (
    <dialog ref={dialog} class="form import-dialog" aria-labelledby={id} onClose={onClose}>
      <header>
        <h2 id={id}>{say('flags_import')}</h2>
        <button
          type="button"
          class="icon-button"
          aria-label={say('form_close')}
          onClick={() => dialog.current?.close()}
        >
          <Icon name="close" />
        </button>
      </header>
      <div class="form-body">
        <p>{say('flags_import_about')}</p>
        <FileDrop label={say('import_choose')} accept=".json,.jsonld,application/json" text={text} onFile={choose} />
        <div role="status">
          {state.step === 'failed' && <p class="notice">{state.why}</p>}
          {state.step === 'done' && (
            <div class="report">
              <p>{state.file}</p>
              <p class="sums">
                {(['added', 'updated', 'kept'] as const).map((what) => (
                  <span key={what}>
                    <b>{number(state.imported[what])}</b> {say(`flags_import_${what}`)}
                  </span>
                ))}
              </p>
            </div>
          )}
          {state.step === 'doubtful' && (
            <div class="report">
              <p>{say('flags_import_faults', state.file, number(state.read.faults.length))}</p>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
              <ol tabIndex={0}>
                {state.read.faults.slice(0, SHOWN).map(({ item, fault }) => (
                  <li key={item}>
                    <b>{say('flags_import_item', number(item))}</b> {fault}
                  </li>
                ))}
              </ol>
              {state.read.flags.length > 0 && (
                <p>
                  <button type="button" class="button first" onClick={() => void store(state.file, state.read.flags)}>
                    {say('flags_import_good', number(state.read.flags.length))}
                  </button>
                </p>
              )}
            </div>
          )}
        </div>
      </div>
    </dialog>
  )
}
