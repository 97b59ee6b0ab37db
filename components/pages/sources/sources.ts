import type { Listed } from '../../../estimates/list.ts'
import type { Estimate, SourceKind } from '../../../estimates/model.ts'
import { REPEATS, type Repeat } from '../../../estimates/repeats.ts'

/** Who counted, over all their estimates. */
export interface SourceSummary {
  by: string
  kinds: SourceKind[]
  /** How many estimates, and of how many events. */
  rows: number
  events: number
  /** The latest day up to which they counted. */
  latest: string
  /** Whom they repeat in some counts. */
  repeats: string[]
}

/** All sources, the one with the most estimates first. */
export function summarise(rows: readonly Listed[]): SourceSummary[] {
  const sources = new Map<string, { rows: Listed[] }>()
  for (const row of rows) {
    const source = sources.get(row.estimate.by) ?? { rows: [] }
    source.rows.push(row)
    sources.set(row.estimate.by, source)
  }
  return [...sources]
    .map(([by, { rows: of }]) => summary(by, of))
    .sort((a, b) => b.rows - a.rows || (a.by < b.by ? -1 : 1))
}

function summary(by: string, rows: readonly Listed[]): SourceSummary {
  const estimates = rows.map(({ estimate }) => estimate)
  return {
    by,
    kinds: [...new Set(estimates.map(({ kind }) => kind))],
    rows: rows.length,
    events: new Set(estimates.map(({ event }) => event)).size,
    latest: estimates.map(({ asOf }) => asOf).reduce((a, b) => (a > b ? a : b)),
    repeats: [
      ...new Set(REPEATS.filter((repeat) => estimates.some((each) => isRepeat(each, repeat))).map(({ of }) => of)),
    ],
  }
}

const isRepeat = ({ by, event, party, measure }: Estimate, repeat: Repeat) =>
  by.startsWith(repeat.by) && event === repeat.event && party === repeat.party && measure === repeat.measure

/** Data that Recount carries, whose makers ask to be named. */
export interface Credited {
  name: string
  for: string
  licence: string
  link: string
  /** Which rows come from it; null where it is no data of estimates. */
  rows: { by?: string; via?: string } | null
}

/** How many of the rows that came with Recount are from a credited source; null where it has none by its nature. */
export function creditedRows({ rows: wanted }: Credited, rows: readonly Listed[]): number | null {
  if (!wanted) return null
  return rows.filter(
    ({ origin, estimate: { by, via } }) =>
      origin === 'base' && (!wanted.by || by === wanted.by) && (!wanted.via || via === wanted.via),
  ).length
}
