import { describe, expect, it } from 'vitest'
import { routeOf } from '../../../components/pages/route.ts'
import { addFlag, changeFlag, deleteFlag, storeEstimate } from '../../../components/panel/changes.ts'
import { changeOf, enteredOf } from '../../../components/panel/edits.ts'
import { timelineOf } from '../../../components/panel/links.ts'
import { draftOf } from '../../../components/panel/save-estimate.ts'
import { claimsOf } from '../../../components/timeline/claims.ts'
import { countOf } from '../../../components/timeline/count.ts'
import { replaceBase } from '../../../estimates/base-store.ts'
import { recallFrom } from '../../../estimates/recall.ts'
import { lastAuthor } from '../../../flags/author.ts'
import type { Flag } from '../../../flags/model.ts'
import { changeFlags, putFlags } from '../../../flags/store.ts'
import { claim, EVENTS, estimate } from '../../comparison/made.ts'
import { freshStore } from '../../estimates/stores.ts'
import { allFlags, flag, flaggedText } from '../../flags/made.ts'
import { CLAIMS, COUNTS, FOUND } from './made.ts'

const NOW = '2024-06-01T10:00:00.000Z'
/** A flag as the store holds it, without when it was changed. */
const said = ({ modified: _, ...rest }: Flag) => rest

describe('what is written can be taken back', () => {
  it('a new flag; its author’s name is kept', async () => {
    const { withDb } = freshStore()
    const { undo } = await addFlag(withDb, flag({ author: 'Ada' }))
    expect(await withDb(allFlags)).toHaveLength(1)
    expect(await withDb(lastAuthor)).toBe('Ada')
    await undo()
    expect(await withDb(allFlags)).toEqual([])
  })

  it('a change, and what another tab changed meanwhile stays', async () => {
    const { withDb } = freshStore()
    const made = flag()
    await withDb((db) => putFlags(db, [made]))
    const { undo } = await changeFlag(withDb, made.id, { status: 'checked', correction: { party: 'NO' } })
    await withDb((db) => changeFlags(db, [made.id], { note: 'Another tab was here.' }, NOW))
    const [changed] = await withDb(allFlags)
    expect([changed!.status, changed!.target.correction]).toEqual(['checked', { party: 'NO' }])
    await undo()
    expect((await withDb(allFlags)).map(said)).toEqual([said({ ...made, note: 'Another tab was here.' })])
  })

  it('a deleted flag', async () => {
    const { withDb } = freshStore()
    const made = flag()
    await withDb((db) => putFlags(db, [made]))
    const { undo } = await deleteFlag(withDb, made.id)
    expect(await withDb(allFlags)).toEqual([])
    await undo()
    expect(await withDb(allFlags)).toEqual([made])
  })

  it('changes of a flag that is gone, without a word', async () => {
    const { withDb } = freshStore()
    await (await changeFlag(withDb, flag().id, { status: 'checked' })).undo()
    await (await deleteFlag(withDb, flag().id)).undo()
    expect(await withDb(allFlags)).toEqual([])
  })

  it('an estimate', async () => {
    const { withDb } = freshStore()
    const { id: _, ...stated } = estimate(500)
    const { undo } = await storeEstimate(withDb, stated)
    const stored = async () => (await recallFrom(withDb).estimatesOf(['war'], () => true)).get('war') ?? []
    expect(await stored()).toMatchObject([{ amount: { low: 500 } }])
    await undo()
    expect(await stored()).toEqual([])
  })
})

describe('an edit of a flag', () => {
  const made = flag({ author: 'Ada' })
  const { target, against, comparison, estimates } = made
  const flagged = { target, against, comparison, estimates }
  const entered = enteredOf(made)

  it('is nothing where nothing was changed', () => {
    expect(changeOf(made, flagged, entered)).toBeNull()
    const corrected = flag({ target: flaggedText({ correction: { measure: 'killed' } }) })
    const whole = { ...flagged, target: corrected.target }
    expect(changeOf(corrected, whole, enteredOf(corrected))).toBeNull()
  })

  it('writes only what was changed', () => {
    expect(changeOf(made, flagged, { ...entered, note: ' Mended. ' })).toEqual({ note: 'Mended.' })
    expect(changeOf(made, flagged, { ...entered, author: '', kind: 'other' })).toEqual({ kind: 'other', author: null })
  })

  it('takes the estimates along that new evidence, or a new comparison, speaks of', () => {
    expect(changeOf(made, flagged, { ...entered, evidence: [] })).toEqual({ evidence: [], estimates })
    const fields = { ...entered.fields, measure: 'killed' }
    const compared = { ...comparison!, verdict: 'in-line' as const }
    expect(changeOf(made, { ...flagged, comparison: compared }, { ...entered, fields })).toEqual({
      correction: { measure: 'killed' },
      ...{ comparison: compared, estimates },
    })
  })
})

describe('a claim as an estimate', () => {
  const store = async () => {
    const { withDb } = freshStore()
    await withDb((db) => replaceBase(db, { version: '1', events: EVENTS, estimates: COUNTS }))
    return withDb
  }

  it('is whole where its speaker is known', async () => {
    const draft = await draftOf(await store(), claim(45_000, { by: 'A Monitor' }), FOUND.page)
    expect(draft).toMatchObject({ lacks: [], estimate: { by: 'A Monitor', kind: 'ngo', url: FOUND.page.url } })
  })

  it.each([
    ['a speaker who never counted', claim(45_000, { by: 'Somebody' }), ['kind']],
    ['a rate', claim(1_000, { by: 'A Monitor', scope: 'rate' }), ['whole']],
    ['no event', claim(12, { by: 'A Monitor', event: null }), ['event', 'kind']],
  ])('says what is missing: %s', async (_, made, lacks) => {
    const draft = await draftOf(await store(), made, FOUND.page)
    expect(draft).toMatchObject({ estimate: null, lacks, begin: { by: made.by, url: FOUND.page.url } })
  })
})

describe('the timeline of a claim', () => {
  it('is of its count, with what the page says of that count on top', () => {
    const { path, params } = routeOf(timelineOf(CLAIMS[0]!, FOUND)!)
    expect([path, countOf(params)]).toEqual([
      'timeline',
      { event: 'war', party: 'AA', measure: 'killed', group: 'military' },
    ])
    expect(claimsOf(params)).toEqual([
      { amount: CLAIMS[0]!.amount, day: '2022-01-01', by: 'A Minister' },
      { amount: CLAIMS[1]!.amount, day: '2022-01-01', by: 'A General' },
    ])
  })

  it.each([
    ['about no event', claim(12, { event: null })],
    ['a rate', claim(1_000, { scope: 'rate' })],
  ])('is none where it is %s', (_, made) => {
    expect(timelineOf(made, FOUND)).toBeNull()
  })
})
