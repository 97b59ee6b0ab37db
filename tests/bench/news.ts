import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import type { Article } from '../../claims/model.ts'

const SHARED = fileURLToPath(new URL('../../../shared/', import.meta.url))

interface Document {
  id: string
  url: string | null
  publisher: string | null
  published: string | null
  title: string | null
  paragraphs: string[]
}

const articleOf = ({ url, publisher, published, title, paragraphs }: Omit<Document, 'id'>): Article => ({
  ...{ url: url ?? '', publisher, published, title: title ?? '', blocks: paragraphs },
})

const documentsOf = (lines: string) =>
  lines
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Document)

/** The annotated articles and more of their kind: half of them blocks that speak of harm. Empty where they are not there. */
export function figureNews(): Article[] {
  const folder = `${SHARED}corpus/`
  if (!existsSync(`${folder}dev`)) return []
  const dev = readdirSync(`${folder}dev`).map((name) => readFileSync(`${folder}dev/${name}`, 'utf8'))
  const more = gunzipSync(readFileSync(`${folder}unlabelled.jsonl.gz`)).toString()
  return [...dev.map((text) => JSON.parse(text) as Document), ...documentsOf(more)].map(articleOf)
}

const HIDDEN = /<(script|style|noscript|svg|template)\b.*?<\/\1>|<!--.*?-->/gis
const BLOCK =
  /<\/?(?:p|div|li|h[1-6]|td|th|tr|ul|ol|dl|dd|dt|br|section|article|header|footer|nav|table|blockquote|figcaption|option)\b[^>]*>/i
const ENTITIES: Record<string, string> = { amp: '&', quot: '"', lt: '<', gt: '>', rsquo: '’', ldquo: '“', rdquo: '”' }

function blocksOf(html: string): string[] {
  const text = (piece: string) =>
    piece
      .replace(/<[^>]*>/g, '')
      .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
      .replace(/&(\w+);/g, (_, name) => ENTITIES[name] ?? ' ')
      .replace(/\s+/g, ' ')
      .trim()
  return html.replace(HIDDEN, ' ').split(BLOCK).map(text).filter(Boolean)
}

/** English pages as publishers served them, menus and all, as blocks of text. Empty where they are not there. */
export function pageNews(): Article[] {
  const folder = `${SHARED}pages/`
  if (!existsSync(`${folder}index.jsonl`)) return []
  const pages = documentsOf(readFileSync(`${folder}index.jsonl`, 'utf8')) as (Document & { lang: string | null })[]
  return pages
    .filter(({ lang }) => !lang || lang.startsWith('en'))
    .map((page) => {
      const html = gunzipSync(readFileSync(`${folder}${page.id}.html.gz`)).toString()
      return articleOf({ ...page, paragraphs: blocksOf(html) })
    })
}

const PLAIN = [
  'The council met twice in spring to talk about the bridge, which has been closed for repairs since the flood.',
  'Ticket prices rose by 4 percent, and the 12 new trains will run from September at the earliest, the operator said.',
  'She had taught at the school for nearly thirty years and knew every family in the valley by name.',
  'The home side won 3-1 after a slow first half; the visitors have not scored away from home in six matches.',
]
const THICK = [
  'At least 41 people were killed and more than 120 wounded when a storm struck the coast on Sunday, officials said.',
  'The ministry put the toll at 1,240, up from 980 a week earlier, with some 300 still missing and 4,500 displaced.',
  'Between 300 and 600 soldiers, 12 of them officers, died in the siege in March 2021, according to the Harbour Institute.',
  'Ana Ruiz told Radio Sol that "tens of thousands" had fled since the war began in February 2022, among them 7,000 children.',
  'Three policemen, two medics and a dozen civilians were hurt in the blast, the second attack on the town this year.',
]

/** Text of our own: of every `each` sentences one holds figures; blocks of four sentences, as many as `bytes` need. */
export function madeNews(bytes: number, each = 12): Article {
  const blocks: string[] = []
  let size = 0
  for (let i = 0; size < bytes; i += 4) {
    const sentences = [0, 1, 2, 3].map((k) => {
      const n = i + k
      return n % each === 0 ? THICK[(n / each) % THICK.length]! : PLAIN[n % PLAIN.length]!
    })
    blocks.push(sentences.join(' '))
    size += blocks.at(-1)!.length
  }
  return { url: '', publisher: null, published: '2024-08-15', title: 'The storm', blocks }
}
