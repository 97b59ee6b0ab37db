import { describe, expect, it } from 'vitest'
import { countsOf, sitesOf } from '../../../components/pages/memory/counts.ts'
import { claim, flaggedText } from '../../flags/made.ts'

const page = (url: string, ...claims: ReturnType<typeof claim>[]) => ({
  ...{ page: { ...flaggedText().page, url }, claims, contexts: [], seen: '2024-05-02T12:00:00.000Z' },
})
const killed = claim({ measure: 'killed' })

describe('what is remembered', () => {
  it('is counted by page, each count once a page, the most first; parts and what is about no event are none', () => {
    const pages = [
      page('https://a.example/1', claim(), killed, killed),
      page('https://www.b.example/2', killed, claim({ event: null }), claim({ scope: 'part', group: 'children' })),
    ]
    expect(countsOf(pages).map(({ count, pages }) => [count.measure, count.group, pages])).toEqual([
      ['killed', 'people', 2],
      ['missing', 'people', 1],
    ])
  })

  it('is of sites, as the store knows them', () => {
    const pages = ['https://www.b.example/2', 'https://a.example/1', 'https://a.example/3'].map((url) => page(url))
    expect(sitesOf(pages)).toEqual([
      { host: 'a.example', pages: 2 },
      { host: 'www.b.example', pages: 1 },
    ])
  })
})
