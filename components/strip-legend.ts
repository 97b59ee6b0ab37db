import type { SourceSide } from './source-side.ts'
import type { StripDrawing } from './strip-marks.ts'
import type { Text } from './text.ts'

const SIDES: SourceSide[] = ['own', 'other', 'third', 'count']

/** What a sign of the drawing means. */
export interface LegendEntry {
  /** Null where no sign stands before the words. */
  side: SourceSide | null
  hollow: boolean
  words: string
}

/** What is to be said of a drawing: the sides of its marks, those that only bound the claim, and a scale that is none of equal steps. */
export function legendOf({ marks, scale }: StripDrawing, { say }: Text): LegendEntry[] {
  const sides = SIDES.filter((side) => marks.some((mark) => mark.side === side))
  return [
    ...sides.map((side) => ({ side, hollow: false, words: say(`card_side_${side}`) })),
    ...(marks.some(({ isBound }) => isBound)
      ? [{ side: 'third' as const, hollow: true, words: say('card_side_bound') }]
      : []),
    ...(scale.isLog ? [{ side: null, hollow: false, words: say('card_strip_log') }] : []),
  ]
}
