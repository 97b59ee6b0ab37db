import type { Block } from './text.ts'

/** Parts of a page that are not the article they stand in or beside. */
const ASIDE =
  /comment|disqus|related|recirc|recommend|promo|sidebar|side-?bar|newsletter|signup|sign-up|subscri|share|social|footer|navbar|navigation|breadcrumb|menu|masthead|cookie|consent|banner|advert|sponsor|outbrain|taboola|trending|popular|most-?read|mostread|more-?(?:on|from|stor|news|like|in)|read-?(?:more|next|also)|also-?(?:read|on|in)|see-?also|you-?may|up-?next|teaser|latest|widget|hot-?topics|topics?-list|tags?-list|author-bio|bio-?box|copyright|skip-?link|modal|popup|overlay|paywall|ticker|carousel/i

/** What is too common in the names of whole pages to say anything of a part. */
const WHOLE = /^(?:html|body|main|article)$/

/** Shorter than this, a block is a label. */
const PROSE = 80
/** A block of which more is links is a list of them. */
const MOST_LINKED = 0.5
/** An element that holds this share of all prose holds the article. */
const BULK = 0.6

/** Finds out which blocks of a page are its article's, and remembers what it learnt of each element for one look at the page. */
export function articleBlocks(blocks: readonly Block[], page: Document): Block[] {
  const asides = new Map<Element, boolean>()
  const isAside = (element: Element | null): boolean => {
    if (!element || WHOLE.test(element.localName)) return false
    let aside = asides.get(element)
    if (aside === undefined) {
      aside = isNamedAside(element) || isAside(parentOf(element))
      asides.set(element, aside)
    }
    return aside
  }
  const read = blocks.filter(({ element }) => !isAside(element))
  const root = rootOf(read.filter(isProse), page.body)
  return read.filter((block) => isWithin(block.element, root) && !isLinks(block))
}

const isLinks = ({ length, linked }: Block) => linked > length * MOST_LINKED
const isProse = (block: Block) => block.length >= PROSE && !isLinks(block)

function isNamedAside(element: Element): boolean {
  if (element.localName === 'aside') return true
  const name = `${element.getAttribute('class') ?? ''} ${element.id} ${element.getAttribute('role') ?? ''}`
  return name.length > 2 && ASIDE.test(name)
}

/** The element around, out of a shadow root to its host. */
export function parentOf(element: Element): Element | null {
  return element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null
}

function isWithin(element: Element, root: Element): boolean {
  for (let at: Element | null = element; at; at = parentOf(at)) if (at === root) return true
  return false
}

/** The innermost element that holds the bulk of the prose. */
function rootOf(prose: readonly Block[], body: Element): Element {
  const weights = new Map<Element, number>()
  let all = 0
  for (const { element, length } of prose) {
    all += length
    for (let at: Element | null = element; at; at = parentOf(at)) weights.set(at, (weights.get(at) ?? 0) + length)
  }
  let root = body
  let least = Number.POSITIVE_INFINITY
  for (const [element, weight] of weights) {
    // Inner elements come first in the map, and outer ones weigh as much or more.
    if (weight < all * BULK || weight >= least) continue
    root = element
    least = weight
  }
  return root
}
