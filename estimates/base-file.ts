import * as v from 'valibot'
import type { StoredEvent } from '../claims/model.ts'
import { datesFault, estimate, event } from './checks.ts'
import { canPrecede } from './dates.ts'
import type { Estimate } from './model.ts'

/** A file of `estimates/base/`: one event and what was counted of it. `README.md` there says how to edit one. */
export interface BaseFile {
  /** With `.json`. */
  name: string
  text: string
}

/** What the files hold, and everything that is wrong with them, in words that say where and what to do. */
export interface CheckedFiles {
  events: StoredEvent[]
  estimates: Omit<Estimate, 'id'>[]
  faults: string[]
}

/** A row has the amount's fields side by side with the others, so that it reads well on one line. */
const { id: _, event: __, amount, ...fields } = estimate.entries
const row = v.strictObject({ ...fields, amount })
const ROW_FIELDS = [...Object.keys(fields), 'low', 'high', 'bound']

const ONE_FAULT_A_FIELD = { abortPipeEarly: true }

type Report = (where: string, field: string, fault: string) => void

/**
 * Checks the files and lays them out as records, in the order of the files and rows.
 * @param files in any order
 */
export function checkBaseFiles(files: readonly BaseFile[]): CheckedFiles {
  const checked: CheckedFiles = { events: [], estimates: [], faults: [] }
  for (const file of files) readFile(file, checked)
  checkTree(checked)
  return checked
}

function readFile({ name, text }: BaseFile, { events, estimates, faults }: CheckedFiles): void {
  const report: Report = (where, field, fault) => faults.push(`estimates/base/${name}, ${where}, ${field} ${fault}`)
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch (error) {
    report('as a whole', 'it', `is not JSON: ${(error as Error).message}; look for a comma too many or too few`)
    return
  }
  const file = v.safeParse(v.strictObject({ event: v.unknown(), estimates: v.array(v.unknown()) }), content)
  if (!file.success) {
    report('as a whole', 'it', 'must be {"event": {…}, "estimates": [ one row a line ]}')
    return
  }
  const found = readEvent(file.output.event, name, report)
  if (!found) return
  events.push(found)
  file.output.estimates.forEach((value, index) => {
    const read = readRow(value, found, `row ${index + 1}`, report)
    if (read) estimates.push(read)
  })
}

function readEvent(value: unknown, file: string, report: Report): StoredEvent | null {
  const read = v.safeParse(event, value, ONE_FAULT_A_FIELD)
  if (!read.success) {
    reportIssues(read.issues, 'event', report)
    return null
  }
  const { id, from, to } = read.output
  if (`${id}.json` !== file) report('event', '"id"', `must be the file's name without .json; rename one of them`)
  if (to !== null && !canPrecede(from, to)) report('event', '"to"', `is before "from" (${from}); exchange them`)
  return read.output
}

function readRow(value: unknown, event: StoredEvent, place: string, report: Report): Omit<Estimate, 'id'> | null {
  if (typeof value !== 'object' || value === null) {
    report(place, 'it', `must be {"party": …, …} with ${ROW_FIELDS.join(', ')}`)
    return null
  }
  const { low, high, bound, ...rest } = value as Record<string, unknown>
  const where = `${place} (by ${String(rest.by)}, as of ${String(rest.asOf)})`
  const read = v.safeParse(row, { ...rest, amount: { low, high, bound } }, ONE_FAULT_A_FIELD)
  if (!read.success) {
    reportIssues(read.issues, where, report)
    return null
  }
  const wrong = datesFault(read.output)
  if (wrong) report(where, `"${wrong.field}"`, wrong.fault)
  else if (!canPrecede(event.from, read.output.asOf))
    report(where, '"asOf"', `is before the event began (${event.from})`)
  return { event: event.id, ...read.output }
}

function reportIssues(issues: readonly v.BaseIssue<unknown>[], where: string, report: Report): void {
  for (const issue of issues) {
    const field = issue.path?.map(({ key }) => String(key)).filter((key) => key !== 'amount')
    const isUnknown = issue.type === 'strict_object' && issue.expected === 'never'
    const isMissing = issue.input === undefined
    const fault = isUnknown
      ? 'is no field that is known; look for a slip of the keyboard'
      : isMissing
        ? 'is missing; add it'
        : issue.message
    report(where, field?.length ? `"${field.join('.')}"` : 'the amount', `${fault}${shown(issue.input)}`)
  }
}

/** The value found, cut so that a line stays a line. */
function shown(input: unknown): string {
  const text = JSON.stringify(input)
  if (text === undefined) return ''
  return ` (it is ${text.length > 80 ? `${text.slice(0, 80)}…` : text})`
}

function checkTree({ events, faults }: CheckedFiles): void {
  const byId = new Map(events.map((event) => [event.id, event]))
  if (byId.size < events.length) faults.push('estimates/base/: two files describe the same event; join them')
  for (const { id, parent } of events) {
    const file = `estimates/base/${id}.json, event, "parent"`
    if (parent === null) continue
    if (!byId.has(parent))
      faults.push(`${file} is no event that is stored (it is "${parent}"); correct it, or write null`)
    else if (goesRound(id, byId))
      faults.push(`${file} leads back to the event itself; write null where the tree begins`)
  }
}

function goesRound(id: string, byId: ReadonlyMap<string, StoredEvent>): boolean {
  const seen = new Set<string>()
  for (let at: string | null = id; at !== null; at = byId.get(at)?.parent ?? null) {
    if (seen.has(at)) return true
    seen.add(at)
  }
  return false
}
