import * as v from 'valibot'
import { type BackupPart, wholeStore } from '../estimates/transfer/parts.ts'
import * as checks from './checks.ts'
import { type FlagWriting, forgetList } from './list.ts'

const key = v.pipe(v.string(), v.nonEmpty(), v.maxLength(20_000))

const kept = v.strictObject({ id: key, pages: v.pipe(v.array(key), v.minLength(1), v.maxLength(2)), flag: checks.flag })

/** What is remembered of visited pages is plain data that is only ever compared and shown as text. */
const page = v.strictObject({
  page: key,
  host: key,
  seen: v.pipe(v.string(), v.isoTimestamp()),
  counts: v.array(v.string()),
  read: v.looseObject({}),
})

const flags = wholeStore('flags', (value) => v.parse(kept, value))

/** The parts of a backup that hold flags and the figures of remembered pages. */
export const FLAG_PARTS = [
  {
    ...flags,
    async replace(change, values) {
      await flags.replace(change, values)
      await forgetList(change as unknown as FlagWriting)
    },
  } satisfies typeof flags,
  wholeStore('pages', (value) => v.parse(page, value)),
] as BackupPart[]
