import * as v from 'valibot'
import type { Stated } from '../../transfer/row.ts'
import { atLeast, exactly } from './amounts.ts'
import { isoDay, parseJson, wholeNumber } from './parse.ts'

const number = v.optional(wholeNumber)
const counts = {
  killed_cum: number,
  killed_children_cum: number,
  injured_cum: number,
  injured_children_cum: number,
}
const form = v.array(
  v.looseObject({
    report_date: isoDay,
    flash_source: v.optional(v.string()),
    ...counts,
    displaced_persons_cum: number,
    verified: v.optional(v.looseObject(counts)),
  }),
)

const COUNTS = [
  ['killed_cum', 'people', 'killed'],
  ['killed_children_cum', 'children', 'killed'],
  ['injured_cum', 'people', 'wounded'],
  ['injured_children_cum', 'children', 'wounded'],
] as const

/** Daily counts in the West Bank by UN OCHA: verified ones, which lag, and flash updates, which only say what is known so far. */
export const westBank = (text: string, url: string): Stated[] =>
  parseJson(form, text).flatMap(({ report_date, flash_source, verified, ...flash }) => {
    const row = (more: Pick<Stated, 'group' | 'measure' | 'amount' | 'method'>): Stated => ({
      event: 'west-bank-2023',
      party: 'PS',
      ...more,
      from: '2023-10-07',
      asOf: report_date,
      published: null,
      by: 'UN OCHA',
      via: 'Tech for Palestine',
      kind: 'intergovernmental',
      ...{ url, subset: null },
    })
    const rows: Stated[] = []
    for (const [field, group, measure] of COUNTS) {
      const sure = verified?.[field]
      // `fill` carries the day before forward.
      const said = flash_source === 'fill' ? undefined : flash[field]
      if (sure !== undefined)
        rows.push(row({ group, measure, amount: exactly(sure), method: 'casualty database, verified incidents' }))
      else if (said !== undefined) rows.push(row({ group, measure, amount: atLeast(said), method: 'flash update' }))
    }
    if (flash_source !== 'fill' && flash.displaced_persons_cum !== undefined) {
      const amount = atLeast(flash.displaced_persons_cum)
      rows.push(
        row({
          group: 'people',
          measure: 'displaced',
          amount,
          method: 'demolitions and settler violence; camps not included',
        }),
      )
    }
    return rows
  })
