import type { Claim } from '../../claims/model.ts'
import { claimSentence } from '../../comparison/claim-line.ts'
import { SHAPES } from '../Shape.tsx'
import { shortAmount } from '../Strip.tsx'
import type { StripDrawing } from '../strip-marks.ts'
import type { Text } from '../text.ts'

/** Pixels of the picture, before it is made denser for print and dense screens. */
const WIDTH = 720
const DENSITY = 2
const PADDING = 24
const HEAD = 88
const LANE = 20
const FOOT = 34
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
  canvas.width = WIDTH * DENSITY
  canvas.height = (floor + FOOT + 20) * DENSITY
  const pen = canvas.getContext('2d')!
  pen.scale(DENSITY, DENSITY)
  pen.fillStyle = COLOURS.paper
  pen.fillRect(0, 0, WIDTH, floor + FOOT + 20)
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
  if (drawing) drawStrip(pen, drawing, floor, shortAmount(claim.amount, text), text)
  write(url, PADDING, floor + FOOT + 6, COLOURS.soft, '12px')
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the browser made no picture'))), 'image/png'),
  )
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
  for (const x of [low, high]) line(x, HEAD, x, floor, COLOURS.claim, 2)
  pen.fillStyle = COLOURS.claim
  pen.font = `600 12px ${FONT}`
  pen.fillText(label, (low + high) / 2, HEAD - 6)
  for (const { from, to, side, isBound, lane } of marks) {
    const y = floor - 14 - lane * LANE
    const [first, last] = [at(from ?? to!), at(to ?? from!)]
    if (last > first) line(first, y, last, y, COLOURS.mark, 2)
    // An open side goes on.
    if (from === null || to === null) line(last, y, from === null ? last - 26 : first + 26, y, `${COLOURS.mark}66`, 2)
    const shape = new Path2D()
    shape.addPath(new Path2D(SHAPES[side]), new DOMMatrix().translate((first + last) / 2, y))
    pen.fillStyle = isBound ? COLOURS.paper : COLOURS.mark
    pen.strokeStyle = isBound ? COLOURS.mark : COLOURS.paper
    pen.lineWidth = isBound ? 1.5 : 1
    pen.fill(shape)
    pen.stroke(shape)
  }
}
