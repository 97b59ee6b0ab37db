import type { DeskAction } from '../page/desk-handle.ts'
import type { Text } from './text.ts'

interface Props {
  /** Whether there is a figure: only then is there something to save. */
  isRead: boolean
  text: Text
  onDesk(action: DeskAction): void
}

/** What a checker does with a figure. */
export function DeskActions({ isRead, text, onDesk }: Props) {
  const actions = (isRead ? ['flag', 'save', 'copy'] : ['flag', 'copy']) as DeskAction[]
  return (
    <div class="actions">
      {actions.map((action) => (
        <button key={action} type="button" onClick={() => onDesk(action)}>
          {text.say(`card_do_${action}`)}
        </button>
      ))}
    </div>
  )
}
