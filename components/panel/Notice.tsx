import { Icon } from '../pages/Icon.tsx'
import type { Text } from '../text.ts'
import type { Done } from './changes.ts'

interface Props {
  done: Done | null
  /** What went wrong, in the reader's language. */
  fault: string | null
  text: Text
  onUndo(): void
  onClose(): void
}

/** What was done last, and the way back; or what went wrong. Stays until it is put away, for nobody reads at one speed. */
export function Notice({ done, fault, text, onUndo, onClose }: Props) {
  return (
    <div class="notice-place" role="status">
      {(done || fault) && (
        <div class="notice-bar">
          <p>{fault ?? text.say(`panel_done_${done!.what}`)}</p>
          {done && !fault && (
            <button type="button" class="button" onClick={onUndo}>
              {text.say('estimates_undo')}
            </button>
          )}
          <button type="button" class="icon-button" aria-label={text.say('form_close')} onClick={onClose}>
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  )
}
