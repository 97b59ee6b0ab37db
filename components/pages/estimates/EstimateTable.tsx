// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot leave rows out and keep its layout
// biome-ignore-all lint/a11y/useFocusableInteractive: of a grid, one row is in the tab order; cells and headings are not
import { useRef } from 'preact/hooks'
import type { Listed } from '../../../estimates/list.ts'
import type { Text } from '../../text.ts'
import { SortHeading } from '../SortHeading.tsx'
import { useGrid } from '../use-grid.ts'
import { NARROW, useMedia } from '../use-media.ts'
import { COLUMNS, type Column, type Naming, type Wish } from './find-rows.ts'
import { type RowActions, TableRow } from './TableRow.tsx'

/** Pixels; the CSS gives rows the same. Where the window is narrow, a row has three lines. */
const ROW = 54
const NARROW_ROW = 92

interface Props extends RowActions {
  rows: readonly Listed[]
  wish: Wish
  naming: Naming
  /** Changes whenever a row was changed from here: the focus then goes to the row that took its place. */
  turn: number
  text: Text
  onSort(column: Column): void
}

/** The estimates that were found, as a grid of which only what is seen is drawn. One row is in the tab order; arrows go on. */
export function EstimateTable({ rows, wish, naming, turn, text, onSort, ...actions }: Props) {
  const scroller = useRef<HTMLDivElement>(null)
  const isNarrow = useMedia(NARROW)
  const { at, items, height, setActive, onKeyDown } = useGrid({
    ...{ scroller, turn, count: rows.length, rowHeight: isNarrow ? NARROW_ROW : ROW },
    onRow: {
      Enter: (index) => actions.onEdit(rows[index]!),
      Delete: (index) => actions.onRemove(rows[index]!),
      h: (index) => actions.onHide(rows[index]!, !rows[index]!.hidden),
    },
  })

  return (
    <div
      class="table"
      role="grid"
      aria-label={text.say('estimates_table')}
      aria-rowcount={rows.length + 1}
      aria-colcount={COLUMNS.length + 1}
    >
      <div role="rowgroup" class="table-head">
        <div role="row" aria-rowindex={1} class="row">
          {COLUMNS.map((column) => (
            <SortHeading key={column} {...{ column, wish, onSort }} name={text.say(`estimates_column_${column}`)} />
          ))}
          <div role="columnheader" class="cell-actions">
            <span class="aside">{text.say('estimates_actions')}</span>
          </div>
        </div>
      </div>
      <div role="rowgroup" ref={scroller} class="table-body" onKeyDown={onKeyDown}>
        <div role="none" class="table-rows" style={{ height }}>
          {items.map(({ index, start }) => (
            <TableRow
              key={rows[index]!.estimate.id}
              {...actions}
              row={rows[index]!}
              index={index}
              start={start}
              isActive={index === at}
              naming={naming}
              text={text}
              onActive={setActive}
            />
          ))}
        </div>
      </div>
    </div>
  )
}
