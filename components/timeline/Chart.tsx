import { ShapePath } from '../Shape.tsx'
import type { Text } from '../text.ts'
import { ARROW, type Drawing, type Mark } from './drawing.ts'
import type { Palette } from './palette.ts'
import { FONT } from './text-width.ts'

const CAP = 3

interface Props {
  drawing: Drawing
  palette: Palette
  text: Text
  /** The mark that is read out; null where none is. */
  active: number | null
}

/** The drawing as elements of an SVG. Everything that it needs stands in it, so that it can be saved as it is. */
export function Chart({ drawing, palette, text, active }: Props) {
  const { plot, marks, series, labels, claims, xTicks, yTicks } = drawing
  const pointed = active === null ? undefined : marks[active]
  const dateOf = dateStyle(drawing, text.locale)
  return (
    <g font-family={FONT} font-size="12" style={{ fontVariantNumeric: 'tabular-nums' }}>
      {yTicks.map(({ y, label }) => (
        <g key={y}>
          <line x1={plot.left} x2={plot.right} y1={y} y2={y} stroke={palette.line} />
          <text x={plot.left - 8} y={y + 4} text-anchor="end" fill={palette.soft}>
            {label}
          </text>
        </g>
      ))}
      <line x1={plot.left} x2={plot.right} y1={plot.bottom} y2={plot.bottom} stroke={palette.soft} />
      {xTicks.map(({ x, date }) => (
        <g key={x}>
          <line x1={x} x2={x} y1={plot.bottom} y2={plot.bottom + 5} stroke={palette.soft} />
          <text x={x} y={plot.bottom + 19} text-anchor="middle" fill={palette.soft}>
            {dateOf(date)}
          </text>
        </g>
      ))}
      {claims.map(({ y }, index) => (
        <line
          key={index}
          x1={plot.left}
          x2={plot.right}
          y1={y}
          y2={y}
          stroke={palette.claim}
          stroke-dasharray="5 4"
          opacity="0.6"
        />
      ))}
      {series.map(({ by, side, path }) => (
        <path
          key={by + path}
          d={path}
          fill="none"
          stroke={palette.side[side]}
          stroke-width="1.75"
          stroke-linejoin="round"
        />
      ))}
      {pointed && (
        <line
          x1={pointed.x}
          x2={pointed.x}
          y1={plot.top}
          y2={plot.bottom}
          stroke={palette.soft}
          stroke-dasharray="2 3"
        />
      )}
      {marks.map((mark) => mark.isQuiet || <MarkShape key={mark.estimate.id} mark={mark} palette={palette} />)}
      {labels.map(({ x, y, text: said, anchor, leader, side }) => (
        <g key={`${x} ${y}`}>
          {leader && <path d={leaderPath(leader, x, y)} fill="none" stroke={palette.side[side]} opacity="0.55" />}
          <text x={x} y={y + 4} text-anchor={anchor} fill={palette.side[side]} {...halo(palette)}>
            {said}
          </text>
        </g>
      ))}
      {claims.map(({ x, y, label }, index) => (
        <g key={index}>
          <circle cx={x} cy={y} r="6" fill={palette.paper} stroke={palette.claim} stroke-width="2.5" />
          {label && (
            <text
              x={label.x}
              y={label.y + 4}
              text-anchor={label.anchor}
              fill={palette.claim}
              font-weight="650"
              {...halo(palette)}
            >
              {label.text}
            </text>
          )}
        </g>
      ))}
      {pointed && (
        <g>
          <MarkShape mark={pointed} palette={palette} />
          <circle cx={pointed.x} cy={pointed.y} r="10" fill="none" stroke={palette.ink} stroke-width="1.5" />
        </g>
      )}
    </g>
  )
}

/** To a label in the margin, or straight up or down to one that stands above or below. */
function leaderPath(from: { x: number; y: number }, x: number, y: number): string {
  if (Math.abs(x - from.x) > 2) return `M${from.x} ${from.y}L${x - 8} ${y}H${x - 3}`
  const way = Math.sign(y - from.y)
  return `M${from.x} ${from.y + 7 * way}V${y - 8 * way}`
}

/** Letters keep a rim of paper, so that lines which pass beneath do not cut them. */
const halo = ({ paper }: Palette) => ({
  stroke: paper,
  'stroke-width': 4,
  'paint-order': 'stroke',
  'stroke-linejoin': 'round' as const,
})

function MarkShape({ mark, palette }: { mark: Mark; palette: Palette }) {
  const { x, xFrom, y, yLow, yHigh, side, isPart } = mark
  const colour = palette.side[side]
  const isRange = yLow !== null && yHigh !== null && yLow - yHigh > 1
  return (
    <g stroke={colour} style={{ color: colour }}>
      {x - xFrom > 5 && <line x1={xFrom} x2={x} y1={y} y2={y} opacity="0.45" />}
      {isRange && (
        <path
          d={`M${x - CAP} ${yHigh}h${2 * CAP}M${x} ${yHigh}V${yLow}M${x - CAP} ${yLow}h${2 * CAP}`}
          fill="none"
          stroke-width="1.5"
        />
      )}
      {yHigh === null && <path d={`M${x} ${y}v${-ARROW}m-3 4 3-4 3 4`} fill="none" opacity="0.7" />}
      {yLow === null && <path d={`M${x} ${y}v${ARROW}m-3-4 3 4 3-4`} fill="none" opacity="0.7" />}
      <g
        transform={`translate(${x} ${y}) scale(0.85)`}
        {...(isPart
          ? { fill: palette.paper, stroke: colour, 'stroke-width': 1.75 }
          : { fill: colour, stroke: palette.paper })}
      >
        <ShapePath side={side} />
      </g>
    </g>
  )
}

/** How a day of the axis is written: as little as tells it from its neighbours. */
function dateStyle({ xTicks }: Drawing, locale: string): (date: Date) => string {
  const format = (style: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' })
  const year = format({ year: 'numeric' })
  const month = format({ month: 'short' })
  const day = format({ day: 'numeric', month: 'short' })
  const isByDay = xTicks.some(({ date }) => date.getUTCDate() !== 1)
  const isFirst = (date: Date) => date === xTicks[0]?.date
  return (date) => {
    if (isByDay) return day.format(date)
    if (date.getUTCMonth() === 0) return year.format(date)
    return isFirst(date) && xTicks.length < 4 ? `${month.format(date)} ${year.format(date)}` : month.format(date)
  }
}
