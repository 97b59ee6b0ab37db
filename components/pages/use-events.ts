import { useEffect, useState } from 'preact/hooks'
import type { StoredEvent } from '../../claims/model.ts'
import type { Evidence } from '../../estimates/evidence.ts'

/** All events that are known, by id; none until they were read. */
export function useEvents(evidence: Evidence): ReadonlyMap<string, StoredEvent> {
  const [events, setEvents] = useState<ReadonlyMap<string, StoredEvent>>(new Map())
  useEffect(() => {
    void evidence.events().then((all) => setEvents(new Map(all.map((event) => [event.id, event]))))
  }, [evidence])
  return events
}
