import type { StoredEvent } from '../../../claims/model.ts'
import { writtenParty } from '../../../comparison/explain.ts'
import { spanOf } from '../../../estimates/dates.ts'
import { folded } from '../../../estimates/folded.ts'
import type { Listed } from '../../../estimates/list.ts'
import { ALL_SIDES, dateIn, type Order, ordered, orderIn, orderParam, reordered, searchWords } from '../finding.ts'

export const COLUMNS = ['amount', 'what', 'event', 'by', 'asOf', 'origin'] as const
export type Column = (typeof COLUMNS)[number]

/** What a reader wants to see of the estimates; an empty text is no wish. */
export interface Wish extends Order<Column> {
  /** Words that must all occur somewhere in the row. */
  search: string
  event: string
  /** ALL_SIDES for estimates of all sides together. */
  party: string
  measure: string
  /** Who counted, exactly. */
  source: string
  /** Only estimates as of this date or later, and of this date or earlier. */
  from: string
  to: string
  /** `base`, `own`, `feed`, or `edited`. */
  origin: string
  /** Whether hidden rows are shown too. */
  hidden: boolean
}

/** What sorts the highest, or the newest, first when it is first asked for. */
const DESCENDING_FIRST = new Set<Column>(['amount', 'asOf'])

export function wishOf(params: URLSearchParams): Wish {
  const get = (key: string) => params.get(key) ?? ''
  return {
    search: get('q'),
    event: get('event'),
    party: get('party'),
    measure: get('measure'),
    source: get('source'),
    from: dateIn(params, 'from'),
    to: dateIn(params, 'to'),
    origin: get('origin'),
    hidden: get('hidden') === '1',
    ...orderIn(params, COLUMNS, 'asOf'),
  }
}

export function paramsOf(wish: Wish): [string, string][] {
  return [
    ['q', wish.search],
    ['event', wish.event],
    ['party', wish.party],
    ['measure', wish.measure],
    ['source', wish.source],
    ['from', wish.from],
    ['to', wish.to],
    ['origin', wish.origin],
    ['hidden', wish.hidden ? '1' : ''],
    ['sort', orderParam(wish, 'asOf')],
  ]
}

/** The wish to sort by a column: the other way round where it is sorted by it already. */
export const sortedBy = (wish: Wish, sort: Column): Wish => ({
  ...wish,
  ...reordered(wish, sort, DESCENDING_FIRST),
})

/** Where the words of a row come from that are not written in it. */
export interface Naming {
  locale: string
  events: ReadonlyMap<string, StoredEvent>
  /** Who was harmed, and how: "Ukrainian soldiers killed". */
  what(row: Listed): string
}

/** The rows that fit a wish, in the order that it asks for. */
export function findRows(rows: readonly Listed[], wish: Wish, naming: Naming): Listed[] {
  const found = rows.filter(fits(wish, naming))
  return ordered(found, sortKey(wish.sort, found, naming), wish.descending)
}

function fits(wish: Wish, naming: Naming): (row: Listed) => boolean {
  const words = searchWords(wish.search)
  const searched = searchedIn(naming)
  const party = wish.party === ALL_SIDES ? null : wish.party
  const from = wish.from && spanOf(wish.from)!.first
  const to = wish.to && spanOf(wish.to)!.last
  return (row) => {
    const { estimate, hidden } = row
    if (hidden && !wish.hidden) return false
    if (wish.event && estimate.event !== wish.event) return false
    if (wish.party && estimate.party !== party) return false
    if (wish.measure && estimate.measure !== wish.measure) return false
    if (wish.source && estimate.by !== wish.source) return false
    if (wish.origin && !isOfOrigin(row, wish.origin)) return false
    if (from && spanOf(estimate.asOf)!.last < from) return false
    if (to && spanOf(estimate.asOf)!.first > to) return false
    if (words.length === 0) return true
    const texts = searched(row)
    return words.every((word) => texts.some((text) => text.includes(word)))
  }
}

/** Where a row is from, as people are told: the base data, themselves, or a feed. */
export const originOf = ({ origin }: Listed): 'base' | 'own' | 'feed' =>
  origin === 'base' || origin === 'own' ? origin : 'feed'

const isOfOrigin = (row: Listed, wanted: string) =>
  wanted === 'edited' ? row.original !== null : originOf(row) === wanted

/** Names come again and again, so each is folded once. */
const FOLDED = new Map<string, string>()
const MOST_FOLDED = 50_000

function foldedOnce(text: string): string {
  const known = FOLDED.get(text)
  if (known !== undefined) return known
  const made = folded(text)
  if (FOLDED.size > MOST_FOLDED) FOLDED.clear()
  FOLDED.set(text, made)
  return made
}

/** What is searched of a row. The words for what is counted are put together once for each count: rows of one have them in common. */
function searchedIn({ events, locale, what }: Naming): (row: Listed) => string[] {
  const counted = new Map<string, string>()
  const countedIn = (row: Listed): string => {
    const { event, party, group, measure } = row.estimate
    const count = `${event} ${party} ${group} ${measure}`
    const known = counted.get(count)
    if (known !== undefined) return known
    const named = [events.get(event)?.name ?? event, party && writtenParty(party, locale), what(row)]
    const made = folded(named.join('\n'))
    counted.set(count, made)
    return made
  }
  return (row) => {
    const { by, via, subset, method, asOf, amount } = row.estimate
    const said = [by, via, subset, method].map((each) => foldedOnce(each ?? ''))
    return [countedIn(row), ...said, asOf, `${amount.low ?? ''}\n${amount.high ?? ''}`]
  }
}

type Key = number | string

function sortKey(sort: Column, rows: readonly Listed[], naming: Naming): (row: Listed) => Key {
  if (sort === 'amount')
    return ({ estimate: { amount } }) => ((amount.low ?? amount.high)! + (amount.high ?? amount.low)!) / 2
  if (sort === 'asOf') return ({ estimate }) => spanOf(estimate.asOf)!.last
  const name: Record<Exclude<Column, 'amount' | 'asOf'>, (row: Listed) => string> = {
    what: naming.what,
    event: ({ estimate }) => naming.events.get(estimate.event)?.name ?? estimate.event,
    by: ({ estimate }) => estimate.by,
    origin: originOf,
  }
  const nameOf = name[sort]
  // Names are compared as people sort them, which is slow: each name once, then rows by its place.
  const { compare } = new Intl.Collator(naming.locale)
  const places = new Map([...new Set(rows.map(nameOf))].sort(compare).map((each, place) => [each, place]))
  return (row) => places.get(nameOf(row))!
}
