import * as v from 'valibot'
import { said } from '../../said.ts'
import type { Stated } from '../../transfer/row.ts'
import { FeedFault } from '../model.ts'
import { between } from './amounts.ts'
import { cellNumber, parseTable } from './parse.ts'

/** An event as UCDP counts it: the conflicts by its numbers, in these years. */
interface Counted {
  event: string
  party: string | null
  conflicts: readonly number[]
  from: number
  to?: number
}

/** Whose sums have been seen to give the totals that the base data holds. */
const EVENTS: readonly Counted[] = [
  { event: 'boko-haram', party: 'NG', conflicts: [297, 13641], from: 2009 },
  { event: 'sri-lanka-civil-war', party: 'LK', conflicts: [352], from: 1989, to: 2009 },
  { event: 'bosnian-war', party: 'BA', conflicts: [389, 397, 398], from: 1992, to: 1995 },
  { event: 'libya-2011', party: 'LY', conflicts: [11346], from: 2011, to: 2011 },
  { event: 'south-sudan-civil-war', party: 'SS', conflicts: [11345], from: 2013, to: 2021 },
  { event: 'cabo-delgado', party: 'MZ', conflicts: [332, 14845], from: 2018 },
  { event: 'congo-war-second', party: 'CD', conflicts: [283], from: 1998, to: 2001 },
  { event: 'colombia-conflict', party: 'CO', conflicts: [289], from: 1989 },
  { event: 'chechen-war-first', party: 'RU', conflicts: [401], from: 1994, to: 1996 },
  { event: 'chechen-war-second', party: 'RU', conflicts: [401], from: 1999, to: 2007 },
  { event: 'eritrea-ethiopia-war', party: null, conflicts: [409], from: 1998, to: 2000 },
  { event: 'burkina-faso-insurgency', party: 'BF', conflicts: [360, 13840], from: 2018 },
  { event: 'somalia-war', party: 'SO', conflicts: [337], from: 1989 },
  { event: 'kosovo-war', party: 'XK', conflicts: [412], from: 1998, to: 1999 },
  { event: 'darfur-2003', party: 'SD', conflicts: [309], from: 2003, to: 2010 },
]

const number = v.pipe(v.string(), v.digits('is no whole number'), v.transform(Number))
const row = v.looseObject({
  conflict_id: number,
  year: number,
  bd_best: cellNumber,
  bd_low: cellNumber,
  bd_high: cellNumber,
  version: v.optional(v.string()),
})

/**
 * Deaths in battle by conflict and year from a UCDP file (a CSV with `conflict_id`, `year`, `bd_best`, `bd_low`, `bd_high`), added up to
 * a running toll for each event: of a year, all dyads; of an event, all years since its first.
 */
export function ucdp(text: string, url: string): Stated[] {
  const rows = parseTable(row, text)
  const version = rows.find((each) => each.version)?.version
  const by = `Uppsala Conflict Data Program (UCDP${version ? ` v${version}` : ''})`
  return EVENTS.flatMap(({ event, party, conflicts, from, to = Number.POSITIVE_INFINITY }) => {
    const own = rows.filter(({ conflict_id, year }) => conflicts.includes(conflict_id) && year >= from && year <= to)
    const years = [...new Set(own.map(({ year }) => year))].sort((a, b) => a - b)
    return years.map((last): Stated => {
      const [low, best, high] = sums(own.filter(({ year }) => year <= last))
      if (low > best || best > high) throw new FeedFault('form', said('fault_feed_best', `${event}, ${last}`))
      return {
        ...{ event, party, group: 'people', measure: 'killed', amount: between(low, high) },
        ...{ from: String(from), asOf: String(last), published: null, by, via: null, kind: 'academic' },
        method: `deaths in battle from reports, added up by year; best ${best.toLocaleString('en')}`,
        ...{ url, subset: null },
      }
    })
  })
}

function sums(rows: readonly v.InferOutput<typeof row>[]): [low: number, best: number, high: number] {
  const sum = (field: 'bd_low' | 'bd_best' | 'bd_high') => rows.reduce((total, each) => total + (each[field] ?? 0), 0)
  return [sum('bd_low'), sum('bd_best'), sum('bd_high')]
}
