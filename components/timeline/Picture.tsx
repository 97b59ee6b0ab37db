import { render } from 'preact'
import { Shape, ShapePath } from '../Shape.tsx'
import type { SourceSide } from '../source-side.ts'
import type { Text } from '../text.ts'
import { Chart } from './Chart.tsx'
import type { Description } from './describe.ts'
import type { Drawing } from './drawing.ts'
import { LIGHT } from './palette.ts'
import { FONT, measureText } from './text-width.ts'

/** Pixels, at the left and right of the picture. */
const MARGIN = 28
const LINE = 18
const SIDES: SourceSide[] = ['own', 'other', 'third', 'count']

/** The sides of which there are marks, in the order of the legend. */
export const sidesOf = ({ marks }: Pick<Drawing, 'marks'>): SourceSide[] =>
  SIDES.filter((side) => marks.some((mark) => mark.side === side))

const hasParts = ({ marks }: Pick<Drawing, 'marks'>) => marks.some(({ isPart }) => isPart)

/** What shapes and colours mean. */
export const Legend = ({ drawing, text }: { drawing: Drawing; text: Text }) => (
  <p class="sides">
    {sidesOf(drawing).map((side) => (
      <span key={side} class={`side-${side}`}>
        <Shape side={side} /> {text.say(`card_side_${side}`)}
      </span>
    ))}
    {hasParts(drawing) && (
      <span>
        <Shape side="third" hollow /> {text.say('timeline_part')}
      </span>
    )}
  </p>
)

interface Props {
  drawing: Drawing
  description: Description
  text: Text
}

/** A timeline as a picture that stands for itself: with title, legend and sources, on white. */
function Picture({ drawing, description, text }: Props) {
  const width = drawing.width + 2 * MARGIN
  const below = wrapped(description.sources, drawing.width, measureText(12))
  const height = HEAD + drawing.height + 14 + below.length * LINE + MARGIN
  let at = 0
  const measure = measureText(13)
  const entries: { side: SourceSide; label: string; paint: object }[] = sidesOf(drawing).map((side) => ({
    ...{ side, label: text.say(`card_side_${side}`), paint: { fill: LIGHT.side[side] } },
  }))
  if (hasParts(drawing)) {
    const paint = { fill: LIGHT.paper, stroke: LIGHT.soft, 'stroke-width': 1.5 }
    entries.push({ side: 'third', label: text.say('timeline_part'), paint })
  }
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      font-family={FONT}
      role="img"
      aria-label={description.title}
    >
      <rect width={width} height={height} fill={LIGHT.paper} />
      <text x={MARGIN} y="46" font-size="26" font-weight="700" fill={LIGHT.ink}>
        {description.title}
      </text>
      <text x={MARGIN} y="70" font-size="15" fill={LIGHT.soft}>
        {description.subtitle}
      </text>
      {entries.map(({ side, label, paint }) => {
        const x = MARGIN + at
        at += measure(label) + 38
        return (
          <g key={label}>
            <g transform={`translate(${x + 6} 93)`} {...paint}>
              <ShapePath side={side} />
            </g>
            <text x={x + 18} y="98" font-size="13" fill={LIGHT.soft}>
              {label}
            </text>
          </g>
        )
      })}
      <g transform={`translate(${MARGIN} ${HEAD})`}>
        <Chart drawing={drawing} palette={LIGHT} text={text} active={null} />
      </g>
      {below.map((line, index) => (
        <text key={line} x={MARGIN} y={HEAD + drawing.height + 24 + index * LINE} font-size="12" fill={LIGHT.soft}>
          {line}
        </text>
      ))}
    </svg>
  )
}

/** Where the drawing begins, below title, subtitle and legend. */
const HEAD = 112

/** The picture as the text of an SVG file. */
export function pictureSvg(props: Props): string {
  const holder = document.createElement('div')
  render(<Picture {...props} />, holder)
  const svg = new XMLSerializer().serializeToString(holder.firstElementChild!)
  render(null, holder)
  return svg
}

/** A text in lines of a width. */
function wrapped(text: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word
    if (lines.length > 0 && widthOf(longer) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
