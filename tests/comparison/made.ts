import type { Amount, Claim, StoredEvent } from '../../claims/model.ts'
import { compare } from '../../comparison/compare.ts'
import { eventTree } from '../../comparison/events.ts'
import type { Comparison } from '../../comparison/model.ts'
import type { Estimate } from '../../estimates/model.ts'

/** A small world of our own: a war that goes on, a strike and a battle in it, a war that is over, an earthquake. */
export const EVENTS: StoredEvent[] = [
  event('war', { parties: ['AA', 'BB'], from: '2020-01-01', kind: 'war' }),
  event('strike', { parties: ['AA'], from: '2021-06-01', to: '2021-06-01', kind: 'incident', parent: 'war' }),
  event('old-war', { parties: ['CC', 'DD'], from: '1990-01-01', to: '1995-12-31', kind: 'war' }),
  event('quake', { parties: ['EE'], from: '2022-05-05', to: '2022-05-05', kind: 'disaster' }),
  event('rising', { parties: ['FF'], from: '2019-03-01', to: '2019-09-30', kind: 'unrest' }),
]

function event(id: string, more: Partial<StoredEvent>): StoredEvent {
  return {
    id,
    name: id,
    aliases: [],
    parties: [],
    places: [],
    from: '2020',
    to: null,
    kind: 'war',
    parent: null,
    ...more,
  }
}

/** An amount in short: 500, '500+', '-500' (at most), '~500', '300-500'. */
export function amount(short: number | string): Amount {
  if (typeof short === 'number') return { low: short, high: short, bound: 'exact' }
  const [low, high] = short.replace(/[~+]/g, '').split('-').map(Number)
  if (short.startsWith('-')) return { low: null, high: high!, bound: 'at-most' }
  if (short.endsWith('+')) return { low: low!, high: null, bound: 'at-least' }
  if (short.startsWith('~')) return { low: low!, high: low!, bound: 'about' }
  return { low: low!, high: high!, bound: 'range' }
}

type Short<T> = Partial<Omit<T, 'amount'>>

/** An estimate of soldiers of AA killed in the war, unless said otherwise. */
export function estimate(number: number | string, more: Short<Estimate> = {}): Estimate {
  const made: Omit<Estimate, 'id'> = {
    ...{ event: 'war', party: 'AA', group: 'military', measure: 'killed', asOf: '2022-01-01' },
    from: EVENTS.find(({ id }) => id === (more.event ?? 'war'))?.from ?? '2020',
    ...{ published: null, by: 'A Count', via: null, kind: 'ngo', method: null, url: null, subset: null },
    ...more,
    amount: amount(number),
  }
  return { id: JSON.stringify(made), ...made }
}

/** A claim of soldiers of AA killed in the war, unless said otherwise. */
export function claim(number: number | string, more: Short<Claim> = {}): Claim {
  return {
    figure: { block: 0, start: 0, end: 0, quote: String(number) },
    ...{ event: 'war', party: 'AA', group: 'military', measure: 'killed', scope: 'whole' },
    ...{ by: null, via: null, asOf: '2022-01-01', doubted: false, rules: [] },
    ...more,
    amount: amount(number),
  }
}

/** A claim held against estimates of the small world, in an article of 2024. */
export const held = (made: Claim, ...estimates: Estimate[]): Comparison =>
  compare(made, estimates, eventTree(EVENTS), '2024-01-01')

/** The relation of each estimate to the claim, by who made it. */
export function relations(made: Claim, ...estimates: Estimate[]): Record<string, string> {
  const by = new Map(estimates.map(({ id, by }) => [id, by]))
  return Object.fromEntries(held(made, ...estimates).compared.map((each) => [by.get(each.estimate), each.relation]))
}
