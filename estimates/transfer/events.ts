import * as v from 'valibot'
import type { StoredEvent } from '../../claims/model.ts'
import { event as form, KEYS, saidBy } from '../checks.ts'
import { canPrecede } from '../dates.ts'
import { type Said, said } from '../said.ts'
import { withFound } from './fault.ts'

/**
 * The events that a file brings along and that are not stored yet. Stored ones stay as they are.
 * @returns them, and what is wrong with the others
 */
export function newEvents(values: readonly unknown[], stored: readonly StoredEvent[]) {
  const known = new Set(stored.map(({ id }) => id))
  const found: StoredEvent[] = []
  const faults: Said[] = []
  for (const [index, value] of values.entries()) {
    const read = v.safeParse(form, value, { abortPipeEarly: true, lang: KEYS })
    const fail = (field: string, why: Said) => faults.push(said('fault_event_field', String(index + 1), field, why))
    if (!read.success) {
      const [issue] = read.issues
      fail(v.getDotPath(issue) ?? 'event', withFound(saidBy(issue), issue.input))
    } else if (read.output.to !== null && !canPrecede(read.output.from, read.output.to))
      fail('to', said('fault_to_before'))
    else if (!known.has(read.output.id)) {
      known.add(read.output.id)
      found.push(read.output)
    }
  }
  const orphans = found.filter(({ parent }) => parent !== null && !known.has(parent))
  for (const { id, parent } of orphans) faults.push(said('fault_event_parent', id, parent!))
  // A loop of parents needs a new event on it whose parent is new too.
  for (const event of found) if (goesRound(event, found)) faults.push(said('fault_event_round', event.id))
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
