import type { About } from './about.ts'
import type { Block } from './text.ts'

/** In the names of parts that are never the article, whatever they hold. */
const COMMENTS = /comment|disqus|livefyre|discussion|responses/i

/** In the names of parts beside an article. */
const ASIDE =
  /related|recirc|recommend|side-?bar|newsletter|sign-?up|subscri|share|social|footer|navbar|navigation|breadcrumb|menu|masthead|cookie|consent|advert|sponsor|outbrain|taboola|trending|popular|most-?read|also-?(?:read|on|in)|see-?also|up-?next|topics|author-?bio|copyright|modal|popup|paywall|ticker/i

/** In the names of parts that are beside an article where they are made of links, and are in it where they are not. */
const LINKING = /promo|banner|more|next|teaser|latest|widget|overlay|carousel|gallery|rail|list|feed|headlines|stories/i

/** What is too common in the names of whole pages to say anything of a part. */
const WHOLE = /^(?:html|body|main|article)$/

/** Shorter than this, a block is a label. */
const PROSE = 80
/** A block of which more is links is a list of them. */
const MOST_LINKED = 0.5
/** Less will do for a part that is named like one. */
const SOME_LINKED = 0.25
/** A page with less text of its own and ten times as much in links is a front page: the links are what there is to read. */
const FRONT_PROSE = 300
const FRONT_LINKS = 10
const HEADLINE = 30
/** A part that holds this share of a page's prose is its article, whatever its name. */
const BULK = 0.6

/** With more headings of the first rank than that, only the one that reads like the title is it. */
const MOST_HEADINGS = 2

/** Blocks, or parts, looked at between two looks at the clock. */
const BLOCKS = 32

/**
 * Finds the blocks of a page that are its article's, without its title; it may be interrupted wherever it yields.
 * A front page has no article: there they are the headlines.
 */
export function* articleBlocks(
  blocks: readonly Block[],
  { title, isArticle }: Pick<About, 'title' | 'isArticle'>,
): Generator<void, Block[]> {
  const parts = new Parts()
  const partOf: Part[] = []
  for (let index = 0; index < blocks.length; index++) {
    partOf.push(parts.add(blocks[index]!))
    if (index % BLOCKS === 0) yield
  }
  yield* parts.sum()
  if (!isArticle && parts.isFrontPage()) return [...blocks]
  const read = blocks.filter((block, index) => !isLinks(block) && !partOf[index]!.isAside)
  yield
  const root = around(read.find(isProse) ?? read[0], read.findLast(isProse) ?? read.at(-1))
  if (!root) return []
  yield
  // What stands in one element stands together, as all is in reading order.
  const inRoot = ({ element }: Block) => isIn(element, root)
  const first = read.findIndex(inRoot)
  const last = read.findLastIndex(inRoot)
  const headings = new Set(read.filter(({ element }) => element.localName === 'h1'))
  yield
  const heading = read.findLastIndex((block, index) => index < first && headings.has(block))
  const isTitle = (block: Block) => headings.has(block) && (headings.size <= MOST_HEADINGS || isOf(title, block))
  // Between its heading and its prose stand standfirst and first picture, often in a part of their own.
  return read.slice(heading < 0 ? first : heading + 1, last + 1).filter((block) => !isTitle(block))
}

/** The innermost element that holds two blocks, and so all between them; null where there is none. */
function around(first: Block | undefined, last: Block | undefined): Element | null {
  // Not the only long paragraph itself: short ones stand beside it.
  let root = first ? parentOf(first.element) : null
  while (root && !isIn(last!.element, root)) root = parentOf(root)
  return root
}

const isLinks = ({ length, linked }: Block) => linked > length * MOST_LINKED
const isProse = (block: Block) => block.length >= PROSE && !isLinks(block)

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()
function isOf(title: string, { text }: Block): boolean {
  const [one, other] = [letters(title), letters(text)]
  return one.includes(other) || other.includes(one)
}

/** The element that holds the shadow root in which an element stands; null where it stands in none. */
const hostOf = (element: Element): Element | null => (element.getRootNode() as Partial<ShadowRoot>).host ?? null

/** The element around, out of a shadow root to its host. */
const parentOf = (element: Element): Element | null => element.parentElement ?? hostOf(element)

function isIn(element: Element, root: Element): boolean {
  for (let at: Element | null = element; at; at = hostOf(at)) if (root.contains(at)) return true
  return false
}

/** Whether an element may have a name that says what it is. Most have no attribute, and asking for three costs more than for all. */
const isNamed = (element: Element) =>
  element.localName === 'aside' || (element.hasAttributes() && !WHOLE.test(element.localName))

/** An element with a name, or the whole page, and what stands in it: once all is summed up, at any depth. */
class Part {
  prose = 0
  length = 0
  linked = 0
  /** Whether it is, or stands in, a part of the page that is none of its article. */
  isAside = false

  /** @param element null for the whole page */
  constructor(
    readonly element: Element | null,
    readonly around: Part | null,
  ) {}
}

/** The parts of a page in one look at it. */
class Parts {
  readonly #whole = new Part(null, null)
  /** Those with names, each after the one around it. */
  readonly #named: Part[] = []
  readonly #of = new Map<Element, Part>()
  /** In blocks that are links, and as long as headlines. */
  #links = 0

  /** @returns the innermost part that a block stands in */
  add(block: Block): Part {
    const { element, length, linked } = block
    const part = this.#partOf(isNamed(element) ? element : parentOf(element))
    part.length += length
    part.linked += linked
    if (isProse(block)) part.prose += length
    else if (isLinks(block) && length >= HEADLINE) this.#links += length
    return part
  }

  /** To be called when all blocks were added: what parts hold, those around them hold as well. */
  *sum(): Generator<void> {
    for (const { around, prose, length, linked } of this.#named.toReversed()) {
      around!.prose += prose
      around!.length += length
      around!.linked += linked
    }
    for (const [index, part] of this.#named.entries()) {
      part.isAside = part.around!.isAside || this.#isNamedAside(part)
      if (index % BLOCKS === 0) yield
    }
  }

  /** To be called when all is summed up. */
  isFrontPage(): boolean {
    const { prose } = this.#whole
    return prose < FRONT_PROSE && this.#links > prose * FRONT_LINKS
  }

  #partOf(element: Element | null): Part {
    if (!element) return this.#whole
    let part = this.#of.get(element)
    if (!part) {
      part = this.#partOf(parentOf(element))
      if (isNamed(element)) {
        part = new Part(element, part)
        this.#named.push(part)
      }
      this.#of.set(element, part)
    }
    return part
  }

  #isNamedAside({ element, prose, length, linked }: Part): boolean {
    const name = `${element!.getAttribute('class') ?? ''} ${element!.id} ${element!.getAttribute('role') ?? ''}`
    if (COMMENTS.test(name)) return true
    // Whole pages are called after what they have or have not: `has-no-ticker`, `sidebar-right`.
    if (prose > this.#whole.prose * BULK) return false
    const isLinking = linked > length * SOME_LINKED && LINKING.test(name)
    return element!.localName === 'aside' || ASIDE.test(name) || isLinking
  }
}
