import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import type { Text } from './text.ts'

interface FieldProps<Field extends string> {
  field: Field
  label: string
  fields: Record<Field, string>
  /** What is wrong: the key of a message each. */
  faults: Partial<Record<Field, string>>
  text: Text
  /** Over all columns of the form. */
  wide?: boolean
  onInput(field: Field, value: string): void
}

type LabelledProps<Field extends string> = Omit<FieldProps<Field>, 'fields' | 'onInput'> & {
  hint?: string | undefined
  children(given: object): ComponentChildren
}

/** A label, what is filled in, and what is wrong with it or how it is written. */
function Labelled<Field extends string>({ field, label, faults, text, wide, hint, children }: LabelledProps<Field>) {
  const id = useId()
  const fault = faults[field]
  const about = fault || hint ? `${id}-about` : undefined
  return (
    <div class={wide ? 'field wide' : 'field'}>
      <label for={id}>{label}</label>
      {children({ id, name: field, 'aria-invalid': fault ? true : undefined, 'aria-describedby': about })}
      {about && (
        <small id={about} class={fault ? 'fault' : undefined}>
          {fault ? text.say(fault) : hint}
        </small>
      )}
    </div>
  )
}

type WriteProps<Field extends string> = FieldProps<Field> & { hint?: string; numeric?: boolean }

/** A line to write. */
export const Write = <Field extends string>({ hint, numeric, ...given }: WriteProps<Field>) => (
  <Labelled {...given} hint={hint}>
    {(attributes) => (
      <input
        {...attributes}
        value={given.fields[given.field]}
        inputMode={numeric ? 'numeric' : undefined}
        autocomplete="off"
        onInput={({ currentTarget }) => given.onInput(given.field, currentTarget.value)}
      />
    )}
  </Labelled>
)

type ChooseProps<Field extends string> = FieldProps<Field> & {
  /** Value and name. */
  choices: readonly (readonly [string, string])[]
  /** The name of no choice, where there may be none. */
  none?: string
}

/** One of a list. */
export const Choose = <Field extends string>({ choices, none, ...given }: ChooseProps<Field>) => (
  <Labelled {...given}>
    {(attributes) => (
      <select
        {...attributes}
        value={given.fields[given.field]}
        onChange={({ currentTarget }) => given.onInput(given.field, currentTarget.value)}
      >
        {none && <option value="">{none}</option>}
        {choices.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    )}
  </Labelled>
)
