import { scaleLinear, scaleLog, scaleUtc } from 'd3-scale'
import { line } from 'd3-shape'
import { spanOf } from '../../estimates/dates.ts'
import type { Estimate } from '../../estimates/model.ts'
import { type SourceSide, sideOf } from '../source-side.ts'
import type { TimelineClaim } from './claims.ts'
import { type Box, type Label, type LabelWish, placeLabels } from './labels.ts'

/** What a drawing is made for. Lengths are in pixels. */
export interface Frame {
  width: number
  height: number
  isLog: boolean
  /** How wide a label's text is. */
  widthOf(text: string): number
  /** How numbers on the axis are written, with little room. */
  short(n: number): string
  /** How a label is written: a source's name and its last number. */
  label(estimate: Estimate, isPart: boolean): string
  claimLabel(claim: TimelineClaim): string
}

/** An estimate or a claim as it is drawn: at a day, from its low to its high end; null is an open side. */
interface Drawn {
  x: number
  /** Where its date may begin: at `x` where the day is known, before it where only a month or year is. */
  xFrom: number
  /** Its middle, where its shape stands. */
  y: number
  yLow: number | null
  yHigh: number | null
}

export interface Mark extends Drawn {
  estimate: Estimate
  side: SourceSide
  /** It counts a part, or from a later day on than most: it is not to be read beside the others. */
  isPart: boolean
  /** On a series that has so many estimates that only its line is drawn; the mark answers to the pointer all the same. */
  isQuiet: boolean
}

/** The estimates of one source that counts on and on, as a line. */
export interface Series {
  by: string
  side: SourceSide
  /** An SVG path. */
  path: string
}

export interface Drawing {
  width: number
  height: number
  plot: { left: number; right: number; top: number; bottom: number }
  /** In the order of their days. */
  marks: Mark[]
  series: Series[]
  claims: (Drawn & { claim: TimelineClaim; label: Label | null })[]
  labels: (Label & { side: SourceSide })[]
  xTicks: { x: number; date: Date }[]
  yTicks: { y: number; label: string }[]
  isLog: boolean
}

/** Fewer are single counts, not a series. */
const SERIES_FROM = 4
/** More shapes than these on a line hide it. */
const MOST_SHAPES = 24
/** A series reaches the right edge, where its label stands; below this width labels stand inside. */
const LABELS_BESIDE_FROM = 620
/** A series that ends earlier than at this part of the plot has its label inside: a line to the margin would cross too much. */
const BESIDE_FROM = 0.8
const TOP = 14
const BOTTOM = 30
const DAY = 86_400_000

/** Draws all estimates of one count over time, with the claims on top. Pure: the same drawing for the screen and for a file. */
export function drawTimeline(estimates: readonly Estimate[], claims: readonly TimelineClaim[], frame: Frame): Drawing {
  const { width, height, isLog } = frame
  const y = numberScale(estimates, claims, frame)
  const yTicks = ticksOf(y, isLog, height).map((n) => ({ y: y(n), label: frame.short(n) }))
  const left = Math.ceil(Math.max(24, ...yTicks.map(({ label }) => frame.widthOf(label)))) + 10
  const usual = usualBeginning(estimates)
  const sources = bySource(estimates)
  const runs = sources.filter(({ length }) => length >= SERIES_FROM)
  const isBeside = width >= LABELS_BESIDE_FROM && runs.length > 0
  const labelWidth = isBeside
    ? Math.min(240, Math.max(...runs.map((run) => frame.widthOf(frame.label(run.at(-1)!, false))))) + 18
    : 14
  const plot = { left, right: width - labelWidth, top: TOP, bottom: height - BOTTOM }
  const x = timeScale(estimates, claims, plot)

  const place = (asOf: string, low: number | null, high: number | null): Drawn => {
    const { first, last } = spanOf(asOf)!
    const [from, to] = [low ?? high!, high ?? low!]
    // The middle as the eye sees it: on a logarithmic axis a range has its middle where the factors to both ends are the same.
    const middle = isLog ? Math.sqrt(Math.max(1, from) * Math.max(1, to)) : (from + to) / 2
    const at = (n: number) => y(isLog ? Math.max(1, n) : n)
    return {
      x: x(new Date(last)),
      xFrom: x(new Date(first)),
      y: at(middle),
      yLow: low === null ? null : at(low),
      yHigh: high === null ? null : at(high),
    }
  }
  const busy = new Set(runs.filter(({ length }) => length > MOST_SHAPES).flatMap((run) => run.slice(0, -1)))
  const marks = estimates
    .map((estimate): Mark => {
      const { asOf, amount, kind } = estimate
      const isPart = estimate.subset !== null || startsLate(estimate, usual)
      return {
        ...place(asOf, amount.low, amount.high),
        estimate,
        isPart,
        side: sideOf(kind),
        isQuiet: busy.has(estimate),
      }
    })
    .sort((a, b) => a.x - b.x || a.y - b.y)
  const markOf = new Map(marks.map((mark) => [mark.estimate, mark]))
  const labelOf = (estimate: Estimate) => frame.label(estimate, markOf.get(estimate)!.isPart)
  const toPath = line<Mark>(
    (mark) => mark.x,
    (mark) => mark.y,
  )
  const series = runs.map((run): Series => {
    const drawn = run.map((estimate) => markOf.get(estimate)!)
    return { by: run[0]!.by, side: drawn.at(-1)!.side, path: toPath(drawn)! }
  })
  const shown = marks.filter(({ isQuiet }) => !isQuiet)
  const lines = [
    ...runs.flatMap((run) => alongLine(run.map((estimate) => markOf.get(estimate)!))),
    ...shown.flatMap(linesOf),
  ]

  const drawnClaims = claims.map((claim) => ({ claim, ...place(claim.day, claim.amount.low, claim.amount.high) }))
  const wishes = [
    ...drawnClaims.map((drawn): LabelWish => ({ ...drawn, text: frame.claimLabel(drawn.claim), isBeside: false })),
    ...labelled(sources).map((estimate): LabelWish => {
      const { x, y } = markOf.get(estimate)!
      const isLate = x > plot.left + (plot.right - plot.left) * BESIDE_FROM
      const inSeries = runs.some((run) => run.at(-1) === estimate)
      return { x, y, text: labelOf(estimate), isBeside: isBeside && isLate && inSeries }
    }),
  ]
  const placed = placeLabels(wishes, { marks: shown.flatMap(shapesOf), lines }, { ...plot, width }, frame.widthOf)
  const labels = labelled(sources).flatMap((estimate, index) => {
    const label = placed[claims.length + index]
    return label ? [{ ...label, side: sideOf(estimate.kind) }] : []
  })
  const xTicks = x.ticks(Math.max(2, Math.floor((plot.right - plot.left) / 90))).map((date) => ({ x: x(date), date }))
  return {
    ...{ width, height, plot, marks, series, labels, xTicks, yTicks, isLog },
    claims: drawnClaims.map((drawn, index) => ({ ...drawn, label: placed[index]! })),
  }
}

/** How long the arrow is drawn that stands for an open side. */
export const ARROW = 16
/** Pixels that a mark takes to each side, with the air around it. */
const SHAPE = 5
/** The same of a range or an arrow. */
const RANGE = 4

/** What no label may lie on: a mark's shape, and its range. */
const shapesOf = ({ x, y, yLow, yHigh }: Mark): Box[] => [
  { left: x - SHAPE, right: x + SHAPE, top: y - SHAPE, bottom: y + SHAPE },
  { left: x - RANGE, right: x + RANGE, top: yHigh ?? y, bottom: yLow ?? y },
]

/** What a label had better not lie on: the time in which a mark's date lies, and the arrow that stands for an open side. */
const linesOf = ({ x, xFrom, y, yLow, yHigh }: Mark): Box[] => [
  { left: xFrom, right: x, top: y, bottom: y },
  { left: x - RANGE, right: x + RANGE, top: yHigh ?? y - ARROW, bottom: yLow ?? y + ARROW },
]

/** Pixels between the points at which a series' line is looked at. */
const STEP = 6

/** A series' line as small boxes along it. */
function alongLine(marks: readonly Mark[]): Box[] {
  return marks.slice(1).flatMap((to, index) => {
    const from = marks[index]!
    const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / STEP)
    return Array.from({ length: steps }, (_, step): Box => {
      const [x, y] = [from.x + ((to.x - from.x) * step) / steps, from.y + ((to.y - from.y) * step) / steps]
      return { left: x - 1, right: x + 1, top: y - 1, bottom: y + 1 }
    })
  })
}

/** Whether a logarithmic axis shows the numbers better: where the last words of most sources lie far apart. */
export function suggestsLog(estimates: readonly Estimate[]): boolean {
  const last = bySource(estimates).map((run) => {
    const { low, high } = run.at(-1)!.amount
    return high ?? low!
  })
  const sorted = last.filter((n) => n > 0).sort((a, b) => a - b)
  return sorted.length > 1 && sorted.at(-1)! > 20 * sorted[Math.floor(sorted.length / 2)]!
}

/** Days. Who begins to count a week or two after others counts the same: sources differ in what they call the first day. */
const SAME_BEGINNING = 31

const beginningOf = ({ from }: Pick<Estimate, 'from'>) => Date.parse(spanOf(from)!.first)

/** The day from which most of the estimates count. */
function usualBeginning(estimates: readonly Estimate[]): number {
  const times = new Map<number, number>()
  for (const estimate of estimates) {
    const day = beginningOf(estimate)
    times.set(day, (times.get(day) ?? 0) + 1)
  }
  return [...times].sort(([a, most], [b, more]) => more - most || a - b)[0]?.[0] ?? 0
}

const startsLate = (estimate: Estimate, usual: number) => beginningOf(estimate) - usual > SAME_BEGINNING * DAY

/** The estimates of each source in the order of their days; a part, or a count from a later day on, is a source of its own. */
function bySource(estimates: readonly Estimate[]): Estimate[][] {
  const usual = usualBeginning(estimates)
  const sources = new Map<string, Estimate[]>()
  for (const estimate of estimates) {
    const { by, subset, from } = estimate
    const key = JSON.stringify([by, subset, startsLate(estimate, usual) ? from : null])
    const run = sources.get(key)
    if (run) run.push(estimate)
    else sources.set(key, [estimate])
  }
  const lastDay = ({ asOf }: Estimate) => spanOf(asOf)!.last
  for (const run of sources.values())
    run.sort((a, b) => (lastDay(a) < lastDay(b) ? -1 : lastDay(a) > lastDay(b) ? 1 : 0))
  return [...sources.values()]
}

/** What is labelled, by how much a label is worth: the end of a series, then the last word of each other source, the newest first. */
function labelled(sources: readonly Estimate[][]): Estimate[] {
  const last = sources.map((run) => ({ estimate: run.at(-1)!, isRun: run.length >= SERIES_FROM }))
  last.sort(
    (a, b) =>
      Number(b.isRun) - Number(a.isRun) ||
      (a.estimate.asOf < b.estimate.asOf ? 1 : a.estimate.asOf > b.estimate.asOf ? -1 : 0),
  )
  return last.map(({ estimate }) => estimate)
}

function numberScale(estimates: readonly Estimate[], claims: readonly TimelineClaim[], { height, isLog }: Frame) {
  const numbers = [...estimates, ...claims].flatMap(({ amount }) => [amount.low, amount.high]).filter((n) => n !== null)
  const range = [height - BOTTOM, TOP]
  const high = Math.max(1, ...numbers)
  if (!isLog) return scaleLinear([0, high], range).nice(5)
  const positive = numbers.filter((n) => n > 0)
  const low = Math.min(high, ...positive)
  return scaleLog([Math.max(1, low === high ? low / 10 : low), high === 1 ? 10 : high], range).nice()
}

function ticksOf(y: ReturnType<typeof numberScale>, isLog: boolean, height: number): number[] {
  if (!isLog) return y.ticks(Math.max(2, Math.floor(height / 95))).filter(Number.isInteger)
  const powers = y.ticks().filter((n) => Number.isInteger(Math.log10(n)))
  // Between two powers of ten and no more, halves and fifths are told too.
  return powers.length > 2 ? powers : y.ticks().filter((n) => /^[125]0*$/.test(String(n)))
}

function timeScale(estimates: readonly Estimate[], claims: readonly TimelineClaim[], { left, right }: Drawing['plot']) {
  const days = [
    ...estimates.flatMap(({ asOf }) => [spanOf(asOf)!.first, spanOf(asOf)!.last]),
    ...claims.map(({ day }) => spanOf(day)!.last),
  ].map((day) => Date.parse(day))
  const [first, last] = [Math.min(...days), Math.max(...days)]
  const pad = Math.max(DAY, (last - first) * 0.02)
  return scaleUtc([first - pad, last + pad], [left, right])
}

/** The mark nearest to a place on the drawing, or null where none is near. */
export function nearestMark({ marks }: Pick<Drawing, 'marks'>, x: number, y: number, within = 40): number | null {
  let nearest: number | null = null
  let least = within
  for (const [index, mark] of marks.entries()) {
    const [top, bottom] = [mark.yHigh ?? mark.y, mark.yLow ?? mark.y]
    const distance = Math.hypot(mark.x - x, y < top ? top - y : y > bottom ? y - bottom : 0)
    if (distance < least) [nearest, least] = [index, distance]
  }
  return nearest
}
