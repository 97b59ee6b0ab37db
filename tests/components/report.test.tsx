import { describe, expect, it } from 'vitest'
import { reportDocument } from '../../components/report/document.tsx'
import { estimate } from '../estimates/stores.ts'
import { claim, comparison, flag, flaggedText } from '../flags/made.ts'
import { complaints, text, wordsOf } from './rendered.tsx'

const counted = estimate('base-1', { url: 'https://monitor.example/a', asOf: '2024-04-30', method: 'names' })
const proven = () => flag({ estimates: { 'base-1': counted }, author: 'R. Checker' })
const parsed = (...flags: Parameters<typeof reportDocument>[0]) =>
  new DOMParser().parseFromString(reportDocument(flags, '2024-06-01', text), 'text/html')

describe('the report', () => {
  it('stands by itself: no script, nothing fetched, links to the words and to who counted', () => {
    const page = parsed(proven(), proven())
    expect(page.querySelectorAll('script, link, img, iframe, [onclick]').length).toBe(0)
    expect(page.querySelector('meta[http-equiv]')!.getAttribute('content')).toMatch(/^default-src 'none'/)
    const links = [...page.querySelectorAll('article a')].map((link) => link.getAttribute('href'))
    expect(links).toContain('https://monitor.example/a')
    expect(links.some((link) => link!.includes('#:~:text=The%20port%20authority%20counted-,1%2C240,-sailors'))).toBe(
      true,
    )
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('says what is claimed, in its sentence, where it stands, and what others counted, drawn and in words', () => {
    const page = parsed(proven())
    expect(wordsOf(page.querySelector('blockquote'))).toBe(
      'The port authority counted 1,240 sailors missing after the storm.',
    )
    expect(wordsOf(page.querySelector('mark'))).toBe('1,240')
    expect(wordsOf(page.querySelector('.verdict'))).toBe('12 times the one source stored.')
    expect(wordsOf(page.querySelector('table'))).toMatch(/100 ?A Monitor.*30 Apr 2024/)
    expect(page.querySelectorAll('.strip [role=img]').length).toBe(1)
    expect(wordsOf(page.querySelector('.signed'))).toBe('R. Checker · 3 May 2024 · said by port authority')
    expect(page.querySelector('nav')).toBeNull()
  })

  it('names what is drawn though it is no evidence, tells of a pair and of a correction', () => {
    const target = flaggedText({ correction: { amount: { low: 900, high: 900, bound: 'exact' } } })
    const page = parsed(flag({ target, against: flaggedText({ claim: claim({ by: 'Another' }) }), evidence: [] }))
    expect(wordsOf(page.querySelector('caption'))).toBe('What others counted')
    expect(wordsOf(page.querySelector('h3'))).toContain('Another')
    expect(wordsOf(page.querySelector('.corrected'))).toMatch(/^Recount read: 1,240, .* reads: 900, /)
  })

  it('takes words of pages and people for text alone', () => {
    const evil = '"><img src=x onerror=alert(1)></style><script>alert(1)</script>'
    const page = parsed(
      flag({
        ...{ note: evil, author: evil, comparison: comparison({ claim: claim({ by: evil }) }) },
        target: flaggedText({ context: evil, page: { ...flaggedText().page, title: evil, publisher: evil } }),
      }),
    )
    expect(page.querySelectorAll('script, img').length).toBe(0)
    expect(wordsOf(page.querySelector('.note'))).toBe(evil)
  })

  it('has nothing that axe complains of', async () => {
    const { body } = parsed(proven(), flag({ target: flaggedText({ claim: null }), comparison: null }))
    document.body.innerHTML = body.innerHTML
    expect(await complaints(document.body)).toEqual([])
  })
})
