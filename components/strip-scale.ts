/** Numbers that span more than this are drawn on a logarithmic axis: one outlier would push the others onto one another at the left end. */
const LOG_FROM = 10
/** The room left free at both ends, as a part of the width: shapes and the fading of open sides go there. */
const MARGIN = 0.06
/** The least distance of two ticks, as a part of the width: a label of five letters at the card's narrowest. */
const TICK_GAP = 0.17

/** A number axis, one wide. */
export interface Scale {
  isLog: boolean
  /** Where a number stands: 0 is the left end, 1 the right. What lies beyond an end stands at it. */
  at(n: number): number
  /** Round numbers to label, rising, within the axis and never nearer to one another than a label is wide. */
  ticks: number[]
}

/**
 * The axis on which numbers are drawn to scale: from nought where that shows them apart, else logarithmic.
 * @param numbers what is drawn, in any order; zero and negative numbers have no place on a logarithmic axis and stand at its left end
 */
export function stripScale(numbers: readonly number[]): Scale {
  const positive = numbers.filter((n) => n > 0 && Number.isFinite(n))
  const low = Math.min(...positive)
  const high = Math.max(...positive)
  if (positive.length === 0) return linear(1)
  return high / low > LOG_FROM ? logarithmic(low, high) : linear(high)
}

function linear(high: number): Scale {
  const at = (n: number) => within(n / high)
  const ticks = multiples(roundAbove(high * TICK_GAP * 1.2), high)
  return { isLog: false, at, ticks: apart(ticks, at) }
}

function logarithmic(low: number, high: number): Scale {
  const [from, to] = [Math.log10(low), Math.log10(high)]
  const at = (n: number) => within(n <= 0 ? 0 : (Math.log10(n) - from) / (to - from))
  const decades: number[] = []
  for (let power = Math.ceil(from); power <= Math.floor(to); power++) decades.push(10 ** power)
  // Between so few powers of ten there is room for more numbers, or none of them is inside at all.
  const ticks = decades.length > 2 ? decades : roundBetween(low, high)
  return { isLog: true, at, ticks: apart(ticks, at) }
}

const within = (part: number) => MARGIN + Math.min(1, Math.max(0, part)) * (1 - 2 * MARGIN)

/** The next of 1, 2, 5, 10, 20 … that is no smaller; people are counted in whole numbers. */
function roundAbove(n: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, n)))
  return [1, 2, 5].map((digit) => digit * power).find((step) => step >= n) ?? 10 * power
}

function multiples(step: number, high: number): number[] {
  const ticks: number[] = []
  for (let n = 0; n <= high; n += step) ticks.push(n)
  return ticks
}

function roundBetween(low: number, high: number): number[] {
  const ticks: number[] = []
  for (let n = roundAbove(low); n <= high; n = roundAbove(n + 1)) ticks.push(n)
  return ticks
}

/** Leaves out what would lie on its neighbour's label, from the right, so that the largest stays. */
function apart(ticks: readonly number[], at: (n: number) => number): number[] {
  const kept: number[] = []
  for (const tick of [...ticks].reverse()) {
    const next = kept[0]
    if (next === undefined || at(next) - at(tick) >= TICK_GAP) kept.unshift(tick)
  }
  return kept
}
