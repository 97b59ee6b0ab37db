import { describe, expect, it } from 'vitest'
import { EMPTY, type Fields, fieldsOf, readFields } from '../../../components/pages/estimates/form-fields.ts'
import { estimate } from '../../comparison/made.ts'

const GOOD: Fields = { ...EMPTY, event: 'war', low: '46,000', asOf: '2024-10', by: 'A Ministry', kind: 'ngo' }
const read = (change: Partial<Fields>) => readFields({ ...GOOD, ...change }, '2022-02-24')

describe('the form', () => {
  it('says all that is missing, and needs no more', () => {
    expect(readFields(EMPTY, null).faults).toEqual({
      event: 'form_event_missing',
      kind: 'form_kind_missing',
      by: 'form_by_missing',
      asOf: 'form_as_of_missing',
      low: 'form_number_missing',
    })
    expect(read({}).estimate).toMatchObject({
      ...{ event: 'war', party: null, from: '2022-02-24', asOf: '2024-10', published: null, url: null },
      amount: { low: 46_000, high: 46_000, bound: 'exact' },
    })
  })

  it.each([
    ['46000', 46_000],
    [' 46 000 ', 46_000],
    ['46.000', 46_000],
    ['1’234’567', 1_234_567],
    ['46\u202f000', 46_000],
    ['0', 0],
  ])('reads %s as a number', (low, n) => expect(read({ low }).estimate?.amount.low).toBe(n))

  it.each<[Partial<Fields>, Partial<Fields>]>([
    [{ low: '46.5' }, { low: 'form_number_wrong' }],
    [{ low: '1,23' }, { low: 'form_number_wrong' }],
    [{ low: '1,234.567' }, { low: 'form_number_wrong' }],
    [{ low: '-5' }, { low: 'form_number_wrong' }],
    [{ low: '1e5' }, { low: 'form_number_wrong' }],
    [{ low: 'many' }, { low: 'form_number_wrong' }],
    [{ low: '999999999999' }, { low: 'form_number_wrong' }],
    [{ bound: 'range', low: '5', high: '' }, { high: 'form_number_missing' }],
    [{ bound: 'range', low: '9', high: '5' }, { high: 'form_range_backwards' }],
    [{ asOf: '2024-02-30' }, { asOf: 'form_date_wrong' }],
    [{ asOf: 'yesterday' }, { asOf: 'form_date_wrong' }],
    [{ from: '2025' }, { from: 'form_from_late' }],
    [{ published: '2021' }, { published: 'form_published_early' }],
    [{ url: 'javascript:alert(1)' }, { url: 'form_url_wrong' }],
    [{ url: 'example.org' }, { url: 'form_url_wrong' }],
    [{ by: 'x'.repeat(1_001) }, { by: 'form_text_long' }],
    [{ party: 'Ukraine' }, { party: 'form_party_wrong' }],
    [{ kind: 'king' }, { kind: 'form_choice_wrong' }],
  ])('%o is wrong: %o', (change, faults) => expect(read(change)).toEqual({ estimate: null, faults }))

  it.each([46_000, '100-200', '900+', '-70', '~50'])('gives %s back as it was', (amount) => {
    const { id: _, ...stated } = estimate(amount, { published: '2022-05', url: 'https://a.example/', subset: 'part' })
    expect(readFields(fieldsOf({ ...stated, id: 'x' }), null).estimate).toEqual(stated)
  })
})
