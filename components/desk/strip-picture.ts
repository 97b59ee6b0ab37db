import type { Claim } from '../../claims/model.ts'
import { claimSentence } from '../../comparison/claim-line.ts'
import { SHAPES } from '../Shape.tsx'
import { shortAmount } from '../Strip.tsx'
import type { SourceSide } from '../source-side.ts'
import { type LegendEntry, legendOf } from '../strip-legend.ts'
import type { StripDrawing } from '../strip-marks.ts'
import type { Text } from '../text.ts'

/** Pixels of the picture, before it is made denser for print and dense screens. */
const WIDTH = 720
const DENSITY = 2
const PADDING = 24
const HEAD = 88
const LANE = 20
const FOOT = 34
/** The line that says what the signs mean, and the room between two of its entries. */
const LEGEND = 26
const GAP = 18
/** How far an open side is drawn before it has faded. */
const FADE = 40
const FONT = 'system-ui, sans-serif'
const COLOURS = {
  paper: '#ffffff',
  ink: '#17191c',
  soft: '#555b63',
  line: '#dfe2e6',
  mark: '#5a616a',
  claim: '#1553b6',
}

interface Caption {
  claim: Claim
  verdict: string
  url: string
}

/**
 * The card's picture with the claim and the verdict in words, as a PNG. Drawn by hand: the policy of a page may forbid it to load
 * pictures, even ours.
 * @param drawing null where there is nothing to draw: then the words alone
 */
export function stripPicture(
  drawing: StripDrawing | null,
  { claim, verdict, url }: Caption,
  text: Text,
): Promise<Blob> {
  const canvas = document.createElement('canvas')
  const floor = HEAD + (drawing ? drawing.lanes * LANE + 30 : 0)
  const foot = floor + FOOT + (drawing ? LEGEND : 0)
  canvas.width = WIDTH * DENSITY
  canvas.height = (foot + 20) * DENSITY
  const pen = canvas.getContext('2d')!
  pen.scale(DENSITY, DENSITY)
  pen.fillStyle = COLOURS.paper
  pen.fillRect(0, 0, WIDTH, foot + 20)
  const write = (
    words: string,
    x: number,
    y: number,
    colour: string,
    font: string,
    align: CanvasTextAlign = 'left',
  ) => {
    pen.fillStyle = colour
    pen.font = `${font} ${FONT}`
    pen.textAlign = align
    pen.fillText(words, x, y, WIDTH - 2 * PADDING)
  }
  write(claimSentence(claim, text.translate, text.locale), PADDING, 36, COLOURS.ink, '600 17px')
  write(verdict, PADDING, 62, COLOURS.soft, '15px')
  if (drawing) {
    drawStrip(pen, drawing, floor, shortAmount(claim.amount, text), text)
    drawLegend(pen, legendOf(drawing, text), floor + FOOT + 8)
  }
  write(url, PADDING, foot + 6, COLOURS.soft, '12px')
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the browser made no picture'))), 'image/png'),
  )
}

function drawLegend(pen: CanvasRenderingContext2D, legend: readonly LegendEntry[], y: number): void {
  let x = PADDING
  pen.font = `12px ${FONT}`
  pen.textAlign = 'left'
  for (const { side, hollow, words } of legend) {
    if (side) {
      drawSign(pen, side, hollow, x + 5, y - 4)
      x += 16
    }
    pen.fillStyle = COLOURS.soft
    pen.fillText(words, x, y)
    x += pen.measureText(words).width + GAP
  }
}

function drawSign(pen: CanvasRenderingContext2D, side: SourceSide, hollow: boolean, x: number, y: number): void {
  const shape = new Path2D()
  shape.addPath(new Path2D(SHAPES[side]), new DOMMatrix().translate(x, y))
  pen.fillStyle = hollow ? COLOURS.paper : COLOURS.mark
  pen.strokeStyle = hollow ? COLOURS.mark : COLOURS.paper
  pen.lineWidth = hollow ? 1.5 : 1
  pen.fill(shape)
  pen.stroke(shape)
}

function drawStrip(
  pen: CanvasRenderingContext2D,
  drawing: StripDrawing,
  floor: number,
  label: string,
  text: Text,
): void {
  const { scale, marks, claim } = drawing
  const at = (part: number) => PADDING + part * (WIDTH - 2 * PADDING)
  const line = (x1: number, y1: number, x2: number, y2: number, colour: string, width: number) => {
    pen.strokeStyle = colour
    pen.lineWidth = width
    pen.beginPath()
    pen.moveTo(x1, y1)
    pen.lineTo(x2, y2)
    pen.stroke()
  }
  /** An open side goes on. */
  const fadeFrom = (x: number, y: number, width: number, height: number, colour: string) => {
    const fade = pen.createLinearGradient(x, 0, x + width, 0)
    fade.addColorStop(0, colour)
    fade.addColorStop(1, `${colour.slice(0, 7)}00`)
    pen.fillStyle = fade
    pen.fillRect(x, y, width, height)
  }
  pen.textAlign = 'center'
  pen.font = `11px ${FONT}`
  line(at(0), floor, at(1), floor, COLOURS.line, 1)
  for (const tick of scale.ticks) {
    line(at(scale.at(tick)), floor, at(scale.at(tick)), floor + 4, COLOURS.line, 1)
    pen.fillStyle = COLOURS.soft
    pen.fillText(text.short(tick), at(scale.at(tick)), floor + 17)
  }
  const [low, high] = [at(claim.from ?? claim.to!), at(claim.to ?? claim.from!)]
  pen.fillStyle = `${COLOURS.claim}29`
  pen.fillRect(low, HEAD, high - low, floor - HEAD)
  if (claim.from === null || claim.to === null)
    fadeFrom(low, HEAD, claim.from === null ? -FADE : FADE, floor - HEAD, `${COLOURS.claim}29`)
  for (const x of [low, high]) line(x, HEAD, x, floor, COLOURS.claim, 2)
  pen.fillStyle = COLOURS.claim
  pen.font = `600 12px ${FONT}`
  pen.fillText(label, (low + high) / 2, HEAD - 6)
  for (const { from, to, side, isBound, lane } of marks) {
    const y = floor - 14 - lane * LANE
    const [first, last] = [at(from ?? to!), at(to ?? from!)]
    if (last > first) line(first, y, last, y, COLOURS.mark, 2)
    if (from === null || to === null) fadeFrom(first, y - 1, from === null ? -26 : 26, 2, COLOURS.mark)
    drawSign(pen, side, isBound, (first + last) / 2, y)
  }
}
