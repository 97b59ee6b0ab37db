import NumberRecognizers from '@microsoft/recognizers-text-number'
import { casual } from 'chrono-node/en'
import compromise from 'compromise'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import type { Article } from '../../claims/model.ts'
import { readClaims } from '../../claims/read.ts'
import { readBaseData } from '../../scripts/base-data.ts'
import type { Measurement } from '../../scripts/bench.ts'
import { figureNews, madeNews, pageNews } from './news.ts'

const ROUNDS = 9
const { events } = readBaseData()

/** The least that any reader must do: look for digits, and for words that go with them. */
const DIGITS = /\d[\d,.]*/g
const WORDS =
  /\b(?:killed|wounded|injured|dead|died|deaths|death|missing|toll|casualties|victims|soldiers|troops|civilians|people|hostages|captured|displaced|refugees|fled|bodies|fatalities|lives|hurt|deported|homeless)\b/g

let sink = 0
function floor(text: string): void {
  for (const pattern of [DIGITS, WORDS]) {
    pattern.lastIndex = 0
    while (pattern.exec(text)) sink++
  }
}

const wink = winkNLP(model, ['sbd', 'ner'])

/** Each reads a block of text, and how much of the corpus it gets: the slow ones would take minutes for all of it. */
const PEERS: { name: string; share: number; read: (text: string) => unknown }[] = [
  { name: 'chrono-node', share: 0.5, read: (text) => casual.parse(text) },
  { name: 'wink-nlp, sentences and entities', share: 0.2, read: (text) => wink.readDoc(text).entities().length() },
  {
    name: 'Microsoft recognizers',
    share: 0.05,
    read: (text) => NumberRecognizers.recognizeNumber(text, 'en-us').length,
  },
  { name: 'compromise numbers', share: 0.01, read: (text) => compromise(text).match('#Value').length },
]

const sizeOf = (articles: readonly Article[]) =>
  articles.reduce((sum, { blocks }) => sum + blocks.reduce((size, text) => size + Buffer.byteLength(text), 0), 0)

const each = (articles: readonly Article[], read: (text: string) => unknown) => () => {
  for (const { blocks } of articles) for (const text of blocks) read(text)
}

const readAll = (articles: readonly Article[]) => () => {
  for (const article of articles) sink += readClaims(article, events).length
}

/** The median of each in milliseconds. They take turns, so that a pause of the machine hits all of them alike. */
function medians(runs: readonly (() => void)[], rounds = ROUNDS): number[] {
  for (const run of runs) run()
  const taken: number[][] = runs.map(() => [])
  for (let round = 0; round < rounds; round++) {
    for (const [i, run] of runs.entries()) {
      const start = performance.now()
      run()
      taken[i]!.push(performance.now() - start)
    }
  }
  return taken.map((times) => times.sort((a, b) => a - b)[times.length >> 1]!)
}

const speed = (articles: readonly Article[], ms: number) => sizeOf(articles) / 1000 / ms

/** A share of the articles, spread over all of them. */
const some = (articles: readonly Article[], share: number) =>
  articles.filter((_, i) => Math.floor(i * share) !== Math.floor((i - 1) * share))

/** News by how much of it speaks of harm: pages as publishers serve them, and articles that were chosen for their figures. */
function news(): { name: string; articles: Article[] }[] {
  const found = [
    { name: 'pages as served', articles: pageNews() },
    { name: 'articles chosen for their figures', articles: figureNews() },
  ].filter(({ articles }) => articles.length > 0)
  if (found.length) return found
  console.warn('No news is there to read: measuring with generated text instead, which says less.')
  return [{ name: 'generated news', articles: Array.from({ length: 100 }, () => madeNews(30_000)) }]
}

function corpus(): Measurement[] {
  const kinds = news()
  const all = kinds.flatMap(({ articles }) => articles)
  const shares = PEERS.map(({ share }) => some(all, share))
  const times = medians([
    ...kinds.flatMap(({ articles }) => [readAll(articles), each(articles, floor)]),
    ...PEERS.map(({ read }, i) => each(shares[i]!, read)),
  ])
  const own = kinds.flatMap(({ name, articles }, i) => {
    const [ms, least] = times.slice(2 * i) as [number, number]
    const size = `${(sizeOf(articles) / 1e6).toFixed(1)} MB`
    return [
      { what: `${name}, ${size}: Recount`, value: speed(articles, ms), unit: 'MB/s', limit: 40 },
      { what: `${name}: the floor, two patterns`, value: speed(articles, least), unit: 'MB/s' },
      { what: `${name}: Recount, times the floor`, value: ms / least, unit: '×', limit: 8 },
    ]
  })
  const peers = PEERS.map(({ name }, i) => {
    return { what: `all of it: ${name}`, value: speed(shares[i]!, times[2 * kinds.length + i]!), unit: 'MB/s' }
  })
  return [...own, ...peers]
}

/** 5,000 words, every sentence with figures. */
function thickArticle(): Measurement {
  const long = madeNews(40_000, 1)
  let words = 0
  const blocks = long.blocks.filter((text) => {
    words += text.split(' ').length
    return words <= 5000
  })
  const [ms] = medians([readAll([{ ...long, blocks }])], 31)
  return { what: 'an article of 5,000 words thick with figures', value: ms!, unit: 'ms', limit: 3 }
}

function growth(): Measurement[] {
  const sizes = [1e3, 1e4, 1e5, 1e6, 1e7]
  const articles = sizes.map((bytes) => [madeNews(bytes)])
  const times = medians(articles.map(readAll), 5)
  const perByte = times.map((ms, i) => (ms * 1e6) / sizeOf(articles[i]!))
  return [
    ...sizes.map((size, i) => ({ what: `${size / 1e3} KB of generated news`, value: perByte[i]!, unit: 'ns/byte' })),
    { what: 'ns a byte at 10 MB over those at 100 KB', value: perByte[4]! / perByte[2]!, unit: '×', limit: 1.5 },
  ]
}

function hostile(): Measurement[] {
  const of = (text: string): Article[] => [{ ...madeNews(0), blocks: [text] }]
  const line = (bytes: number) => of(madeNews(bytes).blocks.join(' '))
  const cases: [string, Article[]][] = [
    ['one line of 100 KB', line(1e5)],
    ['one line of 1 MB', line(1e6)],
    ['100,000 digits', of(`killed ${'7'.repeat(100_000)} people`)],
    ['50,000 nested quotes', of(`${'“"'.repeat(25_000)}41 people were killed${'"”'.repeat(25_000)}`)],
    ['100,000 commas', of(`41 people were killed${', '.repeat(100_000)}41 died`)],
    ['a list of 20,000 figures', of(`Killed were ${'12 soldiers, '.repeat(20_000)}and 3 medics.`)],
    ['20,000 dates in a row', of(`41 people were killed ${'in May 2019, '.repeat(20_000)}.`)],
    ['100,000 capitals', of(`41 people were killed, said ${'Aa '.repeat(100_000)}.`)],
  ]
  const times = medians(
    cases.map(([, articles]) => readAll(articles)),
    3,
  )
  return cases.map(([what, articles], i) => ({ what, value: (times[i]! * 1e6) / sizeOf(articles), unit: 'ns/byte' }))
}

/** How fast text is read, beside the readers of dates, numbers and names that others have made. */
export default async function measure(): Promise<Measurement[]> {
  const rows = [...corpus(), thickArticle(), ...growth(), ...hostile()]
  if (!sink) throw new Error('nothing was read')
  return rows
}
