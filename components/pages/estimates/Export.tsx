import type { StoredEvent } from '../../../claims/model.ts'
import type { Listed } from '../../../estimates/list.ts'
import { exported } from '../../../estimates/transfer/export.ts'
import { FORMATS, type Format } from '../../../estimates/transfer/read.ts'
import type { Text } from '../../text.ts'
import { saveFile } from '../../timeline/save.ts'

const NAMES: Record<Format, string> = { csv: 'CSV', json: 'JSON', jsonl: 'JSON Lines' }

interface Props {
  rows: readonly Listed[]
  events: ReadonlyMap<string, StoredEvent>
  text: Text
}

/** Saves what was found as a file that Recount, and most other programs, read back. */
export function Export({ rows, events, text }: Props) {
  const save = async (format: Format) => {
    const file = await exported(
      rows.map(({ estimate }) => estimate),
      format,
      [...events.values()],
    )
    saveFile(file, `recount-estimates.${format}`)
  }
  return (
    <p class="export">
      {text.say('estimates_export')}
      {FORMATS.map((format) => (
        <button key={format} type="button" class="button" disabled={rows.length === 0} onClick={() => save(format)}>
          {NAMES[format]}
        </button>
      ))}
    </p>
  )
}
