import type { Claim } from '../../claims/model.ts'
import type { Answer, Comparison } from '../../comparison/model.ts'
import type { Estimate } from '../../estimates/model.ts'
import { claim, EVENTS, estimate, held } from '../comparison/made.ts'

/** A name as long as committees give themselves, without a space to break at in its middle. */
const LONG = `Joint ${'Fact'.repeat(18)} Finding Commission on Persons Unaccounted For, Subcommittee for the Northern Districts`

const counts = {
  own: estimate(31_000, {
    by: 'Own Ministry',
    kind: 'official-own-side',
    asOf: '2022-01-02',
    url: 'https://own.example/a',
  }),
  other: estimate('60000-100000', { by: 'Other Staff', kind: 'official-adversary', url: 'https://other.example/' }),
  third: estimate('70000+', {
    by: 'A Third State',
    via: 'The Weekly',
    kind: 'official-third-party',
    method: 'intelligence',
  }),
  names: estimate(43_000, {
    by: 'Names Project',
    kind: 'media-count',
    published: '2022-02',
    url: 'https://names.example/?q=1',
  }),
  wounded: estimate(20_000, { by: 'Own Ministry', measure: 'casualties', kind: 'official-own-side' }),
}
const all = [counts.own, counts.other, counts.third, counts.names]
const many = Array.from({ length: 44 }, (_, n) =>
  estimate(30_000 + n * 900, {
    by: `Count ${n}`,
    kind: (['ngo', 'leak', 'academic', 'official-adversary'] as const)[n % 4]!,
  }),
)

const vague = (quote: string, made: Claim): Claim => ({
  ...made,
  figure: { ...made.figure, quote },
  amount: { ...made.amount, bound: 'vague' },
})

/** A claim and what it is held against, for every kind of answer that a card has to show. */
const STATES = {
  above: [claim(700_000, { by: 'A Politician', doubted: true }), all],
  'in line': [claim('46000+', { by: 'Ada Lovelace', via: 'Radio One' }), all],
  'in line with the only one': [claim(31_000), [counts.own]],
  'between, and a law broken': [claim(52_000, { by: 'A Blogger' }), [...all, counts.wounded]],
  below: [claim(8_000), all],
  'about no event': [vague('dozens', claim('24-99', { event: null, party: null, group: 'people', asOf: null })), []],
  'nothing stored': [claim(40, { event: 'quake', party: 'EE', group: 'people' }), []],
  'bounds alone': [claim(10_000), [counts.wounded]],
  'a rate': [claim(1_000, { scope: 'rate' }), all],
  many: [claim(50_000), many],
  'long names': [claim(99_000, { by: LONG, via: LONG }), [estimate('80000+', { by: LONG, via: LONG, method: LONG })]],
  'open below': [
    claim('-12000', { party: null, group: 'people' }),
    [estimate('-9000', { party: null, group: 'people' })],
  ],
  'one dead': [
    claim(1, { group: 'children' }),
    [estimate(1, { group: 'children' }), estimate(20, { group: 'people' })],
  ],
} satisfies Record<string, [ReturnType<typeof claim>, Estimate[]]>

export type State = keyof typeof STATES
export const STATE_NAMES = Object.keys(STATES) as State[]

/** One answer that holds every state, in the order of `STATE_NAMES`. */
export function everyState(): Answer {
  const comparisons: Comparison[] = []
  const estimates: Answer['estimates'] = {}
  for (const name of STATE_NAMES) {
    const [made, against] = STATES[name]
    comparisons.push(held(made, ...against))
    for (const each of against) estimates[each.id] = each
  }
  return { comparisons, estimates, events: Object.fromEntries(EVENTS.map(({ id, name }) => [id, name])) }
}

export const indexOf = (name: State): number => STATE_NAMES.indexOf(name)
