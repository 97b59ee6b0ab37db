import { MARKS, type Mark } from '../comparison/mark.ts'

/** The registry of highlights is the page's as well: no page has a name that begins like ours. */
const nameOf = (state: string) => `recount-${state}`

/** The lines of the card's own number: they differ in style, so that colour is not needed to tell them apart. */
const LINES: Record<Mark, string> = {
  none: 'dotted 2px',
  'in-line': 'solid 2px',
  outside: 'double 1.5px',
}

/**
 * Where colours are forced, Chromium draws highlights like a selection, whatever a rule says, and lines in the colour of its text: below the
 * words they would not be seen, so there they lie on its ground.
 * @param line as `text-decoration` has it, after its colour
 */
export const ruleOf = (state: string, line: string): string =>
  `@media not print{::highlight(${nameOf(state)}){text-decoration:${line};` +
  `text-decoration-color:color-mix(in srgb,currentColor 55%,transparent);text-underline-offset:.16em}}` +
  `@media (forced-colors:active){::highlight(${nameOf(state)}){text-decoration-color:currentColor;text-underline-offset:-2px}}`

/** The rules of the figures' marks. */
export const FIGURE_RULES = MARKS.map((mark) => ruleOf(mark, `underline ${LINES[mark]}`)).join('')

/** Paints ranges with the CSS Custom Highlight API: nothing of the page's own tree is touched. */
export class Paint<Of extends string> {
  readonly #highlights = new Map<Of, Highlight>()
  readonly #painted = new Map<Range, Highlight>()
  #sheet: CSSStyleSheet | null = null
  readonly #styled = new Set<Document | ShadowRoot>()

  /** @param rules see `ruleOf` */
  constructor(
    private readonly view: Window & typeof globalThis,
    private readonly rules: string,
  ) {}

  /** Those that something was marked in. */
  get shadowRoots(): ShadowRoot[] {
    return [...this.#styled].filter((root) => root instanceof ShadowRoot)
  }

  /** Marks a range, which may have been marked otherwise before; it is seen once `keep` was called. */
  set(range: Range, state: Of): void {
    let highlight = this.#highlights.get(state)
    if (!highlight) {
      highlight = new this.view.Highlight()
      this.#highlights.set(state, highlight)
    }
    if (this.#painted.get(range) === highlight) return
    this.delete(range)
    this.#painted.set(range, highlight)
    highlight.add(range)
    // Firefox does not carry the document's ::highlight rules into shadow roots.
    this.#styled.add(range.startContainer.getRootNode() as Document | ShadowRoot)
  }

  delete(range: Range): void {
    this.#painted.get(range)?.delete(range)
    this.#painted.delete(range)
  }

  /** Sets our highlights and rules, again where the page has thrown them out. */
  keep(): void {
    for (const root of this.#styled) this.#style(root)
    const { highlights } = this.view.CSS
    for (const [state, highlight] of this.#highlights) {
      if (highlights.get(nameOf(state)) !== highlight) highlights.set(nameOf(state), highlight)
    }
  }

  /** Leaves nothing of ours: neither names nor rules. */
  clear(): void {
    for (const [state, highlight] of this.#highlights) {
      highlight.clear()
      this.view.CSS.highlights.delete(nameOf(state))
    }
    this.#highlights.clear()
    this.#painted.clear()
    for (const root of this.#styled) {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet)
    }
    this.#styled.clear()
  }

  #style(root: Document | ShadowRoot): void {
    if (!this.#sheet) {
      this.#sheet = new this.view.CSSStyleSheet()
      this.#sheet.replaceSync(this.rules)
    }
    if (!root.adoptedStyleSheets.includes(this.#sheet))
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet]
  }
}
