/** Something drawn along the strip, from left to right, as parts of its width. */
export interface Stretch {
  from: number
  to: number
}

/**
 * Stacks what would lie on one another.
 * @param stretches in order of rank: the first keep the lanes nearest to the axis
 * @param lanes how many there may be; beyond them, what finds no room shares the lane that it covers least
 * @returns the lane of each, from 0
 */
export function stackLanes(stretches: readonly Stretch[], lanes: number): number[] {
  const taken: Stretch[][] = Array.from({ length: lanes }, () => [])
  return stretches.map((stretch) => {
    const covered = taken.map((lane) => lane.reduce((sum, other) => sum + overlap(stretch, other), 0))
    const lane = covered.indexOf(Math.min(...covered))
    taken[lane]!.push(stretch)
    return lane
  })
}

const overlap = (a: Stretch, b: Stretch) => Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from))
