import { FIELDS, type Field, type Mapping, missingFields, REQUIRED } from '../../../estimates/transfer/fields.ts'
import type { Preview } from '../../../estimates/transfer/preview.ts'
import type { Text } from '../../text.ts'

/** Rows that show what a column holds. */
const SHOWN = 3
/** What stands before a column's name in a choice, so that none can be taken for another choice. */
const COLUMN = 'column:'
const ONE_VALUE = 'value'

interface Props {
  preview: Preview
  mapping: Mapping
  text: Text
  onMapping(mapping: Mapping): void
}

/** For each field, the column that it is in, or one value for all rows; beside it what the first rows then say. */
export function MappingTable({ preview: { columns, rows }, mapping, text, onMapping }: Props) {
  const { say } = text
  const missing = missingFields(mapping)
  const set = (field: Field, source: Mapping[Field]) => {
    const { [field]: _, ...others } = mapping
    onMapping(source ? { ...others, [field]: source } : others)
  }
  const sample = (source: Mapping[Field]) => {
    if (!source) return ''
    const values = 'value' in source ? [source.value] : rows.slice(0, SHOWN).map(({ cells }) => cells[source.column])
    return values
      .map((value) => String(value ?? ''))
      .filter(Boolean)
      .join(' · ')
  }
  return (
    <div>
      <table class="plain mapping">
        <thead>
          <tr>
            <th scope="col">{say('import_field')}</th>
            <th scope="col">{say('import_column')}</th>
            <th scope="col">{say('import_sample')}</th>
          </tr>
        </thead>
        <tbody>
          {FIELDS.map((field) => {
            const source = mapping[field]
            const name = say(`import_field_${field}`)
            return (
              <tr key={field}>
                <th scope="row">
                  {name}
                  {REQUIRED.includes(field) && <small>{say('import_needed')}</small>}
                </th>
                <td>
                  <select
                    aria-label={say('import_column_of', name)}
                    aria-invalid={missing.includes(field) || undefined}
                    value={!source ? '' : 'value' in source ? ONE_VALUE : COLUMN + source.column}
                    onChange={({ currentTarget: { value } }) => set(field, sourceOf(value))}
                  >
                    <option value="">{say('import_left_out')}</option>
                    {columns.map((column) => (
                      <option key={column} value={COLUMN + column}>
                        {column}
                      </option>
                    ))}
                    <option value={ONE_VALUE}>{say('import_one_value')}</option>
                  </select>
                  {source && 'value' in source && (
                    <input
                      aria-label={say('import_value_of', name)}
                      value={source.value}
                      onInput={({ currentTarget }) => set(field, { value: currentTarget.value })}
                    />
                  )}
                </td>
                <td class="as-in">{sample(source)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <p class="fault" role="status">
        {missing.length > 0 && say('import_missing', missing.map((field) => say(`import_field_${field}`)).join(', '))}
      </p>
    </div>
  )
}

function sourceOf(choice: string): Mapping[Field] {
  if (choice === '') return undefined
  return choice === ONE_VALUE ? { value: '' } : { column: choice.slice(COLUMN.length) }
}
