import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { replaceBase } from '../../../estimates/base-store.ts'
import { KNOWN_FEEDS } from '../../../estimates/feeds/catalogue.ts'
import { type FormId, readForm } from '../../../estimates/feeds/forms/forms.ts'
import { FeedFault } from '../../../estimates/feeds/model.ts'
import { refreshFeed } from '../../../estimates/feeds/refresh.ts'
import { subscribe } from '../../../estimates/feeds/store.ts'
import { readBaseData } from '../../../scripts/base-data.ts'
import { englishMessages } from '../../../scripts/messages.ts'

import { saidBy } from '../said.ts'
import { freshStore } from '../stores.ts'
import { serve } from './served.ts'

const { events, estimates } = readBaseData()
const read = (form: FormId, text: string, url = 'https://example.org/casualties.csv') =>
  readForm({ form, url }, text, events).rows
const json = (...rows: object[]) => JSON.stringify(rows)

const MODEL = 'date,estimate,pi_low,pi_high'
const LIST = 'date,estimate_low,estimate_high,estimate,type,source,source_url,country'
const UCDP = 'conflict_id,year,bd_best,bd_low,bd_high'
const GOOD: Record<Exclude<FormId, 'recount'>, string> = {
  'general-staff': json({ date: '2022-03-01', day: 6, personnel: 5710, 'personnel*': 'about', POW: 200 }),
  gaza: json({
    report_date: '2023-10-08',
    report_source: 'mohtel',
    killed_cum: 370,
    killed_children_cum: 78,
    ext_killed_cum: 1,
  }),
  'west-bank': json({ report_date: '2023-10-08', flash_source: 'un', killed_cum: 13, verified: { killed_cum: 14 } }),
  lebanon: json({
    report_date: '2026-08-16',
    report_source: 'moph_lb',
    phase: 2,
    killed_cum: 8393,
    killed_cum_reported: 4346,
    injured_cum_reported: 12301,
  }),
  'economist-model': `${MODEL}\n2022-02-25,978,255,3755`,
  'economist-list': `${LIST}\n1/6/2024,106000,"140,000",120000,deaths,NATO officials (via WP),by telephone,russia`,
  ucdp: `${UCDP}\n401,1994,100,90,120\n401,1995,10,10,10\n401,1999,7,7,7`,
}

describe('a public series', () => {
  it.each<[keyof typeof GOOD, object[]]>([
    [
      'general-staff',
      [{ party: 'RU', measure: 'casualties', amount: { low: 5710, high: 5710, bound: 'about' }, asOf: '2022-03-01' }],
    ],
    [
      'gaza',
      [
        {
          group: 'people',
          measure: 'killed',
          amount: { low: 370, high: null, bound: 'at-least' },
          by: 'Gaza Ministry of Health',
        },
        { group: 'children', measure: 'killed', amount: { low: 78, high: null, bound: 'at-least' } },
      ],
    ],
    ['west-bank', [{ event: 'west-bank-2023', amount: { low: 14, high: 14, bound: 'exact' } }]],
    [
      'lebanon',
      [
        {
          event: 'lebanon-war-2026',
          measure: 'killed',
          amount: { low: 4346, high: null, bound: 'at-least' },
          from: '2026-03-02',
        },
        { event: 'lebanon-war-2026', measure: 'wounded' },
      ],
    ],
    [
      'economist-model',
      [{ measure: 'casualties', amount: { low: 255, high: 3755, bound: 'range' }, by: 'The Economist' }],
    ],
    [
      'economist-list',
      [
        {
          by: 'NATO officials',
          via: 'WP',
          asOf: '2024-06-01',
          amount: { low: 106_000, high: 140_000, bound: 'range' },
          url: null,
        },
      ],
    ],
    [
      'ucdp',
      [
        { event: 'chechen-war-first', asOf: '1994', amount: { low: 90, high: 120, bound: 'range' } },
        { event: 'chechen-war-first', from: '1994', asOf: '1995', amount: { low: 100, high: 130, bound: 'range' } },
        { event: 'chechen-war-second', asOf: '1999', amount: { low: 7, high: 7, bound: 'about' } },
      ],
    ],
  ])('%s is read', (form, rows) => {
    expect(read(form, GOOD[form])).toEqual(rows.map((row) => expect.objectContaining(row)))
  })

  it.each<[keyof typeof GOOD, string, string]>([
    ['general-staff', json({ date: '2022-03-01', personnel: '5710' }), '0.personnel'],
    ['general-staff', '{"data": []}', 'the whole'],
    ['general-staff', json({ date: '2022-03-01', personnel: -1 }), '0.personnel'],
    ['general-staff', json({ date: '2022-02-31', personnel: 1 }), 'asOf'],
    ['gaza', json({ report_date: '08/10/2023', report_source: 'mohtel' }), '0.report_date'],
    ['gaza', json({ report_date: '2023-10-08', report_source: 'mohtel', killed_cum: 1.5 }), '0.killed_cum'],
    ['gaza', '[]', 'no estimate'],
    ['west-bank', json({ report_date: '2023-10-08', verified: 7 }), '0.verified'],
    [
      'lebanon',
      json({ report_date: '2026-08-16', report_source: 'moph_lb', phase: 2, killed_cum: 1 }),
      '0.killed_cum_reported',
    ],
    ['economist-model', `${MODEL}\n2022-02-25,978,255`, 'row 1'],
    ['economist-model', `${MODEL}\n2022-02-25,many,255,3755`, '0.estimate'],
    ['economist-list', LIST.replace('country', 'side'), 'no estimate'],
    ['economist-list', `${LIST}\n2024-06-01,1,2,,deaths,A,,russia`, '0.date'],
    ['economist-list', `${LIST}\n01/06/2024,1,2,,rumours,A,,russia`, '0.type'],
    ['ucdp', `${UCDP}\n401,1994,100,110,120`, 'best lies outside'],
    ['ucdp', 'conflict_id,year,best\n401,1994,5', '0.bd_best'],
    ['ucdp', '<!doctype html>', 'no estimate'],
  ])('%s of another form is refused: %s', async (form, text, why) => {
    expect(() => read(form, text)).toThrow(FeedFault)
    expect(await saidBy(() => read(form, text))).toContain(why)
  })

  it('leaves out what is no count: filled-in days, unknown sources, the newest days of a model, wars not stored', async () => {
    const day = { report_date: '2026-01-02', killed_cum: 9, injured_cum: 9 }
    expect(await saidBy(() => read('gaza', json({ ...day, report_source: 'missing' })))).toContain('no estimate')
    expect(await saidBy(() => read('west-bank', json({ ...day, flash_source: 'fill' })))).toContain('no estimate')
    expect(await saidBy(() => read('economist-model', `${MODEL}\n2022-02-25,NA,NA,NA`))).toContain('no estimate')
    const third = { ...day, report_source: 'moph_lb', phase: 3, killed_cum_reported: 1, injured_cum_reported: 1 }
    expect(await saidBy(() => read('lebanon', json(third)))).toContain('no estimate')
  })
})

const SERIES = fileURLToPath(new URL('../../../../shared/estimates/series/', import.meta.url))
const REAL: [form: FormId, file: string, path: string, least: number][] = [
  ['general-staff', 'russia_losses_personnel.json', '', 1_600],
  ['economist-list', 'economist-source-estimates.csv', '', 110],
  ['economist-model', 'ru-economist-meta-estimate-deaths-daily.csv', 'deaths.csv', 1_600],
  ['gaza', 't4p_casualties_daily.json', '', 2_000],
  ['west-bank', 't4p_west_bank_daily.json', '', 1_000],
  ['lebanon', 't4p_lebanon_casualties_daily.json', '', 370],
  ['ucdp', 'ucdp_brd_conflict_year_23_1.csv', '', 140],
]
const isThere = existsSync(SERIES)
if (!isThere) console.warn('No public series beside the project: THEIR REAL FILES ARE NOT TESTED.')

describe.skipIf(!isThere)('the real file', () => {
  it.each(REAL)('of %s (%s) comes through the web into the store', async (form, file, path, least) => {
    const server = await serve()
    server.text(readFileSync(SERIES + file, 'utf8'))
    const { withDb } = freshStore()
    await withDb((db) => replaceBase(db, readBaseData()))
    const { id } = await withDb((db) => subscribe(db, { name: form, url: server.url + path, form, every: null }))
    const feed = (await refreshFeed(withDb, id))!
    expect(feed.error).toBeNull()
    expect(feed.rows).toBeGreaterThan(least)
    expect(await refreshFeed(withDb, id)).toMatchObject({ version: feed.version, rows: feed.rows, error: null })
    await server.close()
  })

  it('of Lebanon has two phases that are two events', () => {
    const rows = read('lebanon', readFileSync(`${SERIES}t4p_lebanon_casualties_daily.json`, 'utf8'))
    const last = (event: string) => rows.filter((row) => row.event === event && row.measure === 'killed').at(-1)!
    expect(last('israel-hezbollah-war-2023').amount.low).toBeGreaterThan(last('lebanon-war-2026').amount.low! / 2)
    expect(last('lebanon-war-2026')).toMatchObject({ from: '2026-03-02', amount: { low: 4346 } })
  })

  it('of UCDP gives the totals that the base data holds', () => {
    const rows = read('ucdp', readFileSync(`${SERIES}ucdp_brd_conflict_year_23_1.csv`, 'utf8'))
    const stored = estimates.filter(({ by, group }) => by.includes('UCDP') && group === 'people')
    const same = stored.filter(({ event, amount }) =>
      rows.some((row) => row.event === event && row.amount.low === amount.low && row.amount.high === amount.high),
    )
    expect(same.map(({ event }) => event).sort()).toEqual([...new Set(rows.map(({ event }) => event))].sort())
  })
})

describe('the catalogue', () => {
  it.each(KNOWN_FEEDS)('$id has an address, a licence, a credit and a name', ({ id, url, credit, every }) => {
    expect(new URL(url).protocol).toBe('https:')
    expect(credit.licence).not.toBe('')
    for (const key of [`feed_${id}`, `feed_${id}_counts`]) expect(englishMessages()(key, [])).not.toBe('')
    expect(credit.link).toMatch(/^https:/)
    expect(every).toBeGreaterThanOrEqual(24)
  })
})

describe('the example in docs/feed.md', () => {
  it('is a feed', () => {
    const guide = readFileSync(new URL('../../../docs/feed.md', import.meta.url), 'utf8')
    const [, example] = /```json\n([\s\S]+?)```/.exec(guide)!
    const content = readForm({ form: 'recount', url: 'https://example.org/' }, example!, [])
    expect(content).toMatchObject({ credit: { licence: 'CC BY 4.0' }, events: [{}], rows: [{ group: 'people' }] })
  })
})
