import { Is, type WordList } from '../model.ts'

const cardinals = (words: string, from: number, step = 1): WordList[] =>
  words.split(' ').map((word, i) => [word, { is: Is.Cardinal, value: from + i * step }])

const scale = (words: string, value: number): WordList => [words, { is: Is.Scale, value }]

/** What vague numbers say is laid down by the guidelines that the annotated articles follow. */
const vague = (words: string, low: number, high: number): WordList => [words, { is: Is.Vague, low, high }]

/** "several hundred": as vague as "hundreds". */
const several = (word: string, value: number): WordList[] => [
  vague(`several ${word}, many ${word}, a few ${word}, some few ${word}`, value * 2, value * 10 - 1),
]

export const NUMBERS: WordList[] = [
  ...cardinals('one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen', 1),
  ...cardinals('sixteen seventeen eighteen nineteen', 16),
  ...cardinals('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
  scale('hundred', 100),
  scale('thousand', 1e3),
  scale('million', 1e6),
  scale('billion', 1e9),
  scale('lakh', 1e5),
  scale('crore', 1e7),
  scale('dozen', 12),
  vague('dozens, dozens and dozens, several dozen, many dozens', 24, 99),
  vague('scores', 40, 99),
  vague('tens', 20, 99),
  vague('hundreds, hundreds and hundreds, hundreds upon hundreds, many hundreds, several hundreds', 200, 999),
  vague('thousands, thousands and thousands, thousands upon thousands, many thousands, several thousands', 2000, 9999),
  vague('millions, millions and millions, many millions', 2e6, 9999999),
  vague('tens of thousands, tens of 1000s', 2e4, 99999),
  vague('hundreds of thousands, many hundreds of thousands', 2e5, 999999),
  vague('tens of millions', 2e7, 99999999),
  vague('hundreds of millions', 2e8, 999999999),
  vague('lakhs', 2e5, 999999),
  ...several('hundred', 100),
  ...several('thousand', 1e3),
  ...several('million', 1e6),
]

/** Letters right after digits: 40k, 1.4m, 2bn. */
export const SUFFIXES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['mil', 1e6],
  ['bn', 1e9],
])

const before = (words: string, bound: 'exact' | 'at-least' | 'at-most' | 'about'): WordList => [
  words,
  { is: Is.Before, bound },
]
const after = (words: string, bound: 'at-least' | 'at-most' | 'about'): WordList => [words, { is: Is.After, bound }]

export const BOUNDS: WordList[] = [
  before(
    'more than, over, upwards of, upward of, at least, atleast, a least, at the very least, no fewer than, not fewer than, no less than, not less than, in excess of, exceeding, above, well over, well above, well beyond, beyond, a minimum of, minimum of, at a minimum, a minimum, minimum, north of, greater than, higher than, just over, slightly over, slightly more than, just above, far more than, many more than, well more than, much more than, little more than, a little over, in the high, not under',
    'at-least',
  ),
  before(
    'up to, as many as, as much as, as high as, no more than, not more than, no higher than, fewer than, less than, under, below, just under, nearly, almost, just below, just short of, shy of, just shy of, at most, a maximum of, maximum of, at the most, slightly under, slightly less than, a little under, not quite, well under, virtually, upto',
    'at-most',
  ),
  before(
    'about, around, some, roughly, approximately, approx, approx., an estimated, estimated, an estimate of, a conservative estimate of, conservative estimate of, an approximate, something like, somewhere around, close to, closer to, nearer, near to, circa, ca., in the region of, in the order of, on the order of,  perhaps, anywhere, somewhere, or about, in the neighbourhood of, in the neighborhood of, on average, maybe',
    'about',
  ),
  before(
    'a total of, total of, a combined total of, altogether, exactly, precisely, a record, a further, further, another, an additional, additional, a staggering, an extra, a reported, just, only, the, all, all of the, all the, these, those, his, her, its, their, our, as few as, fully, the other, any, a confirmed, a combined, an official, a whopping, an unprecedented',
    'exact',
  ),
  ['an average of, average of, an average', { is: Is.Before | Is.Part, bound: 'about' }],
  after('or more, or above, if not more, and counting, at least, at a minimum, or higher, or over', 'at-least'),
  after('or fewer, or less, at most, at the most', 'at-most'),
  after('or so, or thereabouts, approximately, odd', 'about'),
]
