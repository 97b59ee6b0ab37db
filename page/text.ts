/** What an element is to the text around it; every other one begins a block of its own. */
const INLINE = 1
const LINK = 2
const LINE_BREAK = 3
/** Its text is none that a reader reads as the page's. */
const SKIPPED = 4
/** And no sentence runs around it. */
const BREAKING = 5

const KINDS = new Map<string, number>()
const are = (kind: number, names: string) => {
  for (const name of names.split(' ')) KINDS.set(name, kind)
}
are(
  INLINE,
  'abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q s small span strike strong sub sup time tt u wbr',
)
are(LINK, 'a')
are(LINE_BREAK, 'br')
are(SKIPPED, 'audio button canvas code img input math noscript picture script select style svg')
are(BREAKING, 'dialog embed footer iframe menu nav object pre textarea video')

/** What HTML draws as one space; a no-break space is none of it. Soft hyphens are not drawn within a line. */
const SPACES = /[ \t\n\r\f]+/g
/** Where text is not yet as it is drawn. */
const UNEVEN = /[\t\n\r\f\u00ad]| {2}/
const SOFT_HYPHEN = '\u00ad'

/** A run of text that a reader sees as one: a paragraph, heading, list item or caption. */
export class Block {
  #text: string | undefined

  constructor(
    /** The element that makes it a block. */
    readonly element: Element,
    /** The text nodes; null for a space that stands in none. */
    private readonly nodes: readonly (Text | null)[],
    /** What stands in each of them. */
    private readonly parts: readonly string[],
    /** How many characters there are, as they stand in the page. */
    readonly length: number,
    /** How many of them are in links. */
    readonly linked: number,
  ) {}

  /** The text as it is drawn: white space collapsed, no border of an element inside a number. */
  get text(): string {
    this.#text ??= even(this.parts.join(''))
    return this.#text
  }

  /**
   * The range of a span of `text`.
   * @returns null where the page has changed since
   */
  range(start: number, end: number): Range | null {
    const from = this.#place(start)
    const to = this.#place(end - 1)
    if (!from || !to) return null
    const range = this.element.ownerDocument.createRange()
    range.setStart(from.node, from.offset)
    range.setEnd(to.node, to.offset + 1)
    return range
  }

  /** The text node and the offset in it where a character of `text` stands. */
  #place(at: number): { node: Text; offset: number } | null {
    let offset = unevenOffset(this.parts.join(''), at)
    for (let index = 0; index < this.parts.length; index++) {
      const { length } = this.parts[index]!
      if (offset < length) {
        const node = this.nodes[index]
        return node && node.data === this.parts[index] ? { node, offset } : null
      }
      offset -= length
    }
    return null
  }
}

/** Text as drawn. */
function even(raw: string): string {
  const text = UNEVEN.test(raw) ? raw.replaceAll(SOFT_HYPHEN, '').replace(SPACES, ' ') : raw
  return (text.startsWith(' ') ? text.slice(1) : text).trimEnd()
}

const isSpace = (code: number) => code === 32 || (code >= 9 && code <= 13 && code !== 11)

/** Where in a text the `count`th character of `even(text)` stands; its length where it has fewer. */
function unevenOffset(raw: string, count: number): number {
  let offset = 0
  let spaced = true
  for (let seen = 0; offset < raw.length; offset++) {
    const code = raw.charCodeAt(offset)
    if (code === 0xad) continue
    const space = isSpace(code)
    if (space && spaced) continue
    if (seen === count) break
    seen++
    spaced = space
  }
  return offset
}

const isDigit = (code: number) => code >= 48 && code <= 57
const isLetter = (code: number) => code >= 97 && code <= 122
const isCapital = (code: number) => code >= 65 && code <= 90

/** Whether two pieces from different elements would make one number or word that no reader sees: 88 and 2023, `said` and `Read`. */
const runsOn = (before: number, after: number) =>
  (isDigit(after) && (isDigit(before) || isLetter(before))) || (isCapital(after) && isLetter(before))

/** Nothing but space, also of the kinds that do not collapse. */
function isBlank(data: string): boolean {
  const first = data.charCodeAt(0)
  return !(first > 32 && first < 128) && data.trim() === ''
}

/**
 * Walks a tree once, in reading order and through open shadow roots, and cuts its text into blocks. It stops whenever it is told to,
 * and goes on from there. It asks the page for as little as it can: each answer costs more than all that is done with it.
 */
export class Walk {
  readonly blocks: Block[] = []
  /** The shadow roots that it came through. */
  readonly shadowRoots: ShadowRoot[] = []
  #node: Node | null
  /** The elements around the node, and what each is. */
  readonly #around: Element[] = []
  readonly #kinds: (number | undefined)[] = []
  /** Those that are blocks. */
  readonly #open: Element[]
  /** Elements of which the shadow root is being walked; their children are next. */
  readonly #hosts: Element[] = []
  private nodes: (Text | null)[] = []
  private parts: string[] = []
  #length = 0
  #linked = 0
  #links = 0
  #hasText = false
  /** The border of an element, or an image, stands before what comes next. */
  #atBorder = false
  /** A line break stands before it, with nothing but space since. */
  #atBreak = false

  constructor(root: Element) {
    this.#node = root.firstChild
    this.#open = [root]
  }

  /**
   * Goes on walking.
   * @param nodes about how many nodes to visit at most
   * @returns whether everything has been walked
   */
  step(nodes: number): boolean {
    let node = this.#node
    for (let left = nodes; node && left > 0; left--) {
      const type = node.nodeType
      const child = type === 1 ? this.#enter(node as Element) : null
      if (type === 3) this.#add(node as Text)
      node = child ?? node.nextSibling ?? this.#leave()
    }
    this.#node = node
    if (!node) this.#close()
    return !node
  }

  /** @returns what is in an element; null where nothing is, or nothing that is read */
  #enter(element: Element): Node | null {
    const kind = KINDS.get(element.localName)
    if (kind === LINE_BREAK) this.#lineBreak()
    else if (kind === undefined || kind === BREAKING) this.#close()
    else this.#atBorder = true
    if (kind !== undefined && kind > LINK) return null
    const shadow = element.shadowRoot
    const child = shadow?.firstChild ?? element.firstChild
    if (!child) return null
    if (shadow?.firstChild) {
      this.shadowRoots.push(shadow)
      this.#hosts.push(element)
    }
    if (kind === undefined) this.#open.push(element)
    else if (kind === LINK) this.#links++
    this.#around.push(element)
    this.#kinds.push(kind)
    return child
  }

  /** From the last child of an element up to where the walk goes on. */
  #leave(): Node | null {
    for (let element = this.#around.at(-1); element; element = this.#around.at(-1)) {
      if (this.#hosts.at(-1) === element) {
        this.#hosts.pop()
        if (element.firstChild) return element.firstChild
      }
      this.#around.pop()
      const kind = this.#kinds.pop()
      if (kind === undefined) {
        this.#close()
        this.#open.pop()
      } else {
        if (kind === LINK) this.#links--
        this.#atBorder = true
      }
      const { nextSibling } = element
      if (nextSibling) return nextSibling
    }
    return null
  }

  #add(node: Text): void {
    const { data } = node
    const { length } = data
    if (length === 0) return
    const before = this.parts.at(-1)
    if (this.#atBorder && before && runsOn(before.charCodeAt(before.length - 1), data.charCodeAt(0))) this.#space()
    this.nodes.push(node)
    this.parts.push(data)
    this.#length += length
    if (this.#links > 0) this.#linked += length
    this.#atBorder = false
    if (isBlank(data)) return
    this.#hasText = true
    this.#atBreak = false
  }

  #space(): void {
    this.nodes.push(null)
    this.parts.push(' ')
  }

  /** One is a space; two, with nothing but space between, end the block. */
  #lineBreak(): void {
    if (this.#atBreak) this.#close()
    else if (this.parts.length > 0) {
      this.#space()
      this.#atBreak = true
    }
  }

  #close(): void {
    this.#atBorder = false
    this.#atBreak = false
    if (this.parts.length === 0) return
    if (this.#hasText)
      this.blocks.push(new Block(this.#open.at(-1)!, this.nodes, this.parts, this.#length, this.#linked))
    this.nodes = []
    this.parts = []
    this.#length = 0
    this.#linked = 0
    this.#hasText = false
  }
}
