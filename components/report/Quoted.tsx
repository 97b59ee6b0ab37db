import type { FlaggedText } from '../../flags/model.ts'
import { placeIn } from '../../flags/publish/cases.ts'
import { linkToWords } from '../../flags/publish/text-fragment.ts'
import type { Text } from '../text.ts'

/** The flagged words in their sentence, and where they stand, with a link to the very words. */
export function Quoted({ flagged, text }: { flagged: FlaggedText; text: Text }) {
  const { page, anchor, context } = flagged
  const at = placeIn(flagged)
  const where = [page.publisher, page.published && text.date(page.published)].filter(Boolean).join(', ')
  return (
    <figure class="quoted">
      <blockquote cite={page.url} dir="auto">
        {at < 0 ? (
          <mark>{anchor.exact}</mark>
        ) : (
          <>
            {context.slice(0, at)}
            <mark>{anchor.exact}</mark>
            {context.slice(at + anchor.exact.length)}
          </>
        )}
      </blockquote>
      <figcaption>
        <a href={linkToWords(flagged)} target="_blank" rel="noopener noreferrer">
          <bdi>{page.title || page.url}</bdi>
        </a>
        {where && <span>{where}</span>}
      </figcaption>
    </figure>
  )
}
