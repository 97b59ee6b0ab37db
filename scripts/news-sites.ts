import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const FILE = fileURLToPath(new URL('../sites/news-sites.tsv', import.meta.url))

/** A line of `sites/news-sites.tsv`. */
export interface NewsSite {
  domain: string
  country: string
}

/** The sites where Recount runs by itself, in the order of the file. */
export function readNewsSites(): NewsSite[] {
  const [, ...lines] = readFileSync(FILE, 'utf8').trimEnd().split('\n')
  return lines.map((line) => {
    const [domain = '', country = ''] = line.split('\t')
    return { domain, country }
  })
}
