import { useMemo } from 'preact/hooks'
import type { Estimate } from '../../../estimates/model.ts'
import { Timeline } from '../../Timeline.tsx'
import { claimsOf } from '../../timeline/claims.ts'
import { type Count, countOf, countParams, isOf } from '../../timeline/count.ts'
import { suggestsLog } from '../../timeline/drawing.ts'
import type { PageProps } from '../page.ts'
import { StoreNotice } from '../StoreNotice.tsx'
import { useStore } from '../use-store.ts'
import { CountPicker } from './CountPicker.tsx'
import './timeline.css'

/** One count over time, chosen from all that have estimates. The scale, and figures of a page to draw on top, are in the address. */
export function TimelinePage({ text, withDb, fetchBase, params, show }: PageProps) {
  const { view, reload } = useStore({ withDb, fetchBase })
  const estimates = useMemo(
    () => (view?.rows ?? []).filter(({ hidden }) => !hidden).map(({ estimate }) => estimate),
    [view],
  )
  const count = useMemo(() => countOf(params) ?? largest(estimates), [params, estimates])
  const shown = useMemo(() => (count ? estimates.filter((each) => isOf(each, count)) : []), [count, estimates])
  const claims = useMemo(() => claimsOf(params), [params])
  if (!view || !count) return <p role="status">{text.say('estimates_loading')}</p>

  const scale = params.get('scale')
  const isLog = scale === null ? suggestsLog(shown) : scale === 'log'
  return (
    <div class="page timeline-page">
      <StoreNotice view={view} withDb={withDb} text={text} onTold={() => void reload()} />
      <CountPicker
        count={count}
        estimates={estimates}
        events={view.events}
        text={text}
        onCount={(next) => show(countParams(next))}
      />
      {shown.length > 0 ? (
        <Timeline
          {...{ count, claims, isLog, text }}
          event={view.events.get(count.event)}
          estimates={shown}
          onLog={(log) =>
            show([...countParams(count), ['claims', params.get('claims') ?? ''], ['scale', log ? 'log' : 'linear']])
          }
        />
      ) : (
        <p class="lead">{text.say('timeline_empty')}</p>
      )}
    </div>
  )
}

/** The count with the most estimates: what is shown where no other is asked for. */
function largest(estimates: readonly Estimate[]): Count | null {
  const sizes = new Map<string, { count: Count; size: number }>()
  let most: { count: Count; size: number } | null = null
  for (const estimate of estimates) {
    const key = JSON.stringify(countParams(estimate))
    const known = sizes.get(key) ?? { count: estimate, size: 0 }
    known.size++
    sizes.set(key, known)
    if (!most || known.size > most.size) most = known
  }
  return most?.count ?? null
}
