import type { Amount } from '../claims/model.ts'
import type { Answer, Compared, Comparison } from '../comparison/model.ts'
import type { Estimate } from '../estimates/model.ts'
import { type SourceSide, sideOf } from './source-side.ts'
import { stackLanes } from './strip-lanes.ts'
import { type Scale, stripScale } from './strip-scale.ts'

/** How high estimates may be stacked: higher, and the strip takes more room than the words. */
const LANES = 4
/** Half a shape, and the room in which an open side fades, as parts of the strip's width. */
const SHAPE = 0.022
const FADE = 0.075

/** One estimate as it is drawn. */
export interface StripMark {
  estimate: Estimate
  side: SourceSide
  /** True where it counts something else that only limits the claim: drawn hollow. */
  isBound: boolean
  /** Where it stands: from and to as parts of the width, one or the other null where that side is open. */
  from: number | null
  to: number | null
  /** Its lane, from the axis up. */
  lane: number
}

/** A claim and the estimates that it is held against, drawn to scale. */
export interface StripDrawing {
  scale: Scale
  claim: { from: number | null; to: number | null }
  marks: StripMark[]
  lanes: number
}

/**
 * What the strip draws of a comparison: all that is compared directly; where nothing is, the counts that limit the claim.
 * @returns null where there is nothing to draw beside the claim, or where the claim has no number
 */
export function stripDrawing({ claim, compared }: Comparison, estimates: Answer['estimates']): StripDrawing | null {
  const direct = compared.filter(isDirect)
  const drawn = direct.length > 0 ? direct : compared.filter(({ relation }) => relation === 'bounds')
  const rows = drawn.flatMap((each) => {
    const estimate = estimates[each.estimate]
    return estimate ? [{ each, estimate }] : []
  })
  if (rows.length === 0) return null
  const scale = stripScale([claim.amount, ...rows.map(({ estimate }) => estimate.amount)].flatMap(numbersOf))
  const place = ({ low, high }: Amount) => ({
    from: low === null ? null : scale.at(low),
    to: high === null ? null : scale.at(high),
  })
  const places = rows.map(({ estimate }) => place(estimate.amount))
  const lanes = stackLanes(places.map(stretchOf), LANES)
  return {
    scale,
    claim: place(claim.amount),
    marks: rows.map(({ each, estimate }, index) => ({
      estimate,
      side: sideOf(estimate.kind),
      isBound: !isDirect(each),
      ...places[index]!,
      lane: lanes[index]!,
    })),
    lanes: Math.max(...lanes) + 1,
  }
}

export const isDirect = ({ relation }: Compared): boolean => relation !== 'bounds' && relation !== 'not-comparable'

const numbersOf = ({ low, high }: Amount) => [low, high].filter((n) => n !== null)

function stretchOf({ from, to }: { from: number | null; to: number | null }) {
  const [low, high] = [from ?? to! - FADE, to ?? from! + FADE]
  return { from: low - SHAPE, to: high + SHAPE }
}
