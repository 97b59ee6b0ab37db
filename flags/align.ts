/** A span of a text, in UTF-16 units, end exclusive. */
export interface Span {
  start: number
  end: number
}

/**
 * How many signs must be put in, left out or changed to make one text of another: a row for each beginning of `quotation`, a column for
 * each of `text`. It takes as many steps as their lengths make multiplied, so both are to be short.
 * @param isWithin whether the quotation may begin anywhere in the text
 */
function editTable(text: string, quotation: string, isWithin: boolean): Uint16Array {
  const width = text.length + 1
  const edits = new Uint16Array((quotation.length + 1) * width)
  if (!isWithin) for (let column = 1; column < width; column++) edits[column] = column
  for (let row = 1; row <= quotation.length; row++) {
    const sign = quotation.charCodeAt(row - 1)
    const [above, here] = [(row - 1) * width, row * width]
    edits[here] = row
    for (let column = 1; column < width; column++) {
      const same = edits[above + column - 1]! + (text.charCodeAt(column - 1) === sign ? 0 : 1)
      const other = Math.min(edits[above + column]!, edits[here + column - 1]!) + 1
      edits[here + column] = same < other ? same : other
    }
  }
  return edits
}

/** How many signs must be put in, left out or changed to make one text the other. */
export const editsBetween = (one: string, other: string): number => editTable(one, other, false).at(-1)!

/**
 * Lays a quotation against the text that is most like it, and tells what came of a part of it.
 * @param text where the quotation stands, edited, with anything before and after it
 * @param part of the quotation
 * @returns the part's span in the text, empty where all of it was taken out; and how many signs of the quotation differ
 */
export function partIn(text: string, quotation: string, part: Span): Span & { errors: number } {
  const width = text.length + 1
  const edits = editTable(text, quotation, true)
  const last = quotation.length * width
  let column = 0
  for (let each = 1; each < width; each++) if (edits[last + each]! < edits[last + column]!) column = each
  const errors = edits[last + column]!
  let end = column
  for (let row = quotation.length; row > part.start; ) {
    const here = edits[row * width + column]!
    const isSame = column > 0 && text.charCodeAt(column - 1) === quotation.charCodeAt(row - 1)
    if (column > 0 && here === edits[(row - 1) * width + column - 1]! + (isSame ? 0 : 1)) {
      row--
      column--
    } else if (here === edits[(row - 1) * width + column]! + 1) row--
    else column--
    // What was put in right after the part is none of it.
    if (row >= part.end) end = column
  }
  return { start: Math.min(column, end), end, errors }
}
