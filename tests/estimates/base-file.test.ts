import { describe, expect, it } from 'vitest'
import { checkBaseFiles } from '../../estimates/base-file.ts'

const EVENT = {
  id: 'made-up-flood',
  name: 'Made-up flood',
  aliases: ['The flood'],
  parties: ['NO'],
  places: ['Upper Valley'],
  from: '2020-02-28',
  to: '2020-03',
  kind: 'disaster',
  parent: null,
}
const ROW = {
  party: 'NO',
  group: 'people',
  measure: 'killed',
  low: 10,
  high: 10,
  bound: 'exact',
  from: '2020-02-28',
  asOf: '2020-03',
  published: null,
  by: 'Valley police',
  via: null,
  kind: 'official-own-side',
  method: null,
  url: 'https://example.org/toll',
  subset: null,
}

const fileOf = (event: object, ...rows: unknown[]) => ({
  name: 'made-up-flood.json',
  text: JSON.stringify({ event: { ...EVENT, ...event }, estimates: rows }),
})
const faultsOf = (...files: { name: string; text: string }[]) => checkBaseFiles(files).faults

describe('a file of base data', () => {
  it('is laid out as records', () => {
    const { events, estimates, faults } = checkBaseFiles([fileOf({}, ROW)])
    expect(faults).toEqual([])
    expect(events).toEqual([EVENT])
    const { low, high, bound, ...rest } = ROW
    expect(estimates).toEqual([{ ...rest, event: EVENT.id, amount: { low, high, bound } }])
  })

  it.each([
    [{ low: null, bound: 'at-most' }],
    [{ high: null, bound: 'at-least' }],
    [{ high: 12, bound: 'range' }],
    [{ bound: 'about' }],
    [{ low: 24, high: 96, bound: 'vague' }],
    [{ from: '2020', asOf: '2020-02-29' }],
    [{ published: '2020-03-01', asOf: '2020-03-31' }],
    [{ party: null, url: null }],
    [{ party: 'LNR-DNR', subset: 'nurses' }],
  ])('may say %o', (change) => {
    expect(faultsOf(fileOf({}, { ...ROW, ...change }))).toEqual([])
  })

  it.each<[object, string, string]>([
    [{ party: 'Norway' }, '"party"', 'write a country code'],
    [{ group: 'soldiers' }, '"group"', 'write one of: military'],
    [{ measure: 'dead' }, '"measure"', 'write one of: killed'],
    [{ low: '10' }, '"low"', 'write digits'],
    [{ low: 10.5 }, '"low"', 'not whole'],
    [{ low: -1 }, '"low"', 'below nought'],
    [{ high: 1e12 }, '"high"', 'more than ever lived'],
    [{ low: null, high: null }, 'the amount', 'give "low", "high" or both'],
    [{ low: 11, bound: 'range' }, 'the amount', 'runs backwards'],
    [{ bound: 'at-least' }, 'the amount', '"bound" does not fit'],
    [{ bound: 'range' }, 'the amount', '"bound" does not fit'],
    [{ high: 12 }, 'the amount', '"bound" does not fit'],
    [{ asOf: '2020-02-30' }, '"asOf"', 'no day of the calendar'],
    [{ asOf: '2019-02-29' }, '"asOf"', 'no day of the calendar'],
    [{ asOf: '2020-13' }, '"asOf"', 'no day of the calendar'],
    [{ asOf: 'March 2020' }, '"asOf"', 'no day of the calendar'],
    [{ asOf: null }, '"asOf"', 'is no date'],
    [{ asOf: '2019' }, '"from"', 'exchange them'],
    [{ from: '2019', asOf: '2019' }, '"asOf"', 'before the event began'],
    [{ published: '2019-03-01' }, '"published"', 'correct the year'],
    [{ by: '  ' }, '"by"', 'is empty'],
    [{ by: 'x'.repeat(1001) }, '"by"', 'shorten it'],
    [{ by: undefined }, '"by"', 'is missing'],
    [{ kind: 'rumour' }, '"kind"', 'write one of: official-own-side'],
    [{ url: 'example.org/toll' }, '"url"', 'must begin with https://'],
    [{ url: 'javascript:alert(1)' }, '"url"', 'must begin with https://'],
    [{ url: 'https://me:secret@example.org' }, '"url"', 'must begin with https://'],
    [{ url: '' }, '"url"', 'must begin with https://'],
    [{ note: 'x' }, '"note"', 'no field that is known'],
  ])('is told where and what to do: %o', (change, field, advice) => {
    const faults = faultsOf(fileOf({}, ROW, { ...ROW, ...change }))
    expect(faults).toHaveLength(1)
    expect(faults[0]).toContain('estimates/base/made-up-flood.json, row 2 ')
    expect(faults[0]).toContain(`, ${field} `)
    expect(faults[0]).toContain(advice)
  })

  it.each<[object, string]>([
    [{ id: 'other' }, "the file's name"],
    [{ id: 'Made Up' }, 'lower-case letters'],
    [{ kind: 'flood' }, 'write one of: war'],
    [{ to: '2019' }, 'exchange them'],
    [{ from: '2020-02-31' }, 'no day of the calendar'],
    [{ parties: ['no'] }, 'write a country code'],
    [{ parent: 'unheard-of' }, 'no event that is stored'],
    [{ parent: 'made-up-flood' }, 'leads back'],
  ])('has an event with faults: %o', (change, advice) => {
    const faults = faultsOf(fileOf(change, ROW))
    expect(faults).toHaveLength(1)
    expect(faults[0]).toContain(advice)
  })

  it.each([
    ['{"event": {', 'is not JSON'],
    ['[]', 'must be {"event"'],
    ['{"event": {}}', 'must be {"event"'],
    ['null', 'must be {"event"'],
  ])('is no file at all: %s', (text, advice) => {
    expect(faultsOf({ name: 'a.json', text })[0]).toContain(advice)
  })

  it('holds rows, not other things', () => {
    expect(faultsOf(fileOf({}, null, 3, 'x'))).toHaveLength(3)
  })

  it('finds a loop of parents, and an event told twice', () => {
    const other = {
      name: 'b.json',
      text: JSON.stringify({ event: { ...EVENT, id: 'b', parent: EVENT.id }, estimates: [] }),
    }
    expect(faultsOf(fileOf({ parent: 'b' }), other)).toHaveLength(2)
    expect(faultsOf(fileOf({}), fileOf({}))[0]).toContain('join them')
  })
})
