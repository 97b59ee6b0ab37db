import fc from 'fast-check'
import type { Claim } from '../../claims/model.ts'
import type { Comparison } from '../../comparison/model.ts'
import type { Db } from '../../estimates/schema.ts'
import { listedFlags } from '../../flags/list.ts'
import { FLAG_KINDS, FLAG_STATUSES, type Flag, type FlaggedText } from '../../flags/model.ts'
import { flagsOf } from '../../flags/store.ts'
import { estimate } from '../estimates/stores.ts'

const PAGE = {
  url: 'https://news.example/storm',
  title: 'After the storm',
  publisher: 'The Sample Gazette',
  published: '2024-05-02',
}

export const claim = (more: Partial<Claim> = {}): Claim => ({
  figure: { block: 0, start: 27, end: 32, quote: '1,240' },
  amount: { low: 1240, high: 1240, bound: 'exact' },
  measure: 'missing',
  group: 'people',
  party: 'NO',
  scope: 'whole',
  event: 'made-up-war',
  by: 'port authority',
  via: null,
  asOf: '2024-05-01',
  doubted: false,
  rules: ['noun'],
  ...more,
})

export const flaggedText = (more: Partial<FlaggedText> = {}): FlaggedText => ({
  page: PAGE,
  anchor: { start: 27, end: 32, exact: '1,240', prefix: 'The port authority counted ', suffix: ' sailors missing' },
  context: 'The port authority counted 1,240 sailors missing after the storm.',
  claim: claim(),
  correction: null,
  ...more,
})

export const comparison = (more: Partial<Comparison> = {}): Comparison => ({
  claim: claim(),
  verdict: 'above',
  factor: 12.4,
  compared: [
    {
      estimate: 'base-1',
      relation: 'lower',
      reason: { key: 'reason_lower', values: [{ times: 12.4 }, { date: '2024-04-30' }] },
      factor: 12.4,
      law: null,
      holds: null,
      repeats: null,
      own: false,
    },
  ],
  omitted: 0,
  conflicts: [],
  remarks: [],
  series: [],
  sources: { agree: 0, higher: 0, lower: 1 },
  ...more,
})

/** All flags that are stored, the one that was changed last first. */
export async function allFlags(db: Db): Promise<Flag[]> {
  return flagsOf(
    db,
    (await listedFlags(db)).map(({ id }) => id),
  )
}

let made = 0

/** A flag of its own, with these fields changed. */
export const flag = (more: Partial<Flag> = {}): Flag => ({
  id: `00000000-0000-4000-8000-${String(made++).padStart(12, '0')}`,
  kind: 'contradicts',
  status: 'open',
  note: 'The monitor counts a hundred.',
  author: null,
  created: '2024-05-03T10:00:00.000Z',
  modified: '2024-05-03T10:00:00.000Z',
  target: flaggedText(),
  against: null,
  comparison: comparison(),
  estimates: { 'base-1': estimate('base-1', { measure: 'missing', asOf: '2024-04-30' }) },
  evidence: ['base-1'],
  ...more,
})

const words = fc.string({ unit: 'grapheme', maxLength: 60 })

/** Flags of all kinds, with any text where people write. */
export const anyFlag: fc.Arbitrary<Flag> = fc
  .record({
    id: fc.uuid({ version: 4 }),
    kind: fc.constantFrom(...FLAG_KINDS),
    status: fc.constantFrom(...FLAG_STATUSES),
    note: words,
    author: fc.option(words.filter(Boolean)),
    title: words,
    exact: words.filter(Boolean),
    start: fc.nat(1_000_000),
    isPair: fc.boolean(),
    isRead: fc.boolean(),
    isCompared: fc.boolean(),
    correction: fc.option(fc.constantFrom({ party: null }, { measure: 'killed' as const, asOf: '2024-05' }, {})),
  })
  .map(({ title, exact, start, isPair, isRead, isCompared, correction, ...fields }) => {
    const anchor = { start, end: start + exact.length, exact, prefix: title, suffix: '' }
    const target = flaggedText({ page: { ...PAGE, title }, anchor, context: exact, correction })
    return flag({
      ...fields,
      target: isRead ? target : { ...target, claim: null },
      against: isPair ? flaggedText({ page: { ...PAGE, url: 'https://other.example/?a=1&b=2#c' } }) : null,
      comparison: isRead && isCompared ? comparison() : null,
    })
  })
