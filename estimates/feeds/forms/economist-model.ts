import * as v from 'valibot'
import { said as say } from '../../said.ts'
import type { Stated } from '../../transfer/row.ts'
import { FeedFault } from '../model.ts'
import { between } from './amounts.ts'
import { cellNumber, isoDay, parseTable } from './parse.ts'

const row = v.looseObject({
  date: isoDay,
  estimate: cellNumber,
  pi_low: cellNumber,
  pi_high: cellNumber,
  type: v.optional(v.string()),
  country: v.optional(v.string()),
})

const SIDES: Record<string, string> = { russia: 'RU', ukraine: 'UA' }

/** The Economist's model, day by day, with its prediction interval. The whole curve is fitted anew, so that days past change too. */
export const economistModel = (text: string, url: string): Stated[] =>
  parseTable(row, text).flatMap(({ date, estimate, pi_low, pi_high, type, country = 'russia' }): Stated[] => {
    const party = SIDES[country.trim().toLowerCase()]
    // The newest days have no estimate yet.
    if (estimate === null || pi_low === null || pi_high === null || !party) return []
    return [
      {
        event: 'russia-ukraine-war-2022',
        ...{ party, group: 'military', measure: measureOf(type, url) },
        amount: between(Math.max(0, pi_low), pi_high),
        from: '2022-02-24',
        asOf: date,
        published: null,
        by: 'The Economist',
        via: null,
        kind: 'media-count',
        method: `statistical meta-estimate of published estimates, prediction interval; central value ${estimate.toLocaleString('en')}`,
        ...{ url, subset: null },
      },
    ]
  })

/** Older files have no column that tells: their names do. */
function measureOf(type: string | undefined, url: string): 'killed' | 'casualties' {
  const said = (type ?? url).toLowerCase()
  if (said.includes('casualties')) return 'casualties'
  if (said.includes('death')) return 'killed'
  throw new FeedFault('form', say('fault_feed_measure'))
}
