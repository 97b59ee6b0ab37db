import { inWords } from '../../../estimates/said.ts'
import type { Duplicate, ImportReport } from '../../../estimates/transfer/import.ts'
import type { Text } from '../../text.ts'

/** As many as are read on a page; the counts tell of all. */
const SHOWN = 200

/** What came of a file, or would come of it: how many rows are good, which are not and why, and which were known already. */
export function Report({ report, isTrial, text }: { report: ImportReport; isTrial: boolean; text: Text }) {
  const { say, number } = text
  const { added, skipped, failed, faults, duplicates } = report
  return (
    <div class="report">
      <p class="sums" role="status">
        <span>
          <b>{number(added)}</b> {say(isTrial ? 'import_good' : 'import_added')}
        </span>
        <span>
          <b>{number(skipped)}</b> {say('import_skipped')}
        </span>
        <span class={failed > 0 ? 'fault' : undefined}>
          <b>{number(failed)}</b> {say('import_failed')}
        </span>
      </p>
      {faults.length > 0 && (
        <details open>
          <summary>{say('import_faults')}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
          <ol tabIndex={0}>
            {faults.slice(0, SHOWN).map(({ line, field, why }, index) => (
              <li key={index}>
                <b>{say('import_line', number(line))}</b> {field && <code>{field}</code>} {inWords(why, text.translate)}
              </li>
            ))}
          </ol>
          {faults.length > SHOWN && <p>{say('import_more', number(failed))}</p>}
        </details>
      )}
      {duplicates.length > 0 && (
        <details>
          <summary>{say('import_duplicates')}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: as above */}
          <ol tabIndex={0}>
            {duplicates.slice(0, SHOWN).map((duplicate) => (
              <li key={duplicate.line}>
                <b>{say('import_line', number(duplicate.line))}</b> {ofWhat(duplicate, text)}
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  )
}

function ofWhat({ of }: Duplicate, { say, number }: Text): string {
  if ('line' in of) return say('import_same_line', number(of.line))
  const origin = of.stored === 'base' || of.stored === 'own' ? of.stored : 'feed'
  return say(`import_same_${origin}`)
}
