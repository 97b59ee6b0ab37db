import { describe, expect, it } from 'vitest'
import { articleBlocks } from '../../page/article.ts'
import { isEnglish } from '../../page/english.ts'
import { Walk } from '../../page/text.ts'

const ABOUT = { title: 'Shelling in the north', isArticle: true }
const PROSE =
  'Officials said on Monday that the shelling had gone on through the night and into the morning of the next day.'

function read(html: string, about = ABOUT): string[] {
  document.body.innerHTML = html
  const walk = new Walk(document.body)
  walk.step(Number.POSITIVE_INFINITY)
  const work = articleBlocks(walk.blocks, about)
  let result = work.next()
  while (!result.done) result = work.next()
  return result.value.map(({ text }) => text)
}
const page = (inside: string) =>
  read(`<main><article><h1>${ABOUT.title}</h1><p>${PROSE}</p>${inside}<p>${PROSE}!</p></article></main>`)

describe('what is the article’s', () => {
  it.each([
    ['a short paragraph', '<p>12 died.</p>'],
    ['a heading', '<h2>12 died</h2>'],
    ['a caption', '<figure><img src="data:,"><figcaption>12 died</figcaption></figure>'],
    ['a quotation', '<blockquote>12 died</blockquote>'],
    ['a list', '<ul><li>12 died</li></ul>'],
    ['a table', '<table><tr><td>12 died</td></tr></table>'],
    ['an entry of a live blog', '<div class="live-entry"><p>12 died</p></div>'],
    ['a part named after links that holds none', '<div class="gallery-carousel"><p>12 died</p></div>'],
  ])('%s', (_, html) => {
    expect(page(html)).toContain('12 died'.concat(html.includes('died.') ? '.' : ''))
  })

  it('a page of one short paragraph', () => {
    expect(read('<nav>Home</nav><p>12 died.</p>')).toEqual(['12 died.'])
  })

  it('also where the whole page is named after something beside it', () => {
    expect(read(`<div class="has-sidebar newsletter-page"><p>${PROSE}</p><p>12 died.</p></div>`)).toContain('12 died.')
  })

  it('a standfirst between heading and text, in a part of its own', () => {
    const html = `<header><h1>${ABOUT.title}</h1><div><p>12 died.</p></div></header><div><p>${PROSE}</p></div>`
    expect(read(html)).toEqual(['12 died.', PROSE])
  })
})

describe('what is not', () => {
  it.each([
    ['its title', `<h1>${ABOUT.title}: 12 died</h1>`],
    ['comments', '<section id="comments"><p>12 died</p></section>'],
    ['an aside', '<aside><p>12 died</p></aside>'],
    ['related stories', '<div class="related-stories"><p>12 died</p></div>'],
    ['a link to another story', '<p><a href="#">12 died</a></p>'],
    ['a list of links', '<ul class="more-news"><li>World: <a href="#">12 died</a></li></ul>'],
    ['a newsletter', '<div class="c-newsletter-signup">12 died</div>'],
    ['the foot of the page', '<footer>12 died</footer>'],
    ['a menu', '<div role="navigation">12 died</div>'],
  ])('%s', (_, html) => {
    expect(page(html).join()).not.toContain('12 died')
  })

  it('comments, though they are longer than the article', () => {
    const comments = `<div class="comment-list">${`<p>${PROSE} 12 died</p>`.repeat(9)}</div>`
    expect(read(`<article><p>${PROSE}</p></article>${comments}`)).toEqual([PROSE])
  })

  it('links beside a short article; on a page of links they are all there is', () => {
    const links = Array.from({ length: 9 }, (_, n) => `<li><a href="#">At least ${n} killed in the north</a></li>`)
    const html = `<p>12 died.</p><ul>${links.join('')}</ul>`
    expect(read(html)).toEqual(['12 died.'])
    expect(read(html, { ...ABOUT, isArticle: false })).toHaveLength(10)
  })
})

it.each([
  ['English prose', true, PROSE],
  [
    'English headlines',
    true,
    'At least 12 dead after blast in capital of northern province. Army to withdraw from town.',
  ],
  [
    'German',
    false,
    'Die Behörden sprachen von 12 Toten, die nach dem Beschuss am Montag in der Stadt gefunden wurden.',
  ],
  [
    'Dutch',
    false,
    'De autoriteiten spraken van twaalf doden na de beschieting op maandag in de stad, en van tien of meer gewonden die naar het ziekenhuis gingen. Het leger zei dat het de aanval onderzoekt en dat er meer slachtoffers kunnen zijn.',
  ],
])('%s: English %s', (_, is, text) => {
  expect(isEnglish([{ text: `${text} `.repeat(9) }])).toBe(is)
})
