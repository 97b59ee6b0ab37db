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

/** A rectangle of the drawing, in pixels. */
export interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

/** A line of text with the air around it. */
const LINE = 15
/** What letters take of it, above and below its middle. */
const LETTERS = 6.5
const GAP = 9
/** From a mark's middle to where a line to its label begins. */
const MARK = 6
/** A label further than this from its place is led to by a line. */
const LEADER_FROM = 5

/**
 * Gives labels room so that none lies on another or on a mark, the first wished for first; and on no line where there is room off it.
 * @returns the label of each wish, in their order; null where there is no room for it
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  { marks, lines }: { marks: readonly Box[]; lines: readonly Box[] },
  room: Room,
  widthOf: (text: string) => number,
): (Label | null)[] {
  const beside = placeBeside(wishes, room, widthOf)
  const taken = [...marks]
  return wishes.map((wish, index) => {
    if (wish.isBeside) return beside.get(index) ?? null
    const places = AROUND.map(({ dx, dy }) => placeAt(wish, dx, dy, widthOf(wish.text))).filter(
      ({ box }) => isInside(box, room) && !taken.some((other) => meets(box, other)),
    )
    const place = places.find(({ box }) => !lines.some((line) => meets(box, line))) ?? places[0]
    if (!place) return null
    const { y } = place.label
    // The next one keeps a whole line from it.
    taken.push({ ...place.box, top: y - LINE + LETTERS, bottom: y + LINE - LETTERS })
    return place.label
  })
}

function placeAt(wish: LabelWish, dx: number, dy: number, width: number): { label: Label; box: Box } {
  const anchor = dx >= 0 ? 'start' : 'end'
  const [x, y] = [wish.x + dx, wish.y + dy]
  const left = anchor === 'start' ? x : x - width
  return {
    label: { x, y, text: wish.text, anchor, leader: Math.abs(dy) > LINE ? { x: wish.x, y: wish.y } : null },
    box: { left, right: left + width, top: y - LETTERS, bottom: y + LETTERS },
  }
}

const isInside = (box: Box, room: Room) =>
  box.left >= room.left && box.right <= room.right + 8 && box.top >= room.top - 10 && box.bottom <= room.bottom

/** Where a label may stand, seen from its mark, the best first. */
const AROUND = [
  { dx: GAP, dy: 0 },
  { dx: -GAP, dy: 0 },
  { dx: 2, dy: -LINE },
  { dx: -2, dy: -LINE },
  { dx: 2, dy: LINE },
  { dx: -2, dy: LINE },
  // Further off, where marks stand close, as at the end of a series.
  { dx: 0, dy: -2 * LINE },
  { dx: -1, dy: -2 * LINE },
  { dx: -1, dy: 2 * LINE },
  { dx: 0, dy: -3 * LINE },
  { dx: -1, dy: -3 * LINE },
  { dx: -1, dy: 3 * LINE },
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

/** A text cut to a width: at the end of its name, for the number is what it is read for. */
function shortened(text: string, width: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= width) return text
  const [, name, number] = /^(.*?)…?( \S+)$/.exec(text) ?? ['', text, '']
  let cut = name!.length
  while (cut > 1 && widthOf(`${name!.slice(0, cut)}…${number}`) > width) cut--
  return `${name!.slice(0, cut).trimEnd()}…${number}`
}
