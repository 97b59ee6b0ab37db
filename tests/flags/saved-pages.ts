import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { Window } from 'happy-dom'
import { readClaims } from '../../claims/read.ts'
import { articleBlocks } from '../../page/article.ts'
import { Walk } from '../../page/text.ts'
import type { Version } from './edits.ts'

/** Saved news pages, which are no part of the project. */
const PAGES = fileURLToPath(new URL('../../../shared/pages/', import.meta.url))
export const hasPages = existsSync(`${PAGES}index.jsonl`)
if (!hasPages) console.warn(`No saved pages at ${PAGES}: THE TESTS THAT ANCHOR FLAGS IN THEM ARE SKIPPED.`)

export interface SavedPage {
  id: string
  /** The page's text, as anchors count in it. */
  blocks: readonly string[]
  /** Each claim that is read of its article, by where it stands. */
  claims: readonly Version[]
}

/** The saved pages that hold figures, as the page's script reads them. */
export async function savedPages(): Promise<SavedPage[]> {
  const lines = readFileSync(`${PAGES}index.jsonl`, 'utf8').trim().split('\n')
  const listed = lines.map((line) => JSON.parse(line) as { id: string; url: string; figures_in_page: boolean })
  const pages: SavedPage[] = []
  for (const { id, url } of listed.filter(({ figures_in_page }) => figures_in_page)) {
    const window = new Window({ url })
    const html = gunzipSync(readFileSync(`${PAGES}${id}.html.gz`)).toString('utf8')
    // A document that is parsed by itself fetches and runs nothing.
    const page = new window.DOMParser().parseFromString(html, 'text/html') as unknown as Document
    pages.push({ id, ...readPage(page, url) })
    await window.happyDOM.close()
  }
  return pages
}

function readPage(page: Document, url: string): Omit<SavedPage, 'id'> {
  const walk = new Walk(page.body)
  walk.step(Number.POSITIVE_INFINITY)
  const all = walk.blocks
  const blocks = all.map(({ text }) => text)
  const steps = articleBlocks(all, { title: page.title, isArticle: true })
  let step = steps.next()
  while (!step.done) step = steps.next()
  const article = step.value
  const said = { url, title: page.title, publisher: null, published: null, blocks: article.map(({ text }) => text) }
  const claims = readClaims(said, []).map(({ figure: { block, start, end } }) => ({
    ...{ blocks, start, end },
    block: all.indexOf(article[block]!),
  }))
  return { blocks, claims }
}
