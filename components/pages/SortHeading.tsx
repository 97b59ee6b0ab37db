// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot leave rows out and keep its layout
// biome-ignore-all lint/a11y/useFocusableInteractive: of a grid, one row is in the tab order; its button can be reached

interface Props<Column extends string> {
  column: Column
  /** As people read it. */
  name: string
  wish: { sort: string; descending: boolean }
  onSort(column: Column): void
}

/** The head of a column, which sorts by it; once more, the other way round. */
export function SortHeading<Column extends string>({ column, name, wish, onSort }: Props<Column>) {
  const sort = wish.sort !== column ? 'none' : wish.descending ? 'descending' : 'ascending'
  return (
    <div role="columnheader" aria-sort={sort} class={`cell-${column}`}>
      <button type="button" onClick={() => onSort(column)}>
        {name}
        <span class="sort" aria-hidden="true">
          {sort === 'ascending' ? '↑' : sort === 'descending' ? '↓' : ''}
        </span>
      </button>
    </div>
  )
}
