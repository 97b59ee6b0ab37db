import type { Text } from '../text.ts'
import { Icon } from './Icon.tsx'

interface Props {
  /** What was done last, in words; null where nothing is to be taken back. */
  done: string | null
  fault: string | null
  text: Text
  onUndo(): void
  onDone(): void
}

/** What was done last, and the way back; or why it could not be done. Stays until it is put away, for nobody reads at one speed. */
export function UndoBar({ done, fault, text, onUndo, onDone }: Props) {
  return (
    <div class="undo-place" role="status">
      {(done || fault) && (
        <div class="undo-bar">
          <p>{fault ?? done}</p>
          {done && !fault && (
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
