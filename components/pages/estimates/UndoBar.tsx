import type { Text } from '../../text.ts'
import { Icon } from '../Icon.tsx'
import type { Change } from './changes.ts'

interface Props {
  change: Change | null
  fault: string | null
  text: Text
  onUndo(): void
  onDone(): void
}

/** What was done last, and the way back; or why it could not be done. Stays until it is put away, for nobody reads at one speed. */
export function UndoBar({ change, fault, text, onUndo, onDone }: Props) {
  return (
    <div class="undo-place" role="status">
      {(change || fault) && (
        <div class="undo-bar">
          <p>
            {fault ?? text.say(`estimates_${change!.kind}`, text.amount(change!.estimate.amount), change!.estimate.by)}
          </p>
          {change && !fault && (
            <>
              <button type="button" class="button" onClick={onUndo}>
                {text.say('estimates_undo')}
              </button>
              <button type="button" class="icon-button" aria-label={text.say('form_close')} onClick={onDone}>
                <Icon name="close" />
              </button>
            </>
          )}
        </div>
      )}
    </div>
  )
}
