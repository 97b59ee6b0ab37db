import { describe, expect, it } from 'vitest'
import { linkToWords } from '../../../flags/publish/text-fragment.ts'
import { flaggedText } from '../made.ts'

const at = (url: string) => ({ ...flaggedText().page, url })
const anchor = (exact: string, prefix = '', suffix = '') => ({ start: 0, end: exact.length, exact, prefix, suffix })

describe('a link to the very words', () => {
  it.each([
    [
      'with whole words around',
      'https://a.example/x',
      anchor('46,000-plus', 'We have ', ' killed'),
      '#:~:text=We%20have-,46%2C000%2Dplus,-killed',
    ],
    [
      'where the context was cut within words',
      'https://a.example/x',
      anchor('31', 'ority counted 1,240 missing and ', ' dead after the storm of the yea'),
      '#:~:text=counted%201%2C240%20missing%20and-,31,-dead%20after%20the%20storm%20of%20the',
    ],
    ['at the ends of the text', 'https://a.example/x', anchor('31'), '#:~:text=31'],
    ['at the start of its block', 'https://a.example/x', anchor('31', 'Storm\n', ' dead'), '#:~:text=31,-dead'],
    [
      'near both ends of its block',
      'https://a.example/x',
      anchor('31', ' after the storm.\nAt least ', ' dead.\nAnother paragraph foll'),
      '#:~:text=At%20least-,31,-dead.',
    ],
    ['on an address with a fragment', 'https://a.example/x#part', anchor('31'), '#part:~:text=31'],
    ['on an address with a directive', 'https://a.example/x#:~:text=old', anchor('31'), '#:~:text=31'],
    ['with signs of the syntax', 'https://a.example/x', anchor('a & b, c'), '#:~:text=a%20%26%20b%2C%20c'],
  ])('%s', (_, url, words, fragment) => {
    expect(linkToWords({ page: at(url), anchor: words })).toBe(`https://a.example/x${fragment}`)
  })
})
