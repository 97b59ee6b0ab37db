import { writtenBy } from '../comparison/claim-line.ts'
import type { Estimate } from '../estimates/model.ts'
import type { Text } from './text.ts'

const WEB = /^https?:\/\//i

/** Who counted, with a link to where it can be read: only to the web, and telling that page nothing of this one. */
export function Source({ estimate, text }: { estimate: Estimate; text: Text }) {
  const name = writtenBy(estimate, text.translate)
  const { url } = estimate
  if (url === null || !WEB.test(url)) return <bdi class="source">{name}</bdi>
  return (
    <a class="source" href={url} target="_blank" rel="noopener noreferrer">
      <bdi>{name}</bdi>
    </a>
  )
}
