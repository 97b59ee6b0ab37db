import type { Amount } from '../claims/model.ts'
import { writtenBy } from '../comparison/claim-line.ts'
import { Shape, ShapePath } from './Shape.tsx'
import { legendOf } from './strip-legend.ts'
import type { StripDrawing, StripMark } from './strip-marks.ts'
import type { Text } from './text.ts'

/** Pixels: the claim's label above, a lane, and the numbers below. */
const TOP = 18
const LANE = 13
const BOTTOM = 22
/** How long an open side is drawn before it has faded. */
const FADE = 26

const percent = (part: number) => `${(part * 100).toFixed(2)}%`

interface Props {
  drawing: StripDrawing
  /** The claim's number, for its label. */
  amount: Amount
  text: Text
}

/** The claim and the estimates to scale on one axis. A picture of what the card says in words. */
export function Strip({ drawing, amount, text }: Props) {
  const { scale, marks, lanes, claim } = drawing
  const floor = TOP + lanes * LANE + 6
  return (
    <figure class="strip">
      <svg width="100%" height={floor + BOTTOM} role="img" aria-label={label(drawing, amount, text)}>
        <Fades />
        <Band {...claim} floor={floor} />
        <line class="axis" x1="0" x2="100%" y1={floor} y2={floor} />
        {scale.ticks.map((tick) => (
          <Tick key={tick} at={scale.at(tick)} floor={floor} label={text.short(tick)} />
        ))}
        {marks.map((mark) => (
          <Mark key={mark.estimate.id} mark={mark} y={floor - 8 - mark.lane * LANE} text={text} />
        ))}
        <ClaimLabel {...claim} label={shortAmount(amount, text)} />
      </svg>
      <figcaption>
        {legendOf(drawing, text).map(({ side, hollow, words }) => (
          <span key={words}>
            {side && <Shape side={side} hollow={hollow} />} {words}
          </span>
        ))}
      </figcaption>
    </figure>
  )
}

/** What an open side fades with. A gradient takes its colour from where it stands, not from where it is used: one each. */
const Fades = () => (
  <defs>
    {['claim-band', 'mark'].map((of) => (
      <linearGradient key={of} id={`fade-${of}`} class={of}>
        <stop offset="0" stop-color="currentColor" />
        <stop offset="1" stop-color="currentColor" stop-opacity="0" />
      </linearGradient>
    ))}
  </defs>
)

/** The claim, through all lanes: a line, or a band where it is a range; an open side fades. */
function Band({ from, to, floor }: { from: number | null; to: number | null; floor: number }) {
  const [low, high] = [from ?? to!, to ?? from!]
  const isOpen = from === null || to === null
  return (
    <g class="claim-band">
      <rect class="band" x={percent(low)} width={percent(high - low)} y={TOP - 2} height={floor - TOP + 2} />
      {isOpen && (
        <svg x={percent(low)} y={TOP - 2} overflow="visible" aria-hidden="true">
          <rect
            class="band-open"
            width={FADE * 1.6}
            height={floor - TOP + 2}
            fill="url(#fade-claim-band)"
            transform={from === null ? 'scale(-1 1)' : undefined}
          />
        </svg>
      )}
      <line x1={percent(low)} x2={percent(low)} y1={TOP - 2} y2={floor} />
      <line x1={percent(high)} x2={percent(high)} y1={TOP - 2} y2={floor} />
    </g>
  )
}

function ClaimLabel({ from, to, label }: { from: number | null; to: number | null; label: string }) {
  const at = ((from ?? to!) + (to ?? from!)) / 2
  const anchor = at < 0.08 ? 'start' : at > 0.92 ? 'end' : 'middle'
  const x = anchor === 'start' ? '0' : anchor === 'end' ? '100%' : percent(at)
  return (
    <text class="claim-label" x={x} y="12" text-anchor={anchor}>
      {label}
    </text>
  )
}

const Tick = ({ at, floor, label }: { at: number; floor: number; label: string }) => (
  <g class="tick">
    <line x1={percent(at)} x2={percent(at)} y1={floor} y2={floor + 4} />
    <text x={percent(at)} y={floor + 17} text-anchor="middle">
      {label}
    </text>
  </g>
)

function Mark({ mark, y, text }: { mark: StripMark; y: number; text: Text }) {
  const { from, to, side, isBound, estimate } = mark
  const [low, high] = [from ?? to!, to ?? from!]
  const openAt = from === null ? low : to === null ? high : null
  return (
    <g class={`mark ${side}`}>
      <title>{`${text.amount(estimate.amount)} – ${writtenBy(estimate, text.translate)}, ${text.shortDate(estimate.asOf)}`}</title>
      {high > low && <line class="range" x1={percent(low)} x2={percent(high)} y1={y} y2={y} />}
      <svg x={percent((low + high) / 2)} y={y} overflow="visible" aria-hidden="true">
        {openAt !== null && (
          <rect
            class="open"
            y="-1"
            width={FADE}
            height="2"
            fill="url(#fade-mark)"
            transform={from === null ? 'scale(-1 1)' : undefined}
          />
        )}
        <ShapePath side={side} hollow={isBound} />
      </svg>
    </g>
  )
}

/** An amount in signs that need no translation. */
export function shortAmount({ low, high }: Amount, text: Text): string {
  if (high === null) return `${text.short(low ?? 0)}+`
  if (low === null) return `≤ ${text.short(high)}`
  return low === high ? text.short(low) : `${text.short(low)}–${text.short(high)}`
}

function label({ marks }: StripDrawing, amount: Amount, text: Text): string {
  const numbers = marks.flatMap(({ estimate }) => [estimate.amount.low, estimate.amount.high]).filter((n) => n !== null)
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)].map(text.number)
  return text.say('card_strip_label', text.number(marks.length), low!, high!, text.amount(amount))
}
