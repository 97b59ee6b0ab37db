import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { replaceBase } from '../../../estimates/base-store.ts'
import { FileFault } from '../../../estimates/transfer/fault.ts'
import { FIELDS, REQUIRED, suggestMapping } from '../../../estimates/transfer/fields.ts'
import { importEstimates } from '../../../estimates/transfer/import.ts'
import { preview } from '../../../estimates/transfer/preview.ts'
import { formatOf } from '../../../estimates/transfer/read.ts'
import { inEnglish, saidBy } from '../said.ts'
import { baseOf, estimate } from '../stores.ts'
import { emptyStore, importText, OPTIONS, ownRows } from './made.ts'

const HEAD = 'event,party,measure,low,high,asOf,by,kind,url'
const GOOD = 'made-up-war,NO,killed,100,120,2020-06-30,A Monitor,ngo,https://example.org/'
const csv = (...rows: string[]) => [HEAD, ...rows].join('\n')
const row = { event: 'made-up-war', measure: 'killed', low: 5, asOf: '2020-06', by: 'A', kind: 'ngo' }

describe('a good row', () => {
  it.each<[string, string, object]>([
    [
      'says what it leaves out',
      GOOD,
      { group: 'people', from: '2020', amount: { low: 100, high: 120, bound: 'range' } },
    ],
    [
      'has an open side',
      'made-up-war,,killed,100,,2020,A,ngo,',
      { party: null, amount: { low: 100, high: null, bound: 'at-least' } },
    ],
    ['has an upper side', 'made-up-war,,killed,,9,2020,A,ngo,', { amount: { low: null, high: 9, bound: 'at-most' } }],
    ['has one number', 'made-up-war,,killed,7,7,2020,A,ngo,', { amount: { low: 7, high: 7, bound: 'exact' } }],
    [
      'sets thousands apart',
      'made-up-war,,killed,"1,234,567","1 234 567",2020,A,ngo,',
      { amount: { low: 1_234_567, high: 1_234_567, bound: 'exact' } },
    ],
    ['names its event in words', 'Made-Up-War ,,killed,7,7,2020,A,ngo,', { event: 'made-up-war' }],
    ['was guarded by a spreadsheet', "made-up-war,,killed,7,7,2020,'=A,ngo,", { by: '=A' }],
    [
      'is text, whatever it looks like',
      'made-up-war,,killed,7,7,2020,<img src=x onerror=alert(1)>,ngo,',
      { by: '<img src=x onerror=alert(1)>' },
    ],
  ])('%s', async (_, text, stored) => {
    const withDb = await emptyStore()
    expect(await importText(withDb, 'csv', csv(text))).toMatchObject({ stored: true, added: 1, faults: [] })
    expect(await ownRows(withDb)).toEqual([expect.objectContaining(stored)])
  })

  it.each([
    ['semicolons', csv(GOOD).replaceAll(',', ';')],
    ['tabs', csv(GOOD).replaceAll(',', '\t')],
    ['carriage returns', csv(GOOD).replaceAll('\n', '\r\n')],
    ['a mark', `\ufeff${csv(GOOD)}`],
    ['empty lines', `\n\n${csv('', GOOD, '')}\n\n`],
    ['empty columns', `${HEAD},,\n${GOOD},,\n`],
  ])('is read in a file with %s', async (_, text) => {
    const withDb = await emptyStore()
    expect(await importText(withDb, 'csv', text)).toMatchObject({ stored: true, added: 1, faults: [] })
  })

  it.each(['utf-16le', 'utf-16be'])('is read in %s', async (encoding) => {
    const units = Uint16Array.from(`\ufeff${csv(GOOD.replace('A Monitor', 'Ø Überwacher'))}`, (sign) =>
      sign.charCodeAt(0),
    )
    const view = new DataView(new ArrayBuffer(units.length * 2))
    for (const [index, unit] of units.entries()) view.setUint16(index * 2, unit, encoding === 'utf-16le')
    const withDb = await emptyStore()
    expect(await importText(withDb, 'csv', view.buffer)).toMatchObject({ added: 1, faults: [] })
    expect(await ownRows(withDb)).toEqual([expect.objectContaining({ by: 'Ø Überwacher' })])
  })
})

describe('a bad row', () => {
  it.each([
    ['an unknown event', GOOD.replace('made-up-war', 'no-war'), 'event', 'is no event that is stored'],
    ['a measure of its own', GOOD.replace('killed', 'slain'), 'measure', 'is none of those known'],
    ['a number below nought', GOOD.replace('100', '-100'), 'low', 'is below nought'],
    ['an infinite number', GOOD.replace('100', 'Infinity'), 'low', 'is no number'],
    ['a number with an exponent', GOOD.replace('100', '1e2'), 'low', 'is no number'],
    ['a number that may be decimal', GOOD.replace('100', '1.234'), 'low', 'is no number'],
    ['more people than ever lived', GOOD.replace('120', '999999999999'), 'high', 'is more than'],
    ['sides the wrong way round', GOOD.replace('100', '900'), 'amount', 'runs backwards'],
    ['no number', GOOD.replace('100,120', ','), 'amount', 'says nothing'],
    ['no day', GOOD.replace('2020-06-30', '2020-06-31'), 'asOf', 'is no day'],
    ['a day in another order', GOOD.replace('2020-06-30', '30/06/2020'), 'asOf', 'is no day'],
    ['a day in another century', GOOD.replace('2020-06-30', '9999-01-01'), 'asOf', 'lies in another century'],
    ['a day before the event', GOOD.replace('2020-06-30', '1920'), 'from', 'is after "asOf"'],
    ['no source', GOOD.replace('A Monitor', ''), 'by', 'is empty'],
    [
      'a script for a link',
      GOOD.replace('https://example.org/', 'javascript:alert(1)'),
      'url',
      'is no address of the web',
    ],
    ['a link with a password', GOOD.replace('https://', 'https://me:word@'), 'url', 'is no address of the web'],
    ['a party of its own', GOOD.replace('NO,', 'Norway,'), 'party', 'is no party'],
    ['too few cells', 'made-up-war,NO,killed', null, 'has 3 cells, the header has 9'],
    ['too many cells', `${GOOD},more`, null, 'has 10 cells'],
    ['control characters', GOOD.replace('A Monitor', 'A\u0007'), 'by', 'holds control characters'],
  ])('with %s is told by line and reason, and nothing is stored', async (_, bad, field, why) => {
    const withDb = await emptyStore()
    const text = csv(GOOD, '', bad)
    const report = await importText(withDb, 'csv', text)
    expect(report).toMatchObject({ stored: false, added: 1, failed: 1 })
    expect(report.faults).toMatchObject([{ line: 4, field }])
    expect(inEnglish(report.faults[0]!.why)).toContain(why)
    expect(await ownRows(withDb)).toEqual([])
    expect(await importText(withDb, 'csv', text, { goodOnly: true })).toMatchObject({
      stored: true,
      added: 1,
      failed: 1,
    })
    expect(await ownRows(withDb)).toHaveLength(1)
  })

  it('is counted in physical lines, whatever cells span', async () => {
    const two = GOOD.replace('A Monitor', '"A\nMonitor"')
    const report = await importText(await emptyStore(), 'csv', csv(two, two, 'bad'))
    expect(report.faults.map(({ line }) => line)).toEqual([6])
  })

  it.each([
    [
      'JSON Lines',
      'jsonl' as const,
      [row, { ...row, low: '5' }, { ...row, by: 'B' }].map((each) => JSON.stringify(each)).join('\n'),
      2,
    ],
    ['a list', 'json' as const, JSON.stringify([row, { ...row, by: '}], \\"[' }, { ...row, low: -1 }], null, 1), 18],
    [
      'the documented form',
      'json' as const,
      `{"recount":"estimates","version":1,\n"estimates":[\n${JSON.stringify(row)},\n{"event":7}\n]}`,
      4,
    ],
    ['no object', 'jsonl' as const, `${JSON.stringify(row)}\n[[1]]`, 2],
    ['no JSON', 'jsonl' as const, `${JSON.stringify(row)}\n{"a":`, 2],
  ])('has its line in %s', async (_, format, text, line) => {
    const report = await importText(await emptyStore(), format, text)
    expect(report).toMatchObject({ stored: false, failed: 1 })
    expect(report.faults[0]!.line).toBe(line)
  })
})

describe('a duplicate', () => {
  it('of a row of the file, and of stored ones, is named and left out', async () => {
    const withDb = await emptyStore()
    await withDb((db) => replaceBase(db, baseOf('2', estimate('base-1', { by: 'Based' }))))
    const based = 'made-up-war,NO,killed,100,100,2020-06-30,Based,ngo,'
    const report = await importText(withDb, 'csv', csv(GOOD, GOOD, based))
    expect(report).toMatchObject({ stored: true, added: 1, skipped: 2, failed: 0 })
    expect(report.duplicates).toEqual([
      { line: 3, of: { line: 2 } },
      { line: 4, of: { stored: 'base', id: 'base-1' } },
    ])
  })

  it('is none where another number, date, source or part is stated', async () => {
    const others = [GOOD.replace('100', '101'), GOOD.replace('06-30', '06-29'), GOOD.replace('A Monitor', 'B')]
    expect(await importText(await emptyStore(), 'csv', csv(GOOD, ...others))).toMatchObject({ added: 4, skipped: 0 })
  })
})

describe('a file', () => {
  it.each<[string, 'csv' | 'json' | 'jsonl', BlobPart, string]>([
    ['in Latin-1', 'csv', new Uint8Array([...new TextEncoder().encode(csv(GOOD)), 0xe9]), 'save it as UTF-8'],
    ['in UTF-16 without a mark', 'csv', new Uint8Array([0x65, 0, 0x76, 0]), 'save it as UTF-8'],
    ['in UTF-32', 'csv', new Uint8Array([0xff, 0xfe, 0, 0]), 'UTF-32'],
    ['that is empty', 'csv', '', 'has no rows'],
    ['of a header alone', 'csv', HEAD, 'has no rows'],
    ['without a column that is needed', 'csv', 'event,low\nmade-up-war,5', '"measure", "asOf", "by", "kind"'],
    ['with a column twice', 'csv', `${HEAD},by\n${GOOD},B`, 'called “by”'],
    ['with an open quotation mark', 'csv', csv(GOOD, `"${'a,'.repeat(600_000)}`), 'never closed'],
    ['that is no JSON', 'json', '{"estimates": [', 'is not JSON'],
    ['without a list', 'json', '{"rows": []}', 'no list of estimates'],
    ['that nests deep', 'json', '['.repeat(200_000), 'is not JSON'],
    ['of a number', 'json', '7', 'no list of estimates'],
  ])('%s is refused as a whole', async (_, format, content, why) => {
    const withDb = await emptyStore()
    const refused = importText(withDb, format, content)
    await expect(refused).rejects.toBeInstanceOf(FileFault)
    expect(await saidBy(refused)).toContain(why)
    expect(await ownRows(withDb)).toEqual([])
  })

  it('is only tried where that is wanted', async () => {
    const withDb = await emptyStore()
    expect(await importText(withDb, 'csv', csv(GOOD), { trial: true })).toMatchObject({ stored: false, added: 1 })
    expect(await ownRows(withDb)).toEqual([])
  })

  it('can be cancelled at any moment, and leaves nothing', async () => {
    const many = csv(...Array.from({ length: 5_000 }, (_, index) => GOOD.replace('A Monitor', `Monitor ${index}`)))
    for (const calls of [0, 1, 2]) {
      const withDb = await emptyStore()
      const cancel = new AbortController()
      let seen = 0
      const progress = () => void (seen++ === calls && cancel.abort())
      const importing = importEstimates(
        withDb,
        new Blob([many]),
        { ...OPTIONS, format: 'csv' },
        progress,
        cancel.signal,
      )
      await expect(importing).rejects.toMatchObject({ name: 'AbortError' })
      expect(await ownRows(withDb)).toEqual([])
    }
  })

  it('tells how far it is', async () => {
    const seen: number[] = []
    const many = csv(...Array.from({ length: 9_000 }, (_, index) => GOOD.replace('A Monitor', `Monitor ${index}`)))
    const withDb = await emptyStore()
    await importEstimates(withDb, new Blob([many]), { ...OPTIONS, format: 'csv' }, ({ read }) => seen.push(read))
    expect(seen.length).toBeGreaterThan(2)
    expect(seen).toEqual(seen.toSorted((a, b) => a - b))
    expect(seen.at(-1)).toBe(1)
    expect(await ownRows(withDb)).toHaveLength(9_000)
  })
})

describe('columns', () => {
  it('are suggested by their names', () => {
    expect(suggestMapping(['Conflict', 'Source URL', 'as of', 'Estimate', 'TYPE', 'colour'])).toEqual({
      event: { column: 'Conflict' },
      url: { column: 'Source URL' },
      asOf: { column: 'as of' },
      low: { column: 'Estimate' },
      high: { column: 'Estimate' },
      measure: { column: 'TYPE' },
    })
  })

  it('are shown with the first rows, and can be given one value for all', async () => {
    const text = 'war,date,dead,source\nmade-up-war,2020,12,A\nmade-up-war,2021,13,A\n'
    const { columns, rows, suggested } = await preview(new Blob([text]), 'csv', 1)
    expect(columns).toEqual(['war', 'date', 'dead', 'source'])
    expect(rows).toEqual([{ line: 2, cells: { war: 'made-up-war', date: '2020', dead: '12', source: 'A' } }])
    const mapping = {
      ...suggested,
      ...{ low: { column: 'dead' }, high: { column: 'dead' }, measure: { value: 'killed' }, kind: { value: 'ngo' } },
    }
    const withDb = await emptyStore()
    expect(await importText(withDb, 'csv', text, { mapping })).toMatchObject({ added: 2, faults: [] })
  })

  it.each([
    ['a.csv', 'csv'],
    ['A.TSV', 'csv'],
    ['a.b.ndjson', 'jsonl'],
    ['a.json', 'json'],
    ['a.xlsx', null],
    ['csv', null],
  ])('of %s are %s', (name, format) => expect(formatOf(name)).toBe(format))
})

describe('docs/import.md', () => {
  it('tells of each column, and which are needed', () => {
    const guide = readFileSync(new URL('../../../docs/import.md', import.meta.url), 'utf8')
    const told = [...guide.matchAll(/^\| (`.+?) \| (.*?) \|/gm)].flatMap(([, names, needed]) =>
      [...names!.matchAll(/`(\w+)`/g)].map(([, name]) => [name, needed === 'yes']),
    )
    expect(told).toEqual(FIELDS.map((field) => [field, REQUIRED.includes(field)]))
  })
})
