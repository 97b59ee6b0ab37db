import type { Measure } from '../claims/model.ts'
import { folded } from '../estimates/folded.ts'
import type { KeptList } from '../estimates/schema.ts'
import { hostOf } from '../sites/hosts.ts'
import { correctedClaim, type Flag, type FlaggedText } from './model.ts'
import { textsOf } from './publish/words.ts'

/** What a list shows of a flag. */
export type Shown = Pick<Flag, 'note' | 'target'>

/** A flag as lists have it: what they show, sort, filter and search, without what proves the flag, which is most of it. */
export interface ListedFlag extends Pick<Flag, 'id' | 'kind' | 'status' | 'modified'> {
  /** The host of the page that it speaks of, without `www.`; empty where there is none. */
  site: string
  title: string
  /** Of the claim as the checker holds it to be; null where no figure was read. */
  measure: Measure | null
  /** Also null for all sides together. */
  party: string | null
  /** By which flags are sorted; -1 where no number was read. */
  amount: number
  /** The events, and the parties, that its claims speak of, with spaces between: their names are not written in it, and are searched too. */
  events: string
  parties: string
  /** All that is written in it, folded, to be searched. */
  words: string
  /** `Shown`, as JSON: of ten thousand flags, few are ever seen. */
  shown: string
}

/** A flag as lists have it. */
export function listed(flag: Flag): ListedFlag {
  const { id, kind, status, modified, note, target } = flag
  const texts = textsOf(flag)
  const claims = texts.map(correctedClaim)
  const [claim] = claims
  const known = (values: readonly (string | null | undefined)[]) => values.filter(Boolean).join(' ')
  return {
    ...{ id, kind, status, modified },
    site: hostOf(target.page.url) ?? '',
    title: target.page.title,
    ...{ measure: claim?.measure ?? null, party: claim?.party ?? null, amount: claim ? middle(claim.amount) : -1 },
    events: known(claims.map((claim) => claim?.event)),
    parties: known(claims.map((claim) => claim?.party)),
    words: folded([...saidIn(flag), ...texts.flatMap(wordsOf)].join('\n')).replaceAll('\0', ' '),
    shown: JSON.stringify({ note, target } satisfies Shown),
  }
}

export const shownOf = ({ shown }: ListedFlag): Shown => JSON.parse(shown)

/** Rows as they are kept: a few long texts come out of a browser's store sooner than thousands of small objects. */
export function packedRows(rows: readonly ListedFlag[]): Omit<KeptList, 'list'> {
  return {
    heads: JSON.stringify(rows.map(({ words: _, shown: __, ...head }) => head)),
    words: rows.map(({ words }) => words).join('\0'),
    // In JSON, no line ends but by our own hand.
    shown: rows.map(({ shown }) => shown).join('\n'),
  }
}

export function rowsOf({ heads, words, shown }: KeptList): ListedFlag[] {
  const rows = JSON.parse(heads) as ListedFlag[]
  const [said, lines] = [words.split('\0'), shown.split('\n')]
  for (const [at, row] of rows.entries()) {
    row.words = said[at]!
    row.shown = lines[at]!
  }
  return rows
}

/** An amount that is open at an end counts by the other. */
const middle = ({ low, high }: { low: number | null; high: number | null }): number =>
  ((low ?? high ?? -1) + (high ?? low ?? -1)) / 2

const saidIn = ({ note, author, evidence, estimates }: Flag) => [
  ...[note, author ?? ''],
  ...evidence.map((id) => estimates[id]!.by),
]

function wordsOf(text: FlaggedText): (string | number | null)[] {
  const { page, context, anchor } = text
  const claim = correctedClaim(text)
  const of = claim ? [claim.by, claim.via, claim.amount.low, claim.amount.high] : []
  return [context, anchor.exact, page.title, page.publisher, page.url, ...of]
}
