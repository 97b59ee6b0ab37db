import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Text } from '../../text.ts'

interface Props {
  /** How far it is, in words. */
  words: string
  /** How much of it is done, 0 to 1; null where nothing can be told but that it goes on. */
  part: number | null
  /** What it is that goes on. */
  label: string
  text: Text
  onCancel(): void
}

/**
 * What takes its time, in the place of what began it. The focus goes to where it can be ended, and then to the section that it is in:
 * else whoever goes by keys would have to begin anew at the top of the page.
 */
export function Busy({ words, part, label, text, onCancel }: Props) {
  const cancel = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    const button = cancel.current!
    const section = button.closest('section')
    button.focus()
    return () => {
      if (document.activeElement === button || document.activeElement === document.body) section?.focus()
    }
  }, [])
  return (
    <div class="busy">
      <p role="status">{words}</p>
      <progress max={1} {...(part !== null && { value: part })} aria-label={label} />
      <button ref={cancel} type="button" class="button" onClick={onCancel}>
        {text.say('form_cancel')}
      </button>
    </div>
  )
}
