import * as v from 'valibot'
import { BOUNDS, EVENT_KINDS, GROUPS, MEASURES } from '../claims/model.ts'
import { canPrecede, daysAfter, spanOf } from './dates.ts'
import { type Estimate, SOURCE_KINDS } from './model.ts'

/** Far more than anybody ever lived: what is larger is a slip of the keyboard. */
const MOST_PEOPLE = 100_000_000_000
const LONGEST_TEXT = 1_000
const LONGEST_URL = 2_000
/** Tolls are sometimes projected a quarter ahead; one published earlier than that has the wrong year. */
const LONGEST_PROJECTION = 92
/** What counts up to a day after it is a slip of the keyboard. */
const LAST_YEAR = '2100'

const text = v.pipe(
  v.string('is no text; put it in quotation marks'),
  v.trim(),
  v.nonEmpty('is empty; say it, or write null where null is allowed'),
  v.maxLength(LONGEST_TEXT, `is longer than ${LONGEST_TEXT} characters; shorten it`),
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  v.regex(/^[^\0-\x08\x0b\x0c\x0e-\x1f\x7f]*$/, 'holds control characters; delete them'),
)

export const id = v.pipe(
  text,
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is no id; use lower-case letters, digits and hyphens, as in "beslan-2004"'),
)

export const date = v.pipe(
  v.string('is no date; write "2024", "2024-10" or "2024-10-27"'),
  v.check((value) => spanOf(value) !== null, 'is no day of the calendar; write "2024", "2024-10" or "2024-10-27"'),
)

/** ISO 3166-1 alpha-2 and the parties outside it that wars are fought by. */
export const party = v.pipe(
  v.string('is no party; write a country code such as "UA", or null for all sides together'),
  v.regex(/^([A-Z]{2}|LNR-DNR)$/, 'is no party; write a country code such as "UA", or null for all sides together'),
)

export const link = v.pipe(
  v.string('is no link; write an address, or null where none is known'),
  v.maxLength(LONGEST_URL, `is longer than ${LONGEST_URL} characters; find a shorter address`),
  v.check(isWebAddress, 'is no address of the web; it must begin with https:// or http://'),
)

function isWebAddress(value: string): boolean {
  if (!URL.canParse(value)) return false
  const { protocol, username } = new URL(value)
  return (protocol === 'https:' || protocol === 'http:') && username === ''
}

const people = v.nullable(
  v.pipe(
    v.number('is no number; write digits without separators, or null for an open side'),
    v.integer('is not whole; people are counted whole'),
    v.minValue(0, 'is below nought'),
    v.maxValue(MOST_PEOPLE, 'is more than ever lived'),
  ),
)

export const oneOf = <const T extends readonly string[]>(values: T) =>
  v.picklist(values, `is none of those known; write one of: ${values.join(', ')}`)

export const amount = v.pipe(
  v.strictObject({ low: people, high: people, bound: oneOf(BOUNDS) }),
  v.check(({ low, high }) => low !== null || high !== null, 'says nothing; give "low", "high" or both'),
  v.check(
    ({ low, high }) => low === null || high === null || low <= high,
    'runs backwards; "low" must not be above "high"',
  ),
  v.check(({ low, high, bound }) => {
    if (bound === 'at-least') return low !== null && high === null
    if (bound === 'at-most') return low === null && high !== null
    if (bound === 'exact' || bound === 'about') return low !== null && low === high
    return bound !== 'range' || (low !== null && high !== null && low < high)
  }, '"bound" does not fit: at-least has only "low", at-most only "high", exact and about have both the same, range has both'),
)

/** What is said in an estimate, without its id and its event. */
const stated = {
  party: v.nullable(party),
  group: oneOf(GROUPS),
  measure: oneOf(MEASURES),
  amount,
  from: date,
  asOf: v.pipe(
    date,
    v.check((value) => value <= LAST_YEAR, 'lies in another century; correct the year'),
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

/** What is wrong with the order of an estimate's dates, and what to do; null where nothing is. Each date is one already. */
export function datesFault({
  from,
  asOf,
  published,
}: Pick<Estimate, 'from' | 'asOf' | 'published'>): { field: 'from' | 'published'; fault: string } | null {
  if (!canPrecede(from, asOf)) return { field: 'from', fault: `is after "asOf" (${asOf}); exchange them` }
  if (published !== null && spanOf(asOf)!.first > daysAfter(published, LONGEST_PROJECTION))
    return { field: 'published', fault: `is long before "asOf" (${asOf}); correct the year, or write null` }
  return null
}

const name = v.pipe(v.string('is no text; put it in quotation marks'), v.nonEmpty('is empty; say it'))

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
