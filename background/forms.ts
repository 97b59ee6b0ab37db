import * as v from 'valibot'
import { date, estimate } from '../estimates/checks.ts'
import * as flags from '../flags/checks.ts'
import { FLAG_KINDS, FLAG_STATUSES } from '../flags/model.ts'
import { isHost } from '../sites/hosts.ts'
import {
  LONGEST_PUBLISHER,
  LONGEST_TITLE,
  LONGEST_URL,
  MOST_BLOCKS,
  MOST_FIGURES,
  MOST_FLAGS,
  MOST_TEXT,
} from './limits.ts'

const textOf = (longest: number) => v.pipe(v.string(), v.maxLength(longest))

const stated = {
  url: textOf(LONGEST_URL),
  publisher: v.nullable(textOf(LONGEST_PUBLISHER)),
  title: textOf(LONGEST_TITLE),
  published: v.nullable(date),
  blocks: v.pipe(
    v.array(v.string()),
    v.maxLength(MOST_BLOCKS),
    v.check(
      (blocks) => blocks.reduce((sum, { length }) => sum + length, 0) <= MOST_TEXT,
      `more than ${MOST_TEXT} characters of text`,
    ),
  ),
}

/** The form of an article as a page hands it over. */
export const article = v.strictObject({
  ...stated,
  earlier: v.exactOptional(v.pipe(v.array(flags.claim), v.maxLength(MOST_BLOCKS))),
})

/** Words that a reader selected, as an article. */
export const wordsOfPage = v.strictObject(stated)

const host = v.pipe(v.string(), v.check(isHost, 'no host name'))

export const nothing = v.undefined()
export const url = textOf(LONGEST_URL)
export const site = v.strictObject({ host })
export const siteOff = v.strictObject({ host, off: v.boolean() })
export const tabId = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
export const figures = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(MOST_FIGURES))

export const { flag } = flags
export const flagChange = v.strictObject({
  ids: v.pipe(v.array(v.pipe(v.string(), v.uuid())), v.maxLength(MOST_FLAGS)),
  change: v.strictObject({
    kind: v.exactOptional(v.picklist(FLAG_KINDS)),
    status: v.exactOptional(v.picklist(FLAG_STATUSES)),
    note: v.exactOptional(flags.note),
    author: v.exactOptional(flags.author),
    evidence: v.exactOptional(v.pipe(v.array(v.string()), v.maxLength(MOST_FLAGS))),
    correction: v.exactOptional(v.nullable(flags.correction)),
  }),
})
export const corrected = v.strictObject({ claim: flags.claim, published: v.nullable(date) })

const { event, by, asOf, kind } = estimate.entries
export const toSave = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^own-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)),
  claim: flags.claim,
  page: flags.page,
  filled: v.strictObject({
    event: v.exactOptional(event),
    by: v.exactOptional(by),
    asOf: v.exactOptional(asOf),
    kind: v.exactOptional(kind),
    subset: v.exactOptional(by),
  }),
})
export { estimate }
