import { template } from '../../../estimates/transfer/export.ts'
import { missingFields } from '../../../estimates/transfer/fields.ts'
import type { Text } from '../../text.ts'
import { saveFile } from '../../timeline/save.ts'
import { FileDrop } from '../FileDrop.tsx'
import { hashOf } from '../route.ts'
import { Busy } from './Busy.tsx'
import { faultWords } from './fault-words.ts'
import { MappingTable } from './MappingTable.tsx'
import { Report } from './Report.tsx'
import { type Importing, type ImportState, useImport } from './use-import.ts'

/** Estimates from a file: what each column is, what is wrong with which row, and only then the store. */
export function ImportSection({ text }: { text: Text }) {
  const { say } = text
  const importing = useImport()
  const { state, choose, reset } = importing
  return (
    <section tabIndex={-1}>
      <h2>{say('import_title')}</h2>
      <p>{say('import_forms')}</p>
      {state.step === 'none' ? (
        <>
          <FileDrop
            label={say('import_choose')}
            accept=".csv,.tsv,.txt,.json,.jsonl,.ndjson"
            text={text}
            onFile={choose}
          />
          <button type="button" class="button" onClick={() => saveFile(template(), 'recount-template.csv')}>
            {say('import_template')}
          </button>
        </>
      ) : (
        <p class="file">
          <b>{state.file.name}</b>
          {state.step !== 'busy' && (
            <button type="button" class="button" onClick={reset}>
              {say('import_another')}
            </button>
          )}
        </p>
      )}
      <Step state={state} importing={importing} text={text} />
    </section>
  )
}

function Step({ state, importing, text }: { state: ImportState; importing: Importing; text: Text }) {
  const { say, number } = text
  switch (state.step) {
    case 'none':
      return null
    case 'chosen':
      return (
        <>
          <MappingTable preview={state.preview} mapping={state.mapping} text={text} onMapping={importing.map} />
          <p class="actions">
            <button
              type="button"
              class="button first"
              disabled={missingFields(state.mapping).length > 0}
              onClick={importing.tryOut}
            >
              {say('import_try')}
            </button>
          </p>
        </>
      )
    case 'busy':
      return (
        <Busy
          words={say(state.isTrial ? 'import_checking' : 'import_storing', number(state.progress?.rows ?? 0))}
          part={state.progress && state.progress.read < 1 ? state.progress.read : null}
          label={say('import_progress')}
          text={text}
          onCancel={importing.cancel}
        />
      )
    case 'tried': {
      const { added, failed } = state.report
      return (
        <>
          <Report report={state.report} isTrial text={text} />
          {added > 0 && (
            <p class="actions">
              <button type="button" class="button first" onClick={() => importing.store(failed > 0)}>
                {say(storeKey(added, failed), number(added))}
              </button>
            </p>
          )}
          <MappingTable preview={state.preview} mapping={state.mapping} text={text} onMapping={importing.map} />
        </>
      )
    }
    case 'done':
      return (
        <>
          <Report report={state.report} isTrial={false} text={text} />
          <p class="actions">
            <a class="button" href={hashOf('estimates', [['origin', 'own']])}>
              {say('import_see')}
            </a>
          </p>
        </>
      )
    case 'failed':
      return (
        <p class="notice" role="alert">
          {faultWords(state.error, text)}
        </p>
      )
  }
}

function storeKey(added: number, failed: number): string {
  if (added === 1) return failed > 0 ? 'import_store_good_one' : 'import_store_one'
  return failed > 0 ? 'import_store_good' : 'import_store'
}
