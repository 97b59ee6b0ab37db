import { FLAG_STATUSES, type Flag, type FlagStatus } from '../../flags/model.ts'
import { claimed, kindOf } from '../../flags/publish/words.ts'
import type { FlagState } from '../../messages.ts'
import { Icon } from '../pages/Icon.tsx'
import type { Text } from '../text.ts'

interface Props {
  flags: readonly Flag[]
  /** What became of their words; nothing is known of those that are not in it. */
  states: ReadonlyMap<string, FlagState['state']>
  text: Text
  onJump(flag: Flag): void
  onStatus(flag: Flag, status: FlagStatus): void
  onEdit(flag: Flag): void
  onDelete(flag: Flag): void
}

/** The flags of the page, in the order of its text. */
export function FlagList({ flags, ...given }: Props) {
  const { text } = given
  if (flags.length === 0) return <p class="state">{text.say('panel_no_flags')}</p>
  return (
    <ol class="list">
      {flags.map((flag) => (
        <FlagItem key={flag.id} flag={flag} {...given} />
      ))}
    </ol>
  )
}

function FlagItem({ flag, states, text, ...actions }: Omit<Props, 'flags'> & { flag: Flag }) {
  const { say } = text
  const state = states.get(flag.id)
  const words = claimed(flag.target, text)
  const name = say('panel_flag_name', kindOf(flag, text), words)
  return (
    <li class={`flag is-${flag.status}`}>
      <button type="button" class="item" disabled={state === 'missing'} onClick={() => actions.onJump(flag)}>
        <span class="line">
          <b>{kindOf(flag, text)}</b>
        </span>
        {state && <span class={`flag-state ${state}`}>{say(`panel_state_${state}`)}</span>}
        <bdi class="words">{words}</bdi>
        {flag.against && <bdi class="words">{say('panel_against', claimed(flag.against, text))}</bdi>}
        {flag.note && <bdi class="note-text">{flag.note}</bdi>}
      </button>
      <div class="flag-ways">
        <select
          aria-label={say('panel_status_of', name)}
          value={flag.status}
          onChange={({ currentTarget }) => actions.onStatus(flag, currentTarget.value as FlagStatus)}
        >
          {FLAG_STATUSES.map((status) => (
            <option key={status} value={status}>
              {say(`flag_status_${status}`)}
            </option>
          ))}
        </select>
        {flag.author !== null && <bdi class="by">{flag.author}</bdi>}
        <button
          type="button"
          class="icon-button"
          aria-label={say('panel_edit_of', name)}
          onClick={() => actions.onEdit(flag)}
        >
          <Icon name="edit" />
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={say('panel_delete_of', name)}
          onClick={() => actions.onDelete(flag)}
        >
          <Icon name="delete" />
        </button>
      </div>
    </li>
  )
}
