import { describe, expect, it } from 'vitest'
import { readNewsSites } from '../../scripts/news-sites.ts'
import { isHost } from '../../sites/hosts.ts'

const sites = readNewsSites()
const domains = sites.map(({ domain }) => domain)

describe('the list of news sites', () => {
  it('holds several hundred', () => {
    expect(sites.length).toBeGreaterThan(300)
  })

  it('is sorted, each site once', () => {
    expect(domains).toEqual([...new Set(domains)].sort())
  })

  it('holds hosts of the web, each with its country', () => {
    const isWhole = ({ domain, country }: (typeof sites)[number]) =>
      isHost(domain) && /\.[a-z]{2,}$/.test(domain) && !domain.startsWith('www.') && /^([a-z]{2}|int)$/.test(country)
    expect(sites.filter((site) => !isWhole(site))).toEqual([])
  })

  it('lists none below another, which stands for it already', () => {
    const listed = new Set(domains)
    const above = (domain: string) => domain.split('.').map((_, at, labels) => labels.slice(at + 1).join('.'))
    expect(domains.filter((domain) => above(domain).some((each) => listed.has(each)))).toEqual([])
  })
})
