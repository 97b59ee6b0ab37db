/** A label that is wanted at a place of the drawing, in pixels. */
export interface LabelWish {
  x: number
  y: number
  text: string
  /** At the right of the plot, at the height of its place; else near it, inside. */
  isBeside: boolean
}

/** A label where it has room: `x` is where its text starts or ends, `y` its middle. */
export interface Label {
  x: number
  y: number
  text: string
  anchor: 'start' | 'end'
  /** What it belongs to, where that is so far off that a thin line must lead there; null where it is near. */
  leader: { x: number; y: number } | null
}

interface Room {
  left: number
  /** Of the plot. */
  right: number
  top: number
  bottom: number
  /** Of the whole drawing. */
  width: number
}

interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

/** A line of text with the air around it. */
const LINE = 15
const GAP = 9
/** A mark with the air around it. */
const MARK = 6
/** A label further than this from its place is led to by a line. */
const LEADER_FROM = 5

/**
 * Gives labels room so that none lies on another or on a mark, the first wished for first.
 * @returns the label of each wish, in their order; null where there is no room for it
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  marks: readonly { x: number; y: number }[],
  room: Room,
  widthOf: (text: string) => number,
): (Label | null)[] {
  const beside = placeBeside(wishes, room, widthOf)
  const taken: Box[] = marks.map(({ x, y }) => ({ left: x - MARK, right: x + MARK, top: y - MARK, bottom: y + MARK }))
  return wishes.map((wish, index) => {
    if (wish.isBeside) return beside.get(index) ?? null
    const width = widthOf(wish.text)
    for (const { dx, dy } of AROUND) {
      const isStart = dx >= 0
      const x = wish.x + dx
      const y = wish.y + dy
      const box = {
        left: isStart ? x : x - width,
        right: isStart ? x + width : x,
        top: y - LINE / 2,
        bottom: y + LINE / 2,
      }
      const isInside =
        box.left >= room.left && box.right <= room.right + 8 && box.top >= room.top - 10 && box.bottom <= room.bottom
      if (!isInside || taken.some((other) => meets(box, other))) continue
      taken.push(box)
      return { x, y, text: wish.text, anchor: isStart ? 'start' : 'end', leader: null }
    }
    return null
  })
}

/** Where a label may stand, seen from its mark, the best first. */
const AROUND = [
  { dx: GAP, dy: 0 },
  { dx: -GAP, dy: 0 },
  { dx: 2, dy: -LINE },
  { dx: -2, dy: -LINE },
  { dx: 2, dy: LINE },
  { dx: -2, dy: LINE },
  // A line further off, where marks stand close, as at the end of a series.
  { dx: 0, dy: -2 * LINE },
  { dx: -1, dy: -2 * LINE },
  { dx: -1, dy: 2 * LINE },
]

const meets = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** Labels in the margin at the right: in the order of their heights, pushed apart just as far as they need. */
function placeBeside(wishes: readonly LabelWish[], room: Room, widthOf: (text: string) => number): Map<number, Label> {
  const all = wishes.map((wish, index) => ({ wish, index })).filter(({ wish }) => wish.isBeside)
  // Where there are more than fit, the first wished for are kept.
  const most = Math.floor((room.bottom - room.top) / LINE)
  const rows = all.slice(0, most).map(({ wish, index }) => ({ wish, index, y: wish.y }))
  rows.sort((a, b) => a.wish.y - b.wish.y)
  const [low, high] = [room.top, room.bottom]
  // Down from the top, then up again from the bottom: every label then has its line, as near to its place as the others let it.
  rows.forEach((row, at) => {
    row.y = Math.max(row.y, at === 0 ? low : rows[at - 1]!.y + LINE)
  })
  for (let at = rows.length - 1; at >= 0; at--) {
    const row = rows[at]!
    row.y = Math.min(row.y, at === rows.length - 1 ? high : rows[at + 1]!.y - LINE)
  }
  return new Map(
    rows.map(({ wish, index, y }) => {
      const x = room.right + 12
      const isFar = Math.abs(y - wish.y) > LEADER_FROM || room.right - wish.x > 16
      const leader = isFar ? { x: wish.x + MARK, y: wish.y } : null
      return [index, { x, y, text: shortened(wish.text, room.width - x, widthOf), anchor: 'start', leader }]
    }),
  )
}

/** A text cut to a width, at its end. */
export function shortened(text: string, width: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= width) return text
  let cut = text.length
  while (cut > 1 && widthOf(`${text.slice(0, cut)}…`) > width) cut--
  return `${text.slice(0, cut).trimEnd()}…`
}
