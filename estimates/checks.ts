import * as v from 'valibot'
import { BOUNDS, EVENT_KINDS, GROUPS, MEASURES } from '../claims/model.ts'
import { canPrecede, daysAfter, spanOf } from './dates.ts'
import { type Estimate, SOURCE_KINDS } from './model.ts'
import { type Said, said } from './said.ts'

/** Far more than anybody ever lived: what is larger is a slip of the keyboard. */
const MOST_PEOPLE = 100_000_000_000
const LONGEST_TEXT = 1_000
const LONGEST_URL = 2_000
/** Tolls are sometimes projected a quarter ahead; one published earlier than that has the wrong year. */
const LONGEST_PROJECTION = 92
/** What counts up to a day after it is a slip of the keyboard. */
const LAST_YEAR = '2100'

/** The language, to valibot, in which a check says what is wrong by a key of `_locales`, and after a space what is put in. */
export const KEYS = 'keys'

/** What a check says: in the words of a log, and to whoever asks in `KEYS` by a key. */
const fault =
  (words: string, key: string, value?: string) =>
  ({ lang }: v.BaseIssue<unknown>): string =>
    lang !== KEYS ? words : value === undefined ? key : `${key} ${value}`

const noText = fault('is no text; put it in quotation marks', 'fault_text')
const tooLong = (most: number) =>
  v.maxLength<string, number, ReturnType<typeof fault>>(
    most,
    fault(`is longer than ${most} characters; shorten it`, 'fault_long', String(most)),
  )

const text = v.pipe(
  v.string(noText),
  v.trim(),
  v.nonEmpty(fault('is empty; say it, or write null where null is allowed', 'fault_blank')),
  tooLong(LONGEST_TEXT),
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  v.regex(/^[^\0-\x08\x0b\x0c\x0e-\x1f\x7f]*$/, fault('holds control characters; delete them', 'fault_control')),
)

export const id = v.pipe(
  text,
  v.regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    fault('is no id; use lower-case letters, digits and hyphens, as in "beslan-2004"', 'fault_id'),
  ),
)

export const date = v.pipe(
  v.string(fault('is no date; write "2024", "2024-10" or "2024-10-27"', 'fault_date')),
  v.check(
    (value) => spanOf(value) !== null,
    fault('is no day of the calendar; write "2024", "2024-10" or "2024-10-27"', 'fault_day'),
  ),
)

const noParty = fault('is no party; write a country code such as "UA", or null for all sides together', 'fault_party')

/** ISO 3166-1 alpha-2 and the parties outside it that wars are fought by. */
export const party = v.pipe(v.string(noParty), v.regex(/^([A-Z]{2}|LNR-DNR)$/, noParty))

export const link = v.pipe(
  v.string(fault('is no link; write an address, or null where none is known', 'fault_link')),
  tooLong(LONGEST_URL),
  v.check(isWebAddress, fault('is no address of the web; it must begin with https:// or http://', 'fault_web')),
)

function isWebAddress(value: string): boolean {
  if (!URL.canParse(value)) return false
  const { protocol, username } = new URL(value)
  return (protocol === 'https:' || protocol === 'http:') && username === ''
}

const people = v.nullable(
  v.pipe(
    v.number(fault('is no number; write digits without separators, or null for an open side', 'fault_number')),
    v.integer(fault('is not whole; people are counted whole', 'fault_whole')),
    v.minValue(0, fault('is below nought', 'fault_below')),
    v.maxValue(MOST_PEOPLE, fault('is more than ever lived', 'fault_above')),
  ),
)

export const oneOf = <const T extends readonly string[]>(values: T) =>
  v.picklist(
    values,
    fault(`is none of those known; write one of: ${values.join(', ')}`, 'fault_choice', values.join(', ')),
  )

export const amount = v.pipe(
  v.strictObject({ low: people, high: people, bound: oneOf(BOUNDS) }),
  v.check(
    ({ low, high }) => low !== null || high !== null,
    fault('says nothing; give "low", "high" or both', 'fault_nothing'),
  ),
  v.check(
    ({ low, high }) => low === null || high === null || low <= high,
    fault('runs backwards; "low" must not be above "high"', 'fault_backwards'),
  ),
  v.check(
    ({ low, high, bound }) => {
      if (bound === 'at-least') return low !== null && high === null
      if (bound === 'at-most') return low === null && high !== null
      if (bound === 'exact' || bound === 'about') return low !== null && low === high
      return bound !== 'range' || (low !== null && high !== null && low < high)
    },
    fault(
      '"bound" does not fit: at-least has only "low", at-most only "high", exact and about have both the same, range has both',
      'fault_bound',
    ),
  ),
)

/** What a check that was asked in `KEYS` said. What has no words of ours is said as it is. */
export function saidBy({ message }: v.BaseIssue<unknown>): Said {
  const [, key, value] = /^(fault_\w+)(?: (.*))?$/s.exec(message) ?? []
  if (!key) return said('fault_other', message)
  return value === undefined ? said(key) : said(key, value)
}

/** What is said in an estimate, without its id and its event. */
const stated = {
  party: v.nullable(party),
  group: oneOf(GROUPS),
  measure: oneOf(MEASURES),
  amount,
  from: date,
  asOf: v.pipe(
    date,
    v.check((value) => value <= LAST_YEAR, fault('lies in another century; correct the year', 'fault_century')),
  ),
  published: v.nullable(date),
  by: text,
  via: v.nullable(text),
  kind: oneOf(SOURCE_KINDS),
  method: v.nullable(text),
  url: v.nullable(link),
  subset: v.nullable(text),
}

/** An estimate of a known event; that its dates are in order is `datesFault`'s to say. */
export const estimate = v.strictObject({ id: v.pipe(text, v.maxLength(100)), event: id, ...stated })

/** What is wrong with a date: in the words of a log, and to be said. */
interface DatesFault {
  field: 'from' | 'published'
  fault: string
  said: Said
}

/** What is wrong with the order of an estimate's dates, and what to do; null where nothing is. Each date is one already. */
export function datesFault({
  from,
  asOf,
  published,
}: Pick<Estimate, 'from' | 'asOf' | 'published'>): DatesFault | null {
  if (!canPrecede(from, asOf))
    return { field: 'from', fault: `is after "asOf" (${asOf}); exchange them`, said: said('fault_after', asOf) }
  if (published !== null && spanOf(asOf)!.first > daysAfter(published, LONGEST_PROJECTION))
    return {
      field: 'published',
      fault: `is long before "asOf" (${asOf}); correct the year, or write null`,
      said: said('fault_before', asOf),
    }
  return null
}

const name = v.pipe(v.string(noText), v.nonEmpty(fault('is empty; say it', 'fault_empty')))

/** A stored event; that its dates are in order and its parent is stored is for others to say. */
export const event = v.strictObject({
  id,
  name,
  aliases: v.array(name),
  parties: v.array(party),
  places: v.array(name),
  from: date,
  to: v.nullable(date),
  kind: oneOf(EVENT_KINDS),
  parent: v.nullable(id),
})
