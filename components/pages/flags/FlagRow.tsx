// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot leave rows out and keep its layout
// biome-ignore-all lint/a11y/useFocusableInteractive: of a grid, one row is in the tab order; cells and headings are not
import { useMemo } from 'preact/hooks'
import { type ListedFlag, shownOf } from '../../../flags/listed.ts'
import { linkToWords } from '../../../flags/publish/text-fragment.ts'
import { claimed } from '../../../flags/publish/words.ts'
import type { Text } from '../../text.ts'
import { Icon } from '../Icon.tsx'
import { kindKey, statusKey } from './find-flags.ts'

export interface RowActions {
  onOpen(flag: ListedFlag): void
  onChoose(flag: ListedFlag, isChosen: boolean): void
  onRemove(flag: ListedFlag): void
}

interface Props extends RowActions {
  flag: ListedFlag
  index: number
  /** Pixels from the top of all rows. */
  start: number
  isActive: boolean
  isChosen: boolean
  text: Text
  onActive(index: number): void
}

/** One flag: what is claimed, what is wrong with it, how far it has come, where it stands, when it was last changed. */
export function FlagRow({ flag, index, start, isActive, isChosen, text, onActive, ...actions }: Props) {
  const { kind, status, modified, site } = flag
  const { target, note } = useMemo(() => shownOf(flag), [flag])
  const claim = claimed(target, text)
  const { publisher, title } = target.page
  return (
    <div
      role="row"
      class="row"
      tabIndex={isActive ? 0 : -1}
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      style={{ transform: `translateY(${start}px)` }}
      onFocus={() => onActive(index)}
      onDblClick={() => actions.onOpen(flag)}
    >
      <div role="gridcell" class="cell-choose">
        <input
          type="checkbox"
          aria-label={text.say('flags_choose', claim)}
          checked={isChosen}
          onChange={({ currentTarget }) => actions.onChoose(flag, currentTarget.checked)}
        />
      </div>
      <div role="gridcell" class="cell-claim">
        <p>
          <bdi>{claim}</bdi>
        </p>
        <small>
          <bdi>{note || text.say('flag_quote', target.context)}</bdi>
        </small>
      </div>
      <div role="gridcell" class="cell-kind">
        {text.say(kindKey(kind))}
      </div>
      <div role="gridcell" class="cell-status">
        <span class={`status ${status}`}>{text.say(statusKey(status))}</span>
      </div>
      <div role="gridcell" class="cell-page">
        <a href={linkToWords(target)} target="_blank" rel="noopener noreferrer" title={text.say('flags_at_words')}>
          <bdi>{title || site}</bdi>
        </a>
        <small>
          <bdi>{publisher ?? site}</bdi>
        </small>
      </div>
      <div role="gridcell" class="cell-modified">
        <time dateTime={modified}>{text.shortDate(modified.slice(0, 10))}</time>
      </div>
      <div role="gridcell" class="cell-actions">
        <button
          type="button"
          class="icon-button"
          title={text.say('flags_open')}
          aria-label={text.say('flags_open')}
          onClick={() => actions.onOpen(flag)}
        >
          <Icon name="edit" />
        </button>
        <button
          type="button"
          class="icon-button"
          title={text.say('flags_delete')}
          aria-label={text.say('flags_delete')}
          onClick={() => actions.onRemove(flag)}
        >
          <Icon name="delete" />
        </button>
      </div>
    </div>
  )
}
