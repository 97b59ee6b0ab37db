import type { StoredEvent } from '../../../claims/model.ts'
import { writtenParty } from '../../../comparison/explain.ts'
import { spanOf } from '../../../estimates/dates.ts'
import { folded } from '../../../estimates/folded.ts'
import type { ListedFlag } from '../../../flags/listed.ts'
import type { Flag } from '../../../flags/model.ts'
import { ALL_SIDES, dateIn, type Order, ordered, orderIn, orderParam, reordered, searchWords } from '../finding.ts'

export const COLUMNS = ['claim', 'kind', 'status', 'page', 'modified'] as const
export type Column = (typeof COLUMNS)[number]

/** What a checker wants to see of the flags; an empty text is no wish. */
export interface Wish extends Order<Column> {
  /** Words that must all occur somewhere in the flag. */
  search: string
  kind: string
  status: string
  /** A host, without `www.`. */
  site: string
  /** ALL_SIDES for claims of all sides together. */
  party: string
  measure: string
  /** Only flags that were last changed on this date or later, and on this date or earlier. */
  from: string
  to: string
  /** The flag that is open; its id. */
  flag: string
}

/** What sorts the highest, or the newest, first when it is first asked for. */
const DESCENDING_FIRST = new Set<Column>(['claim', 'modified'])

export function wishOf(params: URLSearchParams): Wish {
  const get = (key: string) => params.get(key) ?? ''
  return {
    ...{ search: get('q'), kind: get('kind'), status: get('status'), site: get('site') },
    ...{ party: get('party'), measure: get('measure') },
    from: dateIn(params, 'from'),
    to: dateIn(params, 'to'),
    ...orderIn(params, COLUMNS, 'modified'),
    flag: get('flag'),
  }
}

export function paramsOf({ search, sort, descending, ...wish }: Wish): [string, string][] {
  return [['q', search], ...Object.entries(wish), ['sort', orderParam({ sort, descending }, 'modified')]]
}

/** The wish to sort by a column: the other way round where it is sorted by it already. */
export const sortedBy = (wish: Wish, sort: Column): Wish => ({
  ...wish,
  ...reordered(wish, sort, DESCENDING_FIRST),
})

/** Where the words of a flag come from that are not written in it. */
export interface Naming {
  locale: string
  events: ReadonlyMap<string, StoredEvent>
  /** Kinds and statuses in words, by the keys of their messages. */
  say(key: string): string
}

/** What `Wish.party` is for a flag; undefined where no figure was read. */
export const partyOf = ({ measure, party }: ListedFlag): string | undefined =>
  party ?? (measure ? ALL_SIDES : undefined)

/** The flags that fit a wish, in the order that it asks for. @param flags the one changed last first */
export function findFlags(flags: readonly ListedFlag[], wish: Wish, naming: Naming): ListedFlag[] {
  const found = flags.filter(fits(wish, naming))
  const isSorted = wish.sort === 'modified' && wish.descending
  return isSorted ? found : ordered(found, sortKey(wish.sort, naming), wish.descending)
}

function fits(wish: Wish, naming: Naming): (flag: ListedFlag) => boolean {
  const words = searchWords(wish.search)
  const names = new Names(naming)
  const from = wish.from && spanOf(wish.from)!.first
  const to = wish.to && spanOf(wish.to)!.last
  return (flag) => {
    if (wish.kind && flag.kind !== wish.kind) return false
    if (wish.status && flag.status !== wish.status) return false
    if (wish.site && flag.site !== wish.site) return false
    if (wish.party && partyOf(flag) !== wish.party) return false
    if (wish.measure && flag.measure !== wish.measure) return false
    const day = flag.modified.slice(0, 10)
    if ((from && day < from) || (to && day > to)) return false
    return words.every((word) => flag.words.includes(word) || names.of(flag).some((name) => name.includes(word)))
  }
}

const split = (names: string) => (names ? names.split(' ') : [])

/** What a flag is searched by that is not written in it: each name is put together once a search. */
class Names {
  readonly #folded = new Map<string, string>()

  constructor(readonly naming: Naming) {}

  of({ kind, status, events, parties }: ListedFlag): string[] {
    const { say, locale, events: known } = this.naming
    return [
      this.#name(kindKey(kind), say),
      this.#name(statusKey(status), say),
      ...split(events).map((event) => this.#name(event, () => known.get(event)?.name ?? event)),
      ...split(parties).map((party) => this.#name(party, () => writtenParty(party, locale))),
    ]
  }

  #name(key: string, named: (key: string) => string): string {
    const known = this.#folded.get(key)
    if (known !== undefined) return known
    const made = folded(named(key))
    this.#folded.set(key, made)
    return made
  }
}

export const kindKey = (kind: Flag['kind']) => `flag_${kind.replaceAll('-', '_')}`
export const statusKey = (status: Flag['status']) => `flag_status_${status}`

function sortKey(sort: Column, { say }: Naming): (flag: ListedFlag) => number | string {
  switch (sort) {
    case 'claim':
      return ({ amount }) => amount
    case 'kind':
      return ({ kind }) => say(kindKey(kind))
    case 'status':
      return ({ status }) => say(statusKey(status))
    case 'page':
      return ({ site, title }) => `${site} ${title}`
    case 'modified':
      return ({ modified }) => modified
  }
}
