import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Stretch, stackLanes } from '../../components/strip-lanes.ts'

const place = fc.double({ min: 0, max: 1, noNaN: true })
const stretch = fc.tuple(place, place).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }))
const lie = (a: Stretch, b: Stretch) => Math.min(a.to, b.to) > Math.max(a.from, b.from)

describe('stacking', () => {
  it.each<[string, [number, number][], number[]]>([
    ['nothing', [], []],
    [
      'beside one another',
      [
        [0, 0.2],
        [0.3, 0.5],
      ],
      [0, 0],
    ],
    [
      'end to end',
      [
        [0, 0.2],
        [0.2, 0.5],
      ],
      [0, 0],
    ],
    [
      'on one another',
      [
        [0, 0.3],
        [0.2, 0.5],
        [0.1, 0.25],
      ],
      [0, 1, 2],
    ],
    [
      'the best stay nearest to the axis',
      [
        [0.4, 0.6],
        [0, 1],
      ],
      [0, 1],
    ],
    [
      'full: the lane that is covered least',
      [
        [0, 0.9],
        [0, 0.5],
        [0, 0.2],
        [0, 1],
      ],
      [0, 1, 2, 2],
    ],
  ])('%s', (_, pairs, lanes) => {
    expect(
      stackLanes(
        pairs.map(([from, to]) => ({ from, to })),
        3,
      ),
    ).toEqual(lanes)
  })

  it('lays nothing over another while a lane is free', () => {
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 6 }), (stretches) => {
        const lanes = stackLanes(stretches, 6)
        for (const [i, a] of stretches.entries())
          for (const [k, b] of stretches.entries()) if (i < k && lanes[i] === lanes[k]) expect(lie(a, b)).toBe(false)
      }),
    )
  })
})
