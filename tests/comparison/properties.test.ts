import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Amount, BOUNDS, type Claim, GROUPS, MEASURES } from '../../claims/model.ts'
import { bearingOn } from '../../comparison/bearing.ts'
import { verdictReason, words } from '../../comparison/explain.ts'
import { possibleOf } from '../../comparison/intervals.ts'
import type { Comparison } from '../../comparison/model.ts'
import type { Estimate } from '../../estimates/model.ts'
import { englishMessages } from '../../scripts/messages.ts'
import { claim, EVENTS, estimate, held } from './made.ts'

const translate = englishMessages()

const date = fc
  .date({ min: new Date('1989-01-01'), max: new Date('2023-12-31'), noInvalidDate: true })
  .chain((day) => fc.constantFrom(4, 7, 10).map((length) => day.toISOString().slice(0, length)))

/** Numbers of two or three digits and some zeros, as articles write them. */
const number = fc.tuple(fc.integer({ min: 1, max: 999 }), fc.constantFrom(1, 100, 1000)).map(([a, b]) => a * b)

const amount = fc.tuple(number, number, fc.constantFrom(...BOUNDS)).map(([a, b, bound]): Amount => {
  if (bound === 'at-least') return { low: a, high: null, bound }
  if (bound === 'at-most') return { low: null, high: a, bound }
  if (bound === 'exact' || bound === 'about') return { low: a, high: a, bound }
  return { low: Math.min(a, b), high: Math.max(a, b), bound }
})

const counted = {
  event: fc.constantFrom(...EVENTS.map(({ id }) => id)),
  party: fc.constantFrom('AA', 'AA', 'BB', null),
  group: fc.constantFrom('people', 'military', 'civilians', ...GROUPS),
  measure: fc.constantFrom('killed', 'killed', 'casualties', ...MEASURES),
  asOf: date,
  by: fc.constantFrom('A Count', 'A Ministry of Aland', 'Interior ministry of Aland', 'The Weekly'),
}

const estimates = fc
  .record({ ...counted, amount, subset: fc.constantFrom(null, null, 'volunteers') })
  .map(({ amount, ...more }): Estimate => {
    const made = { ...estimate(1, more), amount }
    return { ...made, id: JSON.stringify(made) }
  })
const claims = fc
  .record({
    ...counted,
    amount,
    by: fc.constantFrom(null, 'The Weekly'),
    scope: fc.constantFrom('whole', 'whole', 'part'),
  })
  .map(({ amount, ...more }): Claim => ({ ...claim(1, more), amount }))

/** Many and much alike, so that most bear on each other. */
const some = fc.uniqueArray(estimates, { maxLength: 12, selector: ({ id }) => id })

const conflicting = ({ conflicts }: Comparison) =>
  new Set(conflicts.flatMap(({ law, estimate, others }) => [estimate, ...others].map((id) => `${law} ${id}`)))

describe('what holds whatever the numbers', () => {
  it('widening a claim never creates a conflict', () => {
    fc.assert(
      fc.property(claims, some, fc.nat(), fc.nat(), (made, stored, less, more) => {
        const { low, high } = possibleOf(made.amount)
        const wider: Amount = {
          low: Math.max(0, Math.floor(low) - less),
          high: high === Number.POSITIVE_INFINITY ? null : Math.ceil(high) + more,
          bound: 'vague',
        }
        const before = conflicting(held(made, ...stored))
        for (const conflict of conflicting(held({ ...made, amount: wider }, ...stored)))
          expect(before).toContain(conflict)
      }),
    )
  })

  it('an estimate agrees with the claim that states it, and breaks no law with it', () => {
    fc.assert(
      fc.property(estimates, (stored) => {
        fc.pre(stored.subset === null)
        const { event, party, group, measure, amount, asOf } = stored
        const made = held({ ...claim(1), event, party, group, measure, amount, asOf }, stored)
        fc.pre(made.compared[0]?.reason.key !== 'reason_apart_part')
        expect(made.compared.map(({ relation }) => relation)).not.toContain('higher')
        expect(made.compared.map(({ relation }) => relation)).not.toContain('lower')
        expect(made.conflicts).toEqual([])
      }),
    )
  })

  it('adding an estimate never removes another’s conflict', () => {
    fc.assert(
      fc.property(claims, some, estimates, (made, stored, one) => {
        fc.pre(!stored.some(({ id }) => id === one.id))
        const after = conflicting(held(made, ...stored, one))
        for (const conflict of conflicting(held(made, ...stored))) expect(after).toContain(conflict)
      }),
    )
  })

  it('the order of estimates changes nothing', () => {
    fc.assert(
      fc.property(claims, some, fc.func(fc.integer()), (made, stored, place) => {
        // with twins, so that the ranking has to tell even those apart
        const all = stored.flatMap((each) => [each, { ...each, id: `${each.id}'` }])
        const shuffled = [...all].sort((a, b) => place(a.id) - place(b.id))
        expect(held(made, ...shuffled)).toEqual(held(made, ...all))
      }),
    )
  })

  it('scaling every number keeps every relation', () => {
    const scaled = <T extends { amount: Amount }>(made: T, times: number): T => {
      const { low, high, bound } = made.amount
      const more = (stated: number | null) => (stated === null ? null : stated * times)
      return { ...made, amount: { low: more(low), high: more(high), bound } }
    }
    fc.assert(
      fc.property(claims, some, fc.constantFrom(10, 1000), (made, stored, times) => {
        // tens at least, so that the digits show the same rounding before and after
        const tens = stored.map((each) => scaled(each, 1000))
        const told = (factor: number) => {
          const { verdict, compared } = held(scaled(made, 1000 * factor), ...tens.map((each) => scaled(each, factor)))
          return [verdict, ...compared.map(({ estimate, relation, holds }) => [estimate, relation, holds])]
        }
        expect(told(times)).toEqual(told(1))
      }),
    )
  })

  it('a verdict outside has a factor of at least 1, and no other has one', () => {
    fc.assert(
      fc.property(claims, some, (made, stored) => {
        const { verdict, factor } = held(made, ...stored)
        if (verdict === 'above' || verdict === 'below') expect(factor).toBeGreaterThanOrEqual(1)
        else expect(factor).toBeNull()
      }),
    )
  })

  it('can be put into words', () => {
    fc.assert(
      fc.property(claims, some, (made, stored) => {
        const comparison = held(made, ...stored)
        const { compared, conflicts, remarks } = comparison
        const reasons = [...compared, ...conflicts, ...remarks].map(({ reason }) => reason)
        for (const reason of [...reasons, verdictReason(comparison)]) {
          expect(words(reason, translate, 'en')).not.toMatch(/\$|undefined|NaN/)
        }
      }),
    )
  })

  it('is plain data: it survives being stored', () => {
    fc.assert(
      fc.property(claims, some, (made, stored) => {
        const comparison = held(made, ...stored)
        expect(JSON.parse(JSON.stringify(comparison))).toEqual(comparison)
      }),
    )
  })

  it('a comparison with the counts that bear on a claim is the one with all that is stored', () => {
    fc.assert(
      fc.property(claims, fc.uniqueArray(estimates, { maxLength: 30, selector: ({ id }) => id }), (made, stored) => {
        const bearing = stored.filter(bearingOn([made], EVENTS))
        expect(held(made, ...bearing)).toEqual(held(made, ...stored))
      }),
      { numRuns: 1_000 },
    )
  })
})
