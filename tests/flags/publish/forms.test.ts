import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { claimReview } from '../../../flags/publish/claim-review.ts'
import { flagsCsv } from '../../../flags/publish/csv.ts'
import { flagsMarkdown } from '../../../flags/publish/markdown.ts'
import { englishMessages } from '../../../scripts/messages.ts'
import { estimate } from '../../estimates/stores.ts'
import { anyFlag, claim, flag, flaggedText } from '../made.ts'

const LANGUAGE = { translate: englishMessages(), locale: 'en' }
const LINK = 'https://news.example/storm#:~:text=The%20port%20authority%20counted-,1%2C240,-sailors%20missing'
const proven = flag({
  author: 'R. Checker',
  estimates: { 'base-1': estimate('base-1', { url: 'https://monitor.example/a_b', asOf: '2024-04-30' }) },
})

describe('a ClaimReview', () => {
  it('says who claimed what where, what others counted, and gives no grade', () => {
    const review = claimReview(proven, LANGUAGE)
    expect(review).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'ClaimReview',
      url: LINK,
      datePublished: '2024-05-03',
      claimReviewed: '1,240 people missing, Norway — port authority, May 1, 2024',
      author: { name: 'R. Checker' },
      reviewRating: {
        alternateName: 'Contradicts another count',
        ratingExplanation: '12 times the one source stored',
      },
      itemReviewed: {
        author: { '@type': 'Organization', name: 'port authority' },
        appearance: { url: 'https://news.example/storm', publisher: { name: 'The Sample Gazette' } },
      },
      citation: [{ name: '100 — A Monitor, April 30, 2024', url: 'https://monitor.example/a_b' }],
    })
    expect(JSON.stringify(review)).not.toContain('ratingValue')
  })

  it.each([
    ['Volodymyr Zelensky', 'Person'],
    ['health ministry in Gaza', 'Organization'],
    ['Moscow', 'Organization'],
  ])('takes %s for a %s', (by, type) => {
    const review = claimReview(flag({ target: flaggedText({ claim: claim({ by }) }) }), LANGUAGE)
    expect(review).toMatchObject({ itemReviewed: { author: { '@type': type, name: by } } })
  })

  it('of words without a figure quotes them', () => {
    const review = claimReview(flag({ target: flaggedText({ claim: null }), comparison: null }), LANGUAGE)
    expect(review.claimReviewed).toBe('“1,240”')
    expect(review.itemReviewed).not.toHaveProperty('author')
  })
})

describe('a table', () => {
  const cells = (csv: string) => Papa.parse<Record<string, string>>(csv, { header: true })

  it('has a row for each flag', () => {
    const { data, errors } = cells(flagsCsv([proven, flag({ note: 'a "b",\nc' })], LANGUAGE))
    expect(errors).toEqual([])
    expect(data.map(({ note }) => note)).toEqual(['The monitor counts a hundred.', 'a "b",\nc'])
    expect(data[0]).toMatchObject({ low: '1240', high: '1240', measure: 'missing', as_of: '2024-05-01', link: LINK })
  })

  it('has no cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '\r'), fc.string(), (sign, rest) => {
        const note = `${sign}${rest}`
        const csv = flagsCsv([flag({ note, author: note })], LANGUAGE)
        const [row] = cells(csv).data
        expect(row!.note).toBe(`'${note}`)
        expect(row!.author).toBe(`'${note}`)
      }),
    )
  })
})

describe('a report', () => {
  it('gives claim, words, place, judgement and proof', () => {
    expect(flagsMarkdown([proven], LANGUAGE)).toBe(
      `# Casualty figures held against other counts

## 1,240 people missing, Norway — port authority, May 1, 2024

**Contradicts another count** · Open · R. Checker

> The port authority counted 1,240 sailors missing after the storm.
>
> [After the storm](<${LINK}>) (The Sample Gazette, May 2, 2024)

The monitor counts a hundred.

12 times the one source stored.

What others counted:

- [100 — A Monitor, April 30, 2024](<https://monitor.example/a_b>)
`,
    )
  })

  it.each([
    ['<script>alert(1)</script>', '\\<script\\>alert(1)\\</script\\>'],
    ['# heading', '\\# heading'],
    ['- item', '\\- item'],
    ['1. item', '\\1. item'],
    ['[a](javascript:b)', '\\[a\\](javascript:b)'],
    ['a *b* `c`\n\n# d', 'a \\*b\\* \\`c\\` \\# d'],
  ])('takes %j for plain text', (note, written) => {
    expect(flagsMarkdown([flag({ note })], LANGUAGE).split('\n\n')).toContain(written)
  })

  it('takes any flag', () => {
    fc.assert(fc.property(anyFlag, (each) => flagsMarkdown([each], LANGUAGE).includes('## ')))
  })
})
