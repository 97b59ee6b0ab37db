import { describe, expect, it, vi } from 'vitest'
import { replaceBase } from '../../estimates/base-store.ts'
import { connect, type WithDb } from '../../estimates/database.ts'
import { addEstimates, hideEstimate } from '../../estimates/own.ts'
import { recallFrom } from '../../estimates/recall.ts'
import { baseOf, estimate, freshStore } from './stores.ts'

const WAR = 'made-up-war'
const { id: _, ...STATED } = estimate('', { by: 'A reader' })

async function filled() {
  const { name, withDb } = freshStore()
  await withDb((db) => replaceBase(db, baseOf('1', estimate('base-1'), estimate('base-2', { event: 'small-war' }))))
  const asked = vi.fn()
  const counting: WithDb = (work) => {
    asked()
    return withDb(work)
  }
  return { other: connect(name), withDb, asked, recall: recallFrom(counting) }
}

describe('what was looked up', () => {
  it('is remembered, and only what is missing is asked for', async () => {
    const { recall, asked } = await filled()
    await recall.events()
    asked.mockClear()
    const first = await recall.estimatesOf([WAR])
    expect(asked).toHaveBeenCalledTimes(1)
    const both = await recall.estimatesOf([WAR, 'small-war'])
    expect(both.get(WAR)).toEqual(first.get(WAR))
    expect(both.get('small-war')).toHaveLength(1)
    expect(asked).toHaveBeenCalledTimes(2)
    await recall.estimatesOf([WAR, 'small-war'])
    expect(asked).toHaveBeenCalledTimes(3)
  })

  it('is of the counts that bear on a claim alone, and the others are read when they do', async () => {
    const { recall, other, asked } = await filled()
    await other((db) => addEstimates(db, [{ ...STATED, measure: 'wounded' }]))
    const measures = async (...wanted: string[]) =>
      (await recall.estimatesOf([WAR], ({ measure }) => wanted.includes(measure))).get(WAR)!.map((row) => row.measure)
    expect(await measures('killed')).toEqual(['killed'])
    expect(await measures('killed', 'wounded')).toEqual(['killed', 'wounded'])
    asked.mockClear()
    expect(await measures('wounded')).toContain('wounded')
    expect(asked).toHaveBeenCalledTimes(1)
  })

  it('is there once, whoever asks at the same time', async () => {
    const { recall, other } = await filled()
    await other((db) => addEstimates(db, [STATED]))
    const killed = recall.estimatesOf([WAR], ({ measure }) => measure === 'killed')
    const [one, two] = await Promise.all([killed, recall.estimatesOf([WAR])])
    expect(one.get(WAR)).toHaveLength(2)
    expect(two.get(WAR)).toHaveLength(2)
    expect((await recall.estimatesOf([WAR])).get(WAR)).toHaveLength(2)
  })

  it('is the same list of events each time', async () => {
    const { recall } = await filled()
    expect(await recall.events()).toBe(await recall.events())
  })

  it('is forgotten when anybody changes anything', async () => {
    const { recall, other } = await filled()
    const events = await recall.events()
    const bys = async () => (await recall.estimatesOf([WAR])).get(WAR)!.map(({ by }) => by)
    expect(await bys()).toEqual(['A Monitor'])
    await other((db) => addEstimates(db, [STATED]))
    expect(await bys()).toEqual(['A Monitor', 'A reader'])
    await other((db) => hideEstimate(db, 'base-1', true))
    expect(await bys()).toEqual(['A reader'])
    await other((db) => replaceBase(db, baseOf('2', estimate('base-3', { by: 'New' }))))
    expect(await bys()).toEqual(['New', 'A reader'])
    expect(await recall.events()).not.toBe(events)
  })

  it('is read anew where it changed while it was read', async () => {
    const { withDb } = await filled()
    let during: (() => Promise<unknown>) | null = null
    const slow: WithDb = async (work) => {
      const read = await withDb(work)
      const act = during
      during = null
      await act?.()
      return read
    }
    const recall = recallFrom(slow)
    await recall.events()
    // after the rows are read and before they are kept, something changes, and somebody notices
    during = async () => {
      await withDb((db) => addEstimates(db, [STATED]))
      await recall.events()
    }
    expect((await recall.estimatesOf([WAR])).get(WAR)).toHaveLength(2)
    expect(during).toBeNull()
    expect((await recall.estimatesOf([WAR])).get(WAR)).toHaveLength(2)
  })

  it('is found where events came to lie in another since they were listed', async () => {
    const { recall, other, withDb } = await filled()
    await other((db) => addEstimates(db, [STATED]))
    await recall.events()
    const base = baseOf('2', estimate('base-1'), estimate('base-2', { event: 'small-war' }))
    const events = base.events.map((event) => (event.id === WAR ? { ...event, parent: 'small-war' } : event))
    await withDb((db) => replaceBase(db, { ...base, events }))
    expect((await recall.estimatesOf([WAR])).get(WAR)!.map(({ by }) => by)).toEqual(['A Monitor', 'A reader'])
  })
})
