import type { SourceSide } from './source-side.ts'

/** One shape a side, told apart without colour: drawn around the origin, some ten pixels wide. */
export const SHAPES: Record<SourceSide, string> = {
  own: 'M-4.2-4.2h8.4v8.4h-8.4z',
  other: 'M0-5.8 5.8 0 0 5.8-5.8 0z',
  third: 'M0-4.9a4.9 4.9 0 1 1 0 9.8a4.9 4.9 0 1 1 0-9.8z',
  count: 'M0-5.6 5.5 4.2h-11z',
}

/** The shape of a source's side, inside a drawing. */
export const ShapePath = ({ side, hollow = false }: { side: SourceSide; hollow?: boolean }) => (
  <path class={hollow ? 'shape hollow' : 'shape'} d={SHAPES[side]} />
)

/** The shape of a source's side, in a line of text. Its meaning stands beside it in words. */
export const Shape = ({ side, hollow = false }: { side: SourceSide; hollow?: boolean }) => (
  <svg class="shape-icon" viewBox="-7 -7 14 14" width="12" height="12" aria-hidden="true">
    <ShapePath side={side} hollow={hollow} />
  </svg>
)
