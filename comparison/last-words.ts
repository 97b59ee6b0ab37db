import type { Count } from './count.ts'
import { daysOf } from './days.ts'
import { meet } from './intervals.ts'
import type { Beside, Held } from './side-by-side.ts'
import { independentSource } from './sources.ts'

/**
 * Of an event that is over, the earlier estimates which are their sources' last word on it and agree with the claim. Darfur's
 * 300,000 of 2008 is still what is told of the whole war, as the UN has counted no further; a monitor's count of the first year, to
 * which it has added ever since, is not.
 * They bear a claim out; one that differs bounds it from below like any other of its date.
 */
export function agreeingLastWords(claim: Count, { direct, otherDates }: Held): Beside[] {
  const end = daysOf(claim.kind.event.to)
  if (!end || !claim.days || claim.days.last < end.last) return []
  const lastDays = new Map<string, number>()
  for (const { estimate, count } of [...direct, ...otherDates]) {
    const source = independentSource(estimate)
    const day = count.days?.last ?? 0
    if (day > (lastDays.get(source) ?? Number.NEGATIVE_INFINITY)) lastDays.set(source, day)
  }
  return otherDates
    .filter(
      (each) =>
        meet(each.count.reach, claim.reach) && each.count.days?.last === lastDays.get(independentSource(each.estimate)),
    )
    .map((each) => ({ ...each, relation: 'agrees', holds: null }))
}
