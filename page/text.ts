/** What an element is to the text around it; every other one begins a block of its own. */
const STYLING = 1
const INLINE = 2
const LINK = 3
const LINE_BREAK = 4
/** Its text is none that a reader reads as the page's. */
const SKIPPED = 5
/** And no sentence runs around it. */
const BREAKING = 6

const KINDS = new Map<string, number>()
const are = (kind: number, names: string) => {
  for (const name of names.split(' ')) KINDS.set(name, kind)
}
are(STYLING, 'b em font i mark span strong u')
are(INLINE, 'abbr acronym bdi bdo big cite data del dfn ins label nobr q s small strike sub sup time tt wbr')
are(LINK, 'a')
are(LINE_BREAK, 'br')
are(SKIPPED, 'audio button canvas code img input math noscript picture script select style svg')
are(BREAKING, 'dialog embed footer iframe menu nav object pre textarea video')

/** A raised number, as of a footnote: `46²` is no count. */
const NOTE = /^[\s([]*\d+[\s)\]]*$/

/** What HTML draws as one space; a no-break space is none of it. Soft hyphens are not drawn within a line. */
const SPACES = /[ \t\n\r\f]+/g
/** Where text is not yet as it is drawn. */
const UNEVEN = /[\t\n\r\f\u00ad]| {2}/
const SOFT_HYPHEN = '\u00ad'

/** A text node of a block and what stands in it; a space that stands in none. */
interface Piece {
  node: Text | null
  data: string
}

/** A run of text that a reader sees as one: a paragraph, heading, list item or caption. */
export class Block {
  #text: string | undefined
  #pieces: readonly Piece[] | undefined

  constructor(
    /** The element that makes it a block. */
    readonly element: Element,
    /** Where it begins. The other text nodes are found again for the few blocks of which a range is wanted. */
    private readonly first: Text,
    /** Its characters as they stand in the page. */
    readonly raw: string,
    /** How many of them are in links. */
    readonly linked: number,
  ) {}

  /** How many characters there are, as they stand in the page. */
  get length(): number {
    return this.raw.length
  }

  /** The text as it is drawn: white space collapsed, no border of an element inside a number. */
  get text(): string {
    this.#text ??= even(this.raw)
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
    this.#pieces ??= Walk.again(this.element, this.first, this.raw)
    let offset = this.raw.startsWith(this.text) ? at : unevenOffset(this.raw, at)
    for (const { node, data } of this.#pieces) {
      if (offset < data.length) return node && node.data === data ? { node, offset } : null
      offset -= data.length
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

/** Whether a digit and the next, of different elements, are drawn as those of one number: in one line, of one size, without a gap. */
function areTouching(before: Text, after: Text): boolean {
  const range = before.ownerDocument.createRange()
  range.setStart(before, before.length - 1)
  range.setEnd(after, 1)
  const [one, other] = range.getClientRects()
  return other !== undefined && Math.hypot(other.left - one!.right, other.bottom - one!.bottom) < 1
}

/**
 * Walks a tree once, in reading order and through open shadow roots, and cuts its text into blocks. It stops whenever it is told to,
 * and goes on from there. It asks the page for as little as it can, and keeps as little: each answer costs more than all that is done
 * with it, and each node that is kept is one more for the garbage collector to carry about.
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
  /** The block so far: its first and last text nodes, its text, and what stands in the last of them. */
  #first: Text | null = null
  #latest: Text | null = null
  #raw = ''
  #last = ''
  #linked = 0
  #links = 0
  #hasText = false
  /** Whether the border of an element, or an image, stands before what comes next: the kind of the strongest, or 0. */
  #border = 0
  /** A line break stands before it, with nothing but space since. */
  #atBreak = false
  /** What the block is made of, where that is asked for. */
  #pieces: Piece[] | null = null

  constructor(root: Element) {
    this.#node = root.firstChild
    this.#open = [root]
  }

  /**
   * Walks one block once more.
   * @param element that makes it a block
   * @param first of its text nodes
   * @returns what it is made of; nothing where its text is another now
   */
  static again(element: Element, first: Text, raw: string): readonly Piece[] {
    const walk = new Walk(element)
    const pieces: Piece[] = []
    walk.#node = first
    walk.#pieces = pieces
    let inner: Node = first
    while (inner !== element) {
      const { parentNode } = inner
      const host = (parentNode as Partial<ShadowRoot> | null)?.host
      if (host) walk.#hosts.unshift(host)
      const around = host ?? (parentNode as Element | null)
      if (!around) return []
      walk.#around.unshift(around)
      walk.#kinds.unshift(KINDS.get(around.localName))
      inner = around
    }
    while (walk.blocks.length === 0 && !walk.step(1));
    return walk.blocks[0]?.raw === raw ? pieces : []
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
    const { localName } = element
    const kind = KINDS.get(localName)
    if (kind === LINE_BREAK) this.#lineBreak()
    else if (kind === undefined || kind === BREAKING) this.#close()
    else this.#pass(kind)
    if ((kind !== undefined && kind > LINK) || (localName === 'sup' && NOTE.test(element.textContent ?? '')))
      return null
    // No other element of a line can have one.
    const shadow = kind === undefined || localName === 'span' ? element.shadowRoot : null
    const child = shadow?.firstChild ?? element.firstChild
    if (!child) {
      // Where a styling element has no text, it may have a picture.
      this.#pass(INLINE)
      return null
    }
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
        this.#pass(kind)
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
    if (this.#border > 0 && this.#last !== '' && this.#isApart(node, data)) this.#space()
    this.#first ??= node
    this.#latest = node
    this.#raw += data
    this.#last = data
    this.#pieces?.push({ node, data })
    if (this.#links > 0) this.#linked += length
    this.#border = 0
    if ((this.#hasText && !this.#atBreak) || data.trim() === '') return
    this.#hasText = true
    this.#atBreak = false
  }

  #pass(kind: number): void {
    if (kind > this.#border) this.#border = kind
  }

  /** Whether a piece after a border would make one number or word with the last that no reader sees: 88 and 2023, `said` and `Read`. */
  #isApart(node: Text, data: string): boolean {
    const after = data.charCodeAt(0)
    if (!isDigit(after) && !isCapital(after)) return false
    const last = this.#last
    const before = last.charCodeAt(last.length - 1)
    if (isLetter(before)) return true
    if (!isDigit(before) || isCapital(after)) return false
    return this.#border !== STYLING || !areTouching(this.#latest!, node)
  }

  #space(): void {
    this.#raw += ' '
    this.#last = ' '
    this.#pieces?.push({ node: null, data: ' ' })
  }

  /** One is a space; two, with nothing but space between, end the block. */
  #lineBreak(): void {
    if (this.#atBreak) this.#close()
    else if (this.#first) {
      this.#space()
      this.#atBreak = true
    }
  }

  #close(): void {
    this.#border = 0
    this.#atBreak = false
    if (!this.#first) return
    if (this.#hasText) this.blocks.push(new Block(this.#open.at(-1)!, this.#first, this.#raw, this.#linked))
    this.#first = null
    this.#raw = ''
    this.#last = ''
    this.#linked = 0
    this.#hasText = false
  }
}
