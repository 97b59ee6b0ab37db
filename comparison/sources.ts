import type { Estimate } from '../estimates/model.ts'
import { REPEATS } from '../estimates/repeats.ts'
import { remembered } from './remembered.ts'
import { tellingWords } from './speakers.ts'

const COUNTRIES = new Set(['russia', 'ukraine', 'israel', 'iran', 'lebanon', 'syria', 'us', 'uk', 'gaza'])

const roots = new Map<string, string>()

/** One name for a source however it is written: the key by which sources are counted. */
function sourceOf(by: string): string {
  return remembered(roots, by, () => {
    const telling = [...tellingWords(by.replace(/,.*/, ''))].sort()
    // a minister speaks for the ministry
    const ministry = telling.find((word) => word === 'defence' || word === 'health')
    const country = telling.find((word) => COUNTRIES.has(word))
    return ministry && country ? `${ministry} ${country}` : telling.join(' ') || by.split('(', 1)[0]!.trimEnd()
  })
}

/** The source whose numbers an estimate repeats, as stored; null where it counted for itself. */
export function repeatedSource({ by, party, measure, event }: Estimate): string | null {
  const repeat = REPEATS.find(
    (known) => known.party === party && known.measure === measure && known.event === event && by.startsWith(known.by),
  )
  return repeat?.of ?? null
}

/** The key of the source that stands behind an estimate: estimates with one key count once. */
export const independentSource = (estimate: Estimate): string => sourceOf(repeatedSource(estimate) ?? estimate.by)
