import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checked } from '../../../estimates/own.ts'
import { FileFault } from '../../../estimates/transfer/fault.ts'
import { FIELDS } from '../../../estimates/transfer/fields.ts'
import type { Format } from '../../../estimates/transfer/read.ts'
import { inEnglish } from '../said.ts'
import { emptyStore, importText, ownRows } from './made.ts'

/** As many as the project promises; the seed is fixed, so that a failure comes again. */
const FILES = { numRuns: 200, seed: 4 }

const hostileText = fc.constantFrom(
  '=HYPERLINK("https://evil.example","x")',
  "'=1+1",
  '@SUM(A1)',
  '-2+3',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  'data:text/html,<b>',
  'https://me:word@example.org/',
  '\u202eright to left',
  'nul\0l',
  'bell\u0007',
  '"',
  '""',
  'a"b',
  'a\nb',
  '__proto__',
  'constructor',
  ' ',
  '\ufeff',
  '\ud800',
  'x'.repeat(2_000),
)
const hostileNumber = fc.constantFrom(
  -1,
  -0,
  1.5,
  1e21,
  Number.MAX_SAFE_INTEGER,
  Number.POSITIVE_INFINITY,
  Number.NaN,
  2 ** 53,
)
const hostileDate = fc.constantFrom(
  '9999-12-31',
  '0000-01-01',
  '-2020',
  '2020-02-30',
  '2020-13',
  '20200101',
  '1/2/2020',
  '1066',
)
const good: Record<string, fc.Arbitrary<unknown>> = {
  event: fc.constantFrom('made-up-war', 'small-war', 'Made-up-war'),
  party: fc.constantFrom('NO', null),
  group: fc.constant('people'),
  measure: fc.constantFrom('killed', 'wounded'),
  low: fc.nat(1_000),
  high: fc.integer({ min: 1_000, max: 2_000 }),
  bound: fc.constant('range'),
  from: fc.constant('2020'),
  asOf: fc.constantFrom('2020-06', '2021-01-02'),
  published: fc.constant(null),
  by: fc.constantFrom('A Monitor', '=A Monitor'),
  via: fc.constant(null),
  kind: fc.constant('ngo'),
  method: fc.constant('a count'),
  url: fc.constantFrom('https://example.org/', null),
  subset: fc.constant(null),
}
/** Stands for what nests so deep that it cannot even be written by `JSON.stringify`. */
const DEEP = 'so deep'
const deepened = (json: string) => json.replaceAll(JSON.stringify(DEEP), '['.repeat(20_000) + ']'.repeat(20_000))
const hostile = fc.oneof(
  hostileText,
  hostileNumber,
  hostileDate,
  fc.constant(DEEP),
  fc.constant({ a: 1 }),
  fc.constant(true),
)

/** A row of which about every second has one hostile field. */
const row = fc
  .tuple(fc.record(good), fc.constantFrom(...FIELDS), hostile, fc.boolean())
  .map(([fields, field, value, isHostile]) => (isHostile ? { ...fields, [field]: value } : fields))
const rows = fc.array(row, { maxLength: 12 })

const cell = (value: unknown) => {
  const text = value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value)
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
const asCsv = (list: object[]) =>
  [
    FIELDS.join(','),
    ...list.map((each) => FIELDS.map((field) => cell((each as Record<string, unknown>)[field])).join(',')),
  ].join('\n')

/** Spoils a text: cuts it, doubles a part, puts a piece of another in, or leaves it. */
const spoiled = (text: fc.Arbitrary<string>) =>
  fc
    .tuple(
      text,
      fc.constantFrom('no', 'no', 'cut', 'double', 'insert'),
      fc.double({ min: 0, max: 1, noNaN: true }),
      hostileText,
    )
    .map(([whole, how, part, piece]) => {
      const at = Math.floor(whole.length * part)
      if (how === 'cut') return whole.slice(0, at)
      if (how === 'double') return whole + whole.slice(at)
      return how === 'insert' ? whole.slice(0, at) + piece + whole.slice(at) : whole
    })

const encoded = (text: fc.Arbitrary<string>) =>
  fc.tuple(text, fc.constantFrom('utf-8', 'utf-8', 'utf-8', 'latin-1', 'utf-16le', 'no mark')).map(([content, how]) => {
    if (how === 'utf-8') return new TextEncoder().encode(content)
    if (how === 'latin-1') return Uint8Array.from([...content, 'é'], (sign) => sign.charCodeAt(0) & 0xff)
    const units = Uint16Array.from(how === 'no mark' ? content : `\ufeff${content}`, (sign) => sign.charCodeAt(0))
    return new Uint8Array(units.buffer)
  })

const MAKERS: Record<Format, fc.Arbitrary<string>> = {
  csv: rows.map(asCsv),
  json: fc.oneof(
    rows.map((list) => deepened(JSON.stringify(list))),
    rows.map((estimates) => JSON.stringify({ recount: 'estimates', version: 1, events: [{ id: 'x' }], estimates })),
    fc.json(),
  ),
  jsonl: rows.map((list) => list.map((each) => deepened(JSON.stringify(each))).join('\n')),
}
const files = fc
  .constantFrom<Format>('csv', 'json', 'jsonl')
  .chain((format) => fc.tuple(fc.constant(format), encoded(spoiled(MAKERS[format]))))

describe('two hundred hostile files', () => {
  it('get a clear report each, and nothing is stored that the schema forbids', async () => {
    let refused = 0
    let reported = 0
    await fc.assert(
      fc.asyncProperty(files, async ([format, bytes]) => {
        const withDb = await emptyStore()
        const report = await importText(withDb, format, bytes, { goodOnly: true }).catch((error: unknown) => error)
        const stored = await ownRows(withDb)
        for (const each of stored) expect(checked({ ...each, id: 'own-1' })).toEqual({ ...each, id: 'own-1' })
        if (report instanceof FileFault) {
          refused++
          expect(inEnglish(report.said)).toMatch(/^[A-Z].{20,}[.…]$/s)
          expect(stored).toEqual([])
          return
        }
        const { added, failed, faults } = report as Awaited<ReturnType<typeof importText>>
        reported += failed
        expect(stored).toHaveLength(added)
        expect(failed > 0).toBe(faults.length > 0)
        for (const { line, why } of faults) {
          expect(line).toBeGreaterThan(0)
          const words = inEnglish(why)
          expect(words).toMatch(/^(is|has|holds|says|runs|does|lies|must|"bound"|event) ?.{8,}/)
          expect(words.length).toBeLessThan(400)
        }
        expect(({} as Record<string, unknown>).low).toBeUndefined()
      }),
      FILES,
    )
    // Else the generator makes no hostile files.
    expect(refused).toBeGreaterThan(40)
    expect(reported).toBeGreaterThan(100)
  }, 120_000)
})
