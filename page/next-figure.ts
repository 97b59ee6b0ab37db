import type { PaintedFigure } from './marks.ts'

/**
 * Which figure keys go to: the one after or before the one where the reader is, around the ends.
 * @param at where the reader is: the figure of the card, or of the last one; null where there was none, or it is out of sight
 * @param topOf how far down from the top of the view a figure stands, in CSS pixels
 * @returns null where the page has no figure
 */
export function nextFigure(
  figures: readonly PaintedFigure[],
  at: PaintedFigure | null,
  by: 1 | -1,
  topOf: (figure: PaintedFigure) => number,
): PaintedFigure | null {
  const place = at === null ? -1 : figures.indexOf(at)
  if (place >= 0) return figures.at((place + by) % figures.length) ?? null
  // What the reader is looking at begins at the top of the view, whichever way they go.
  const first = figures.findIndex((figure) => topOf(figure) >= 0)
  if (by === 1) return figures[Math.max(0, first)] ?? null
  return figures.at(first === -1 ? -1 : first - 1) ?? null
}
