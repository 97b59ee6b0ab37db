import type { Claim } from '../../claims/model.ts'
import { compareArticle } from '../../comparison/article.ts'
import { compare } from '../../comparison/compare.ts'
import { eventTree } from '../../comparison/events.ts'
import type { Estimate } from '../../estimates/model.ts'
import { readBaseData } from '../../scripts/base-data.ts'
import type { Measurement } from '../../scripts/bench.ts'

const { events, estimates } = readBaseData()
const WAR = 'russia-ukraine-war-2022'

const claimOf = ({ event, party, group, measure, amount, asOf }: Estimate): Claim => ({
  figure: { block: 0, start: 0, end: 0, quote: '' },
  ...{ event, party, group, measure, amount, asOf },
  scope: 'whole',
  by: 'President Volodymyr Zelensky',
  via: null,
  doubted: false,
  rules: [],
})

/** Ten thousand new rows of one war: its stored ones over and over, each a little larger and of another day. */
function manyEstimates(): Estimate[] {
  const ofWar = estimates.filter(({ event }) => event === WAR)
  return Array.from({ length: 10_000 }, (_, index) => {
    const row = ofWar[index % ofWar.length]!
    const { low, high, bound } = row.amount
    const more = (number: number | null) => (number === null ? null : number + index)
    const asOf = new Date(Date.UTC(2022, 2, 1 + (index % 1000))).toISOString().slice(0, 10)
    return { ...row, id: `${row.id}-${index}`, asOf, amount: { low: more(low), high: more(high), bound } }
  })
}

/** The median of some runs in milliseconds: one number that a pause of the machine does not move. */
function median(run: () => void, times: number): number {
  const taken = Array.from({ length: times }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  })
  return taken.sort((a, b) => a - b)[times >> 1]!
}

/** How long a comparison takes, as the background does it: the estimates are in memory, the claims just read. */
export default async function measure(): Promise<Measurement[]> {
  const tree = eventTree(events)
  const [row] = estimates.filter(({ event, party, measure }) => event === WAR && party === 'UA' && measure === 'killed')
  const claim = claimOf(row!)
  const many = manyEstimates()
  const first = median(() => compare(claim, many, tree, '2025-02-18'), 1)
  const fresh = Array.from({ length: 21 }, manyEstimates)
  const anew = median(() => compare(claim, fresh.pop()!, tree, '2025-02-18'), 21)
  const again = median(() => compare(claim, many, tree, '2025-02-18'), 21)

  const byEvent = new Map(events.map(({ id }) => [id, estimates.filter(({ event }) => event === id)]))
  const claims = Array.from({ length: 40 }, (_, index) => claimOf(estimates[(index * 35) % estimates.length]!))
  const oneEvent = Array.from({ length: 40 }, (_, index) => claimOf(byEvent.get(WAR)![index * 8]!))
  const article = (all: Claim[]) => () =>
    void compareArticle({ published: '2026-02-18' }, all, (event) => byEvent.get(event) ?? [], events)
  return [
    { what: 'one claim, 10,000 new estimates, the very first comparison', value: first, unit: 'ms' },
    { what: 'one claim, 10,000 new estimates', value: anew, unit: 'ms', limit: 5 },
    { what: 'one claim, 10,000 estimates', value: again, unit: 'ms', limit: 5 },
    { what: 'an article of 40 claims about as many events', value: median(article(claims), 21), unit: 'ms', limit: 20 },
    { what: 'an article of 40 claims about one war', value: median(article(oneEvent), 21), unit: 'ms', limit: 20 },
  ]
}
