import * as v from 'valibot'
import type { Amount } from '../../../claims/model.ts'
import { link } from '../../checks.ts'
import type { SourceKind } from '../../model.ts'
import type { Stated } from '../../transfer/row.ts'
import { about, atLeast, between } from './amounts.ts'
import { cellNumber, parseTable } from './parse.ts'

const row = v.looseObject({
  date: v.pipe(v.string(), v.regex(/^\d{1,2}\/\d{1,2}\/\d{4}$/, 'is no day as in 31/12/2025')),
  estimate_low: cellNumber,
  estimate_high: cellNumber,
  estimate: cellNumber,
  type: v.picklist(['deaths', 'casualties']),
  source: v.pipe(v.string(), v.trim(), v.nonEmpty()),
  source_url: v.string(),
  country: v.picklist(['russia', 'ukraine']),
})

const MEASURES = { deaths: 'killed', casualties: 'casualties' } as const
const SIDES = { russia: 'RU', ukraine: 'UA' } as const

/** The names that the other rows give these sources. */
const NAMES: Record<string, string> = {
  'Armed Forces of Ukraine': 'General Staff of the Armed Forces of Ukraine',
  'UK MoD': 'UK Ministry of Defence',
  'BBC Russia': 'BBC News Russian',
  'Mediazona; Meduza': 'Mediazona and Meduza',
  'Mediazona; Meduza (cumulative)': 'Mediazona and Meduza',
  CSIS: 'Center for Strategic and International Studies (CSIS)',
  'The Centre for Strategic and International Studies': 'Center for Strategic and International Studies (CSIS)',
  IISS: 'International Institute for Strategic Studies (IISS)',
  'Excess deaths estimate (D. Kobak)': 'Dmitry Kobak (statistician)',
  'Yurii Butosov': 'Yurii Butusov',
  UAlosses: 'UALosses',
  'US DoD': 'US Department of Defense',
}

/** The published estimates that The Economist lists, by their own sources. */
export const economistList = (text: string): Stated[] =>
  parseTable(row, text).flatMap(({ date, source, source_url, type, country, ...numbers }): Stated[] => {
    const amount = amountOf(numbers)
    if (!amount) return []
    const [day, month, year] = date.split('/')
    const { by, via } = namesIn(source)
    return [
      {
        event: 'russia-ukraine-war-2022',
        party: SIDES[country],
        group: 'military',
        ...{ measure: MEASURES[type], amount },
        from: '2022-02-24',
        asOf: `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`,
        published: null,
        ...{ by, via },
        kind: kindOf(by, country),
        method: 'as The Economist lists it',
        // Some cells tell in words where it was said.
        url: v.is(link, source_url.trim()) ? source_url.trim() : null,
        subset: null,
      },
    ]
  })

function amountOf({ estimate_low: low, estimate_high: high, estimate }: Record<string, unknown>): Amount | null {
  if (typeof low === 'number' && typeof high === 'number') return between(Math.min(low, high), Math.max(low, high))
  if (typeof estimate === 'number') return about(estimate)
  if (typeof low === 'number') return atLeast(low)
  return typeof high === 'number' ? { low: null, high, bound: 'at-most' } : null
}

/** "NATO officials (via WP)" names who told it too. */
function namesIn(source: string): { by: string; via: string } {
  const plain = source.replace(/ ?\(MIVD; .*\)$/, ' (MIVD)')
  const [, name, via] = /^(.+?) ?\((?:leak )?via (.+)\)$/.exec(plain) ?? []
  const by = name ?? plain
  return { by: NAMES[by] ?? by, via: via ?? 'The Economist' }
}

const COUNTED = /mediazona|bbc|lostarmour|memory book|ualosses|butusov/i
const STUDIED = /CSIS|IISS|kobak/i
const UKRAINIAN = /\bukrain/i

function kindOf(by: string, country: 'russia' | 'ukraine'): SourceKind {
  if (/leak|Ukrainian estimate/i.test(by)) return 'leak'
  if (COUNTED.test(by)) return 'media-count'
  if (STUDIED.test(by)) return 'academic'
  const side = UKRAINIAN.test(by) ? 'ukraine' : /^Russian/.test(by) ? 'russia' : null
  if (side === null) return 'official-third-party'
  return side === country ? 'official-own-side' : 'official-adversary'
}
