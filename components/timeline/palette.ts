import type { SourceSide } from '../source-side.ts'

/** The colours of a timeline, in the drawing itself, so that a saved one has them too. */
export interface Palette {
  paper: string
  ink: string
  soft: string
  line: string
  claim: string
  side: Record<SourceSide, string>
}

/** Sides are told apart by shape; the colours, which go with it, differ in hue and lightness for those who see fewer of them. */
export const LIGHT: Palette = {
  ...{ paper: '#ffffff', ink: '#17191c', soft: '#555b63', line: '#e3e6ea', claim: '#1553b6' },
  side: { own: '#b04a00', other: '#8f2f86', third: '#5a616a', count: '#00735c' },
}

export const DARK: Palette = {
  ...{ paper: '#1d1f23', ink: '#eceef0', soft: '#a9b0b8', line: '#33373d', claim: '#8db8ff' },
  side: { own: '#f0a25a', other: '#dc9ade', third: '#b3bac2', count: '#5ccbaa' },
}

/** Where a reader has colours of their own, all is in them. */
export const FORCED: Palette = {
  ...{ paper: 'Canvas', ink: 'CanvasText', soft: 'CanvasText', line: 'GrayText', claim: 'Highlight' },
  side: { own: 'CanvasText', other: 'CanvasText', third: 'CanvasText', count: 'CanvasText' },
}
