import type { Block } from './text.ts'

/** In the names of parts that are never the article, whatever they hold. */
const COMMENTS = /comment|disqus|livefyre|discussion|responses/i

/** In the names of parts beside an article. */
const ASIDE =
  /related|recirc|recommend|side-?bar|newsletter|sign-?up|subscri|share|social|footer|navbar|navigation|breadcrumb|menu|masthead|cookie|consent|advert|sponsor|outbrain|taboola|trending|popular|most-?read|also-?(?:read|on|in)|see-?also|you-?may|up-?next|topics|tags?-list|author-?bio|copyright|skip-?link|modal|popup|paywall|ticker/i

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
/** An element that holds this share of all prose holds the article. */
const BULK = 0.6

/** What stands in an element, at any depth. */
interface Held {
  prose: number
  length: number
  linked: number
}

/** Blocks looked at between two looks at the clock. */
const BLOCKS = 100

/**
 * Finds the blocks of a page that are its article's, without its title; it may be interrupted wherever it yields.
 * @param title as the page gives it
 */
export function* articleBlocks(blocks: readonly Block[], title: string): Generator<void, Block[]> {
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
  const root = bulkOf(read.filter(isProse))
  if (!root) return []
  yield
  const inRoot = read.map(({ element }) => isIn(element, root))
  const first = inRoot.indexOf(true)
  const heading = read.findLastIndex(({ element }, index) => index < first && element.localName === 'h1')
  // Between its heading and the bulk of the text stand standfirst and first picture, often in a part of their own.
  const isRead = (index: number) => inRoot[index] || (heading >= 0 && index > heading && index < first)
  return read.filter((block, index) => isRead(index) && !(block.element.localName === 'h1' && isOf(title, block)))
}

const isLinks = ({ length, linked }: Block | Held) => linked > length * MOST_LINKED
const isProse = (block: Block) => block.length >= PROSE && !isLinks(block)

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()
function isOf(title: string, { text }: Block): boolean {
  const [one, other] = [letters(title), letters(text)]
  return one.includes(other) || other.includes(one)
}

/** The element around, out of a shadow root to its host. */
function parentOf(element: Element): Element | null {
  return element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null
}

function isIn(element: Element, root: Element): boolean {
  for (let at: Element | null = element; at; at = parentOf(at)) if (at === root) return true
  return false
}

function bulkOf(prose: readonly Block[]): Element | null {
  const parts = new Parts()
  for (const block of prose) parts.add(block)
  parts.sum()
  return parts.bulk()
}

/** The elements of one look at a page, and what was found out about each. */
class Parts {
  private held = new Map<Element, Held>()
  private readonly asides = new Map<Element, boolean>()
  private prose = 0

  add(block: Block): void {
    const prose = isProse(block) ? block.length : 0
    this.prose += prose
    grow(this.held, block.element, { prose, length: block.length, linked: block.linked })
  }

  /** To be called when all blocks were added: what elements hold, those around them hold as well. */
  sum(): void {
    const around = new Map<Element, Held>()
    for (const [element, held] of this.held) {
      const parent = parentOf(element)
      if (parent) grow(around, parent, held)
    }
    for (const [element, held] of around) {
      for (let at: Element | null = element; at; at = parentOf(at)) grow(this.held, at, held)
    }
  }

  /** The innermost element that holds the bulk of the prose; null where there is none. */
  bulk(): Element | null {
    let bulk: Element | null = null
    let least = Number.POSITIVE_INFINITY
    for (const [element, { prose }] of this.held) {
      // Of elements that hold the same, the innermost comes first.
      if (prose < this.prose * BULK || prose >= least) continue
      bulk = element
      least = prose
    }
    return bulk
  }

  /** Whether an element is, or stands in, a part of the page that is none of its article. */
  isAside(element: Element): boolean {
    let aside = this.asides.get(element)
    if (aside === undefined) {
      const parent = parentOf(element)
      aside = (parent !== null && this.isAside(parent)) || this.isNamedAside(element)
      this.asides.set(element, aside)
    }
    return aside
  }

  private isNamedAside(element: Element): boolean {
    if (WHOLE.test(element.localName)) return false
    const name = `${element.getAttribute('class') ?? ''} ${element.id} ${element.getAttribute('role') ?? ''}`
    if (COMMENTS.test(name)) return true
    const { prose, length, linked } = this.held.get(element)!
    // Whole pages are called after what they have or have not: `has-no-ticker`, `sidebar-right`.
    if (prose > this.prose * BULK) return false
    return element.localName === 'aside' || ASIDE.test(name) || (linked > length * SOME_LINKED && LINKING.test(name))
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
