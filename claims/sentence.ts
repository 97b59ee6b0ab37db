import { type Count, countAt } from './counts.ts'
import { type Item, itemsOf } from './items.ts'
import type { Lexicon } from './lexicon/model.ts'
import type { Block, Sentence as Cut } from './text.ts'

/** A sentence ready for rules: its items, and what each number phrase in it counts. */
export interface Sentence {
  block: Block
  cut: Cut
  lexicon: Lexicon
  items: Item[]
  counts: Count[]
  /** For each item, the count that it is part of. */
  owners: (Count | undefined)[]
}

/** Cuts a sentence into items and finds its counts. */
export function readSentence(block: Block, cut: Cut, lexicon: Lexicon): Sentence {
  const items = itemsOf(block.tokens, cut.from, cut.to, lexicon)
  const counts: Count[] = []
  const owners: (Count | undefined)[] = new Array(items.length)
  for (let i = 0; i < items.length; i++) {
    if (!items[i]!.number || owners[i]) continue
    const count = countAt(items, i, block.tokens, lexicon)
    counts.push(count)
    for (let k = count.from; k < count.to; k++) owners[k] = count
  }
  return { block, cut, lexicon, items, counts, owners }
}
