import type { Estimate } from '../estimates/model.ts'
import { remembered } from './remembered.ts'
import { tellingWords } from './speakers.ts'

interface Echo {
  by: RegExp
  of: string
  party: string
  measure: Estimate['measure']
  event: string
}

/**
 * Numbers that are no counts of their own. The British defence ministry adds up the daily losses that Kyiv publishes: its sums equal
 * the General Staff's to within a few per cent, and its updates say so.
 */
const ECHOES: Echo[] = [
  {
    by: /^UK Ministry of Defence/,
    of: 'General Staff of the Armed Forces of Ukraine',
    party: 'RU',
    measure: 'casualties',
    event: 'russia-ukraine-war-2022',
  },
  // the BBC's estimates are drawn from the list of names that it keeps together with Mediazona
  {
    by: /^BBC News Russian/,
    of: 'Mediazona, BBC News Russian and volunteers',
    party: 'RU',
    measure: 'killed',
    event: 'russia-ukraine-war-2022',
  },
]

const COUNTRIES = new Set(['russia', 'ukraine', 'israel', 'iran', 'lebanon', 'syria', 'us', 'uk', 'gaza'])

const roots = new Map<string, string>()

/** One name for a source however it is written: the key by which sources are counted. */
function sourceOf(by: string): string {
  return remembered(roots, by, () => {
    const telling = [...tellingWords(by.replace(/,.*/, ''))].sort()
    // a minister speaks for the ministry
    const ministry = telling.find((word) => word === 'defence' || word === 'health')
    const country = telling.find((word) => COUNTRIES.has(word))
    return ministry && country ? `${ministry} ${country}` : telling.join(' ') || by.replace(/\s*\(.*/, '')
  })
}

/** The source whose numbers an estimate repeats, as stored; null where it counted for itself. */
export function repeatedSource({ by, party, measure, event }: Estimate): string | null {
  const echo = ECHOES.find(
    (known) => known.party === party && known.measure === measure && known.event === event && known.by.test(by),
  )
  return echo?.of ?? null
}

/** The key of the source that stands behind an estimate: estimates with one key count once. */
export const independentSource = (estimate: Estimate): string => sourceOf(repeatedSource(estimate) ?? estimate.by)
