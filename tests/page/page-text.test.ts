import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PageText } from '../../page/page-text.ts'

function textOf(html: string): PageText {
  document.body.innerHTML = html
  const steps = PageText.read(document)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

const PAGE =
  '<h1>After the storm</h1><p>The  <b>port</b> authority counted <i>1,240</i> sailors.</p><div>On <p>Second</p> off</div>'

describe('the text of a page', () => {
  it('is all its blocks, a line each', () => {
    expect(textOf(PAGE).text).toBe('After the storm\nThe port authority counted 1,240 sailors.\nOn\nSecond\noff')
  })

  it.each(['After', 'port authority', '1,240', 'sailors.', 'counted 1', 'On', 'Second', 'off'])(
    'has "%s" where it stands, both ways',
    (words) => {
      const page = textOf(PAGE)
      const start = page.text.indexOf(words)
      const range = page.rangeOf({ start, end: start + words.length })!
      expect(String(range).replace(/\s+/g, ' ')).toBe(words)
      expect(page.spanOf(range)).toEqual({ start, end: start + words.length })
    },
  )

  it('finds the span of any selection, over blocks too, without the space at its ends', () => {
    const page = textOf(PAGE)
    fc.assert(
      fc.property(fc.nat(page.text.length - 1), fc.nat(page.text.length - 1), (one, other) => {
        const [start, end] = [Math.min(one, other), Math.max(one, other) + 1]
        const words = page.text.slice(start, end)
        const range = /^\n|\n$/.test(words) ? null : page.rangeOf({ start, end })
        if (!range || words.trim() === '') return
        const span = page.spanOf(range)!
        expect(page.text.slice(span.start, span.end)).toBe(words.trim())
      }),
    )
  })

  it('takes the ends that browsers give a selection: elements, not only text', () => {
    const page = textOf(PAGE)
    const range = document.createRange()
    range.selectNode(document.querySelector('p')!)
    expect(page.around(page.spanOf(range)!)).toBe('The port authority counted 1,240 sailors.')
    range.selectNodeContents(document.querySelector('i')!)
    const span = page.spanOf(range)!
    expect(page.text.slice(span.start, span.end)).toBe('1,240')
    expect([page.blockAt(span.start), page.startOf(1)]).toEqual([1, 16])
  })

  it('has nothing where nothing was selected, or what is none of the text', () => {
    const page = textOf(`${PAGE}<textarea>words</textarea>`)
    const range = document.createRange()
    range.setStart(document.querySelector('h1')!.firstChild!, 5)
    expect(page.spanOf(range)).toBeNull()
    range.selectNodeContents(document.querySelector('textarea')!)
    expect(page.spanOf(range)).toBeNull()
  })
})
