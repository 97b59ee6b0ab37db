import * as v from 'valibot'
import type { Stated } from '../../transfer/row.ts'
import { atLeast } from './amounts.ts'
import { isoDay, parseJson, wholeNumber } from './parse.ts'

const form = v.array(
  v.looseObject({
    report_date: isoDay,
    report_source: v.string(),
    phase: wholeNumber,
    killed_cum_reported: wholeNumber,
    injured_cum_reported: wholeNumber,
  }),
)

/** The ministry started again from zero on 2 March 2026: two wars, not one running toll. The fields without `reported` add both up. */
const PHASES: Record<number, { event: string; from: string }> = {
  1: { event: 'israel-hezbollah-war-2023', from: '2023-10-08' },
  2: { event: 'lebanon-war-2026', from: '2026-03-02' },
}

/** Counts in Lebanon as its ministry reports them, directly or through OCHA. */
export const lebanon = (text: string, url: string): Stated[] =>
  parseJson(form, text).flatMap((day) => {
    const phase = PHASES[day.phase]
    // A third one would be a war that nobody has stored yet.
    if (!phase) return []
    const row = (measure: 'killed' | 'wounded', count: number): Stated => ({
      event: phase.event,
      party: 'LB',
      group: 'people',
      ...{ measure, amount: atLeast(count) },
      from: phase.from,
      asOf: day.report_date,
      published: day.report_date,
      by: 'Lebanon Ministry of Public Health',
      via: day.report_source === 'ocha' ? 'UN OCHA, in Tech for Palestine' : 'Tech for Palestine',
      kind: 'official-own-side',
      method: 'hospital records',
      ...{ url, subset: null },
    })
    return [row('killed', day.killed_cum_reported), row('wounded', day.injured_cum_reported)]
  })
