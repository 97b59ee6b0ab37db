// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot leave rows out and keep its layout
// biome-ignore-all lint/a11y/useFocusableInteractive: of a grid, one row is in the tab order; cells and headings are not
import type { Listed } from '../../../estimates/list.ts'
import { Shape } from '../../Shape.tsx'
import { Source } from '../../Source.tsx'
import { sideOf } from '../../source-side.ts'
import type { Text } from '../../text.ts'
import { countParams } from '../../timeline/count.ts'
import { Icon } from '../Icon.tsx'
import { hashOf } from '../route.ts'
import { type Naming, originOf } from './find-rows.ts'

export interface RowActions {
  /** Whether rows can be changed at all. */
  canChange: boolean
  onEdit(row: Listed): void
  onHide(row: Listed, hidden: boolean): void
  /** Deletes a row of the reader's own, hides any other. */
  onRemove(row: Listed): void
}

interface Props extends RowActions {
  row: Listed
  index: number
  /** Pixels from the top of all rows. */
  start: number
  isActive: boolean
  naming: Naming
  text: Text
  onActive(index: number): void
}

/** One estimate: how many, of whom, in what, who counted, up to when, where it is from, and what can be done with it. */
export function TableRow({ row, index, start, isActive, naming, text, onActive, ...actions }: Props) {
  const { estimate, hidden } = row
  const tab = isActive ? 0 : -1
  const kind = text.say(`kind_${estimate.kind.replaceAll('-', '_')}`)
  return (
    <div
      role="row"
      class={`row${hidden ? ' hidden-row' : ''}${index % 2 ? ' odd' : ''}`}
      tabIndex={tab}
      aria-rowindex={index + 2}
      style={{ transform: `translateY(${start}px)` }}
      onFocus={() => onActive(index)}
      onDblClick={() => actions.onEdit(row)}
    >
      <div role="gridcell" class="cell-amount">
        {text.amount(estimate.amount)}
      </div>
      <div role="gridcell" class="cell-what">
        {naming.what(row)}
        {estimate.subset && <small>{estimate.subset}</small>}
      </div>
      <div role="gridcell" class="cell-event">
        <bdi>{naming.events.get(estimate.event)?.name ?? estimate.event}</bdi>
      </div>
      <div role="gridcell" class="cell-by" title={kind}>
        <Shape side={sideOf(estimate.kind)} />
        <span class="aside">{kind}</span> <Source estimate={estimate} text={text} />
      </div>
      <div role="gridcell" class="cell-asOf">
        <time dateTime={estimate.asOf}>{text.shortDate(estimate.asOf)}</time>
      </div>
      <div role="gridcell" class="cell-origin">
        <Origin row={row} text={text} />
      </div>
      <div role="gridcell" class="cell-actions">
        <a
          class="icon-button"
          href={hashOf('timeline', countParams(estimate))}
          title={text.say('estimates_timeline')}
          aria-label={text.say('estimates_timeline')}
        >
          <Icon name="timeline" />
        </a>
        {actions.canChange && <Buttons row={row} text={text} {...actions} />}
      </div>
    </div>
  )
}

function Buttons({ row, text, onEdit, onHide, onRemove }: { row: Listed; text: Text } & Omit<RowActions, 'canChange'>) {
  const { hidden, origin } = row
  return (
    <>
      <IconButton name="edit" label={text.say('estimates_edit')} onClick={() => onEdit(row)} />
      <IconButton
        name={hidden ? 'show' : 'hide'}
        label={text.say(hidden ? 'estimates_show' : 'estimates_hide')}
        onClick={() => onHide(row, !hidden)}
      />
      {origin === 'own' && (
        <IconButton name="delete" label={text.say('estimates_delete')} onClick={() => onRemove(row)} />
      )}
    </>
  )
}

interface IconButtonProps {
  name: Parameters<typeof Icon>[0]['name']
  label: string
  onClick(): void
}

const IconButton = ({ name, label, onClick }: IconButtonProps) => (
  <button type="button" class="icon-button" title={label} aria-label={label} onClick={onClick}>
    <Icon name={name} />
  </button>
)

function Origin({ row, text }: { row: Listed; text: Text }) {
  const said = [
    text.say(`estimates_origin_${originOf(row)}`),
    ...(row.original ? [text.say('estimates_origin_edited')] : []),
    ...(row.hidden ? [text.say('estimates_origin_hidden')] : []),
  ]
  return <span class={`tag ${originOf(row)}`}>{said.join(', ')}</span>
}
