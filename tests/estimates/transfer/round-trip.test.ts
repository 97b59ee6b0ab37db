import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { storedEvents } from '../../../estimates/lookup.ts'
import { exported, template } from '../../../estimates/transfer/export.ts'
import { guarded, unguarded } from '../../../estimates/transfer/formulas.ts'
import { importEstimates, stating } from '../../../estimates/transfer/import.ts'
import { FORMATS } from '../../../estimates/transfer/read.ts'
import { freshStore } from '../stores.ts'
import { anyEstimate, emptyStore, importText, inOrder, OPTIONS, ownRows } from './made.ts'

describe('an exported file, imported again', () => {
  it.each(FORMATS)('as %s gives the same estimates', async (format) => {
    const lists = fc.uniqueArray(anyEstimate, { selector: stating, minLength: 1, maxLength: 30 })
    await fc.assert(
      fc.asyncProperty(lists, async (estimates) => {
        const withDb = await emptyStore()
        const file = await exported(estimates, format, await withDb(storedEvents))
        const report = await importEstimates(withDb, file, { ...OPTIONS, format })
        expect(report).toMatchObject({ added: estimates.length, skipped: 0, failed: 0, faults: [] })
        expect(await ownRows(withDb)).toEqual(inOrder(estimates))
        const again = await importEstimates(withDb, file, { ...OPTIONS, format })
        expect(again).toMatchObject({ stored: false, added: 0, skipped: estimates.length, failed: 0 })
      }),
      { numRuns: 60 },
    )
  })

  it('as JSON brings its events along', async () => {
    const withDb = await emptyStore()
    const [row] = fc.sample(anyEstimate, 1)
    const text = await (await exported([row!], 'json', await withDb(storedEvents))).text()
    const { withDb: other } = freshStore()
    expect(await importText(other, 'json', text)).toMatchObject({ added: 1, failed: 0 })
    expect((await other(storedEvents)).map(({ id }) => id)).toEqual([row!.event])
  })

  it('has no cell that a spreadsheet would run', async () => {
    const estimates = fc.sample(anyEstimate, 200)
    const csv = await (await exported(estimates, 'csv', [])).text()
    const { data } = (await import('papaparse')).default.parse<string[]>(csv)
    expect(data.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
  })

  it('takes its guard off, whatever it guarded', () => {
    fc.assert(fc.property(fc.stringMatching(/^['=+\-@\t\ra]{0,5}$/), (cell) => unguarded(guarded(cell)) === cell))
  })
})

describe('the template', () => {
  it('can be imported as it is, where its event is stored', async () => {
    const { withDb } = freshStore()
    await importText(withDb, 'json', JSON.stringify({ estimates: [], events: [] })).catch(() => {})
    await withDb((db) =>
      db.put('events', {
        id: 'world-war-2',
        name: 'World War II',
        aliases: [],
        parties: [],
        places: [],
        from: '1939',
        to: '1945',
        kind: 'war',
        parent: null,
      }),
    )
    const report = await importText(withDb, 'csv', await template().arrayBuffer())
    expect(report).toMatchObject({ stored: true, added: 1, faults: [] })
  })
})
