import { act } from 'preact/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { FlagInCard } from '../../components/desk/FlagInCard.tsx'
import { anchorOf } from '../../flags/anchor.ts'
import type { Flag } from '../../flags/model.ts'
import { complaints, rendered, text, wordsOf } from './rendered.tsx'

const asked = vi.hoisted(() => vi.fn(async (_type: string, _data: unknown) => {}))
vi.mock('../../messages.ts', () => ({ sendMessage: asked }))
const { CLAIMS, FOUND } = await import('./panel/made.ts')

/** Words that stand in a text of their own, so that it is seen which claim they are of. */
const wordsOfClaim = (index: number) => {
  const context = `Claim ${index}.`
  return { context, anchor: anchorOf(context, 0, context.length) }
}
const ranges = CLAIMS.map(() => new Range())
const page = {
  about: () => FOUND.page,
  wordsOf: async (range: Range) => wordsOfClaim(ranges.indexOf(range)),
  rangeOfClaim: (index: number) => ranges[index] ?? null,
}

function form(index: number, more: { number?: number; painted?: readonly number[] } = {}) {
  const { number = index + 1, painted = FOUND.figures } = more
  const figure = { answer: FOUND.answer, index, range: ranges[index]!, number, total: FOUND.figures.length }
  const close = vi.fn()
  const holder = rendered(
    <FlagInCard
      key={`${index} ${number} ${painted}`}
      figure={figure}
      target={{ page: FOUND.page, ...wordsOfClaim(index) }}
      facts={{ events: [], author: '' }}
      page={{ ...page, rangeOfClaim: (claim) => (painted.includes(claim) ? page.rangeOfClaim(claim) : null) }}
      text={text}
      close={close}
    />,
  )
  const field = () => holder.querySelector<HTMLSelectElement>('[name="against"]')
  return {
    ...{ holder, close, field },
    choose: (claim: string) =>
      act(() => {
        field()!.value = claim
        field()!.dispatchEvent(new Event('change', { bubbles: true }))
      }),
    save: async (): Promise<Flag> => {
      await act(async () => void holder.querySelector('form')!.dispatchEvent(new Event('submit')))
      return asked.mock.lastCall![1] as Flag
    },
  }
}

describe('a flag in the card', () => {
  beforeEach(() => void asked.mockClear())

  it('is of this figure alone, unless another one that speaks against it is chosen', async () => {
    const { holder, field, save, close } = form(0)
    // What no number can hold beside comes first.
    expect([...field()!.options].map(wordsOf)).toEqual([
      'This figure alone',
      expect.stringContaining('A Blogger'),
      expect.stringContaining('A General'),
    ])
    expect(await complaints(holder)).toEqual([])
    const alone = await save()
    expect([alone.target.context, alone.against]).toEqual(['Claim 0.', null])
    expect(close).toHaveBeenCalledOnce()
  })

  it('holds the words of both figures of a pair', async () => {
    const { choose, save } = form(0)
    await choose('1')
    const { target, against } = await save()
    expect([target, against]).toMatchObject([
      { context: 'Claim 0.', claim: CLAIMS[0] },
      { context: 'Claim 1.', claim: CLAIMS[1], correction: null },
    ])
  })

  it.each<[string, number, Parameters<typeof form>[1]]>([
    ['where nothing speaks against it', 3, {}],
    ['where what does is not painted', 0, { painted: [0] }],
    ['of words that were selected', 0, { number: 0 }],
  ])('offers no pair %s', (_, index, more) => {
    expect(form(index, more).field()).toBeNull()
  })
})
