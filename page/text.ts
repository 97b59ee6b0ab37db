/** Elements that stand within a line of text; every other one begins a block of its own. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q s small span strike strong sub sup time tt u wbr'.split(
    ' ',
  ),
)

/** Elements whose text is none that a reader reads as the page's. */
const SKIPPED = new Set(
  'audio button canvas code dialog embed footer iframe img input math menu nav noscript object picture pre script select style svg textarea video'.split(
    ' ',
  ),
)

/** Of those, the ones that no sentence runs around. */
const BREAKING = new Set('dialog embed footer iframe menu nav object pre textarea video'.split(' '))

/** What HTML draws as one space; a no-break space is none of it. */
const SPACES = /[ \t\n\r\f]+/g
/** Where a piece of text is not yet as it is drawn: runs of spaces, other than the space itself, soft hyphens. */
const UNEVEN = /[\t\n\r\f\u00ad]| {2}/
const SOFT_HYPHEN = '\u00ad'

const DIGIT_END = /\d$/
const DIGIT_START = /^\d/
const LETTER_END = /[a-z]$/
const CAPITAL_START = /^[A-Z\d]/

/** Between two pieces stood the border of an element, or an image. */
const BORDER = null
/** A line break. */
const BREAK = undefined
type Piece = Text | typeof BORDER | typeof BREAK

/** A run of text that a reader sees as one: a paragraph, heading, list item or caption. */
export class Block {
  #read: string | undefined
  readonly #starts: number[] = []

  constructor(
    /** The element that makes it a block. */
    readonly element: Element,
    private readonly pieces: readonly Piece[],
    /** How many characters there are, as they stand in the page. */
    readonly length: number,
    /** How many of them are in links. */
    readonly linked: number,
  ) {}

  /** The text as it is drawn: white space collapsed, no border of an element inside a number. */
  get text(): string {
    this.#read ??= this.#collapse()
    return this.#read
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

  #collapse(): string {
    let text = ''
    let before: Piece = BREAK
    for (const piece of this.pieces) {
      this.#starts.push(text.length)
      if (piece === BREAK) text += text.endsWith(' ') || !text ? '' : ' '
      else if (piece !== BORDER) {
        const part = even(piece.data, text === '' || text.endsWith(' '))
        if (before === BORDER && runsOn(text, part)) {
          text += ' '
          this.#starts[this.#starts.length - 1] = text.length
        }
        text += part
      }
      before = piece
    }
    return text.trimEnd()
  }

  /** The text node and the offset in it where a character of `text` stands. */
  #place(at: number): { node: Text; offset: number } | null {
    let index = this.#starts.findLastIndex((start) => start <= at)
    while (index > 0 && !(this.pieces[index] instanceof Text)) index--
    const node = this.pieces[index]
    if (!(node instanceof Text)) return null
    const start = this.#starts[index]!
    const offset = unevenOffset(node.data, at - start, start === 0 || this.text[start - 1] === ' ')
    return offset === null ? null : { node, offset }
  }
}

/** A text node's data as drawn. @param led whether a space stands before it already */
function even(data: string, led: boolean): string {
  const text = UNEVEN.test(data) ? data.replaceAll(SOFT_HYPHEN, '').replace(SPACES, ' ') : data
  return led && text.startsWith(' ') ? text.slice(1) : text
}

const isSpace = (code: number) => code === 32 || (code >= 9 && code <= 13 && code !== 11)

/** Where in a text node's data the `count`th character of `even(data, led)` stands; null where it has fewer. */
function unevenOffset(data: string, count: number, led: boolean): number | null {
  let spaced = led
  for (let offset = 0, seen = 0; offset < data.length; offset++) {
    const code = data.charCodeAt(offset)
    if (code === 0xad) continue
    const space = isSpace(code)
    if (space && spaced) continue
    if (seen === count) return offset
    seen++
    spaced = space
  }
  return null
}

/** Whether two pieces from different elements would make one number or word that no reader sees: 88 and 2023, `said` and `Read`. */
const runsOn = (before: string, after: string) =>
  (DIGIT_END.test(before) && DIGIT_START.test(after)) || (LETTER_END.test(before) && CAPITAL_START.test(after))

/**
 * Walks a tree once, in reading order and through open shadow roots, and cuts its text into blocks. It stops whenever it is told to,
 * and goes on from there.
 */
export class Walk {
  readonly blocks: Block[] = []
  /** The shadow roots that it came through. */
  readonly shadowRoots: ShadowRoot[] = []
  #node: Node | null
  readonly #open: Element[] = []
  /** Where the walk goes on after a shadow root. */
  readonly #hosts: Element[] = []
  private pieces: Piece[] = []
  #length = 0
  #linked = 0
  #links = 0
  #hasText = false

  constructor(private readonly root: Element) {
    this.#node = root.firstChild
    this.#open.push(root)
  }

  /**
   * Goes on walking.
   * @param nodes about how many nodes to visit at most
   * @returns whether everything has been walked
   */
  step(nodes: number): boolean {
    let node = this.#node
    for (let left = nodes; node && left > 0; left--) node = this.#visit(node)
    this.#node = node
    if (!node) this.#close()
    return !node
  }

  #visit(node: Node): Node | null {
    if (node.nodeType === 3) {
      this.#add(node as Text)
      return node.nextSibling ?? this.#leave(node)
    }
    if (node.nodeType !== 1) return node.nextSibling ?? this.#leave(node)
    const element = node as Element
    const name = element.localName
    if (name === 'br') {
      this.#lineBreak()
      return node.nextSibling ?? this.#leave(node)
    }
    if (SKIPPED.has(name)) {
      if (BREAKING.has(name)) this.#close()
      else this.#border()
      return node.nextSibling ?? this.#leave(node)
    }
    if (INLINE.has(name)) {
      if (name === 'a') this.#links++
      this.#border()
    } else {
      this.#close()
      this.#open.push(element)
    }
    const shadow = element.shadowRoot
    if (shadow?.firstChild) {
      this.shadowRoots.push(shadow)
      this.#hosts.push(element)
      return shadow.firstChild
    }
    return element.firstChild ?? this.#leaveElement(element)
  }

  /** From the last child of an element up to where the walk goes on. */
  #leave(node: Node): Node | null {
    const parent = node.parentNode
    if (!parent || parent === this.root) return null
    if (parent.nodeType === 11) {
      const host = this.#hosts.pop()!
      return host.firstChild ?? this.#leaveElement(host)
    }
    return this.#leaveElement(parent as Element)
  }

  #leaveElement(element: Element): Node | null {
    const name = element.localName
    if (INLINE.has(name)) {
      if (name === 'a') this.#links--
      this.#border()
    } else {
      this.#close()
      this.#open.pop()
    }
    return element.nextSibling ?? this.#leave(element)
  }

  #add(text: Text): void {
    const { length } = text
    this.pieces.push(text)
    this.#length += length
    if (this.#links > 0) this.#linked += length
    this.#hasText ||= length > 1 || !isSpace(text.data.charCodeAt(0))
  }

  #border(): void {
    if (this.pieces.length > 0 && this.pieces.at(-1) !== BORDER) this.pieces.push(BORDER)
  }

  /** One is a space; two, with nothing but space between, end the block. */
  #lineBreak(): void {
    for (let index = this.pieces.length - 1; index >= 0; index--) {
      const piece = this.pieces[index]
      if (piece === BREAK) {
        this.#close()
        return
      }
      if (piece !== BORDER && piece!.data.trim()) break
    }
    if (this.pieces.length > 0) this.pieces.push(BREAK)
  }

  #close(): void {
    if (this.pieces.length === 0) return
    if (this.#hasText) this.blocks.push(new Block(this.#open.at(-1)!, this.pieces, this.#length, this.#linked))
    this.pieces = []
    this.#length = 0
    this.#linked = 0
    this.#hasText = false
  }
}
