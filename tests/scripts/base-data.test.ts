import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { baseDataOf, baseId, readBaseData } from '../../scripts/base-data.ts'

const { events, estimates } = readBaseData()
const anyRow = fc.constantFrom(...estimates)
const text = fc.string({ minLength: 1, maxLength: 40 })

describe('the id of a base row', () => {
  it('stays the same when the row is told better', () => {
    const told = {
      method: fc.option(text),
      url: fc.option(fc.webUrl()),
      via: fc.option(text),
      published: fc.option(text),
    }
    fc.assert(
      fc.property(anyRow, fc.record({ ...told, kind: text, from: text }), ({ id, ...row }, better) => {
        expect(baseId({ ...row, ...(better as object) })).toBe(id)
      }),
    )
  })

  it('does not depend on the order of the fields', () => {
    fc.assert(
      fc.property(anyRow, ({ id, ...row }) => {
        expect(baseId(Object.fromEntries(Object.entries(row).reverse()) as typeof row)).toBe(id)
      }),
    )
  })

  it('is another when something else is stated', () => {
    const fields = fc.constantFrom('event', 'party', 'group', 'measure', 'asOf', 'by', 'subset')
    fc.assert(
      fc.property(anyRow, fields, text, ({ id, ...row }, field, other) => {
        fc.pre(row[field as keyof typeof row] !== other)
        expect(baseId({ ...row, [field]: other })).not.toBe(id)
      }),
    )
    fc.assert(
      fc.property(anyRow, fc.nat(), ({ id, ...row }, low) => {
        fc.pre(row.amount.low !== low)
        expect(baseId({ ...row, amount: { ...row.amount, low } })).not.toBe(id)
      }),
    )
  })

  it('is unique', () => {
    expect(new Set(estimates.map(({ id }) => id)).size).toBe(estimates.length)
  })
})

describe('reading the base data', () => {
  const { low, high, bound } = estimates[0]!.amount
  const { id: _, event, amount: __, ...stated } = estimates[0]!
  const row = { ...stated, low, high, bound }
  const fileOf = (...rows: object[]) => ({
    name: `${event}.json`,
    text: JSON.stringify({ event: { ...events.find(({ id }) => id === event)!, parent: null }, estimates: rows }),
  })

  it('gives a version that changes with any row', () => {
    const one = baseDataOf([fileOf(row)])
    expect(baseDataOf([fileOf(row)])).toEqual(one)
    expect(baseDataOf([fileOf({ ...row, method: 'told anew' })]).version).not.toBe(one.version)
  })

  it('stops at faults, and tells them all', () => {
    const faulty = fileOf({ ...row, measure: 'x' }, { ...row, by: '' })
    expect(() => baseDataOf([faulty])).toThrow(/2 faults:\n.*row 1 .*"measure".*\n.*row 2 .*"by"/)
    expect(() => baseDataOf([fileOf(row, { ...row, url: null })])).toThrow('two rows state the same')
  })
})
