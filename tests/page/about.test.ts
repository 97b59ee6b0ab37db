import { beforeEach, describe, expect, it } from 'vitest'
import { aboutOf, dayOf } from '../../page/about.ts'

const NOW = Date.UTC(2025, 5, 1)

/** What a page with this head, and this body, says of itself. */
function about(head: string, body = '') {
  document.head.innerHTML = head
  document.body.innerHTML = body
  return aboutOf(document)
}
const json = (value: unknown) =>
  `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`
const ARTICLE = { '@type': 'NewsArticle', headline: 'A headline', datePublished: '2025-02-18T23:30:00-05:00' }

beforeEach(() => {
  document.head.innerHTML = ''
})

describe('a page says when it was published', () => {
  it.each([
    ['JSON-LD', json(ARTICLE)],
    ['JSON-LD in a list', json([{ '@type': 'WebSite' }, ARTICLE])],
    ['JSON-LD in a graph', json({ '@graph': [{ '@type': 'Person' }, ARTICLE] })],
    ['JSON-LD of several types', json({ ...ARTICLE, '@type': ['Article', 'Thing'] })],
    [
      'JSON-LD with line breaks in its strings',
      json('{"@type":"Article","headline":"two\nlines","datePublished":"2025-02-18"}'),
    ],
    ['JSON-LD after a broken one', json('{"@type": "Article",}') + json(ARTICLE)],
    ['article:published_time', '<meta property="article:published_time" content="2025-02-18T09:30:00Z">'],
    ['a name of its own', '<meta name="parsely-pub-date" content="2025-02-18T09:30:00Z">'],
    ['itemprop', '<meta itemprop="datePublished" content="2025-02-18">'],
    ['Dublin Core', '<meta name="dc.date.issued" content="2025-02-18">'],
    ['digits only', '<meta name="pubdate" content="20250218093000">'],
    ['a written date', '<meta name="date" content="Tue, 18 Feb 2025 23:30:00 GMT">'],
  ])('%s', (_, head) => {
    expect(about(head).published).toBe('2025-02-18')
  })

  it('in what it shows', () => {
    expect(about('', '<time datetime="2025-02-18T09:30Z">Tuesday</time>').published).toBe('2025-02-18')
  })

  it.each([null, '', 'yesterday', '2025-02-31', '1200-01-01', '2026-01-01', '12', 'null', '{{date}}'])(
    'not by %j',
    (written) => {
      expect(dayOf(written, NOW)).toBeNull()
    },
  )
})

describe('a page says what it is', () => {
  it('by its JSON-LD before its meta', () => {
    const { title, publisher, isArticle } = about(
      `${json({ ...ARTICLE, publisher: { name: 'The Gazette' } })}<meta property="og:title" content="Another">`,
    )
    expect({ title, publisher, isArticle }).toEqual({ title: 'A headline', publisher: 'The Gazette', isArticle: true })
  })

  it('by its meta, else by its title; who publishes it may stay unsaid', () => {
    expect(about('<meta property="og:site_name" content="The Gazette">').publisher).toBe('The Gazette')
    const { title, publisher, isArticle } = about('<title> A \n title </title>')
    expect({ title, publisher, isArticle }).toEqual({ title: 'A title', publisher: null, isArticle: false })
  })
})
