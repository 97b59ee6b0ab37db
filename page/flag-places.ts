import { locate } from '../flags/anchor.ts'
import { type Flag, type FlaggedText, pageKey } from '../flags/model.ts'
import type { FlagPlace } from './desk-handle.ts'
import type { PageText, Span } from './page-text.ts'

/** One of a flag's texts that is on this page, and what became of it. */
export interface PlacedFlag {
  flag: Flag
  state: FlagPlace
  /** Where it stands now; null where it does not. */
  span: Span | null
  range: Range | null
}

/** The texts of a flag that are on a page: one, or both of a pair. */
function textsHere({ target, against }: Flag, addresses: ReadonlySet<string>): FlaggedText[] {
  const texts = against ? [target, against] : [target]
  return texts.filter(({ page }) => addresses.has(pageKey(page.url)))
}

/**
 * Finds the words of flags in a page's text; it may be interrupted wherever it yields.
 * @param urls what the page is called
 */
export function* placeFlags(
  flags: readonly Flag[],
  page: PageText,
  urls: readonly string[],
): Generator<void, PlacedFlag[]> {
  const addresses = new Set(urls.map(pageKey))
  const here = flags.flatMap((flag) => textsHere(flag, addresses).map((text) => ({ flag, text })))
  const located = yield* locate(
    page.text,
    here.map(({ text }) => text),
  )
  const placed: PlacedFlag[] = []
  for (const [index, { flag }] of here.entries()) {
    const found = located[index]!
    const span = found.state === 'missing' ? null : { start: found.start, end: found.end }
    const range = span && page.rangeOf(span)
    placed.push({ flag, state: range ? found.state : 'missing', span, range })
    yield
  }
  return placed
}
