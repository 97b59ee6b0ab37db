/** The font of all that is written in a timeline, on the screen and in files. */
export const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif'

/** Where there is no canvas: about as wide as letters of a sans serif are. */
const GUESS = 0.55

/** Measures how wide a text is, in pixels. */
export function measureText(size: number, weight = 400): (text: string) => number {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) return (text) => text.length * size * GUESS
  context.font = `${weight} ${size}px ${FONT}`
  return (text) => context.measureText(text).width
}
