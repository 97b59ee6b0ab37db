import type { ShownFlag } from '../page/desk-handle.ts'
import type { Text } from './text.ts'

/** The flags on a figure's words: what is wrong with them, the note, how far it is checked, whether the words changed since. */
export function FlagNotes({ flags, text }: { flags: readonly ShownFlag[]; text: Text }) {
  if (flags.length === 0) return null
  return (
    <ul class="flags">
      {flags.map(({ id, kind, note, status, state }) => (
        <li key={id}>
          <b>{text.say(`flag_${kind.replaceAll('-', '_')}`)}</b> · {text.say(`flag_status_${status}`)}
          {state === 'changed' && <span class="changed">{text.say('card_flag_changed')}</span>}
          {note && <p>{note}</p>}
        </li>
      ))}
    </ul>
  )
}
