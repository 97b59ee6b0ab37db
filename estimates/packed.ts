import type { Estimate } from './model.ts'

/** What an estimate counts, which all rows of a bundle have in common. */
export type Counted = Pick<Estimate, 'event' | 'party' | 'measure' | 'group'>

const TEXTS = ['from', 'asOf', 'published', 'by', 'via', 'kind', 'method', 'url', 'subset'] as const
type Text = (typeof TEXTS)[number]

/**
 * Estimates of one count, column by column: no name of a field is told twice, and each text once. A browser takes longer to hand a
 * record over, from one process to another, than for all else: this is a quarter as long.
 */
export interface Packed {
  /** What all ids begin with. */
  prefix: string
  /** The rest of each row's id. */
  ids: string[]
  low: Estimate['amount']['low'][]
  high: Estimate['amount']['high'][]
  bound: number[]
  /** Each text that stands in any row, once. */
  texts: (string | null)[]
  /** Which of the texts stands in each row. */
  columns: Record<Text, number[]>
}

/** @param estimates of one count */
export function pack(estimates: readonly Estimate[]): Packed {
  const places = new Map<string | null, number>()
  const placeOf = (text: string | null) => {
    const known = places.get(text)
    if (known !== undefined) return known
    places.set(text, places.size)
    return places.size - 1
  }
  const prefix = prefixOf(estimates.map(({ id }) => id))
  const columns = TEXTS.map((name) => [name, estimates.map((estimate) => placeOf(estimate[name]))])
  const bound = estimates.map(({ amount }) => placeOf(amount.bound))
  return {
    prefix,
    ids: estimates.map(({ id }) => id.slice(prefix.length)),
    low: estimates.map(({ amount }) => amount.low),
    high: estimates.map(({ amount }) => amount.high),
    bound,
    texts: [...places.keys()],
    columns: Object.fromEntries(columns),
  }
}

/** The estimates that were packed, in their order. */
export function unpack({ prefix, ids, low, high, bound, texts, columns }: Packed, counted: Counted): Estimate[] {
  const { event, party, measure, group } = counted
  return ids.map((rest, row) => {
    const text = (name: Text) => texts[columns[name][row]!]!
    return {
      id: prefix + rest,
      ...{ event, party, group, measure },
      amount: { low: low[row]!, high: high[row]!, bound: texts[bound[row]!] as Estimate['amount']['bound'] },
      from: text('from'),
      asOf: text('asOf'),
      published: text('published'),
      by: text('by'),
      via: text('via'),
      kind: text('kind') as Estimate['kind'],
      method: text('method'),
      url: text('url'),
      subset: text('subset'),
    }
  })
}

function prefixOf(texts: readonly string[]): string {
  const [first = ''] = texts
  let length = first.length
  for (const text of texts) while (!text.startsWith(first.slice(0, length))) length--
  return first.slice(0, length)
}
