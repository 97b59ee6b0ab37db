import { computePosition, offset, type Platform, shift, size } from '@floating-ui/core'
import type { Opening } from '../page/card-handle.ts'

/** All in CSS pixels. Below this width a card beside the line would leave no page to see: it becomes a sheet. */
const SHEET_BELOW = 480
/** A finger covers what a card beside it would show, so a sheet is used on wider views too. */
const TOUCH_SHEET_BELOW = 820
/** From the line to the card, and from the card to the edge of the view. */
const GAP = 8
/** With this much room below the line a card is read well enough there, and the text above it, just read, stays in view. */
const ENOUGH = 320
/** A card lower than this shows nothing: its toolbar and a line, in a view zoomed to four times its size. */
const LEAST_HEIGHT = 64
/** With less room than this, as the page scrolls under a card that stays, it goes over to the other side of its line. */
const TOO_LITTLE = 180

type Side = 'top' | 'bottom'
type Box = Pick<DOMRect, 'x' | 'y' | 'width' | 'height'>

/**
 * Puts the card beside the line of a figure, wholly above or below it, and keeps it there while the page scrolls or the view changes.
 * The side is chosen by the room, never by the card's height, and the edge at the line stays where it is while the card grows.
 * @returns ends it
 */
export function placeCard(card: HTMLElement, anchor: Range, how: Opening): () => void {
  const view = card.ownerDocument.defaultView!
  const isSheet = view.innerWidth < (how === 'touch' ? TOUCH_SHEET_BELOW : SHEET_BELOW)
  card.classList.toggle('sheet', isSheet)
  let side: Side | null = null
  const update = () => {
    const seen = seenOf(view)
    const room = roomAround(anchor, seen)
    if (side === null || room[side] < TOO_LITTLE) side = roomier(room)
    card.dataset.side = side
    // At the edge it needs no gap.
    if (isSheet) layOut(card, room[side] + GAP)
    else void setBeside(card, lineOf(anchor, side, seen), side, seen)
  }
  update()
  // Not `autoUpdate`, which also follows the card's own height, by observers of which each card would need three.
  const end = new AbortController()
  const options = { capture: true, passive: true, signal: end.signal }
  for (const type of ['scroll', 'resize']) view.addEventListener(type, update, options)
  return () => end.abort()
}

/** The part of the page that is seen: without scroll bars, and what a finger zoomed in on. */
function seenOf({ visualViewport, innerWidth, innerHeight }: Window): Box {
  if (!visualViewport) return { x: 0, y: 0, width: innerWidth, height: innerHeight }
  const { offsetLeft, offsetTop, width, height } = visualViewport
  return { x: offsetLeft, y: offsetTop, width, height }
}

/** The line of the figure that the card lies next to: a figure that wraps has two. Out of sight, it stands at the edge. */
function lineOf(anchor: Range, side: Side, seen: Box): Box {
  const line = [...anchor.getClientRects()].at(side === 'top' ? 0 : -1) ?? anchor.getBoundingClientRect()
  const { x, width, height } = line
  return { x, width, height, y: Math.min(Math.max(line.y, seen.y - height), seen.y + seen.height) }
}

function roomAround(anchor: Range, seen: Box): Record<Side, number> {
  const { top, bottom } = anchor.getBoundingClientRect()
  const end = seen.y + seen.height
  return { top: Math.min(top, end) - seen.y - 2 * GAP, bottom: end - Math.max(bottom, seen.y) - 2 * GAP }
}

const roomier = ({ top, bottom }: Record<Side, number>): Side => (bottom >= ENOUGH || bottom >= top ? 'bottom' : 'top')

/**
 * The card is fixed and in the top layer: nothing clips it but the view, nothing scales it. What Floating UI's DOM package finds out
 * about all that for any element would be a sixth of the card's script.
 */
const platformOf = (seen: Box): Platform => ({
  getElementRects: ({ reference, floating }) => ({ reference, floating: { x: 0, y: 0, ...sizeOf(floating) } }),
  getDimensions: sizeOf,
  getClippingRect: () => seen,
})

const sizeOf = ({ offsetWidth, offsetHeight }: HTMLElement) => ({ width: offsetWidth, height: offsetHeight })

async function setBeside(card: HTMLElement, line: Box, side: Side, seen: Box): Promise<void> {
  const { x, y } = await computePosition(line, card, {
    placement: `${side}-start`,
    strategy: 'fixed',
    platform: platformOf(seen),
    middleware: [
      offset(GAP),
      shift({ padding: GAP }),
      size({
        padding: GAP,
        apply: ({ availableHeight }) => {
          setRoom(card, availableHeight)
        },
      }),
    ],
  })
  const { style } = card
  const { innerHeight } = card.ownerDocument.defaultView!
  style.left = `${x}px`
  style.top = side === 'bottom' ? `${y}px` : 'auto'
  style.bottom = side === 'top' ? `${innerHeight - y - card.offsetHeight}px` : 'auto'
}

/** A sheet along the edge of the view that is farther from the line. */
function layOut(card: HTMLElement, room: number): void {
  const { style } = card
  style.left = ''
  style.top = ''
  style.bottom = ''
  setRoom(card, room)
}

/** The card's own style decides how much of the room it takes. */
const setRoom = (card: HTMLElement, height: number) =>
  card.style.setProperty('--room', `${Math.max(LEAST_HEIGHT, Math.floor(height))}px`)
