import type { Article, StoredEvent } from '../../../claims/model.ts'
import { readClaims } from '../../../claims/read.ts'
import { compareArticle, eventsNeeded } from '../../../comparison/article.ts'
import type { Answer } from '../../../comparison/model.ts'
import type { Evidence } from '../../../estimates/evidence.ts'

/** A short article of our own, so that the marks can be shown before the reader has been anywhere. */
const SAMPLE: Article = {
  url: 'https://sample.example/',
  title: 'Kyiv puts a number on its dead',
  publisher: 'The Sample Gazette',
  published: '2025-02-18',
  blocks: [
    'More than 46,000 Ukrainian soldiers have been killed since Russia’s full-scale invasion began on 24 February 2022, Volodymyr Zelensky said in a television interview.',
    'In January the US president, Donald Trump, gave a figure of 700,000 Ukrainian troop deaths.',
    'In Larkfield, a town of 12,000 on the coast, a storm left 14 people dead on Monday, the mayor said.',
  ],
}

/** A piece of a block: plain words, or a figure by its place in the answer. */
export type Piece = string | { quote: string; index: number }

export interface ReadSample {
  answer: Answer
  blocks: Piece[][]
}

/** Reads the sample as any page is read, and holds it against what is stored. */
export async function readSample(evidence: Evidence): Promise<ReadSample> {
  const events: readonly StoredEvent[] = await evidence.events()
  const claims = readClaims(SAMPLE, events)
  const found = await evidence.estimatesOf(eventsNeeded(claims, events))
  const answer = compareArticle(SAMPLE, claims, (event) => found.get(event) ?? [], events)
  return { answer, blocks: SAMPLE.blocks.map((text, block) => piecesOf(text, block, answer)) }
}

function piecesOf(text: string, block: number, { comparisons }: Answer): Piece[] {
  const pieces: Piece[] = []
  let done = 0
  comparisons.forEach(({ claim: { figure } }, index) => {
    if (figure.block !== block || figure.start < done) return
    pieces.push(text.slice(done, figure.start), { quote: text.slice(figure.start, figure.end), index })
    done = figure.end
  })
  return [...pieces, text.slice(done)]
}
