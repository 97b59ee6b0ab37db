import { describe, expect, it } from 'vitest'
import { independentSource, repeatedSource } from '../../comparison/sources.ts'
import { sameSpeaker } from '../../comparison/speakers.ts'
import { claim, estimate, held } from './made.ts'

describe('two names of one speaker', () => {
  it.each([
    ['Volodymyr Zelensky', 'President Volodymyr Zelensky'],
    ['Mr Zelenskyy', 'President Volodymyr Zelensky'],
    ['another US official', 'US officials'],
    ['anonymous American officials', 'US officials'],
    ["Ukraine's General Staff", 'General Staff of the Armed Forces of Ukraine'],
    ["Gaza's health ministry", 'Gaza Ministry of Health'],
    ['health officials in Gaza', 'Gaza Ministry of Health'],
    ['Donald Trump', 'US President Donald Trump'],
    ['the World Health Organization', 'WHO'],
    ['OHCHR', 'UN Human Rights Office'],
    ['Lebanese health ministry', 'Lebanon Ministry of Public Health'],
  ])('%s, %s', (a, b) => {
    expect(sameSpeaker(a, b)).toBe(true)
    expect(sameSpeaker(b, a)).toBe(true)
  })

  it.each([
    ['officials', 'US officials'],
    ['US officials', 'US President Donald Trump'],
    ['the UN', 'UN OCHA'],
    ['police', 'Metropolitan Police'],
    ['Ministry of Health', 'Lebanon Ministry of Public Health'],
    ['Gaza Ministry of Health', 'Lebanon Ministry of Public Health'],
    ['Russian Ministry of Defence', 'UK Ministry of Defence'],
    ['The Times', 'New York Times'],
    ['activists', 'Human Rights Activists in Iran (HRANA)'],
    ['WHO', 'residents who spoke with body collectors'],
    ['Red Crescent', 'Libyan Red Crescent'],
    ['President', 'President Volodymyr Zelensky'],
    [null, null],
  ])('%s is not %s', (a, b) => {
    expect(sameSpeaker(a, b)).toBe(false)
  })
})

describe('sources that count once', () => {
  const losses = { event: 'russia-ukraine-war-2022', party: 'RU', measure: 'casualties' } as const
  const staff = estimate(800_000, { ...losses, by: 'General Staff of the Armed Forces of Ukraine' })
  const ministry = estimate(801_000, { ...losses, by: 'UK Ministry of Defence' })

  it('knows who repeats whom, of which count', () => {
    expect(repeatedSource(ministry)).toBe(staff.by)
    expect(independentSource(ministry)).toBe(independentSource(staff))
    expect(repeatedSource({ ...ministry, measure: 'killed' })).toBeNull()
    expect(repeatedSource(staff)).toBeNull()
  })

  it('counts one ministry once, whoever quotes it', () => {
    const quoted = (via: string) => estimate(500, { by: 'Defence ministry of AA', via })
    const made = held(claim(500), quoted('One'), quoted('Two'), quoted('Three'), estimate(900, { by: 'A Monitor' }))
    expect(made.sources).toEqual({ agree: 1, higher: 1, lower: 0 })
    expect(made.compared.filter(({ relation }) => relation === 'agrees')).toHaveLength(3)
  })

  it('counts a source as agreeing if one of its numbers does', () => {
    const nearer = estimate(900, { by: 'A Monitor' })
    const farther = estimate(500, { by: 'A Monitor', asOf: '2021-12-20' })
    expect(held(claim(500), nearer, farther).sources).toEqual({ agree: 1, higher: 0, lower: 0 })
  })

  it('has one conflict with each source by each law, named by its nearest number', () => {
    const of = (by: string, asOf: string) => estimate(70_000, { measure: 'casualties', by, asOf })
    const [nearest, farther] = [of('A Monitor', '2022-01-01'), of('A Monitor', '2021-12-20')]
    const later = of('Another', '2021-12-25')
    const law = 'killed-within-casualties'
    expect(held(claim(90_000), farther, later, nearest).conflicts).toMatchObject([
      { law, estimate: nearest.id, others: [farther.id] },
      { law, estimate: later.id, others: [] },
    ])
  })

  it('takes brackets and earlier statements for the same source', () => {
    expect(independentSource(estimate(1, { by: 'A Ministry (first evening)' }))).toBe(
      independentSource(estimate(1, { by: 'A Ministry' })),
    )
  })
})
