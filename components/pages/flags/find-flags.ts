import type { StoredEvent } from '../../../claims/model.ts'
import { writtenParty } from '../../../comparison/explain.ts'
import { spanOf } from '../../../estimates/dates.ts'
import { correctedClaim, type Flag, type FlaggedText } from '../../../flags/model.ts'
import { textsOf } from '../../../flags/publish/words.ts'
import { hostOf } from '../../../sites/hosts.ts'
import {
  ALL_SIDES,
  dateIn,
  folded,
  type Order,
  ordered,
  orderIn,
  orderParam,
  reordered,
  searchWords,
} from '../finding.ts'

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

/** Whether a wish leaves all flags as the store gives them. */
export const isNewestFirst = ({ flag: _, ...wish }: Wish): boolean =>
  paramsOf({ ...wish, flag: '' }).every(([, value]) => value === '')

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

/** The site that a flag's words stand on. */
export const siteOf = ({ target }: Flag): string => hostOf(target.page.url) ?? ''

/** What `Wish.party` is for a flag; undefined where no figure was read. */
export function partyOf({ target }: Flag): string | undefined {
  const claim = correctedClaim(target)
  return claim ? (claim.party ?? ALL_SIDES) : undefined
}

/** The flags that fit a wish, in the order that it asks for. */
export function findFlags(flags: readonly Flag[], wish: Wish, naming: Naming): Flag[] {
  return ordered(flags.filter(fits(wish, naming)), sortKey(wish.sort, naming), wish.descending)
}

function fits(wish: Wish, naming: Naming): (flag: Flag) => boolean {
  const words = searchWords(wish.search)
  const from = wish.from && spanOf(wish.from)!.first
  const to = wish.to && spanOf(wish.to)!.last
  return (flag) => {
    if (wish.kind && flag.kind !== wish.kind) return false
    if (wish.status && flag.status !== wish.status) return false
    if (wish.site && siteOf(flag) !== wish.site) return false
    if (wish.party && partyOf(flag) !== wish.party) return false
    if (wish.measure && correctedClaim(flag.target)?.measure !== wish.measure) return false
    const day = flag.modified.slice(0, 10)
    if ((from && day < from) || (to && day > to)) return false
    if (words.length === 0) return true
    const text = searched(flag, naming)
    return words.every((word) => text.includes(word))
  }
}

/** What is searched of a flag, put together once. A flag that was changed is another one. */
const SEARCHED = new WeakMap<Flag, string>()

/** Makes a flag ready to be searched, so that the first search among many need not. */
export function makeSearchable(flag: Flag, naming: Naming): void {
  searched(flag, naming)
}

function searched(flag: Flag, naming: Naming): string {
  const known = SEARCHED.get(flag)
  if (known !== undefined) return known
  const { note, author, kind, status, estimates, evidence } = flag
  const said = [note, author, naming.say(kindKey(kind)), naming.say(statusKey(status))]
  const counted = evidence.map((id) => estimates[id]!.by)
  const made = folded([...said, ...counted, ...textsOf(flag).flatMap((text) => wordsOf(text, naming))].join('\n'))
  SEARCHED.set(flag, made)
  return made
}

function wordsOf(text: FlaggedText, { events, locale }: Naming): (string | number | null)[] {
  const { page, context, anchor } = text
  const claim = correctedClaim(text)
  const of = claim && [
    ...[claim.by, claim.via, claim.amount.low, claim.amount.high],
    claim.event && (events.get(claim.event)?.name ?? claim.event),
    claim.party && writtenParty(claim.party, locale),
  ]
  return [context, anchor.exact, page.title, page.publisher, page.url, ...(of ?? [])]
}

export const kindKey = (kind: Flag['kind']) => `flag_${kind.replaceAll('-', '_')}`
export const statusKey = (status: Flag['status']) => `flag_status_${status}`

function sortKey(sort: Column, { say }: Naming): (flag: Flag) => number | string {
  switch (sort) {
    case 'claim':
      return ({ target }) => {
        const { low, high } = correctedClaim(target)?.amount ?? { low: null, high: null }
        return ((low ?? high ?? -1) + (high ?? low ?? -1)) / 2
      }
    case 'kind':
      return ({ kind }) => say(kindKey(kind))
    case 'status':
      return ({ status }) => say(statusKey(status))
    case 'page':
      return (flag) => `${siteOf(flag)} ${flag.target.page.title}`
    case 'modified':
      return ({ modified }) => modified
  }
}
