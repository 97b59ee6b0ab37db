import { describe, expect, it } from 'vitest'
import { Strip } from '../../components/Strip.tsx'
import { stripDrawing } from '../../components/strip-marks.ts'
import { claim, estimate, held } from '../comparison/made.ts'
import { everyState, indexOf, type State } from './answers.ts'
import { rendered, text, wordsOf } from './rendered.tsx'

const answer = everyState()
const drawing = (name: State) => stripDrawing(answer.comparisons[indexOf(name)]!, answer.estimates)
const strip = (name: State) => {
  const amount = answer.comparisons[indexOf(name)]!.claim.amount
  return rendered(<Strip drawing={drawing(name)!} amount={amount} text={text} />)
}

describe('what is drawn', () => {
  it('is all that is compared directly, each with the shape of its side', () => {
    expect(
      drawing('above')!
        .marks.map(({ side, isBound }) => `${side} ${isBound}`)
        .sort(),
    ).toEqual(['count false', 'other false', 'own false', 'third false'])
    expect(drawing('many')!.marks).toHaveLength(44)
  })

  it('is what limits the claim, hollow, where nothing is compared directly', () => {
    expect(drawing('bounds alone')!.marks.map(({ isBound }) => isBound)).toEqual([true])
    expect(strip('bounds alone').querySelectorAll('.mark .hollow')).toHaveLength(1)
  })

  it.each<State>(['about no event', 'nothing stored', 'a rate'])('is nothing for: %s', (name) => {
    expect(drawing(name)).toBeNull()
  })

  it('stands in the order of its numbers, the claim too', () => {
    const { claim: line, marks } = drawing('above')!
    const highest = Math.max(...marks.map(({ from, to }) => to ?? from!))
    expect(line.from).toBe(line.to)
    expect(line.from).toBeGreaterThan(highest)
  })

  it('keeps open sides open', () => {
    const [mark] = drawing('open below')!.marks
    expect([mark!.from, mark!.to === null]).toEqual([null, false])
    expect(strip('open below').querySelectorAll('.open')).toHaveLength(1)
    expect(strip('open below').querySelectorAll('.band-open')).toHaveLength(1)
    expect(strip('above').querySelectorAll('.band-open')).toHaveLength(0)
  })
})

describe('its words', () => {
  it('say for those who do not see it what it shows', () => {
    expect(strip('above').querySelector('svg')!.getAttribute('aria-label')).toBe(
      'Drawn to scale: 4 estimates from 31,000 to 100,000, and this figure, 700,000.',
    )
  })

  it.each<[State, string]>([
    ['above', '700K'],
    ['in line', '46K+'],
    ['open below', '≤ 12K'],
  ])('label the claim: %s', (name, label) => {
    expect(wordsOf(strip(name).querySelector('.claim-label')).toUpperCase()).toBe(label)
  })

  it('name each mark under the pointer', () => {
    const titles = [...strip('above').querySelectorAll('.mark title')].map(wordsOf)
    expect(titles).toContain('at least 70,000 – A Third State via The Weekly, 1 Jan 2022')
  })

  it('say that the axis is logarithmic where numbers lie far apart', () => {
    const drawn = (number: number) => {
      const made = claim(number)
      const one = estimate(1_000)
      const comparison = held(made, one)
      return rendered(<Strip drawing={stripDrawing(comparison, { [one.id]: one })!} amount={made.amount} text={text} />)
    }
    expect(wordsOf(drawn(10_000).querySelector('figcaption'))).not.toContain('logarithmic')
    expect(wordsOf(drawn(11_000).querySelector('figcaption'))).toContain('logarithmic')
  })
})
