import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { StoredEvent } from '../claims/model.ts'
import type { Estimate } from '../estimates/model.ts'
import { exported } from '../estimates/transfer/export.ts'
import { useMedia } from './pages/use-media.ts'
import { Source } from './Source.tsx'
import type { Text } from './text.ts'
import { Chart } from './timeline/Chart.tsx'
import type { TimelineClaim } from './timeline/claims.ts'
import type { Count } from './timeline/count.ts'
import { describe, labelOf, readOut, shortAmount } from './timeline/describe.ts'
import { drawTimeline, type Frame, type Mark, nearestMark } from './timeline/drawing.ts'
import { Legend, pictureSvg } from './timeline/Picture.tsx'
import { DARK, FORCED, LIGHT, type Palette } from './timeline/palette.ts'
import { pngOf, saveFile } from './timeline/save.ts'
import { TimelineTable } from './timeline/TimelineTable.tsx'
import { measureText } from './timeline/text-width.ts'

interface Props {
  count: Count
  event: StoredEvent | undefined
  /** All of this count. */
  estimates: readonly Estimate[]
  claims: readonly TimelineClaim[]
  isLog: boolean
  text: Text
  onLog(isLog: boolean): void
}

/** A saved picture is as wide as a newspaper's page on the web. */
const SAVED = { width: 1_144, height: 560 }

/** All estimates of one count over time, to be read by pointer, keys or as a table, and to be saved. */
export function Timeline({ count, event, estimates, claims, isLog, text, onLog }: Props) {
  const { say } = text
  const [figure, width] = useWidth()
  const [active, setActive] = useState<number | null>(null)
  const palette = usePalette()
  const description = useMemo(() => describe(count, event, estimates, text), [count, event, estimates, text])
  const draw = useMemo(() => {
    const widthOf = measureText(12)
    return (size: Pick<Frame, 'width' | 'height'>) =>
      drawTimeline(estimates, claims, {
        ...size,
        ...{ isLog, widthOf, short: text.short, label: (estimate, isPart) => labelOf(estimate, isPart, text) },
        claimLabel: ({ by, amount }) => `${by} ${shortAmount(amount, text)}`,
      })
  }, [estimates, claims, isLog, text])
  const drawing = useMemo(() => draw({ width, height: width < 620 ? 360 : 460 }), [draw, width])
  const { marks } = drawing
  const read = active === null ? null : (marks[active] ?? null)

  const onKeyDown = (press: KeyboardEvent) => {
    const last = marks.length - 1
    const next: Record<string, number> = {
      ArrowRight: active === null ? 0 : Math.min(last, active + 1),
      ArrowUp: active === null ? 0 : Math.min(last, active + 1),
      ArrowLeft: active === null ? last : Math.max(0, active - 1),
      ArrowDown: active === null ? last : Math.max(0, active - 1),
      PageUp: Math.min(last, (active ?? 0) + 10),
      PageDown: Math.max(0, (active ?? last) - 10),
      Home: 0,
      End: last,
    }
    if (press.key === 'Escape') return setActive(null)
    if (!(press.key in next)) return
    press.preventDefault()
    setActive(next[press.key]!)
  }
  const onPoint = (at: PointerEvent) => {
    const box = (at.currentTarget as Element).getBoundingClientRect()
    setActive(nearestMark(drawing, at.clientX - box.left, at.clientY - box.top))
  }

  const name = [count.event, count.party, count.group, count.measure].filter(Boolean).join('-')
  const picture = () => pictureSvg({ drawing: draw(SAVED), description, text })
  return (
    <article class="timeline">
      <header>
        <h1>{description.title}</h1>
        <p class="lead">{description.subtitle}</p>
      </header>
      <div class="timeline-bar">
        <Legend drawing={drawing} text={text} />
        <fieldset class="choice">
          <legend class="aside">{say('timeline_scale')}</legend>
          {([false, true] as const).map((log) => (
            <label key={String(log)}>
              <input type="radio" name="scale" checked={isLog === log} onChange={() => onLog(log)} />
              <span>{say(log ? 'timeline_log' : 'timeline_linear')}</span>
            </label>
          ))}
        </fieldset>
      </div>
      <figure ref={figure}>
        <div
          role="slider"
          class="chart"
          tabIndex={0}
          aria-label={say('timeline_label', description.title)}
          aria-valuemin={1}
          aria-valuemax={marks.length}
          aria-valuenow={active === null ? 1 : active + 1}
          aria-valuetext={read ? readOut(read.estimate, read.isPart, text) : say('timeline_keys')}
          onKeyDown={onKeyDown}
          onBlur={() => setActive(null)}
        >
          <svg
            width={width}
            height={drawing.height}
            viewBox={`0 0 ${width} ${drawing.height}`}
            aria-hidden="true"
            onPointerMove={onPoint}
            onPointerDown={onPoint}
            onPointerLeave={() => setActive(null)}
          >
            <Chart drawing={drawing} palette={palette} text={text} active={active} />
          </svg>
        </div>
        {read && <ReadOut mark={read} width={width} text={text} />}
        <figcaption>
          {isLog && <p>{say('timeline_about_log')}</p>}
          <p>{description.sources}</p>
        </figcaption>
      </figure>
      <div class="timeline-save">
        <span>{say('timeline_save')}</span>
        <button
          type="button"
          class="button"
          onClick={() => saveFile(new Blob([picture()], { type: 'image/svg+xml' }), `${name}.svg`)}
        >
          SVG
        </button>
        <button type="button" class="button" onClick={async () => saveFile(await pngOf(picture()), `${name}.png`)}>
          PNG
        </button>
        <button
          type="button"
          class="button"
          onClick={async () => saveFile(await exported(estimates, 'csv', []), `${name}.csv`)}
        >
          CSV
        </button>
      </div>
      <TimelineTable estimates={marks.map(({ estimate }) => estimate)} text={text} />
    </article>
  )
}

/** One estimate, read out beside its mark. Those who listen hear it as the slider's value. */
function ReadOut({ mark, width, text }: { mark: Mark; width: number; text: Text }) {
  const { estimate, isPart, x, y } = mark
  const style = { top: y, ...(x > width / 2 ? { right: width - x + 18 } : { left: x + 18 }) }
  return (
    <div class="read-out" style={style} aria-hidden="true">
      <b>{text.amount(estimate.amount)}</b>
      <Source estimate={{ ...estimate, url: null }} text={text} />
      <span>
        {text.say(`kind_${estimate.kind.replaceAll('-', '_')}`)},{' '}
        {isPart ? `${text.date(estimate.from)} – ${text.date(estimate.asOf)}` : text.date(estimate.asOf)}
      </span>
      {estimate.subset && <span>{text.say('card_subset', estimate.subset)}</span>}
    </div>
  )
}

function useWidth() {
  const element = useRef<HTMLElement>(null)
  const [width, setWidth] = useState(900)
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.max(280, Math.floor(entry!.contentRect.width))))
    observer.observe(element.current!)
    return () => observer.disconnect()
  }, [])
  return [element, width] as const
}

function usePalette(): Palette {
  const isDark = useMedia('(prefers-color-scheme: dark)')
  const isForced = useMedia('(forced-colors: active)')
  return isForced ? FORCED : isDark ? DARK : LIGHT
}
