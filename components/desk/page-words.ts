import type { Anchor, FlaggedPage } from '../../flags/model.ts'

/** What the desk's forms ask of the page that they stand on. */
export interface PageWords {
  /** The page as flags name it. */
  about(): FlaggedPage
  /** Where a range's words stand in the page's text, and their blocks; null where they are gone. */
  wordsOf(range: Range): Promise<{ anchor: Anchor; context: string } | null>
  /** Where a claim of the page stands, by its place among the answer's comparisons; null where it is not painted. */
  rangeOfClaim(index: number): Range | null
}
