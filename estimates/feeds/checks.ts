import * as v from 'valibot'
import { link } from '../checks.ts'
import type { Said } from '../said.ts'
import { FORM_IDS } from './forms/forms.ts'
import type { Feed } from './model.ts'

export const subscriptionFields = {
  name: v.pipe(v.string(), v.trim(), v.nonEmpty('is empty; give the feed a name'), v.maxLength(200, 'is too long')),
  url: link,
  form: v.picklist(FORM_IDS, 'is no form that is known'),
  every: v.nullable(v.pipe(v.number(), v.minValue(1, 'is less than an hour'), v.maxValue(720, 'is more than a month'))),
}

const instant = v.pipe(v.string(), v.isoTimestamp('is no instant'))
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const text = v.pipe(v.string(), v.maxLength(1_000))

const said: v.GenericSchema<unknown, Said> = v.strictObject({
  key: v.pipe(text, v.regex(/^fault_\w+$/)),
  values: v.array(v.union([text, v.lazy(() => said)])),
})

/** A subscription as it is kept. */
export const feed: v.GenericSchema<unknown, Feed> = v.strictObject({
  id: v.custom<Feed['id']>(
    (value) => typeof value === 'string' && /^feed-[0-9a-f-]+$/.test(value),
    'is no id of a feed',
  ),
  ...subscriptionFields,
  added: instant,
  etag: v.nullable(text),
  lastModified: v.nullable(text),
  version: v.nullable(text),
  credit: v.nullable(v.strictObject({ name: text, licence: text, link: v.nullable(link) })),
  rows: count,
  success: v.nullable(instant),
  tried: v.nullable(instant),
  failures: count,
  error: v.nullable(
    v.strictObject({
      fault: v.picklist(['offline', 'timeout', 'status', 'too-large', 'truncated', 'form', 'permission']),
      detail: v.union([text, said]),
      at: instant,
    }),
  ),
  next: v.nullable(instant),
})
