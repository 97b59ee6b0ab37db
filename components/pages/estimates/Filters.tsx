import { MEASURES, type StoredEvent } from '../../../claims/model.ts'
import { writtenParty } from '../../../comparison/explain.ts'
import type { Listed } from '../../../estimates/list.ts'
import type { Text } from '../../text.ts'
import { FilterBar } from '../FilterBar.tsx'
import { type Choice, DateFilter, Select } from '../filter-fields.tsx'
import { ALL_SIDES } from '../finding.ts'
import { COLUMNS, type Column, type Wish } from './find-rows.ts'

/** What there is to choose from, each as its value and its name, in the order of a dictionary. */
export interface Choices {
  events: Choice[]
  parties: Choice[]
  sources: Choice[]
}

/** The choices that the rows leave: an event without an estimate would find nothing. */
export function choicesOf(
  rows: readonly Listed[],
  events: ReadonlyMap<string, StoredEvent>,
  { locale, say }: Text,
): Choices {
  const { compare } = new Intl.Collator(locale)
  const distinct = (of: (row: Listed) => string, name: (value: string) => string): Choice[] =>
    [...new Set(rows.map(of))].map((value): Choice => [value, name(value)]).sort(([, a], [, b]) => compare(a, b))
  return {
    events: distinct(
      ({ estimate }) => estimate.event,
      (id) => events.get(id)?.name ?? id,
    ),
    parties: distinct(
      ({ estimate }) => estimate.party ?? ALL_SIDES,
      (party) => (party === ALL_SIDES ? say('estimates_all_sides') : writtenParty(party, locale)),
    ),
    sources: distinct(
      ({ estimate }) => estimate.by,
      (by) => by,
    ),
  }
}

interface Props {
  wish: Wish
  choices: Choices
  text: Text
  onWish(wish: Wish): void
}

/** Search and filters. Each takes effect as it is typed or chosen. */
export function Filters({ wish, choices, text, onWish }: Props) {
  const { say } = text
  const set = (change: Partial<Wish>) => onWish({ ...wish, ...change })
  const measures = MEASURES.map((measure): Choice => [measure, say(`claim_what_${measure}`)])
  const origins = ['base', 'own', 'feed', 'edited'].map((each): Choice => [each, say(`estimates_origin_${each}`)])
  const columns = COLUMNS.map((column): Choice => [column, say(`estimates_column_${column}`)])
  return (
    <FilterBar
      search={wish.search}
      label={say('estimates_search')}
      columns={columns}
      sort={wish.sort}
      text={text}
      onSearch={(search) => set({ search })}
      onSort={(sort: Column) => set({ sort })}
    >
      <Select
        label={say('estimates_column_event')}
        value={wish.event}
        choices={choices.events}
        any={say('estimates_any_event')}
        onChange={(event) => set({ event })}
      />
      <Select
        label={say('estimates_party')}
        value={wish.party}
        choices={choices.parties}
        any={say('estimates_any_party')}
        onChange={(party) => set({ party })}
      />
      <Select
        label={say('estimates_measure')}
        value={wish.measure}
        choices={measures}
        any={say('estimates_any_measure')}
        onChange={(measure) => set({ measure })}
      />
      <Select
        label={say('estimates_column_by')}
        value={wish.source}
        choices={choices.sources}
        any={say('estimates_any_source')}
        onChange={(source) => set({ source })}
      />
      <Select
        label={say('estimates_column_origin')}
        value={wish.origin}
        choices={origins}
        any={say('estimates_any_origin')}
        onChange={(origin) => set({ origin })}
      />
      <DateFilter label={say('estimates_from')} value={wish.from} onChange={(from) => set({ from })} />
      <DateFilter label={say('estimates_to')} value={wish.to} onChange={(to) => set({ to })} />
      <label class="check">
        <input
          type="checkbox"
          checked={wish.hidden}
          onChange={({ currentTarget }) => set({ hidden: currentTarget.checked })}
        />
        {say('estimates_with_hidden')}
      </label>
    </FilterBar>
  )
}
