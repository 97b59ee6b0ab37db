import type { PlacedFlag } from './flag-places.ts'
import { Paint, ruleOf } from './paint.ts'

/** Above the words, where figures have theirs below; dashed where the words were changed. */
const RULES = ruleOf('flag-found', 'overline solid 2px') + ruleOf('flag-changed', 'overline dashed 2px')

/** The marks of flags on a page: lines above the words. */
export class FlagMarks {
  readonly #paint: Paint<'flag-found' | 'flag-changed'>
  #placed: readonly PlacedFlag[] = []

  constructor(page: Document) {
    this.#paint = new Paint(page.defaultView as Window & typeof globalThis, RULES)
  }

  /** What is painted, as `keepMarks` asks. */
  get figures(): readonly PlacedFlag[] {
    return this.#placed
  }

  /** Paints flags in place of all that were painted before. */
  set(placed: readonly PlacedFlag[]): void {
    for (const { range } of this.#placed) if (range) this.#paint.delete(range)
    this.#placed = placed
    for (const { range, state } of placed) {
      if (range && state !== 'missing') this.#paint.set(range, `flag-${state}`)
    }
    this.keep()
  }

  keep(): void {
    this.#paint.keep()
  }

  clear(): void {
    this.#placed = []
    this.#paint.clear()
  }
}
