import type { Claim } from '../../../claims/model.ts'
import type { RememberedPage } from '../../../flags/memory.ts'
import { hostOf } from '../../../sites/hosts.ts'
import type { Count } from '../../timeline/count.ts'

/** A count that pages gave numbers for, and how many pages did. */
export interface RememberedCount {
  count: Count
  pages: number
}

const keyOf = ({ event, party, measure, group }: Count) => JSON.stringify([event, party, measure, group])

/** The counts that pages gave whole numbers for, those of most pages first. */
export function countsOf(pages: readonly RememberedPage[]): RememberedCount[] {
  const found = new Map<string, RememberedCount>()
  for (const { claims } of pages) {
    const here = new Map(claims.flatMap((claim) => countIn(claim) ?? []).map((count) => [keyOf(count), count]))
    for (const [key, count] of here) {
      const known = found.get(key) ?? { count, pages: 0 }
      known.pages++
      found.set(key, known)
    }
  }
  return [...found.values()].sort((a, b) => b.pages - a.pages)
}

const countIn = ({ event, party, measure, group, scope }: Claim): Count[] =>
  event === null || scope !== 'whole' ? [] : [{ event, party, measure, group }]

/** The sites of remembered pages, and how many of each, in the order of the alphabet. */
export function sitesOf(pages: readonly RememberedPage[]): { host: string; pages: number }[] {
  const found = new Map<string, number>()
  for (const { page } of pages) {
    const host = new URL(page.url).hostname
    found.set(host, (found.get(host) ?? 0) + 1)
  }
  return [...found].map(([host, pages]) => ({ host, pages })).sort((a, b) => (a.host < b.host ? -1 : 1))
}

/** A host as people write it. */
export const shownHost = (host: string): string => hostOf(`https://${host}/`) ?? host
