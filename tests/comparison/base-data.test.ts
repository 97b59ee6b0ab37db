import { describe, expect, it } from 'vitest'
import type { Claim } from '../../claims/model.ts'
import { compareArticle, eventsNeeded } from '../../comparison/article.ts'
import { startsLate } from '../../comparison/count.ts'
import type { Estimate } from '../../estimates/model.ts'
import { readBaseData } from '../../scripts/base-data.ts'

const { events, estimates } = readBaseData()
const byEvent = new Map<string, Estimate[]>(events.map(({ id }) => [id, []]))
for (const estimate of estimates) byEvent.get(estimate.event)!.push(estimate)

const claimOf = ({ event, party, group, measure, amount, asOf }: Estimate, more: Partial<Claim> = {}): Claim => ({
  figure: { block: 0, start: 0, end: 0, quote: '' },
  ...{ event, party, group, measure, amount, asOf },
  scope: 'whole',
  ...{ by: null, via: null, doubted: false, rules: [] },
  ...more,
})

const answer = (claims: Claim[], published: string) =>
  compareArticle({ published }, claims, (event) => byEvent.get(event) ?? [], events)

describe('every stored estimate, told as a claim on its own day', () => {
  const wholes = estimates.filter(({ subset }) => subset === null)
  it('is in line, or counts a part', () => {
    const wrong = wholes.flatMap((each) => {
      const [comparison] = answer([claimOf(each)], each.asOf).comparisons
      const isPart = startsLate(each.from, each.asOf, events.find(({ id }) => id === each.event)!)
      return comparison!.verdict === 'in-line' || isPart ? [] : [`${each.event} ${each.by}: ${comparison!.verdict}`]
    })
    expect(wrong).toEqual([])
  })

  it('is no other quotation of its own source', () => {
    const wrong = wholes.flatMap((each) => {
      const [comparison] = answer([claimOf(each, { by: each.by, via: each.via })], each.asOf).comparisons
      return comparison!.remarks.filter(({ kind }) => kind === 'quoted-otherwise').map(() => `${each.event} ${each.by}`)
    })
    expect(wrong).toEqual([])
  })

  it('conflicts with no rate and no subset', () => {
    for (const each of wholes.slice(0, 300)) {
      const [rate] = answer([claimOf(each, { scope: 'rate' })], each.asOf).comparisons
      expect([rate!.verdict, rate!.conflicts]).toEqual(['none', []])
    }
  })
})

describe('an answer', () => {
  const war = byEvent.get('russia-ukraine-war-2022')!
  const claims = [claimOf(war[0]!), claimOf(war[100]!), claimOf(byEvent.get('beslan')![0]!, { event: null })]
  const made = answer(claims, '2025-02-18')

  it('holds the rows and the event names that its comparisons speak of, and no others', () => {
    const mentioned = made.comparisons.flatMap(({ compared, conflicts, remarks, series }) => [
      ...[...compared, ...conflicts, ...remarks].map(({ estimate }) => estimate),
      ...conflicts.flatMap(({ others }) => others),
      ...series.flatMap(({ before, after }) => [before, after]),
    ])
    expect(new Set(Object.keys(made.estimates))).toEqual(new Set(mentioned.filter((id) => id !== null)))
    for (const { event } of Object.values(made.estimates)) expect(made.events).toHaveProperty([event])
    expect(made.events).not.toHaveProperty('beslan')
  })

  it('needs the events around and inside those that it is about', () => {
    const strike = claimOf(byEvent.get('hroza-2023')![0]!)
    expect(eventsNeeded([strike], events)).toEqual(['hroza-2023', 'russia-ukraine-war-2022', 'russo-ukrainian-war'])
    expect(eventsNeeded(claims, events)).toContain('hroza-2023')
    expect(eventsNeeded([], events)).toEqual([])
  })
})
