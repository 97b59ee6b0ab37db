import * as v from 'valibot'
import type { Stated } from '../../transfer/row.ts'
import { atLeast } from './amounts.ts'
import { isoDay, parseJson, wholeNumber } from './parse.ts'

const number = v.optional(wholeNumber)
const form = v.array(
  v.looseObject({
    report_date: isoDay,
    report_source: v.string(),
    killed_cum: number,
    injured_cum: number,
    killed_children_cum: number,
    killed_women_cum: number,
    med_killed_cum: number,
    press_killed_cum: number,
  }),
)

const SOURCES: Record<string, string> = {
  mohtel: 'Gaza Ministry of Health',
  gmotel: 'Gaza Government Media Office',
}

const COUNTS = [
  ['killed_cum', 'people', 'killed'],
  ['injured_cum', 'people', 'wounded'],
  ['killed_children_cum', 'children', 'killed'],
  ['killed_women_cum', 'women', 'killed'],
  ['med_killed_cum', 'medics', 'killed'],
  ['press_killed_cum', 'journalists', 'killed'],
] as const

/** Daily counts in Gaza as its ministry reports them. Fields that begin with `ext_` are filled in by others: they are no count. */
export const gaza = (text: string, url: string): Stated[] =>
  parseJson(form, text).flatMap((day) => {
    const by = SOURCES[day.report_source]
    // A day without a report, or by a source that nobody has looked at yet.
    if (by === undefined) return []
    return COUNTS.flatMap(([field, group, measure]): Stated[] => {
      const count = day[field]
      if (count === undefined) return []
      return [
        {
          event: 'gaza-war-2023',
          party: 'PS',
          ...{ group, measure, amount: atLeast(count) },
          from: '2023-10-07',
          asOf: day.report_date,
          published: day.report_date,
          by,
          via: 'Tech for Palestine',
          kind: 'official-own-side',
          method: 'daily report of the ministry; fighters and civilians not separated',
          ...{ url, subset: null },
        },
      ]
    })
  })
