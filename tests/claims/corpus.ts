import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** An annotated article; its form is that of the measuring corpus, which is no part of the project. */
export interface AnnotatedDocument {
  id: string
  url: string | null
  publisher: string | null
  published: string | null
  title: string | null
  paragraphs: string[]
  claims: { para: number; quote: string }[]
}

/** Where the measuring corpus stands when it is there at all. */
export const CORPUS = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url))

function load(): AnnotatedDocument[] {
  if (!existsSync(`${CORPUS}dev`)) {
    console.warn(`The annotated articles are not at ${CORPUS}dev: tests that measure against them are skipped.`)
    return []
  }
  const files = readdirSync(`${CORPUS}dev`).filter((name) => name.endsWith('.json'))
  return files.map((name) => JSON.parse(readFileSync(`${CORPUS}dev/${name}`, 'utf8')) as AnnotatedDocument)
}

/** Empty, with a warning, where the corpus is not there. */
export const corpusDocuments = load()
