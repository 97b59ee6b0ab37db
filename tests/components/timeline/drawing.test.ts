import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claimsOf, claimsParam, type TimelineClaim } from '../../../components/timeline/claims.ts'
import { countOf, countParams } from '../../../components/timeline/count.ts'
import { labelOf, shortName } from '../../../components/timeline/describe.ts'
import { drawTimeline, type Frame, nearestMark, suggestsLog } from '../../../components/timeline/drawing.ts'
import { placeLabels } from '../../../components/timeline/labels.ts'
import { amount, estimate } from '../../comparison/made.ts'
import { text } from '../rendered.tsx'

const widthOf = (said: string) => said.length * 6
const frame = (more: Partial<Frame> = {}): Frame => ({
  ...{ width: 900, height: 400, isLog: false, widthOf, short: text.short },
  label: (each, isPart) => labelOf(each, isPart, text),
  claimLabel: ({ by }) => by,
  ...more,
})
const run = (by: string, ...points: [string, number][]) => points.map(([asOf, n]) => estimate(n, { by, asOf }))
const RUN = run('Runner', ['2022-01-01', 100], ['2022-02-01', 200], ['2022-03-01', 300], ['2022-04-01', 400])

describe('a timeline', () => {
  it('draws a source that counts on and on as a line, others as single marks', () => {
    const { series, marks } = drawTimeline([...RUN, ...run('Once', ['2022-02-15', 250])], [], frame())
    expect(series.map(({ by }) => by)).toEqual(['Runner'])
    expect(series[0]!.path.match(/[ML]/g)).toHaveLength(4)
    expect(marks.map(({ estimate }) => estimate.asOf)).toEqual([
      '2022-01-01',
      '2022-02-01',
      '2022-02-15',
      '2022-03-01',
      '2022-04-01',
    ])
  })

  it('keeps a part, and a count from a later day, apart from the whole', () => {
    const part = RUN.map((each) => ({ ...each, id: `p${each.id}`, subset: 'one town' }))
    const late = RUN.map((each) => ({ ...each, id: `l${each.id}`, from: '2022-01-01' }))
    const { series, marks } = drawTimeline([...RUN, ...part, ...late], [], frame())
    expect(series).toHaveLength(3)
    expect(marks.filter(({ isPart }) => !isPart).map(({ estimate }) => estimate)).toEqual(RUN)
  })

  it('takes beginnings of a few days apart for one', () => {
    const days = ['2021-01-01', '2021-01-06', '2021-01-31', '2021-02-01']
    const apart = RUN.map((each, index) => ({ ...each, from: days[index]! }))
    const others = run('Other', ['2022-01', 5], ['2022-02', 6]).map((each) => ({ ...each, from: '2021' }))
    const { series, marks } = drawTimeline([...others, ...apart], [], frame())
    expect(series.map(({ by }) => by)).toEqual(['Runner'])
    expect(marks.some(({ isPart }) => isPart)).toBe(false)
  })

  it.each([false, true])('puts larger numbers higher, later days further right (logarithmic: %s)', (isLog) => {
    const { marks } = drawTimeline(RUN, [], frame({ isLog }))
    for (const [index, mark] of marks.slice(1).entries()) {
      expect(mark.x).toBeGreaterThan(marks[index]!.x)
      expect(mark.y).toBeLessThan(marks[index]!.y)
    }
  })

  it('draws ranges from end to end, leaves open sides open, and shows how far a date is known', () => {
    const { marks } = drawTimeline(
      [
        estimate('100-300', { asOf: '2022-01-01' }),
        estimate('200+', { asOf: '2022-06' }),
        estimate('-250', { asOf: '2023' }),
      ],
      [],
      frame(),
    )
    const [range, atLeast, atMost] = marks
    expect(range!.yHigh).toBeLessThan(range!.y)
    expect(range!.yLow).toBeGreaterThan(range!.y)
    expect([atLeast!.yHigh, atMost!.yLow]).toEqual([null, null])
    expect(range!.xFrom).toBe(range!.x)
    expect(atMost!.x - atMost!.xFrom).toBeGreaterThan(atLeast!.x - atLeast!.xFrom)
  })

  it('hides the shapes of a long line, and answers for them all the same', () => {
    const long = Array.from({ length: 60 }, (_, n) =>
      estimate(n * 10, {
        by: 'Daily',
        asOf: `2022-0${1 + Math.floor(n / 28)}-${String((n % 28) + 1).padStart(2, '0')}`,
      }),
    )
    const drawing = drawTimeline(long, [], frame())
    expect(drawing.marks.filter(({ isQuiet }) => !isQuiet)).toHaveLength(1)
    const quiet = drawing.marks[30]!
    expect(nearestMark(drawing, quiet.x, quiet.y)).toBe(30)
    expect(nearestMark(drawing, quiet.x, quiet.y - 200)).toBeNull()
  })

  it('keeps everything within the drawing, whatever the numbers and dates, and no label on another', () => {
    const point = fc.record({
      asOf: fc
        .tuple(fc.integer({ min: 1900, max: 2090 }), fc.constantFrom('', '-03', '-03-09'))
        .map(([year, rest]) => `${year}${rest}`),
      number: fc.oneof(
        fc.integer({ min: 0, max: 1e11 }),
        fc.integer({ min: 1, max: 1e9 }).map((n) => `${n}+`),
        fc.integer({ min: 1, max: 1e9 }).map((n) => `-${n}`),
      ),
      by: fc.constantFrom(
        'A',
        'A rather long name of a source (ARLN)',
        'Committee of committees on counting everybody',
        'D',
      ),
    })
    fc.assert(
      fc.property(
        fc.array(point, { minLength: 1, maxLength: 40 }),
        fc.boolean(),
        fc.integer({ min: 280, max: 1_300 }),
        (points, isLog, width) => {
          const estimates = points.map(({ number, by, asOf }, index) => ({
            ...estimate(number, { by, asOf }),
            id: String(index),
          }))
          const claims: TimelineClaim[] = [{ amount: amount(5), day: points[0]!.asOf, by: 'claim' }]
          const drawing = drawTimeline(estimates, claims, frame({ isLog, width }))
          const { plot } = drawing
          for (const { x, xFrom, y, yLow, yHigh } of [...drawing.marks, ...drawing.claims]) {
            for (const each of [y, yLow ?? y, yHigh ?? y]) {
              expect(each).toBeGreaterThanOrEqual(plot.top - 1)
              expect(each).toBeLessThanOrEqual(plot.bottom + 1)
            }
            expect(xFrom).toBeGreaterThanOrEqual(plot.left)
            expect(x).toBeLessThanOrEqual(plot.right)
          }
          const boxes = [...drawing.labels, ...drawing.claims.flatMap(({ label }) => label ?? [])].map(
            ({ x, y, text: said, anchor }) => {
              const left = anchor === 'start' ? x : x - widthOf(said)
              return { left, right: left + widthOf(said), y }
            },
          )
          for (const [index, a] of boxes.entries()) {
            expect(a.left).toBeGreaterThanOrEqual(0)
            expect(a.right).toBeLessThanOrEqual(width + 1)
            for (const b of boxes.slice(index + 1)) {
              const apart = a.right <= b.left + 0.01 || b.right <= a.left + 0.01 || Math.abs(a.y - b.y) >= 14.99
              expect(apart, JSON.stringify([a, b])).toBe(true)
            }
          }
        },
      ),
    )
  })

  it.each<[string, ReturnType<typeof estimate>[], boolean]>([
    ['one source', run('A', ['2022', 5], ['2023', 5_000]), false],
    ['sources near one another', [...run('A', ['2022', 500]), ...run('B', ['2022', 900])], false],
    ['sources far apart', [...run('A', ['2022', 10]), ...run('B', ['2022', 12]), ...run('C', ['2022', 9_000])], true],
  ])('suggests a logarithmic scale where it shows more: %s', (_, estimates, log) =>
    expect(suggestsLog(estimates)).toBe(log),
  )
})

describe('labels', () => {
  const room = { left: 0, right: 300, top: 0, bottom: 100, width: 400 }
  const NOTHING = { marks: [], lines: [] }
  const wish = { x: 100, y: 50, text: 'Somebody 10', isBeside: false }
  const whole = { left: 0, right: 300, top: 0, bottom: 100 }

  it('leave a line beside them free where there is room, and lie on it where there is none', () => {
    const line = { left: 0, right: 300, top: 50, bottom: 50 }
    const [free] = placeLabels([wish], { marks: [], lines: [line] }, room, widthOf)
    expect(Math.abs(free!.y - 50)).toBeGreaterThan(7)
    const [there] = placeLabels([wish], { marks: [], lines: [whole] }, room, widthOf)
    expect(there).toMatchObject({ x: 109, y: 50 })
  })

  it('lie on no mark: where all is full of them, there is none', () => {
    const range = { left: 106, right: 114, top: 10, bottom: 90 }
    expect(placeLabels([wish], { marks: [range], lines: [] }, room, widthOf)[0]).toMatchObject({ anchor: 'end' })
    expect(placeLabels([wish], { marks: [whole], lines: [] }, room, widthOf)).toEqual([null])
  })

  it('in the margin keep their number where their name is cut', () => {
    const long = { x: 290, y: 50, text: 'A name that is far too long 223.2K+', isBeside: true }
    expect(placeLabels([long], NOTHING, room, widthOf)[0]!.text).toMatch(/^A na.*… 223\.2K\+$/)
  })

  it('in the margin are pushed apart, kept in order, and led to', () => {
    const wishes = [50, 52, 54].map((y) => ({ x: 290, y, text: `at ${y}`, isBeside: true }))
    const [a, b, c] = placeLabels(wishes, NOTHING, room, widthOf)
    expect([b!.y - a!.y, c!.y - b!.y]).toEqual([15, 15])
    expect(c!.leader).toEqual({ x: 296, y: 54 })
  })

  it('beyond the room that there is are left out, the last wished for first', () => {
    const wishes = Array.from({ length: 9 }, (_, n) => ({ x: 290, y: n, text: String(n), isBeside: true }))
    expect(placeLabels(wishes, NOTHING, room, widthOf).filter((label) => label === null)).toHaveLength(3)
    expect(placeLabels(wishes, NOTHING, room, widthOf)[0]).not.toBeNull()
  })

  it.each([
    ['UN Office of the High Commissioner for Human Rights (OHCHR)', 'OHCHR'],
    ['A short name', 'A short name'],
    ['The joint commission on counting everybody', 'The joint commission on…'],
    ['Mediazona, BBC News Russian and volunteers', 'Mediazona, BBC News Russian…'],
  ])('%s is %s in little room', (name, short) => expect(shortName(name)).toBe(short))
})

describe('a timeline’s address', () => {
  it.each([['UA'], [null]])('names its count (%s)', (party) => {
    const { event, measure, group } = estimate(1)
    const count = { event, party, measure, group }
    expect(countOf(new URLSearchParams(countParams(count)))).toEqual(count)
  })

  it.each(['', 'event=war', 'event=war&measure=eaten&group=people', 'measure=killed&group=people'])(
    'names none: %s',
    (query) => expect(countOf(new URLSearchParams(query))).toBeNull(),
  )

  it('carries the claims of a page, and no vague ones', () => {
    const claims: TimelineClaim[] = [
      { amount: amount('46000+'), day: '2025-02', by: 'A minister & “friends”' },
      { amount: { low: 24, high: 99, bound: 'vague' }, day: '2025', by: 'x' },
    ]
    expect(claimsOf(new URLSearchParams([claimsParam(claims)]))).toEqual(claims.slice(0, 1))
  })

  it.each([
    '',
    '{',
    'null',
    '{}',
    '[{"amount":{"low":1,"high":1,"bound":"exact"},"day":"soon","by":"x"}]',
    '[{"amount":{"low":-1,"high":-1,"bound":"exact"},"day":"2025","by":"x"}]',
    `[${Array(21).fill('{"amount":{"low":1,"high":1,"bound":"exact"},"day":"2025","by":"x"}').join()}]`,
  ])('with claims of another form has none: %s', (claims) =>
    expect(claimsOf(new URLSearchParams({ claims }))).toEqual([]),
  )
})
