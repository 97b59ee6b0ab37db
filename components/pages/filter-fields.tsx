import { useId } from 'preact/hooks'
import { spanOf } from '../../estimates/dates.ts'

/** What can be chosen: its value, and its name. */
export type Choice = readonly [value: string, name: string]

interface SelectProps {
  label: string
  value: string
  choices: readonly Choice[]
  /** What the choice of none is called; without it one must be chosen. */
  any?: string
  onChange(value: string): void
}

/** A filter with its choices. */
export function Select({ label, value, choices, any, onChange }: SelectProps) {
  // An address may name what is no longer there: it is shown as it is, and can be taken away.
  const isKnown = value === '' || choices.some(([each]) => each === value)
  return (
    <select
      aria-label={label}
      title={label}
      value={value}
      class={any && value ? 'set' : undefined}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    >
      {any && <option value="">{any}</option>}
      {!isKnown && <option value={value}>{value}</option>}
      {choices.map(([each, name]) => (
        <option key={each} value={each}>
          {name}
        </option>
      ))}
    </select>
  )
}

/** A date cut to what is known, which browsers have no field for. While it is none, it does not count. */
export function DateFilter({
  label,
  value,
  onChange,
}: {
  label: string
  value: string
  onChange(value: string): void
}) {
  const id = useId()
  return (
    <span class="date-filter">
      <label for={id}>{label}</label>
      <input
        id={id}
        key={value}
        defaultValue={value}
        size={10}
        inputMode="numeric"
        placeholder="2024-10-27"
        onChange={({ currentTarget }) => {
          const date = currentTarget.value.trim()
          const isDate = date === '' || spanOf(date) !== null
          currentTarget.setAttribute('aria-invalid', String(!isDate))
          if (isDate) onChange(date)
        }}
      />
    </span>
  )
}
