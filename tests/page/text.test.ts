import { describe, expect, it } from 'vitest'
import { type Block, Walk } from '../../page/text.ts'

/** The blocks of a body, walked a few nodes at a time: where the walk stops must not matter. */
function walked(html: string, nodes = 3): readonly Block[] {
  document.body.innerHTML = html
  const walk = new Walk(document.body)
  while (!walk.step(nodes));
  return walk.blocks
}
const textsOf = (html: string) => walked(html).map(({ text }) => text)

describe('text is cut into blocks as a reader sees it', () => {
  it.each([
    [
      'a sentence split over inline elements',
      '<p>More than <b>46,<i>000</i></b> were <a href="#">killed</a>.</p>',
      ['More than 46,000 were killed.'],
    ],
    ['white space in the source', '<p>\n  At least\n\t 12   people\n</p>', ['At least 12 people']],
    ['a soft hyphen', '<p>sol\u00addiers</p>', ['soldiers']],
    ['a no-break space', '<p>46\u00a0000 dead</p>', ['46\u00a0000 dead']],
    [
      'paragraphs, headings and items',
      '<h2>One</h2><p>Two</p><ul><li>Three</li><li>Four</li></ul>',
      ['One', 'Two', 'Three', 'Four'],
    ],
    ['text around a block', '<div>One<div>Two</div>Three</div>', ['One', 'Two', 'Three']],
    ['one line break', '<p>Twelve<br>died</p>', ['Twelve died']],
    ['two line breaks', '<p>Twelve died<br> <br>Six hurt</p>', ['Twelve died', 'Six hurt']],
    ['an image in a number', '<p>88<img src="data:,">2023</p>', ['88 2023']],
    ['a raised note', '<p>46,000<sup><a href="#n2">[2]</a></sup> died</p>', ['46,000 died']],
    ['another raised letter', '<p>46,000<sup>a</sup> died</p>', ['46,000a died']],
    ['an ordinal’s raised end', '<p>the 5<sup>th</sup> day</p>', ['the 5th day']],
    ['a dropped capital', '<p><span>T</span>wo died</p>', ['Two died']],
    [
      'spans that stand in lines of their own',
      '<p><span>Six died</span><span>Read more</span></p>',
      ['Six died Read more'],
    ],
    ['a comment between two pieces', '<p>killed 4<!-- -->6 people</p>', ['killed 46 people']],
    ['a script in a sentence', '<p>Six <script>var n = 9</script>died</p>', ['Six died']],
  ])('%s', (_, html, texts) => {
    expect(textsOf(html)).toEqual(texts)
  })

  it.each(['script', 'style', 'noscript', 'nav', 'footer', 'code', 'pre', 'textarea', 'select', 'button', 'svg'])(
    'reads nothing in <%s>',
    (name) => {
      expect(textsOf(`<p>One</p><${name}>12 killed</${name}><p>Two</p>`)).toEqual(['One', 'Two'])
    },
  )

  it('goes through open shadow roots, in reading order', () => {
    document.body.innerHTML = '<p>One</p><x-story><p>Three</p></x-story><p>Four</p>'
    document.querySelector('x-story')!.attachShadow({ mode: 'open' }).innerHTML = '<p>Two</p><slot></slot>'
    const walk = new Walk(document.body)
    while (!walk.step(1));
    expect(walk.blocks.map(({ text }) => text)).toEqual(['One', 'Two', 'Three', 'Four'])
    expect(walk.shadowRoots).toHaveLength(1)
  })

  it('counts what is linked', () => {
    const [block] = walked('<p>See <a href="#"><b>here</b></a>.</p>')
    expect([block!.length, block!.linked]).toEqual([9, 4])
  })
})

describe('a span of a block is a range of the page', () => {
  it.each([
    ['<p>More than <b>46,<i>000</i></b> died</p>', '46,000'],
    ['<p>\n tens   of\n thousands \n fled</p>', 'tens of thousands'],
    ['<p>one <b> million</b> died</p>', 'one million'],
    ['<p>Twelve died.<br>Thirteen fled.</p>', 'Thirteen'],
    ['<p>88<img src="data:,">2023 died</p>', '2023'],
    ['<p>a thou\u00adsand died</p>', 'thousand'],
    ['<p>x</p><p> 12 died</p>', '12'],
    ['<div>One<div>Two</div><b> </b><i>At <u>least</u></i> 12 died<p>Four</p></div>', '12'],
    ['<div><b>Gone<br><br>At least <i>12</i> died</b></div>', '12 died'],
    ['<p><b>12 died</b></p>', '12 died'],
  ])('%s: %s', (html, quote) => {
    const block = walked(html).find(({ text }) => text.includes(quote))!
    const start = block.text.indexOf(quote)
    const range = block.range(start, start + quote.length)
    expect(String(range).replace(/\s+/g, ' ').replaceAll('\u00ad', '')).toBe(quote)
  })

  it('is found in shadow roots, also where their text runs on into that of their host', () => {
    document.body.innerHTML = '<p>One <span>and</span> 12 died</p><x-story>, 13 fled</x-story>'
    document.querySelector('span')!.attachShadow({ mode: 'open' }).innerHTML = '<b>11 hurt, </b><slot></slot>'
    document.querySelector('x-story')!.attachShadow({ mode: 'open' }).innerHTML = '<i>Then <b>9</b> more</i>'
    const walk = new Walk(document.body)
    while (!walk.step(1));
    const spots = walk.blocks.flatMap(({ text }, block) =>
      [...text.matchAll(/\d+/g)].map(({ 0: quote, index }) => [walk.blocks[block]!, index, quote] as const),
    )
    expect(spots.map(([, , quote]) => quote)).toEqual(['11', '12', '9', '13'])
    for (const [block, index, quote] of spots) expect(String(block.range(index, index + 2))).toContain(quote)
  })

  it('is none where the page has changed since', () => {
    const [block] = walked('<p>At least 12 died</p>')
    const start = block!.text.indexOf('12')
    document.querySelector('p')!.firstChild!.textContent = 'Gone'
    expect(block!.range(start, start + 2)).toBeNull()
    const [other] = walked('<div><p>At least 12 died</p></div>')
    document.querySelector('p')!.replaceWith(...document.querySelector('p')!.childNodes)
    expect(other!.range(start, start + 2)).toBeNull()
  })
})
