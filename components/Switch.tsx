interface Props {
  isOn: boolean
  label: string
  onChange(on: boolean): void
}

/** Something that is on or off, at once. */
export const Switch = ({ isOn, label, onChange }: Props) => (
  <button
    type="button"
    role="switch"
    class="switch"
    aria-checked={isOn}
    aria-label={label}
    title={label}
    onClick={() => onChange(!isOn)}
  >
    <span />
  </button>
)
