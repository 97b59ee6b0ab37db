import * as v from 'valibot'
import type { StoredEvent } from '../../claims/model.ts'
import { event as form } from '../checks.ts'
import { canPrecede } from '../dates.ts'
import { shown } from './fault.ts'

/**
 * The events that a file brings along and that are not stored yet. Stored ones stay as they are.
 * @returns them, and what is wrong with the others
 */
export function newEvents(values: readonly unknown[], stored: readonly StoredEvent[]) {
  const known = new Set(stored.map(({ id }) => id))
  const found: StoredEvent[] = []
  const faults: string[] = []
  for (const [index, value] of values.entries()) {
    const read = v.safeParse(form, value, { abortPipeEarly: true })
    const where = `event ${index + 1}`
    if (!read.success) {
      const [issue] = read.issues
      faults.push(`${where}: "${v.getDotPath(issue) ?? 'it'}" ${issue.message}${shown(issue.input)}`)
    } else if (read.output.to !== null && !canPrecede(read.output.from, read.output.to))
      faults.push(`${where}: "to" is before "from"; exchange them`)
    else if (!known.has(read.output.id)) {
      known.add(read.output.id)
      found.push(read.output)
    }
  }
  const orphans = found.filter(({ parent }) => parent !== null && !known.has(parent))
  for (const { id, parent } of orphans) faults.push(`event "${id}": its parent "${parent}" is not stored; write null`)
  // A loop of parents needs a new event on it whose parent is new too.
  for (const event of found) if (goesRound(event, found)) faults.push(`event "${event.id}": "parent" leads back to it`)
  return { found, faults }
}

function goesRound({ id, parent }: StoredEvent, found: readonly StoredEvent[]): boolean {
  const parents = new Map(found.map((event) => [event.id, event.parent]))
  let at = parent
  for (let steps = 0; at && steps <= found.length; steps++) {
    if (at === id) return true
    at = parents.get(at) ?? null
  }
  return false
}
