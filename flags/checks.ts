import * as v from 'valibot'
import { GROUPS, MEASURES, SCOPES } from '../claims/model.ts'
import { amount, date, estimate, id, link, oneOf, party } from '../estimates/checks.ts'
import { FLAG_KINDS, FLAG_STATUSES, type Flag } from './model.ts'

/** A note is a paragraph or two, not a book; a name a name. */
const LONGEST_NOTE = 10_000
const LONGEST_NAME = 200
/** What a block of a page may hold, see `background/limits.ts`. */
const LONGEST_CONTEXT = 100_000
const MOST_LISTED = 1_000

const textOf = (longest: number) =>
  v.pipe(
    v.string('is no text; put it in quotation marks'),
    v.maxLength(longest, `is longer than ${longest} characters; shorten it`),
  )
const line = textOf(LONGEST_CONTEXT)
const whole = v.pipe(v.number('is no number'), v.safeInteger('is not whole'), v.minValue(0, 'is below nought'))
const listOf = <T extends v.GenericSchema>(each: T) =>
  v.pipe(v.array(each, 'is no list'), v.maxLength(MOST_LISTED, `has more than ${MOST_LISTED} entries`))

export const instant = v.pipe(
  v.string('is no text; put it in quotation marks'),
  v.isoTimestamp('is no instant; write it as in "2025-02-18T09:30:00Z"'),
)
export const note = textOf(LONGEST_NOTE)
export const author = v.nullable(v.pipe(textOf(LONGEST_NAME), v.nonEmpty('is empty; give a name, or null')))

const anchor = v.pipe(
  v.strictObject({
    start: whole,
    end: whole,
    exact: v.pipe(line, v.nonEmpty('is empty; it must quote the flagged words')),
    prefix: line,
    suffix: line,
  }),
  v.check(({ start, end }) => start < end, 'ends before it begins'),
)

export const page = v.strictObject({
  url: link,
  title: line,
  publisher: v.nullable(line),
  published: v.nullable(date),
})

export const claim = v.strictObject({
  figure: v.strictObject({ block: v.pipe(v.number(), v.safeInteger()), start: whole, end: whole, quote: line }),
  amount,
  measure: oneOf(MEASURES),
  group: oneOf(GROUPS),
  party: v.nullable(party),
  scope: oneOf(SCOPES),
  event: v.nullable(id),
  by: v.nullable(line),
  via: v.nullable(line),
  asOf: v.nullable(date),
  doubted: v.boolean(),
  rules: listOf(line),
})

export const correction = v.strictObject({
  amount: v.exactOptional(amount),
  measure: v.exactOptional(oneOf(MEASURES)),
  group: v.exactOptional(oneOf(GROUPS)),
  party: v.exactOptional(v.nullable(party)),
  event: v.exactOptional(v.nullable(id)),
  asOf: v.exactOptional(v.nullable(date)),
})

const flaggedText = v.strictObject({
  page,
  anchor,
  context: line,
  claim: v.nullable(claim),
  correction: v.nullable(correction),
})

const value = v.union(
  [
    v.strictObject({ text: line }),
    v.strictObject({ number: v.number() }),
    v.strictObject({ amount }),
    v.strictObject({ times: v.number() }),
    v.strictObject({ days: v.number() }),
    v.strictObject({ date }),
    v.strictObject({ group: oneOf(GROUPS) }),
    v.strictObject({ measure: oneOf(MEASURES) }),
    v.strictObject({ party }),
  ],
  'is no value that a sentence may hold',
)
const reason = v.strictObject({
  key: v.pipe(line, v.regex(/^reason_\w+$/, 'is no reason that is known')),
  values: listOf(value),
})
const law = oneOf([
  'running-toll-never-falls',
  'group-within-people',
  'groups-add-up',
  'killed-within-casualties',
  'wounded-within-casualties',
  'killed-and-wounded-add-up',
  'incident-within-war',
  'side-within-all-sides',
  'part-within-whole',
])
const about = { reason, estimate: v.nullable(line), claim: v.nullable(whole) }
const factor = v.nullable(v.pipe(v.number('is no number'), v.minValue(1, 'is below 1')))

const comparison = v.strictObject({
  claim,
  verdict: oneOf(['none', 'in-line', 'between', 'above', 'below']),
  factor,
  compared: listOf(
    v.strictObject({
      estimate: line,
      relation: oneOf(['agrees', 'higher', 'lower', 'bounds', 'not-comparable']),
      reason,
      factor,
      law: v.nullable(law),
      holds: v.nullable(v.boolean()),
      repeats: v.nullable(line),
      own: v.boolean(),
    }),
  ),
  omitted: whole,
  // flags of before conflicts named more than one estimate have none
  conflicts: listOf(v.strictObject({ law, ...about, others: v.optional(listOf(line), []) })),
  remarks: listOf(
    v.strictObject({ kind: oneOf(['revised', 'quoted-otherwise', 'article-differs', 'reads-as-part']), ...about }),
  ),
  series: listOf(v.strictObject({ by: line, value: v.number(), before: line, after: line })),
  sources: v.strictObject({ agree: whole, higher: whole, lower: whole }),
})

/** The form of a flag, as it is stored, exported and imported. Messages say what to do. */
export const flag: v.GenericSchema<unknown, Flag> = v.pipe(
  v.strictObject({
    id: v.pipe(v.string('is no text; put it in quotation marks'), v.uuid('is no UUID')),
    kind: oneOf(FLAG_KINDS),
    status: oneOf(FLAG_STATUSES),
    note,
    author,
    created: instant,
    modified: instant,
    target: flaggedText,
    against: v.nullable(flaggedText),
    comparison: v.nullable(comparison),
    estimates: v.record(line, estimate),
    evidence: listOf(line),
  }),
  v.check(
    ({ evidence, estimates }) => evidence.every((id) => Object.hasOwn(estimates, id)),
    'names an estimate in "evidence" that is not in "estimates"; add it there, or leave it out',
  ),
)
