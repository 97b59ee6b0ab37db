import * as v from 'valibot'
import type { Stated } from '../../transfer/row.ts'
import { about } from './amounts.ts'
import { isoDay, parseJson, wholeNumber } from './parse.ts'

const form = v.array(v.looseObject({ date: isoDay, personnel: wholeNumber }))

/**
 * The daily losses that the Ukrainian General Staff publishes. Its "personnel" was worded "eliminated" in 2022, and is read as killed
 * and wounded since.
 */
export const generalStaff = (text: string, url: string): Stated[] =>
  parseJson(form, text).map(({ date, personnel }) => ({
    event: 'russia-ukraine-war-2022',
    party: 'RU',
    group: 'military',
    measure: 'casualties',
    amount: about(personnel),
    from: '2022-02-24',
    asOf: date,
    published: date,
    by: 'General Staff of the Armed Forces of Ukraine',
    via: null,
    kind: 'official-adversary',
    method: 'daily official statement of enemy losses',
    url,
    subset: null,
  }))
