import type { Text } from './text.ts'

export interface ToolbarActions {
  onStep(by: 1 | -1): void
  onPin(on: boolean): void
  onClose(): void
}

interface Props extends ToolbarActions {
  number: number
  total: number
  isPinned: boolean
  text: Text
}

const PATHS = {
  previous: 'M10 3.5 5.5 8l4.5 4.5',
  next: 'M6 3.5 10.5 8 6 12.5',
  pin: 'M5.5 2.5h5M6.5 2.5v4l-2.2 2.6h7.4L9.5 6.500v-4M8 9.100v4.700',
  close: 'M4 4l8 8M12 4l-8 8',
}

/** Which figure of how many, the way to the others, and the card's own buttons. */
export function Toolbar({ number, total, isPinned, text, onStep, onPin, onClose }: Props) {
  return (
    <div class="toolbar">
      <Button icon="previous" label={text.say('card_previous')} onClick={() => onStep(-1)} />
      <span class="which" id="which">
        {whichFigure(number, total, text)}
      </span>
      <Button icon="next" label={text.say('card_next')} onClick={() => onStep(1)} />
      <span class="space" />
      <Button icon="pin" label={text.say('card_pin')} isPressed={isPinned} onClick={() => onPin(!isPinned)} />
      <Button icon="close" label={text.say('card_close')} onClick={onClose} />
    </div>
  )
}

/** "Figure 3 of 12"; words that the reader selected are none of them. */
export const whichFigure = (number: number, total: number, text: Text): string =>
  number === 0 ? text.say('card_selected') : text.say('card_which', text.number(number), text.number(total))

interface ButtonProps {
  icon: keyof typeof PATHS
  label: string
  isPressed?: boolean
  onClick(): void
}

const Button = ({ icon, label, isPressed, onClick }: ButtonProps) => (
  <button type="button" class={icon} title={label} aria-label={label} aria-pressed={isPressed} onClick={onClick}>
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={PATHS[icon]} />
    </svg>
  </button>
)
