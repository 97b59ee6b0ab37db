import * as v from 'valibot'
import { date } from '../estimates/checks.ts'
import { claim } from '../flags/checks.ts'
import { isHost } from '../sites/hosts.ts'
import { LONGEST_PUBLISHER, LONGEST_TITLE, LONGEST_URL, MOST_BLOCKS, MOST_FIGURES, MOST_TEXT } from './limits.ts'

const textOf = (longest: number) => v.pipe(v.string(), v.maxLength(longest))

/** The form of an article as a page hands it over. */
export const article = v.strictObject({
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
  earlier: v.exactOptional(v.pipe(v.array(claim), v.maxLength(MOST_BLOCKS))),
})

const host = v.pipe(v.string(), v.check(isHost, 'no host name'))

export const nothing = v.undefined()
export const url = textOf(LONGEST_URL)
export const site = v.strictObject({ host })
export const siteOff = v.strictObject({ host, off: v.boolean() })
export const tabId = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
export const figures = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(MOST_FIGURES))
