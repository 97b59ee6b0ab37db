// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot leave rows out and keep its layout
// biome-ignore-all lint/a11y/useFocusableInteractive: of a grid, one row is in the tab order; cells and headings are not
import { useRef } from 'preact/hooks'
import type { ListedFlag } from '../../../flags/listed.ts'
import type { Text } from '../../text.ts'
import { SortHeading } from '../SortHeading.tsx'
import { useGrid } from '../use-grid.ts'
import { NARROW, useMedia } from '../use-media.ts'
import { FlagRow, type RowActions } from './FlagRow.tsx'
import { COLUMNS, type Column, type Wish } from './find-flags.ts'

/** Pixels; the CSS gives rows the same. Where the window is narrow, a row has four lines. */
const ROW = 66
const NARROW_ROW = 116

interface Props extends RowActions {
  rows: readonly ListedFlag[]
  chosen: ReadonlySet<string>
  wish: Wish
  /** Changes whenever a row was changed from here: the focus then goes to the row that took its place. */
  turn: number
  text: Text
  onSort(column: Column): void
  onChooseAll(isChosen: boolean): void
}

/** The flags that were found, as a grid of which only what is seen is drawn. */
export function FlagTable({ rows, chosen, wish, turn, text, onSort, onChooseAll, ...actions }: Props) {
  const scroller = useRef<HTMLDivElement>(null)
  const isNarrow = useMedia(NARROW)
  const { at, items, height, setActive, onKeyDown } = useGrid({
    ...{ scroller, turn, count: rows.length, rowHeight: isNarrow ? NARROW_ROW : ROW },
    onRow: {
      Enter: (index) => actions.onOpen(rows[index]!),
      ' ': (index) => actions.onChoose(rows[index]!, !chosen.has(rows[index]!.id)),
      Delete: (index) => actions.onRemove(rows[index]!),
    },
  })
  const chosenHere = rows.reduce((count, { id }) => count + (chosen.has(id) ? 1 : 0), 0)
  return (
    <div
      class="table"
      role="grid"
      aria-label={text.say('flags_table')}
      aria-multiselectable
      aria-rowcount={rows.length + 1}
      aria-colcount={COLUMNS.length + 2}
    >
      <div role="rowgroup" class="table-head">
        <div role="row" aria-rowindex={1} class="row">
          <div role="columnheader" class="cell-choose">
            <input
              type="checkbox"
              aria-label={text.say('flags_choose_all')}
              title={text.say('flags_choose_all')}
              checked={chosenHere > 0 && chosenHere === rows.length}
              indeterminate={chosenHere > 0 && chosenHere < rows.length}
              onChange={({ currentTarget }) => onChooseAll(currentTarget.checked)}
            />
          </div>
          {COLUMNS.map((column) => (
            <SortHeading key={column} {...{ column, wish, onSort }} name={text.say(`flags_column_${column}`)} />
          ))}
          <div role="columnheader" class="cell-actions">
            <span class="aside">{text.say('estimates_actions')}</span>
          </div>
        </div>
      </div>
      <div role="rowgroup" ref={scroller} class="table-body" onKeyDown={onKeyDown}>
        <div role="none" class="table-rows" style={{ height }}>
          {items.map(({ index, start }) => (
            <FlagRow
              key={rows[index]!.id}
              {...actions}
              {...{ index, start, text }}
              flag={rows[index]!}
              isChosen={chosen.has(rows[index]!.id)}
              isActive={index === at}
              onActive={setActive}
            />
          ))}
        </div>
      </div>
    </div>
  )
}
