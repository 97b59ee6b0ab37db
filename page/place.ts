import type { Comparison } from '../comparison/model.ts'
import type { Found } from './marks.ts'
import type { Block } from './text.ts'

/** Claims placed between two looks at the clock. */
const CLAIMS = 8

/**
 * Finds where on the page claims stand now; it may be interrupted wherever it yields.
 * @param texts of the block that each claim was read in
 * @param before where claims stood: the same place is the same range, so that an open card stays with its figure
 * @returns in reading order; nothing of claims whose text is not there
 */
export function* place(
  comparisons: readonly Comparison[],
  texts: readonly string[],
  blocks: readonly Block[],
  before: readonly Found[],
): Generator<void, Found[]> {
  const spots = Map.groupBy(blocks.keys(), (index) => blocks[index]!.text)
  const old = Map.groupBy(before, ({ range }) => range.startContainer)
  // A text that stands on the page twice was read twice.
  const taken = new Map<string, number>()
  const found: (Found & { block: number; start: number })[] = []
  for (const [index, { claim }] of comparisons.entries()) {
    if (index % CLAIMS === CLAIMS - 1) yield
    const { start, end } = claim.figure
    const text = texts[index]!
    const which = `${start} ${text}`
    const time = taken.get(which) ?? 0
    taken.set(which, time + 1)
    const block = spots.get(text)?.[time]
    const range = block === undefined ? null : blocks[block]!.range(start, end)
    if (!range) continue
    const same = old.get(range.startContainer)?.find((each) => isSame(each.range, range))
    found.push({ range: same?.range ?? range, index, block: block!, start })
  }
  return found.sort((one, other) => one.block - other.block || one.start - other.start)
}

const isSame = (one: Range, other: Range) =>
  one.startOffset === other.startOffset && one.endContainer === other.endContainer && one.endOffset === other.endOffset
