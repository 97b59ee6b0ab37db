import { couldHoldFigure } from '../claims/gate.ts'
import type { Article, Claim } from '../claims/model.ts'
import type { Answer } from '../comparison/model.ts'
import type { About } from './about.ts'
import { lookAt } from './look.ts'
import type { PageMarks } from './marks.ts'
import { place } from './place.ts'
import { inSlices } from './slices.ts'
import type { Block } from './text.ts'

/**
 * Asks the background.
 * @param article the blocks that it has not read yet
 * @param earlier the claims of this page that it read before
 * @returns an answer to the earlier claims and then the new ones; null where Recount is switched off for the site, undefined where
 * nobody answers
 */
export type Ask = (article: Article, earlier: Claim[]) => Promise<Answer | null | undefined>

/** What one question may hold, see `background/limits.ts`. */
const MOST_TEXT = 5_000_000
const MOST_BLOCKS = 20_000
/** Texts remembered of one page before those that stand there no more are forgotten. */
const MOST_REMEMBERED = 10_000

/** What a look cost, and whether there was anything new. */
export interface Looked {
  ms: number
  /** The longest that the page had to wait for us. */
  longest: number
  isNew: boolean
  /** Whether the background was asked about this page, now or before. */
  isAsked: boolean
  shadowRoots: readonly ShadowRoot[]
}

/** Reads a page as it grows and changes, and paints what the background answers. */
export class Session {
  /** The texts of the blocks that the background has read: none is sent twice. */
  #read = new Set<string>()
  #answer: Answer | null = null
  /** The text of the block that each of the answer's claims stands in. */
  #texts: string[] = []
  #address = ''
  #isAsked = false

  constructor(
    private readonly page: Document,
    private readonly marks: PageMarks,
    private readonly ask: Ask,
  ) {}

  /** Looks at the page once; to be called again when it has changed, and not before this is done. */
  async look(): Promise<Looked> {
    let ms = 0
    let longest = 0
    const spent = (slice: number) => {
      ms += slice
      longest = Math.max(longest, slice)
    }
    const { about, blocks, shadowRoots } = await inSlices(lookAt(this.page), spent)
    const compared = performance.now()
    const isNew = this.#leave(blocks)
    const fresh = blocks.filter(({ text }) => !this.#read.has(text))
    const isAsked = about !== null && fresh.some(({ text }) => couldHoldFigure(text))
    spent(performance.now() - compared)
    if (isAsked) {
      const asked = performance.now()
      const answered = this.#question(about, fresh, blocks)
      spent(performance.now() - asked)
      await answered
    }
    await this.#paint(blocks, spent)
    this.#isAsked ||= isAsked
    return { ms, longest, isNew: isNew || isAsked, isAsked: this.#isAsked, shadowRoots }
  }

  /** Takes the marks off and forgets the page. */
  end(): void {
    this.#forget()
    this.marks.clear()
  }

  /** At another address, with nothing left of what was read, the page is another one. */
  #leave(blocks: readonly Block[]): boolean {
    const address = this.page.location.href.replace(/#.*/, '')
    const isOther = address !== this.#address
    const isFull = this.#read.size > MOST_REMEMBERED
    this.#address = address
    if (isOther || isFull) {
      if (!blocks.some(({ text }) => this.#read.has(text))) this.#forget()
      else if (isFull) this.#read = new Set(blocks.map(({ text }) => text).filter((text) => this.#read.has(text)))
    }
    return isOther
  }

  #forget(): void {
    this.#read.clear()
    this.#answer = null
    this.#texts = []
    this.#isAsked = false
  }

  async #question(about: About, fresh: readonly Block[], blocks: readonly Block[]): Promise<void> {
    const asked = within(fresh).map(({ text }) => text)
    const here = new Set(blocks.map(({ text }) => text))
    const before = (this.#answer?.comparisons ?? []).map(({ claim }, index) => ({ claim, text: this.#texts[index]! }))
    const earlier = before.filter(({ text }) => here.has(text))
    const { isArticle: _, ...said } = about
    const answer = await this.ask(
      { ...said, blocks: asked },
      earlier.map(({ claim }) => claim),
    )
    if (answer === undefined) return
    if (answer === null) {
      this.#forget()
      return
    }
    // Claims of blocks that went are not in the answer: should the blocks come back, they are new.
    for (const { text } of before) if (!here.has(text)) this.#read.delete(text)
    for (const { text } of fresh) this.#read.add(text)
    this.#answer = answer
    this.#texts = answer.comparisons.map(({ claim }, index) => earlier[index]?.text ?? asked[claim.figure.block]!)
  }

  async #paint(blocks: readonly Block[], spent: (ms: number) => void): Promise<void> {
    const answer = this.#answer
    if (!answer) return this.marks.clear()
    const placed = await inSlices(place(answer.comparisons, this.#texts, blocks, this.marks.figures), spent)
    // Meanwhile Recount may have left the page.
    if (this.#answer === answer) await inSlices(this.marks.set(answer, placed), spent)
  }
}

/** As much as one question may hold. */
function within(blocks: readonly Block[]): Block[] {
  let length = 0
  return blocks.slice(0, MOST_BLOCKS).filter(({ text }) => {
    length += text.length
    return length <= MOST_TEXT
  })
}
