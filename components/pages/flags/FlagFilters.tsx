import { MEASURES } from '../../../claims/model.ts'
import { writtenParty } from '../../../comparison/explain.ts'
import type { ListedFlag } from '../../../flags/listed.ts'
import { FLAG_KINDS, FLAG_STATUSES } from '../../../flags/model.ts'
import type { Text } from '../../text.ts'
import { FilterBar } from '../FilterBar.tsx'
import { type Choice, DateFilter, Select } from '../filter-fields.tsx'
import { ALL_SIDES } from '../finding.ts'
import { COLUMNS, type Column, kindKey, partyOf, statusKey, type Wish } from './find-flags.ts'

/** What there is to choose from, in the order of a dictionary. */
export interface Choices {
  sites: Choice[]
  parties: Choice[]
}

/** The choices that the flags leave: a site without a flag would find nothing. */
export function choicesOf(flags: readonly ListedFlag[], { locale, say }: Text): Choices {
  const { compare } = new Intl.Collator(locale)
  const sorted = (values: Iterable<string>, name: (value: string) => string): Choice[] =>
    [...new Set(values)].map((value): Choice => [value, name(value)]).sort(([, a], [, b]) => compare(a, b))
  return {
    sites: sorted(
      flags.flatMap(({ site }) => site || []),
      (site) => site,
    ),
    parties: sorted(
      flags.flatMap((flag) => partyOf(flag) ?? []),
      (party) => (party === ALL_SIDES ? say('estimates_all_sides') : writtenParty(party, locale)),
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
export function FlagFilters({ wish, choices, text, onWish }: Props) {
  const { say } = text
  const set = (change: Partial<Wish>) => onWish({ ...wish, ...change })
  return (
    <FilterBar
      search={wish.search}
      label={say('flags_search')}
      columns={COLUMNS.map((column): Choice => [column, say(`flags_column_${column}`)])}
      sort={wish.sort}
      text={text}
      onSearch={(search) => set({ search })}
      onSort={(sort: Column) => set({ sort })}
    >
      <Select
        label={say('flags_column_kind')}
        value={wish.kind}
        choices={FLAG_KINDS.map((kind): Choice => [kind, say(kindKey(kind))])}
        any={say('flags_any_kind')}
        onChange={(kind) => set({ kind })}
      />
      <Select
        label={say('flags_column_status')}
        value={wish.status}
        choices={FLAG_STATUSES.map((status): Choice => [status, say(statusKey(status))])}
        any={say('flags_any_status')}
        onChange={(status) => set({ status })}
      />
      <Select
        label={say('flags_site')}
        value={wish.site}
        choices={choices.sites}
        any={say('flags_any_site')}
        onChange={(site) => set({ site })}
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
        choices={MEASURES.map((measure): Choice => [measure, say(`claim_what_${measure}`)])}
        any={say('estimates_any_measure')}
        onChange={(measure) => set({ measure })}
      />
      <DateFilter label={say('estimates_from')} value={wish.from} onChange={(from) => set({ from })} />
      <DateFilter label={say('estimates_to')} value={wish.to} onChange={(to) => set({ to })} />
    </FilterBar>
  )
}
