import { useMemo } from 'preact/hooks'
import type { StoredEvent } from '../../../claims/model.ts'
import type { Estimate } from '../../../estimates/model.ts'
import type { Text } from '../../text.ts'
import { type Count, countParams } from '../../timeline/count.ts'
import { whom } from '../whom.ts'

interface Props {
  count: Count
  estimates: readonly Estimate[]
  events: ReadonlyMap<string, StoredEvent>
  text: Text
  onCount(count: Count): void
}

const keyOf = (count: Count) => JSON.stringify(countParams(count))

/** First the event, then what was counted in it; the most counted stands first. */
export function CountPicker({ count, estimates, events, text, onCount }: Props) {
  const { names, byEvent } = useMemo(() => {
    const byEvent = new Map<string, Map<string, { count: Count; size: number }>>()
    for (const estimate of estimates) {
      const counts = byEvent.get(estimate.event) ?? new Map()
      byEvent.set(estimate.event, counts)
      const key = keyOf(estimate)
      counts.set(key, { count: estimate, size: (counts.get(key)?.size ?? 0) + 1 })
    }
    const { compare } = new Intl.Collator(text.locale)
    const names = [...byEvent.keys()].map((id) => [id, events.get(id)?.name ?? id] as const)
    return { names: names.sort(([, a], [, b]) => compare(a, b)), byEvent }
  }, [estimates, events, text.locale])
  const countsOf = (event: string) => [...(byEvent.get(event)?.values() ?? [])].sort((a, b) => b.size - a.size)
  const counts = countsOf(count.event)
  const isKnown = counts.some((each) => keyOf(each.count) === keyOf(count))
  return (
    <div class="count-picker">
      <label>
        <span>{text.say('estimates_column_event')}</span>
        <select value={count.event} onChange={({ currentTarget }) => onCount(countsOf(currentTarget.value)[0]!.count)}>
          {!byEvent.has(count.event) && (
            <option value={count.event}>{events.get(count.event)?.name ?? count.event}</option>
          )}
          {names.map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{text.say('estimates_column_what')}</span>
        <select
          value={keyOf(count)}
          onChange={({ currentTarget }) =>
            onCount(counts.find((each) => keyOf(each.count) === currentTarget.value)!.count)
          }
        >
          {!isKnown && <option value={keyOf(count)}>{whom(count, text)}</option>}
          {counts.map((each) => (
            <option key={keyOf(each.count)} value={keyOf(each.count)}>
              {text.say('timeline_choice', whom(each.count, text), text.number(each.size))}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
