import { describe, expect, it } from 'vitest'
import type { Claim } from '../../claims/model.ts'
import { claimLine, claimSentence } from '../../comparison/claim-line.ts'
import { englishMessages } from '../../scripts/messages.ts'
import { claim } from './made.ts'

const translate = englishMessages()
const said = (made: Claim, locale = 'en-GB') => claimSentence(made, translate, locale)
const vague = (quote: string, more: Partial<Claim>) => ({
  ...claim('20-99', more as object),
  figure: { block: 0, start: 0, end: quote.length, quote },
  amount: { low: 20, high: 99, bound: 'vague' as const },
})

describe('a claim in one line', () => {
  it.each([
    [
      said(claim('46000+', { party: 'UA', by: 'Ada Lovelace', asOf: '2025-02-18' })),
      'at least 46,000 Ukrainian soldiers killed — Ada Lovelace, 18 February 2025',
    ],
    [
      said(claim(700, { party: 'UA', by: 'Ada', via: 'The Post', asOf: null })),
      '700 Ukrainian soldiers killed — Ada via The Post',
    ],
    [
      said(claim('300-500', { party: null, group: 'people', measure: 'casualties', asOf: '2024' })),
      '300 to 500 people killed or wounded — This article, 2024',
    ],
    [said(claim(1, { party: 'IL', group: 'children', asOf: null })), '1 Israeli child killed — This article'],
    [
      said(claim(9, { party: 'GB', group: 'aid-workers', asOf: null })),
      '9 aid workers killed, United Kingdom — This article',
    ],
    [said(claim(9, { party: 'TR', group: 'people', asOf: null })), '9 people killed, Türkiye — This article'],
    [
      said(claim(2, { party: 'LNR-DNR', group: 'civilians', asOf: null })),
      '2 Luhansk and Donetsk separatist civilians killed — This article',
    ],
    [said(vague('dozens', { party: null, asOf: null })), '“dozens” of soldiers killed — This article'],
    [
      said(claim(46_000, { party: 'FR', asOf: '2025-02' }), 'en-DE'),
      '46.000 French soldiers killed — This article, February 2025',
    ],
  ])('%s', (given, expected) => {
    expect(given).toBe(expected)
  })

  it('names the country where its people have no adjective in the messages', () => {
    expect(claimLine(claim(3, { party: 'CD' }), translate, 'en').whom).toBe('soldiers killed, Congo - Kinshasa')
  })

  it('gives no date where the figure is simply current', () => {
    expect(claimLine(claim(3, { asOf: null }), translate, 'en').asOf).toBeNull()
  })
})
