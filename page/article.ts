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

/** What stands in an element, at any depth. */
interface Held {
  prose: number
  length: number
  linked: number
}

/** With more headings of the first rank than that, only the one that reads like the title is it. */
const MOST_HEADINGS = 2

/** Blocks looked at between two looks at the clock. */
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
  for (let index = 0; index < blocks.length; index++) {
    parts.add(blocks[index]!)
    if (index % BLOCKS === 0) yield
  }
  parts.sum()
  yield
  const read: Block[] = []
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!
    if (!isLinks(block) && !parts.isAside(block.element)) read.push(block)
    if (index % BLOCKS === 0) yield
  }
  if (!isArticle && parts.isFrontPage()) return [...blocks]
  const prose = read.filter(isProse)
  const root = around(prose.length > 0 ? prose : read)
  if (!root) return []
  yield
  const inRoot = read.map(({ element }) => isIn(element, root))
  yield
  const headings = new Set(read.filter(({ element }) => element.localName === 'h1'))
  const first = inRoot.indexOf(true)
  const heading = read.findLastIndex((block, index) => index < first && headings.has(block))
  // Between its heading and its prose stand standfirst and first picture, often in a part of their own.
  const isRead = (index: number) => inRoot[index] || (heading >= 0 && index > heading && index < first)
  const isTitle = (block: Block) => headings.has(block) && (headings.size <= MOST_HEADINGS || isOf(title, block))
  return read.filter((block, index) => isRead(index) && !isTitle(block))
}

/** The innermost element that holds all of some blocks; null where there is none. */
function around(blocks: readonly Block[]): Element | null {
  let root: Element | null = null
  for (const { element } of blocks) {
    // Not the only long paragraph itself: short ones stand beside it.
    root ??= parentOf(element)
    while (root && !isIn(element, root)) root = parentOf(root)
  }
  return root
}

const isLinks = ({ length, linked }: Block | Held) => linked > length * MOST_LINKED
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

/** The elements of one look at a page, and what was found out about each. */
class Parts {
  #held = new Map<Element, Held>()
  readonly #asides = new Map<Element, boolean>()
  #prose = 0
  /** In blocks that are links, and as long as headlines. */
  #links = 0

  add({ element, length, linked }: Block): void {
    const held = { prose: 0, length, linked }
    if (isLinks(held)) this.#links += length >= HEADLINE ? length : 0
    else if (length >= PROSE) held.prose = length
    this.#prose += held.prose
    grow(this.#held, element, held)
  }

  /** To be called when all blocks were added. */
  isFrontPage(): boolean {
    return this.#prose < FRONT_PROSE && this.#links > this.#prose * FRONT_LINKS
  }

  /** To be called when all blocks were added: what elements hold, those around them hold as well. */
  sum(): void {
    const around = new Map<Element, Held>()
    for (const [element, held] of this.#held) {
      const parent = parentOf(element)
      if (parent) grow(around, parent, held)
    }
    for (const [element, held] of around) {
      for (let at: Element | null = element; at; at = parentOf(at)) grow(this.#held, at, held)
    }
  }

  /** Whether an element is, or stands in, a part of the page that is none of its article. */
  isAside(element: Element): boolean {
    let aside = this.#asides.get(element)
    if (aside === undefined) {
      const parent = parentOf(element)
      aside = (parent !== null && this.isAside(parent)) || this.#isNamedAside(element)
      this.#asides.set(element, aside)
    }
    return aside
  }

  #isNamedAside(element: Element): boolean {
    const { localName } = element
    // Most have none, and asking for three costs more than for all.
    if ((localName !== 'aside' && !element.hasAttributes()) || WHOLE.test(localName)) return false
    const name = `${element.getAttribute('class') ?? ''} ${element.id} ${element.getAttribute('role') ?? ''}`
    if (COMMENTS.test(name)) return true
    // Whole pages are called after what they have or have not: `has-no-ticker`, `sidebar-right`.
    if (this.#isBulk(element)) return false
    const { length, linked } = this.#held.get(element)!
    return localName === 'aside' || ASIDE.test(name) || (linked > length * SOME_LINKED && LINKING.test(name))
  }

  #isBulk(element: Element): boolean {
    return this.#held.get(element)!.prose > this.#prose * BULK
  }
}

function grow(held: Map<Element, Held>, element: Element, { prose, length, linked }: Held): void {
  const before = held.get(element)
  if (before) {
    before.prose += prose
    before.length += length
    before.linked += linked
  } else held.set(element, { prose, length, linked })
}
