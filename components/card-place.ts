import { computePosition, offset, shift, size, type VirtualElement } from '@floating-ui/dom'
import type { Opening } from '../page/card-handle.ts'

/** All in CSS pixels. Below this width a card beside the line would leave no page to see: it becomes a sheet. */
const SHEET_BELOW = 480
/** A finger covers what a card beside it would show, so a sheet is used on wider views too. */
const TOUCH_SHEET_BELOW = 820
/** From the line to the card, and from the card to the edge of the view. */
const GAP = 8
/** With this much room below the line a card is read well enough there, and the text above it, just read, stays in view. */
const ENOUGH = 320
/** A card lower than this shows nothing. */
const LEAST_HEIGHT = 120

type Side = 'top' | 'bottom'

/**
 * Puts the card beside the line of a figure, wholly above or below it, and keeps it there while the page scrolls or the view changes.
 * The side is chosen by the room, never by the card's height, and the edge at the line stays where it is while the card grows.
 * @returns ends it
 */
export function placeCard(card: HTMLElement, anchor: Range, how: Opening): () => void {
  const view = card.ownerDocument.defaultView!
  const side = roomierSide(anchor, view)
  const reference = lineOf(anchor, side)
  const isSheet = view.innerWidth < (how === 'touch' ? TOUCH_SHEET_BELOW : SHEET_BELOW)
  card.classList.toggle('sheet', isSheet)
  card.dataset.side = side
  const update = isSheet ? () => layOut(card, anchor, side, view) : () => void setBeside(card, reference, side, view)
  update()
  // Not `autoUpdate`, which also follows the card's own height, by observers of which each card would need three.
  const end = new AbortController()
  const options = { capture: true, passive: true, signal: end.signal }
  for (const type of ['scroll', 'resize']) view.addEventListener(type, update, options)
  return () => end.abort()
}

/** The line of the figure that the card lies next to: a figure that wraps has two. */
function lineOf(anchor: Range, side: Side): VirtualElement {
  const { parentElement } = anchor.startContainer
  return {
    getBoundingClientRect() {
      const lines = [...anchor.getClientRects()]
      return lines.at(side === 'top' ? 0 : -1) ?? anchor.getBoundingClientRect()
    },
    ...(parentElement && { contextElement: parentElement }),
  }
}

function roomierSide(anchor: Range, view: Window): Side {
  const { above, below } = room(anchor, view)
  return below >= ENOUGH || below >= above ? 'bottom' : 'top'
}

function room(anchor: Pick<Range, 'getBoundingClientRect'>, view: Window) {
  const { top, bottom } = anchor.getBoundingClientRect()
  return { above: top - 2 * GAP, below: view.innerHeight - bottom - 2 * GAP }
}

async function setBeside(card: HTMLElement, reference: VirtualElement, side: Side, view: Window): Promise<void> {
  const { x, y } = await computePosition(reference, card, {
    placement: `${side}-start`,
    strategy: 'fixed',
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
  style.left = `${x}px`
  style.top = side === 'bottom' ? `${y}px` : 'auto'
  style.bottom = side === 'top' ? `${view.innerHeight - y - card.offsetHeight}px` : 'auto'
}

/** A sheet along the edge of the view that is farther from the line. */
function layOut(card: HTMLElement, anchor: Range, side: Side, view: Window): void {
  const { above, below } = room(anchor, view)
  const { style } = card
  style.left = ''
  style.top = ''
  style.bottom = ''
  setRoom(card, side === 'bottom' ? below : above)
}

/** The card's own style decides how much of the room it takes. */
const setRoom = (card: HTMLElement, height: number) =>
  card.style.setProperty('--room', `${Math.max(LEAST_HEIGHT, Math.floor(height))}px`)
