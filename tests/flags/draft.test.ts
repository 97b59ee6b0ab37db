import { describe, expect, it } from 'vitest'
import { beginFlag, type CorrectionFields, correctionFields, flagFrom, readCorrection } from '../../flags/draft.ts'
import { correctedClaim } from '../../flags/model.ts'
import { putFlags } from '../../flags/store.ts'
import { estimate, freshStore } from '../estimates/stores.ts'
import { claim, comparison, flaggedText } from './made.ts'

const read = claim({ amount: { low: 46_000, high: null, bound: 'at-least' }, event: 'war', asOf: null })
const vague = claim({ amount: { low: 20_000, high: 99_000, bound: 'vague' } })
const changed = (more: Partial<CorrectionFields>, from = read) =>
  readCorrection({ ...correctionFields(from), ...more }, from)

describe('a correction', () => {
  it.each<[string, Partial<CorrectionFields>, object | null]>([
    ['of nothing', {}, null],
    ['of nothing, with a space', { low: ' 46000 ' }, null],
    ['of the amount', { low: '4,600' }, { amount: { low: 4600, high: null, bound: 'at-least' } }],
    ['of how firmly it is said', { bound: 'exact' }, { amount: { low: 46_000, high: 46_000, bound: 'exact' } }],
    ['to a range', { bound: 'range', high: '50 000' }, { amount: { low: 46_000, high: 50_000, bound: 'range' } }],
    ['of measure and group', { measure: 'killed', group: 'children' }, { measure: 'killed', group: 'children' }],
    ['to no party and no event', { party: '', event: '' }, { party: null, event: null }],
    ['of the date', { asOf: '2024-05' }, { asOf: '2024-05' }],
  ])('%s', (_, more, correction) => {
    expect(changed(more)).toEqual({ correction, faults: null })
  })

  it('leaves a vague amount as it was read, unless it is corrected', () => {
    expect(changed({ party: 'SE' }, vague).correction).toEqual({ party: 'SE' })
    expect(changed({ low: '30000' }, vague).correction).toEqual({
      amount: { low: 30_000, high: 99_000, bound: 'range' },
    })
  })

  it.each<[Partial<CorrectionFields>, object]>([
    [{ low: '' }, { low: 'form_number_missing' }],
    [{ low: 'many' }, { low: 'form_number_wrong' }],
    [{ bound: 'range', high: '' }, { high: 'form_number_missing' }],
    [{ bound: 'range', high: '45000' }, { high: 'form_range_backwards' }],
    [{ asOf: '30 February' }, { asOf: 'form_date_wrong' }],
    [
      { asOf: '2024-02-30', party: 'Norway' },
      { asOf: 'form_date_wrong', party: 'form_party_wrong' },
    ],
    [
      { measure: 'annoyed', group: 'fans' },
      { measure: 'form_choice_wrong', group: 'form_choice_wrong' },
    ],
  ])('%o is wrong, field by field', (more, faults) => {
    expect(changed(more)).toEqual({ correction: null, faults })
  })

  it('of words in which nothing was read is all that they mean, once a number is given', () => {
    const nothing = correctionFields(null)
    expect(readCorrection(nothing, null)).toEqual({ correction: null, faults: null })
    expect(readCorrection({ ...nothing, asOf: '2024' }, null).faults).toEqual({ low: 'form_number_missing' })
    const { correction } = readCorrection({ ...nothing, low: '12', party: 'NO' }, null)
    const meant = correctedClaim(flaggedText({ claim: null, correction }))
    expect(meant).toMatchObject({ measure: 'killed', group: 'people', party: 'NO', scope: 'whole', by: null })
    expect(meant).toMatchObject({ amount: { low: 12, high: 12 }, figure: { quote: '1,240' } })
  })
})

describe('a flag', () => {
  const conflict = {
    law: 'running-toll-never-falls' as const,
    ...{ reason: { key: 'reason_lower', values: [] }, estimate: 'base-2', claim: null, others: [] },
  }
  const how = comparison({ conflicts: [conflict] })
  const estimates = { 'base-1': estimate('base-1'), 'base-2': estimate('base-2'), other: estimate('other') }
  const flagged = { target: flaggedText(), against: null, comparison: how, estimates }

  it('begins with the estimates that a law is broken with as evidence', () => {
    expect(beginFlag(claim(), how, 'Ada')).toMatchObject({ kind: 'contradicts', author: 'Ada', evidence: ['base-2'] })
    expect(beginFlag(null, null, '')).toMatchObject({ evidence: [], author: '' })
  })

  it('holds what was entered, and of the estimates those that it speaks of; the store takes it', async () => {
    const entered = { ...beginFlag(claim(), how, '  '), note: ' Too high. \n', evidence: ['base-2', 'gone'] }
    const id = crypto.randomUUID()
    const flag = flagFrom(flagged, { ...entered, fields: { ...entered.fields, party: '' } }, id, '2025-01-01T00:00:00Z')
    expect(flag).toMatchObject({ id, note: 'Too high.', author: null, status: 'open', evidence: ['base-2'] })
    expect(flag.target.correction).toEqual({ party: null })
    expect(Object.keys(flag.estimates)).toEqual(['base-1', 'base-2'])
    await freshStore().withDb((db) => putFlags(db, [flag]))
  })
})
