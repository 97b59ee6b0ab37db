import type { ComponentChildren } from 'preact'
import type { Text } from '../text.ts'
import { type Choice, Select } from './filter-fields.tsx'
import { NARROW, useMedia } from './use-media.ts'

interface Props<Column extends string> {
  search: string
  /** What the search finds. */
  label: string
  /** What can be sorted by: where the window is narrow, a table has no heads to do it with. */
  columns: readonly Choice[]
  sort: Column
  text: Text
  /** The filters. */
  children: ComponentChildren
  onSearch(search: string): void
  onSort(column: Column): void
}

/** Search and filters above a table. Each takes effect as it is typed or chosen; where the window is narrow, they are folded away. */
export function FilterBar<Column extends string>({ search, label, columns, text, children, ...given }: Props<Column>) {
  const isNarrow = useMedia(NARROW)
  return (
    <search class="filters">
      <label class="search">
        <span class="aside">{label}</span>
        <input
          type="search"
          value={search}
          placeholder={label}
          onInput={({ currentTarget }) => given.onSearch(currentTarget.value)}
        />
      </label>
      {isNarrow ? (
        <details class="more-filters">
          <summary>{text.say('estimates_filters')}</summary>
          <div>
            {children}
            <Select
              label={text.say('estimates_sort')}
              value={given.sort}
              choices={columns}
              onChange={(sort) => given.onSort(sort as Column)}
            />
          </div>
        </details>
      ) : (
        children
      )}
    </search>
  )
}
